/** two articles and lists of questions and stressed words → how a voice inflects them, plain and with delivery. */
import { readFileSync } from 'node:fs';
import { openProvider } from '../../../dist/index.js';
import { FOUR_ENGLISH } from '../pack.mjs';
import { mean, quantile } from '../statistics.mjs';
import { speakTuned, voicedOf } from '../tune/spoken.mjs';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

const ARTICLES = ['bench/voice/articles/en-us.md', 'articles/slow-trains.md'];

/** Pitch is taken every 10 ms. */
const A_SECOND = 100;

/** Sentences with fewer words or less voice have no tune to compare. */
const FEWEST_WORDS = 5;
const LEAST_VOICED = 0.4 * A_SECOND;

/** Over which the first peak and the end of a sentence are taken, in seconds. */
const FIRST = 0.9;
const END = 0.12;

/** The part before the end in which a rise begins, and how many semitones it rises at least. */
const TURN = 0.45;
const LEAST_RISE = 2;

/** Points at which two tunes are compared. */
const POINTS = 60;

export async function tune({ voices = FOUR_ENGLISH, python, folder, quick }) {
  const provider = openProvider('local');
  const found = [];
  for (const voice of voices)
    for (const delivery of ['plain', 'read']) {
      const say = (sources) => speakTuned(sources, { provider, voice, delivery, folder, python });
      const sentences = await say((quick ? ARTICLES.slice(0, 1) : ARTICLES).map(read));
      found.push(describeArticle(sentences, `${voice}, ${delivery}`));
      if (delivery === 'plain' && quick) continue;
      found.push(await describeQuestions(say, `${voice}, ${delivery}`));
    }
  for (const voice of voices) found.push(await describeStress(voice, { provider, python, folder }));
  await provider.close();
  return found;
}

function describeArticle(all, name) {
  const sentences = all.filter(
    (each) =>
      each.role === 'paragraph' &&
      each.text.split(' ').length >= FEWEST_WORDS &&
      voicedOf(each).length >= LEAST_VOICED,
  );
  const ranges = sentences.map((each) => {
    const voiced = voicedOf(each);
    return quantile(voiced, 0.95) - quantile(voiced, 0.05);
  });
  const keys = sentences.map((each) => mean(voicedOf(each)));
  const peaks = sentences.map(firstPeak);
  const inParagraph = sentences.filter(({ count }) => count > 1);
  const peakAt = (isThere) => mean(inParagraph.filter(isThere).map(firstPeak));
  const endAt = (isThere) => mean(inParagraph.filter(isThere).map(endOf));
  const isLast = ({ place, count }) => place === count - 1;
  const fall = peakAt(({ place }) => place === 0) - peakAt(isLast);
  const deeper = endAt((each) => !isLast(each)) - endAt(isLast);
  const alike = likeness(sentences);
  const figures = [mean(ranges), spread(keys), spread(peaks), alike, fall, deeper];
  return {
    measure: `tune of ${sentences.length} sentences, ${name}`,
    found: `range ${figures[0].toFixed(1)}, spread of keys ${figures[1].toFixed(2)}, of peaks ${figures[2].toFixed(2)}, likeness ${alike.toFixed(3)}, fall ${fall.toFixed(1)}, end ${deeper.toFixed(1)}`,
    wanted: '11.5; .8; 2; .08; 2; 1.5',
    ...(name.endsWith('read') && {
      holds:
        figures[0] >= 11.5 &&
        figures[1] >= 0.8 &&
        figures[2] >= 2 &&
        alike <= 0.08 &&
        fall >= 2 &&
        deeper >= 1.5,
    }),
  };
}

async function describeQuestions(say, name) {
  const rows = linesOf('bench/voice/tune/questions.txt').map((line) => line.split('\t'));
  const sentences = await say([`# Questions\n\n${rows.map(([, text]) => text).join('\n\n')}\n`]);
  const rises = new Map(sentences.map((each) => [each.text, isRising(each)]));
  const rising = (kind, wanted) => {
    const own = rows.filter(([its, text]) => its === kind && rises.has(text));
    return { of: own.length, count: own.filter(([, text]) => rises.get(text) === wanted).length };
  };
  const [closed, open] = [rising('yes-no', true), rising('open', false)];
  return {
    measure: `questions, ${name}`,
    found: `${closed.count} of ${closed.of} for yes or no rise, ${open.count} of ${open.of} others do not`,
    wanted: '90 % each',
    ...(name.endsWith('read') && {
      holds: closed.count >= 0.9 * closed.of && open.count >= 0.9 * open.of,
    }),
    details: [...rises]
      .filter(([text, rise]) => rise !== (rows.find(([, its]) => its === text)?.[0] === 'yes-no'))
      .map(([text]) => text),
  };
}

/** Each word marked against the same word of the same sentence without marks. */
async function describeStress(voice, options) {
  const marked = linesOf('bench/voice/tune/stressed.txt');
  const say = (lines) =>
    speakTuned([`# Stress\n\n${lines.join('\n\n')}\n`], { ...options, voice, delivery: 'read' });
  const [stressed, plain] = [
    await say(marked),
    await say(marked.map((line) => line.replaceAll('*', ''))),
  ];
  const words = marked.flatMap((line) => {
    const word = /\*(.+?)\*/.exec(line)[1];
    const text = line.replaceAll('*', '');
    const at = line.indexOf('*');
    const [one, other] = [stressed, plain].map((sentences) => {
      const sentence = sentences.find((each) => each.text === text);
      const own = sentence?.words.find(
        ({ textStart, text: said }) => said === word && textStart === at,
      );
      return own && { length: own.end - own.start, peak: peakIn(sentence, own) };
    });
    return one && other
      ? [{ word, longer: one.length > other.length, higher: one.peak > other.peak }]
      : [];
  });
  const right = words.filter(({ longer, higher }) => longer && higher);
  return {
    measure: `marked words higher and longer than unmarked, ${voice}`,
    found: `${right.length} of ${words.length}`,
    wanted: '90 %',
    holds: right.length >= 0.9 * words.length,
    details: words.filter((each) => !right.includes(each)).map((each) => JSON.stringify(each)),
  };
}

const linesOf = (path) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

function peakIn({ pitch, start }, word) {
  const own = pitch
    .slice(Math.round((word.start - start) * A_SECOND), Math.round((word.end - start) * A_SECOND))
    .filter((value) => value !== null);
  return own.length > 0 ? quantile(own, 0.9) : NaN;
}

function firstPeak({ pitch }) {
  const from = pitch.findIndex((value) => value !== null);
  const first = pitch.slice(from, from + FIRST * A_SECOND).filter((value) => value !== null);
  return quantile(first, 0.95);
}

const endOf = (sentence) => mean(voicedOf(sentence).slice(-END * A_SECOND));

/** Whether the end is well above the lowest point shortly before it, and not below the sentence's middle. */
function isRising(sentence) {
  const voiced = voicedOf(sentence);
  const end = mean(voiced.slice(-0.08 * A_SECOND));
  const before = quantile(voiced.slice(-TURN * A_SECOND), 0.1);
  return end - before >= LEAST_RISE && end >= quantile(voiced, 0.5);
}

function spread(values) {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** Mean correlation of the tunes of any two sentences, each over its own length. */
function likeness(sentences) {
  const tunes = sentences.map(normalised);
  const sum = tunes.reduce(
    (total, one) => total.map((value, i) => value + one[i]),
    Array(POINTS).fill(0),
  );
  const all = sum.reduce((total, value) => total + value ** 2, 0);
  return (all - tunes.length) / (tunes.length * (tunes.length - 1));
}

/** The tune at even points, bridged where there is no voice, with mean 0 and length 1. */
function normalised({ pitch }) {
  const voiced = pitch.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const [first, last] = [voiced[0].at, voiced.at(-1).at];
  const points = Array.from({ length: POINTS }, (_, i) => {
    const at = first + ((last - first) * i) / (POINTS - 1);
    const next = Math.max(
      1,
      voiced.findIndex((each) => each.at >= at),
    );
    const [left, right] = [voiced[next - 1], voiced[next]];
    return left.value + ((right.value - left.value) * (at - left.at)) / (right.at - left.at);
  });
  const middle = mean(points);
  const size = Math.sqrt(points.reduce((total, value) => total + (value - middle) ** 2, 0));
  return points.map((value) => (value - middle) / size);
}

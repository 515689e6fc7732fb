/** two articles and lists of questions and stressed words → how a voice inflects them, plain and with delivery. */
import { readFileSync } from 'node:fs';
import { openProvider } from '../../../dist/index.js';
import { tuneSentence } from '../../../dist/script/delivery/sentence-tune.js';
import { variationOf } from '../../../dist/script/delivery/variation.js';
import { FOUR_ENGLISH } from '../pack.mjs';
import { isRising, measureTunes, peakIn } from '../tune/measures.mjs';
import { speakTuned } from '../tune/spoken.mjs';

const ROOT = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

const ARTICLES = ['bench/voice/articles/en-us.md', 'articles/slow-trains.md'];

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

export function describeArticle(sentences, name) {
  const { count, range, keys, peaks, likeness, fall, deeper } = measureTunes(sentences);
  return {
    measure: `tune of ${count} sentences, ${name}`,
    found: `range ${range.toFixed(1)}, spread of keys ${keys.toFixed(2)}, of peaks ${peaks.toFixed(2)}, likeness ${likeness.toFixed(3)}, fall ${fall.toFixed(1)}, end ${deeper.toFixed(1)}`,
    wanted: '11.5; .8; 2; .08; 2; 1.5',
    ...(name.endsWith('read') && {
      holds:
        range >= 11.5 &&
        keys >= 0.8 &&
        peaks >= 2 &&
        likeness <= 0.08 &&
        fall >= 2 &&
        deeper >= 1.5,
    }),
  };
}

export async function describeQuestions(say, name) {
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

/** A stressed word: marked by the writer (`*his*`), or one side of “not … but …” (in braces in the list). */
const STRESSED = /\*(.+?)\*|\{(.+?)\}/g;

/** Each stressed word against the same word of the same sentence, said without its stress. */
export async function describeStress(voice, options) {
  const lines = linesOf('bench/voice/tune/stressed.txt');
  const markdown = `# Stress\n\n${lines.map((line) => line.replace(/[{}]/g, '')).join('\n\n')}\n`;
  const say = (change) => speakTuned([markdown], { ...options, voice, delivery: 'read', change });
  const [stressed, plain] = [await say(), await say(withoutStress)];
  const words = lines.flatMap((line) => {
    const text = line.replace(/[*{}]/g, '');
    return [...line.matchAll(STRESSED)].flatMap((match, index) => {
      const word = match[1] ?? match[2];
      // Each mark before it is one character too many.
      const at = match.index - 2 * index;
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

/** A segment of one sentence, tuned as if nothing were stressed: “not … but …” cannot be said unmarked in other words. */
function withoutStress(segment) {
  const { spokenText: text, language } = segment;
  const sentence = { text, start: 0, place: 'only', progress: 0, stressed: [] };
  const words = tuneSentence(sentence, { language, strength: 1, variation: variationOf(text) });
  return segment.delivery ? { ...segment, delivery: { ...segment.delivery, words } } : segment;
}

const linesOf = (path) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** sentences with their pitch → how a voice inflects them: range, keys, peaks, likeness, ends, rises. Pure. */
import { mean, quantile } from '../statistics.mjs';
import { voicedOf } from './spoken.mjs';

/** Pitch is taken every 10 ms. */
export const A_SECOND = 100;

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

/** Of the sentences of paragraphs: pitch range, spreads of keys and first peaks, likeness of tunes, fall of first peaks, how much lower the last ends. */
export function measureTunes(all) {
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
  const inParagraph = sentences.filter(({ count }) => count > 1);
  const peakAt = (isThere) => mean(inParagraph.filter(isThere).map(firstPeak));
  const endAt = (isThere) => mean(inParagraph.filter(isThere).map(endOf));
  const isLast = ({ place, count }) => place === count - 1;
  return {
    count: sentences.length,
    range: mean(ranges),
    keys: spread(sentences.map((each) => mean(voicedOf(each)))),
    peaks: spread(sentences.map(firstPeak)),
    likeness: likeness(sentences),
    fall: peakAt(({ place }) => place === 0) - peakAt(isLast),
    deeper: endAt((each) => !isLast(each)) - endAt(isLast),
  };
}

/** The highest pitch within a word, but for a tenth of it; NaN without voice. */
export function peakIn({ pitch, start }, word) {
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

export const endOf = (sentence) => mean(voicedOf(sentence).slice(-END * A_SECOND));

/** Whether the end is well above the lowest point shortly before it, and not below the sentence's middle. */
export function isRising(sentence) {
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

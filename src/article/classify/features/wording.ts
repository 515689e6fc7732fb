/** a line → how it is written: its size, its end, its letters and signs, the words it uses. */
import type { Line } from './line.ts';
import { ADDRESSED, PERSON, PITCH } from './line-words.ts';

/** The end of a sentence, with the quotes and brackets that may close after it. */
const SENTENCE_END = /[.!?…:;。！？]["”’»)\]]*$/;

/** Features by name, each of a line by itself. */
type LineFeatures = Readonly<Record<string, (line: Line) => number>>;

/** How long a line is. */
export const SIZE: LineFeatures = {
  words: ({ unit }) => unit.words,
  characters: ({ unit }) => unit.text.length,
  prose: (line) => line.prose,
};

/** How it is written. */
export const WORDING: LineFeatures = {
  sentence: ({ unit }) => test(SENTENCE_END, unit.text),
  question: ({ unit }) => test(/[?？]$/, unit.text),
  capital: ({ unit }) => test(/^\P{L}*\p{Lu}/u, unit.text),
  digits: ({ unit }) => count(/\d/g, unit.text) / Math.max(1, unit.text.length),
  capitals: ({ unit }) => count(/\p{Lu}/gu, unit.text) / Math.max(1, unit.text.length),
  commas: ({ unit }) => count(/[,;，、]/g, unit.text) / Math.max(1, unit.words),
  pitch: ({ unit }) => count(PITCH, unit.text),
  address: ({ unit }) => count(ADDRESSED, unit.text) / Math.max(1, unit.words),
  person: ({ unit }) => test(PERSON, unit.text),
};

/** What stands around it. */
export const AROUND: LineFeatures = {
  dateline: (line) => line.dateline,
  keptAround: (line) => line.keptAround,
  keptBefore: (line) => line.keptBefore,
  keptAfter: (line) => line.keptAfter,
  proseBefore: (line) => line.proseBefore,
  proseAfter: (line) => line.proseAfter,
};

/** Clutter whose kind is a feature. Any other is known by being clutter. */
export const CLUTTER_KINDS: readonly string[] = [
  'call-to-action',
  'read-more',
  'related',
  'newsletter',
  'share-bar',
  'menu',
  'photo-credit',
  'photo-caption',
  'credits',
  'copyright',
  'comments',
  'form',
  'author-bio',
  'advertisement',
  'references',
  'time-stamp',
  'number',
  'tag-list',
  'disclaimer',
  'legal-links',
];

/** A 1 in the place of the value, 0 in all others. */
export function oneOf(values: readonly string[], value: string | undefined): number[] {
  return values.map((candidate) => (candidate === value ? 1 : 0));
}

/** 1 where the pattern matches. */
export function test(pattern: RegExp, text: string): number {
  return pattern.test(text) ? 1 : 0;
}

/** Matches of a pattern with the flag `g`. */
export function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

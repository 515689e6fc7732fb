/**
 * texts → how much they share a topic: their content words, and the share that two texts have in
 * common.
 */

import { remember } from '../../_internal/indexes/remember.ts';
import { isAscii } from '../../_internal/charset.ts';

/** Shortest content word, in letters; shorter words are mostly grammar. */
const SHORTEST = 4;

/** Frequent words of four letters and more that say nothing about a topic. */
const EMPTY = new Set([
  'about',
  'after',
  'again',
  'against',
  'also',
  'although',
  'among',
  'another',
  'because',
  'been',
  'before',
  'being',
  'between',
  'both',
  'cannot',
  'could',
  'does',
  'doing',
  'down',
  'during',
  'each',
  'even',
  'ever',
  'every',
  'from',
  'further',
  'have',
  'having',
  'here',
  'hers',
  'herself',
  'him',
  'himself',
  'into',
  'itself',
  'just',
  'like',
  'made',
  'make',
  'many',
  'more',
  'most',
  'much',
  'must',
  'myself',
  'never',
  'only',
  'other',
  'ought',
  'over',
  'said',
  'same',
  'says',
  'several',
  'shall',
  'should',
  'since',
  'some',
  'still',
  'such',
  'than',
  'that',
  'their',
  'theirs',
  'them',
  'themselves',
  'then',
  'there',
  'these',
  'they',
  'this',
  'those',
  'though',
  'through',
  'under',
  'until',
  'upon',
  'very',
  'want',
  'was',
  'well',
  'were',
  'what',
  'when',
  'where',
  'which',
  'while',
  'will',
  'with',
  'within',
  'without',
  'would',
  'year',
  'years',
  'your',
  'yours',
]);

/** A character of such a script, or half of one: most texts have none. */
const FAR = /[\u0e00-\u0e7f\u2e80-\ud7ff\ud800-\udfff\uf900-\uffff]/;

/** Characters of scripts without spaces between words, of which two together stand for a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}|\p{Script=Thai}{4,}/gu;

/** The words of a text of plain letters, and of any: the classes of all scripts take longer. */
const ASCII_WORDS = /[a-z0-9]+/g;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The content words of a text, in lower case, without a possessive or plural ending; of Chinese and
 * Japanese, pairs of characters.
 */
export const contentWords: (text: string) => ReadonlySet<string> = remember(findContentWords);

function findContentWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  const unspaced = FAR.test(text) ? (text.match(UNSPACED) ?? []) : [];
  for (const run of unspaced) for (const pair of pairsOf(run)) words.add(pair);
  const spaced = unspaced.length === 0 ? text : text.replace(UNSPACED, ' ');
  const lower = spaced.toLowerCase();
  for (const word of lower.match(isAscii(lower) ? ASCII_WORDS : WORDS) ?? []) {
    if (word.length >= SHORTEST && !EMPTY.has(word)) words.add(stem(word));
  }
  return words;
}

function pairsOf(characters: string): string[] {
  return Array.from({ length: characters.length - 1 }, (_, at) => characters.slice(at, at + 2));
}

function stem(word: string): string {
  return word.length > SHORTEST + 1 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/**
 * 0 to 1: the share of a text's words that are in a vocabulary; 0 for a text without such words.
 */
export function overlap(text: string, vocabulary: ReadonlySet<string>): number {
  const words = contentWords(text);
  if (words.size === 0) return 0;
  let known = 0;
  for (const word of words) if (vocabulary.has(word)) known++;
  return known / words.size;
}

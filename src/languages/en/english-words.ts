/** text → the share of function words that only English has. */

/**
 * Words in nearly every English sentence that are rare in other languages in Latin letters. `for`,
 * `is`, `was`, `of`, `to` and `on` are left out, since Danish, Dutch, German, French or Polish have
 * them too.
 */
const ENGLISH_WORDS: ReadonlySet<string> = new Set([
  'about',
  'after',
  'and',
  'because',
  'been',
  'before',
  'but',
  'could',
  'did',
  'does',
  'from',
  'have',
  'his',
  'how',
  'into',
  'it',
  'its',
  'more',
  'not',
  'our',
  'out',
  'said',
  'says',
  'she',
  'should',
  'than',
  'that',
  'the',
  'their',
  'them',
  'there',
  'these',
  'they',
  'this',
  'through',
  'were',
  'what',
  'when',
  'where',
  'which',
  'while',
  'who',
  'why',
  'with',
  'would',
  'you',
  'your',
]);

/**
 * Function words that English shares with other languages; many of them together are still English.
 */
const SHARED_WORDS: ReadonlySet<string> = new Set([
  'a',
  'as',
  'at',
  'by',
  'for',
  'he',
  'her',
  'in',
  'is',
  'of',
  'on',
  'to',
  'was',
]);

/** Whether a lower-case word is a function word of English, shared or not. */
export function isEnglishSmallWord(word: string): boolean {
  return ENGLISH_WORDS.has(word) || SHARED_WORDS.has(word);
}

/** The share of function words of English in a text, shared or not, from 0 to 1. */
export function perhapsEnglishShare(text: string): number {
  return shareOf(text, isEnglishSmallWord);
}

/** A counted word. */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

/** The share of words that only English has in a text, from 0 to 1; 0 without words. */
export function englishShare(text: string): number {
  return shareOf(text, (word) => ENGLISH_WORDS.has(word));
}

function shareOf(text: string, isCounted: (word: string) => boolean): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => isCounted(word.toLowerCase())).length / words.length;
}

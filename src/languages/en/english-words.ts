/** text → how much of it are the small words that only English has. */

/**
 * Words that stand in nearly every English sentence and that no other language in Latin letters
 * writes so often: `for`, `is`, `was`, `of`, `to` and `on` are left out, since Danish, Dutch,
 * German, French or Polish have them too.
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

/** Small words that English shares with others; many of them together are English all the same. */
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

/** Whether a word in small letters is one of the small words of English, be they its own or not. */
export function isEnglishSmallWord(word: string): boolean {
  return ENGLISH_WORDS.has(word) || SHARED_WORDS.has(word);
}

/** The share of the words of a text that English has, be they its own or not, from 0 to 1. */
export function perhapsEnglishShare(text: string): number {
  return shareOf(text, isEnglishSmallWord);
}

/** Words of a text as they are counted. */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

/** The share of the words of a text that only English has, from 0 to 1; 0 for a text without words. */
export function englishShare(text: string): number {
  return shareOf(text, (word) => ENGLISH_WORDS.has(word));
}

function shareOf(text: string, isCounted: (word: string) => boolean): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => isCounted(word.toLowerCase())).length / words.length;
}

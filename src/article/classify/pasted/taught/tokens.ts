/** a paragraph of pasted text → the buckets of its words, of the letters in them, and of its signs. */
import type { Piece } from '../measure.ts';

/** Buckets of all words, letters and signs: the rows of the model's table. */
export const BUCKETS = 32_768;

/** The buckets of a paragraph, each kind for itself; the same bucket may occur several times. */
export type Tokens = {
  /** Of its words, of pairs of them, and of the first and the last. */
  readonly words: readonly number[];
  /** Of parts of its first and last words. */
  readonly letters: readonly number[];
  /** Of its punctuation, the form of its first words, and what is known of its kind. */
  readonly signs: readonly number[];
};

/** Words at the beginning and at the end of a paragraph that are looked at. */
const [FIRST_WORDS, LAST_WORDS] = [16, 8] as const;

/** Words at the beginning and at the end whose parts are looked at. */
const [FIRST_PARTS, LAST_PARTS] = [6, 3] as const;

/** Letters of a part of a word. */
const PART = 4;

/** Most parts of one word: scripts without spaces write a sentence as one. */
const MOST_PARTS = 16;

/** Most marks of punctuation of one paragraph. */
const MOST_MARKS = 12;

/** How much of a paragraph is looked at from each end, in characters. */
const LOOKED_AT = 400;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const MARK = /[^\p{L}\p{M}\p{N}\s]/gu;

/** The buckets of a paragraph. `kinds`: what else is known of it, in words. */
export function tokensOf({ text }: Pick<Piece, 'text'>, kinds: readonly string[]): Tokens {
  const shown =
    text.length <= 2 * LOOKED_AT ? text : `${text.slice(0, LOOKED_AT)} ${text.slice(-LOOKED_AT)}`;
  const raw = shown.match(WORD) ?? [];
  const words = raw.map(foldWord);
  const first = words.slice(0, FIRST_WORDS);
  const last = words.slice(Math.max(FIRST_WORDS, words.length - LAST_WORDS));
  return {
    words: [...wordTokens(first), ...wordTokens(last), ...endTokens(words)].map(bucketOf),
    letters: [
      ...words.slice(0, FIRST_PARTS),
      ...words.slice(Math.max(FIRST_PARTS, words.length - LAST_PARTS)),
    ]
      .flatMap(partsOf)
      .map(bucketOf),
    signs: [...kinds.map((kind) => `k${kind}`), ...markTokens(shown), ...formTokens(raw, text)].map(
      bucketOf,
    ),
  };
}

/** In small letters; all digits are alike. */
function foldWord(word: string): string {
  return word.toLowerCase().replace(/\p{N}/gu, '0');
}

function wordTokens(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `b${words[index]!} ${word}`);
  return [...words.map((word) => `w${word}`), ...pairs];
}

function endTokens(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [`f${words[0]!}`, `l${words.at(-1)!}`];
}

/** "^fer", "ferr", "erry", "rry$". */
function partsOf(word: string): string[] {
  const whole = `^${word}$`;
  const count = Math.min(MOST_PARTS, Math.max(1, whole.length - PART + 1));
  return Array.from({ length: count }, (_, at) => `c${whole.slice(at, at + PART)}`);
}

function markTokens(text: string): string[] {
  const marks = [...new Set(text.match(MARK))].slice(0, MOST_MARKS);
  return marks.map((mark) => `p${mark}`);
}

/** Words whose form is looked at. */
const FORMED = 4;

function formTokens(words: readonly string[], text: string): string[] {
  const forms = words.slice(0, FORMED).map(formOf).join(' ');
  return [`s${forms}`, `e${text.slice(-1).replace(WORD, 'a')}`, `n${Math.min(12, words.length)}`];
}

/** Whether a word is a number, in capitals, begins with one, or is in small letters. */
function formOf(word: string): string {
  if (/\p{N}/u.test(word)) return /\p{L}/u.test(word) ? '0a' : '0'.repeat(Math.min(4, word.length));
  if (!/\p{Lu}/u.test(word)) return 'a';
  return /\p{Ll}/u.test(word) || word.length === 1 ? 'Aa' : 'AA';
}

/** The first number and the factor of the FNV-1a hash, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
const [FNV_START, FNV_FACTOR] = [0x811c9dc5, 0x01000193] as const;

/** The bucket of a token, by FNV-1a over its UTF-16 code units, the upper half folded into the lower. */
function bucketOf(token: string): number {
  let hash: number = FNV_START;
  for (let at = 0; at < token.length; at++)
    hash = Math.imul(hash ^ token.charCodeAt(at), FNV_FACTOR);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}

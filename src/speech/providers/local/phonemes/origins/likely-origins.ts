/** a name and fitted weights of its letters → where its spelling may come from, the likeliest first. Pure. */
import { ORIGINS, type SpellingOrigin } from '../../../../../languages/spelling-origins.ts';

/** An origin and its share of the likelihood, 0 to 1. */
export type LikelyOrigin = { readonly origin: SpellingOrigin; readonly share: number };

/** All origins of a word in lower case, by their shares. */
export type OriginModel = (word: string) => readonly LikelyOrigin[];

/** Places in the table of weights: groups of letters are put there by their hash. */
const BUCKETS = 32_768;

/** The longest group of letters that has a weight. */
const LONGEST_GROUP = 5;

/** One unit of a stored weight. */
const UNIT = 0.0225;

/** Letters that Unicode does not take apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'e',
  œ: 'e',
  ß: 's',
  ð: 'd',
  þ: 't',
};

/**
 * A model from its table: one signed byte for each bucket and origin, as `training/names` writes them.
 * @throws TypeError for a table of another size.
 */
export function originModel(table: Int8Array): OriginModel {
  if (table.length !== BUCKETS * ORIGINS.length)
    throw new TypeError(
      `The table of origins must have ${BUCKETS * ORIGINS.length} bytes, it has ${table.length}.`,
    );
  return (word) => {
    const scores = new Float64Array(ORIGINS.length);
    for (const bucket of bucketsOf(word)) {
      const start = bucket * ORIGINS.length;
      for (let at = 0; at < ORIGINS.length; at++) scores[at]! += table[start + at]! * UNIT;
    }
    const best = Math.max(...scores);
    const odds = Array.from(scores, (score) => Math.exp(score - best));
    const total = odds.reduce((sum, each) => sum + each, 0);
    return ORIGINS.map((origin, at) => ({ origin, share: odds[at]! / total })).sort(
      (a, b) => b.share - a.share,
    );
  };
}

/** The buckets of all groups of one to five letters of a word in lower case, with and without its marks. */
export function bucketsOf(word: string): readonly number[] {
  const plain = Array.from(word, (letter) => PLAIN[letter] ?? letter.normalize('NFD')[0]!).join('');
  const found = new Set<number>();
  for (const text of new Set([`^${word}$`, `^${plain}$`]))
    for (let length = 1; length <= LONGEST_GROUP; length++)
      for (let at = 0; at + length <= text.length; at++)
        found.add(hashOf(text.slice(at, at + length)) % BUCKETS);
  return [...found];
}

/** FNV-1a, 32 bits, of UTF-16 units. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 16_777_619);
  }
  return hash >>> 0;
}

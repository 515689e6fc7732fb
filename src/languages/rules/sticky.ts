/** the parts of patterns that rules of every language have, as pattern sources. */

/** Not within a longer number or word to the left. */
export const FREE_LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,])';

/** No letter, mark or digit follows: the end of a word in any alphabet. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}])';

/** No letter or digit stands before: the beginning of a word in any alphabet. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])';

/** Sticky and Unicode-aware, as every rule's pattern is. */
export function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `uy${flags}`);
}

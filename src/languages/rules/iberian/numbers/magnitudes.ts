/** magnitudes as written (`millones`, `mi`) → the source of a pattern for them. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { IberianPatterns } from '../iberian-words.ts';

/** A magnitude behind a figure, in the group `magnitude`. */
export function magnitudePattern({ magnitudes }: Pick<IberianPatterns, 'magnitudes'>): string {
  return `[ \\u202f]?(?<magnitude>${anyOf([...magnitudes].sort((a, b) => b.length - a.length).map(escapeRegExp))})(?![\\p{L}\\p{M}\\p{N}])`;
}

/** Text as the source of an expression that matches it alone. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

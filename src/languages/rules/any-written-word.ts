/** words as they are written → one pattern source that matches any of them. */
import { anyOf } from '../../_internal/any-of.ts';

/**
 * The longest first, so that none is cut short by another, with their full stops escaped. What
 * stands around the words is for the pattern to say.
 */
export function anyWrittenWord(words: readonly string[]): string {
  return anyOf([...words].sort((a, b) => b.length - a.length).map(escapeStops));
}

function escapeStops(word: string): string {
  return word.replaceAll('.', '\\.');
}

/** words → one pattern source that matches any of them. */
import { anyOf } from '../../_internal/any-of.ts';

/**
 * The longest first, so that no word hides another, with full stops escaped. Word boundaries are up
 * to the pattern.
 */
export function anyWrittenWord(words: readonly string[]): string {
  return anyOf([...words].sort((a, b) => b.length - a.length).map(escapeStops));
}

function escapeStops(word: string): string {
  return word.replaceAll('.', '\\.');
}

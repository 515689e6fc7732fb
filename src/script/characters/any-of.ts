/** words and phrases → one pattern source that matches any of them. */

/**
 * The source of a group of alternatives. Each may hold pattern syntax of its own; the first that
 * lets the rest of the pattern match is taken, so order counts only where nothing behind the group
 * bounds it.
 */
export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/**
 * The same for plain words: the longest first, so that none is cut short by another, with their
 * full stops escaped.
 */
export function anyWordOf(words: readonly string[]): string {
  return anyOf([...words].sort((a, b) => b.length - a.length).map(escapeStops));
}

function escapeStops(word: string): string {
  return word.replaceAll('.', '\\.');
}

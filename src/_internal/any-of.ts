/**
 * lists of words → sources of regular expressions, so that lists can have one word on each line.
 */

/**
 * Matches any of the phrases, each itself the source of a regular expression; the first match wins.
 */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.join('|')})`;
}

/**
 * As `anyOf`, with no letter of any script directly before or after it. The expression needs the flag
 * `u`.
 */
export function anyWordOf(phrases: readonly string[]): string {
  return `(?<!\\p{L})${anyOf(phrases)}(?!\\p{L})`;
}

/** lists of words → sources of regular expressions: one word a line where it is written, one alternation where it is used. */

/** Matches any of the phrases, each itself the source of a regular expression; the first that matches is taken. */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.join('|')})`;
}

/** As `anyOf`, with no letter right before or behind it, in any script. The expression needs the flag `u`. */
export function anyWordOf(phrases: readonly string[]): string {
  return `(?<!\\p{L})${anyOf(phrases)}(?!\\p{L})`;
}

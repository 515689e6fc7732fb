/**
 * lists of words → sources of regular expressions that match any of them.
 */

/**
 * Matches any of the phrases, each itself the source of a regular expression; the first match wins.
 */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.join('|')})`;
}

/** Words in lines → their list: white space separates them; in a phrase it is written `_`. */
export function wordList(lines: string): readonly string[] {
  return lines
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replaceAll('_', ' '));
}

/** Matches any of the words in lines, read as by `wordList`; the first match wins. */
export function anyIn(lines: string): string {
  return anyOf(wordList(lines));
}

/**
 * As `anyOf`, with no letter of any script directly before or after it. The expression needs the flag
 * `u`.
 */
export function anyWordOf(phrases: readonly string[]): string {
  return `(?<!\\p{L})${anyOf(phrases)}(?!\\p{L})`;
}

/** What an expression can say with the flag `u` alone: names of scripts and letters, characters beyond the first plane. */
const NEEDS_UNICODE = /\\[pPu]|[\ud800-\udfff]/;

/**
 * An expression that ignores case. It gets the flag `u` only where it needs it: with both, no search can skip
 * ahead, since `s` and `k` have a second form outside ASCII, and a line takes ten times as long.
 */
export function caseless(source: string): RegExp {
  return new RegExp(source, NEEDS_UNICODE.test(source) ? 'iu' : 'i');
}

/**
 * text → the same text, of the same length, with typewriter quotes and hyphens, to simplify
 * patterns.
 */

/** Replaces typographic quotes, primes and the minus sign with ASCII; offsets stay the same. */
export function typewriterView(text: string): string {
  return /[\u2018-\u201f\u2032\u2033\u2212\u02bc]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u201b\u2032\u02bc]/g, "'")
        .replace(/[\u201c-\u201f\u2033]/g, '"')
        .replace(/\u2212/g, '-')
    : text;
}

/**
 * text → the same text with typewriter quotes and hyphens, of the same length, so that patterns
 * know one apostrophe.
 */

/**
 * Typographic quotes, primes and the minus sign as their ASCII neighbours; offsets stay the same.
 */
export function typewriterView(text: string): string {
  return /[\u2018-\u201f\u2032\u2033\u2212\u02bc]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u201b\u2032\u02bc]/g, "'")
        .replace(/[\u201c-\u201f\u2033]/g, '"')
        .replace(/\u2212/g, '-')
    : text;
}

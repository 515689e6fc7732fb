/** a text → its number of letters and digits, whatever its punctuation and spaces. */

/** Letters and digits of a text. */
export function letterCountOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

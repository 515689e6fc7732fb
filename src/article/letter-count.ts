/** a text → how many letters and digits it has: what stays the same whatever marks and spaces become. */

/** Letters and digits of a text. */
export function letterCountOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

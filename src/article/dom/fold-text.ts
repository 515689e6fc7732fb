/** a text → its letters and digits alone, by which two spellings of it are known to be the same. */

/** Letters and digits only, so that quotes, dashes and case make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts have the same letters and digits, and have any. */
export function foldsAlike(one: string, other: string): boolean {
  return fold(one) === fold(other) && fold(one) !== '';
}

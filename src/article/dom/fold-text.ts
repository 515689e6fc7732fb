/** a text → only its letters and digits, to compare spellings. */

/** Letters and digits only, so that quotes, dashes and case make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts have the same letters and digits, at least one. */
export function foldsAlike(one: string, other: string): boolean {
  return fold(one) === fold(other) && fold(one) !== '';
}

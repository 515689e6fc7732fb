/** letters → what makes a voice say their names: apart, since it reads `BCE` as a word. */

/** `FMI` → `F M I`. */
export function spellOut(word: string): string {
  const letters =
    word
      .toUpperCase()
      .normalize('NFC')
      .match(/\p{L}\p{M}*/gu) ?? [];
  return letters.join(' ');
}

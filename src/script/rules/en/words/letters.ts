/** letters → what a voice reads as letters. */
import { SPELLED_BY_VOICES } from './known-initials.ts';

/**
 * A word said letter by letter: `UAE` → `U-ay-E`. Hyphens keep the letters together and are silent
 * in every engine tried. A lone `A` is the article to an engine unless a letter follows it in the
 * same word, so any other is written as its name.
 */
export function spellLetters(word: string): string {
  // A letter keeps the marks that stand on it.
  const capitals = word.toUpperCase().normalize('NFC');
  const letters = capitals.match(/\p{M}+|\P{M}\p{M}*/gu) ?? [];
  return letters.map((letter, index) => (letter === 'A' && index > 0 ? 'ay' : letter)).join('-');
}

/**
 * The letters of a word in the form a voice needs: as it is where voices spell it anyway, else one
 * by one.
 */
export function spellOut(word: string): string {
  return SPELLED_BY_VOICES.has(word) ? word : spellLetters(word);
}

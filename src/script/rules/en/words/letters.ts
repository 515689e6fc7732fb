/** letters → what a voice reads as letters. */

/**
 * A word said letter by letter: `UAE` → `U-ay-E`. Hyphens keep the letters together and are silent in every engine tried.
 * A lone `A` is the article to an engine unless a letter follows it in the same word, so any other is written as its name.
 */
export function spellLetters(word: string): string {
  // A letter keeps the marks that stand on it.
  const letters =
    word
      .toUpperCase()
      .normalize('NFC')
      .match(/\p{M}+|\P{M}\p{M}*/gu) ?? [];
  return letters.map((letter, index) => (letter === 'A' && index > 0 ? 'ay' : letter)).join('-');
}

/** Words that engines spell by themselves: no vowel to stumble over, or too well known. */
export const SPELLED_BY_VOICES: ReadonlySet<string> = new Set(
  (
    'US USA UN EU UK EST PST CST MST GMT UTC BST FBI CIA NSA FDA NBA DNA RNA MBA GDP CEO CFO CTO HIV IBM TV PC PDF PM DC BC ABC BBC CBS CNN NBC HBO ' +
    'NFL NHL NHS NPR NYPD LAPD PBS KGB FSB DHS FCC FTC LGBT LGBTQ DVD CD GPS CPU GPU USB URL UFO SUV AI API ATM ADHD IRS IPCC OECD USDA USSR IT ID IP PR DPA'
  ).split(' '),
);

/** The letters of a word in the form a voice needs: as it is where voices spell it anyway, else letter by letter. */
export function spellOut(word: string): string {
  return SPELLED_BY_VOICES.has(word) ? word : spellLetters(word);
}

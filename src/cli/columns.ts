/** a text → how many columns of a terminal it takes, and the part that fits into so many. Pure. */

/** Characters that take two columns: East Asian scripts in their full width, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Characters that take none: marks on the one before, and those that only join or choose. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a text in one line. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  // Nearly all are ASCII.
  if (character < '\u0300') return 1;
  if (NARROW.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The beginning of a text that fits into so many columns. */
export function fittingStart(text: string, columns: number): string {
  let room = columns;
  let end = 0;
  for (const character of text) {
    room -= columnsOfCharacter(character);
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The end of a text that fits into so many columns. */
export function fittingEnd(text: string, columns: number): string {
  const characters = [...text];
  let room = columns;
  let start = characters.length;
  while (start > 0) {
    room -= columnsOfCharacter(characters[start - 1]!);
    if (room < 0) break;
    start--;
  }
  return characters.slice(start).join('');
}

/** words and a passage of the page → their position in it. */
import type { LinePiece } from '../read-along/page-lines.ts';
import type { Passage } from '../read-along/passage.ts';

/**
 * Where words stand in a passage from some unit on, as words of their own: "art" does
 * not stand in "start". `taken` are starts that others have; -1 for nowhere.
 */
export function seekWords(
  words: string,
  options: {
    readonly passage: Passage;
    readonly from: number;
    readonly taken: ReadonlySet<number>;
  },
): number {
  const { passage, taken } = options;
  let found = passage.words.indexOf(words, options.from);
  while (found >= 0 && (taken.has(found) || !isApart(passage, found, found + words.length)))
    found = passage.words.indexOf(words, found + 1);
  return found;
}

/** Whether no letter or digit is directly before or after. */
function isApart({ text, places }: Passage, start: number, end: number): boolean {
  const at = places();
  return isBreak(text, at[start]!) && (end === at.length || isBreak(text, at[end]!));
}

function isBreak(text: string, place: number): boolean {
  return !/^[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, place - 1), place + 1));
}

/** The piece in which a unit of the passage's words stands, and where in it. */
export function pieceAt(
  { pieces, places }: Passage,
  unit: number,
): { readonly piece: LinePiece; readonly offset: number } {
  let offset = places()[unit]!;
  let index = 0;
  while (index < pieces.length - 1 && offset >= pieces[index]!.text.length)
    offset -= pieces[index++]!.text.length;
  return { piece: pieces[index]!, offset };
}

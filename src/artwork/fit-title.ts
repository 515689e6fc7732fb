/** a title and the widths of its words → its lines, in the largest type that fits a box. Pure. */

/** A typeset title; `size` is the type size in pixels. */
export type FittedTitle = { readonly size: number; readonly lines: readonly string[] };

/** The box in which a title is set. */
export type TitleBox = {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** How wide a text is, in ems. */
  readonly widthOf: (text: string) => number;
};

/** Largest and smallest type sizes, and the steps between them, in pixels. */
const SIZES = { largest: 180, smallest: 60, step: 4 };

/** Distance between baselines, in ems. */
export const LINE_HEIGHT = 1.14;

/** A title with more lines would look like a paragraph. */
const MOST_LINES = 7;

/** Sets a title as large as fits; one too long for the smallest size is cut. */
export function fitTitle(title: string, box: TitleBox): FittedTitle {
  const { smallest, step } = SIZES;
  for (let size: number = SIZES.largest; size > smallest; size -= step) {
    const lines = wrap(title.split(' '), { ...box, size });
    if (lines && lines.length <= linesIn(box, size))
      return { size, lines: balance(lines, box, size) };
  }
  return { size: smallest, lines: cut(title, box) };
}

function linesIn({ height }: TitleBox, size: number): number {
  return Math.min(MOST_LINES, Math.floor(height / (size * LINE_HEIGHT)));
}

/** Lines filled greedily; `undefined` if a word is wider than a line. */
function wrap(
  words: readonly string[],
  { width, size, widthOf }: TitleBox & { readonly size: number },
): readonly string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    if (widthOf(word) * size > width) return undefined;
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) * size <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, but as even as possible: the narrowest width at which they fit. */
function balance(lines: readonly string[], box: TitleBox, size: number): readonly string[] {
  const words = lines.join(' ').split(' ');
  let best = lines;
  for (let width = box.width; width > 0; width -= size / 4) {
    const narrower = wrap(words, { ...box, width, size });
    if (narrower?.length !== lines.length) break;
    best = narrower;
  }
  return best;
}

/** As much as fits at the smallest size, ending in an ellipsis. */
function cut(title: string, box: TitleBox): readonly string[] {
  const size = SIZES.smallest;
  const most = linesIn(box, size);
  const words = title.split(' ').flatMap((word) => breakWord(word, { ...box, size }));
  const lines = wrap(words, { ...box, size })!;
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept.at(-1)!.replace(/\s\S*$/, '');
  return [...kept.slice(0, -1), `${last}…`];
}

/** Pieces of a word that is wider than a line. */
function breakWord(
  word: string,
  { width, size, widthOf }: TitleBox & { readonly size: number },
): readonly string[] {
  const pieces = [''];
  for (const character of word) {
    const longer = pieces.at(-1)! + character;
    if (widthOf(longer) * size <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}

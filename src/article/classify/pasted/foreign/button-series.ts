/**
 * the paragraphs of a page → the lines that are buttons of a shop, in text without links: "Try
 * Harbour Lamps" after each thing a story names.
 */
import type { Piece } from '../measure.ts';

/** Longest button, in words. */
const MOST_WORDS = 8;

/**
 * The verb of a button, then the name of a thing. A label, a line of code or a clause does not
 * match.
 */
const BUTTON =
  /^[^\p{L}\p{N}"“'‘«]*(?<verb>Buy|Get|Order|Shop|Try) (?:our |the )?(?<thing>[\p{Lu}\d][^:;=]*)$/u;

/** Fewest lines of one verb that are a series, and of verbs that only sell. */
const [SERIES, SHORT_SERIES] = [3, 2] as const;
const SELLING: ReadonlySet<string> = new Set(['Buy', 'Shop']);

/** Most of a series that may be above running text, as a share: headings are, buttons are not. */
const MOST_HEADINGS = 1 / 3;

/** A line that may be a button. */
type Button = { readonly index: number; readonly verb: string; readonly thing: string };

/** Indexes of the buttons: those that name the thing in a heading above, and series of others. */
export function buttonsOf(pieces: readonly Piece[]): ReadonlySet<number> {
  const headings = new Map<string, number>();
  const buttons: Button[] = [];
  pieces.forEach(({ shape, words, text }, index) => {
    if (shape === 'prose' || words > MOST_WORDS) return;
    const found = BUTTON.exec(text)?.groups;
    if (found) buttons.push({ index, verb: found['verb']!, thing: nameOf(found['thing']!) });
    else if (!headings.has(nameOf(text))) headings.set(nameOf(text), index);
  });
  const selling = verbsOfSeries(buttons, pieces);
  const isNamed = ({ index, thing }: Button): boolean => (headings.get(thing) ?? index) < index;
  return new Set(
    buttons
      .filter((button) => isNamed(button) || selling.has(button.verb))
      .map(({ index }) => index),
  );
}

/** A name without its number and the end of its line. */
function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:#?\d{1,3}[.):]\s*)?/, '')
    .replace(/[\s.!]+$/, '');
}

/** How many lines begin with a verb, and how many of them are above running text. */
type Series = { readonly lines: number; readonly headings: number };

/** The verbs with enough lines, of which few are in the place of headings. */
function verbsOfSeries(buttons: readonly Button[], pieces: readonly Piece[]): ReadonlySet<string> {
  const series = new Map<string, Series>();
  for (const { index, verb } of buttons) {
    const { lines, headings } = series.get(verb) ?? { lines: 0, headings: 0 };
    const isHeading = pieces[index + 1]?.shape === 'prose';
    series.set(verb, { lines: lines + 1, headings: headings + Number(isHeading) });
  }
  const isSeries = ([verb, { lines, headings }]: [string, Series]): boolean =>
    lines >= (SELLING.has(verb) ? SHORT_SERIES : SERIES) && headings <= lines * MOST_HEADINGS;
  return new Set([...series].filter(isSeries).map(([verb]) => verb));
}

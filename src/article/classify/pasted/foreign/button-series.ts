/**
 * the paragraphs of a page → the lines that are buttons of a shop: "Try Harbour Lamps" behind each of
 * the things that a story names, where links are gone.
 */
import type { Piece } from '../measure.ts';

/** Longest button, in words. */
const MOST_WORDS = 8;

/** What a button says first, and then the name of a thing. A label, a line of code or a clause is none. */
const BUTTON =
  /^[^\p{L}\p{N}"“'‘«]*(?<verb>Buy|Get|Order|Shop|Try) (?:our |the )?(?<thing>[\p{Lu}\d][^:;=]*)$/u;

/** So many lines of one verb are a series; of these verbs, which sell and advise nothing, fewer are. */
const [SERIES, SHORT_SERIES] = [3, 2] as const;
const SELLING: ReadonlySet<string> = new Set(['Buy', 'Shop']);

/** Share of a series that stands above running text at most: headings do, buttons do not. */
const MOST_HEADINGS = 1 / 3;

/** A line that may be a button. */
type Button = { readonly index: number; readonly verb: string; readonly thing: string };

/** Indexes of the buttons: those that name the thing of a heading above, and series of others. */
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

/** How many lines begin with a verb, and how many of them stand above running text. */
type Series = { readonly lines: number; readonly headings: number };

/** The verbs of which enough lines are buttons, and few stand where headings do. */
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

/** lines of a text → those that are verses of a stanza, so that a stanza is one paragraph. */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { findDateline } from '../../../dates/dateline.ts';
import type { Line } from '../lines.ts';

/** Longest verse, in characters and words; a menu's lines have fewer words than the least mean. */
const [LONGEST_VERSE, MOST_WORDS, LEAST_MEAN_WORDS] = [72, 14, 3] as const;

/** Verses of a stanza; longer runs of lines are lists or whole pages. */
const [FEWEST_VERSES, MOST_VERSES] = [2, 40] as const;

/** Least share of verses that the next one continues, and most of those that begin with a digit. */
const [LEAST_FLOW, MOST_NUMBERED] = [0.34, 0.2] as const;

/** Fewest verses of a poem of several stanzas, and of one with a single stanza. */
const [FEWEST_OF_POEM, FEWEST_OF_ONE] = [6, 8] as const;

/** A line that goes on in the next. */
const GOES_ON = /[,;:–—-]["”’»)]?$/u;

/** The end of a sentence. */
const STOPS = /[.!?…]["”’»)]*$/u;

/** The mark of an item or of a heading. */
const MARK = /^(?:[•‣▪●◦○∙·*–—#>|-]|\(?\d{1,3}[.)])\s/u;

/** Lines between two blank ones: indexes, end exclusive. */
type Stanza = { readonly from: number; readonly to: number };

/**
 * Indexes of the lines that are verses. Stanzas are known by short lines whose sentences go on in the next line; of a
 * poem the stanzas between two such are verses too, whatever their sentences.
 */
export function versesOf(lines: readonly Line[]): ReadonlySet<number> {
  const stanzas = stanzasOf(lines).filter((stanza) => isOfVerses(lines, stanza));
  const flowing = stanzas.filter((stanza) => flows(lines, stanza));
  const count = flowing.reduce((sum, { from, to }) => sum + to - from, 0);
  if (count < (flowing.length > 1 ? FEWEST_OF_POEM : FEWEST_OF_ONE)) return new Set();
  const [first, last] = [flowing[0]!, flowing.at(-1)!];
  const poem = stanzas.filter(({ from }) => from >= first.from && from <= last.from);
  return new Set(poem.flatMap(({ from, to }) => indexesBetween(from, to)));
}

function stanzasOf(lines: readonly Line[]): Stanza[] {
  const stanzas: Stanza[] = [];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && lines[to]!.text !== '') to++;
    if (to - from >= FEWEST_VERSES && to - from <= MOST_VERSES) stanzas.push({ from, to });
    from = to;
  }
  return stanzas;
}

/** Whether all lines are short, few begin with a digit, and none has the mark of an item. */
function isOfVerses(lines: readonly Line[], { from, to }: Stanza): boolean {
  const verses = lines.slice(from, to);
  const counts = verses.map(({ text }) => text.split(' ').length);
  const isShort = verses.every(
    ({ text, row }, index) =>
      !row && text.length <= LONGEST_VERSE && counts[index]! <= MOST_WORDS && !MARK.test(text),
  );
  const numbered = verses.filter(({ text }) => /^\d/.test(text)).length;
  const words = counts.reduce((sum, count) => sum + count, 0);
  return (
    isShort &&
    !verses.some(isDated) &&
    words >= verses.length * LEAST_MEAN_WORDS &&
    numbered <= verses.length * MOST_NUMBERED
  );
}

/** A line of names and a date: a headline above it is not a verse. */
function isDated({ text }: Line): boolean {
  return findDateline(text, { words: text.split(' ').length })?.publishedAt !== undefined;
}

/** Whether enough of its verses go on in the next one. */
function flows(lines: readonly Line[], { from, to }: Stanza): boolean {
  let flowing = 0;
  for (let index = from; index + 1 < to; index++) {
    const [{ text }, next] = [lines[index]!, lines[index + 1]!];
    if (GOES_ON.test(text) || (!STOPS.test(text) && /^\p{Ll}/u.test(next.text))) flowing++;
  }
  return flowing >= (to - from - 1) * LEAST_FLOW;
}

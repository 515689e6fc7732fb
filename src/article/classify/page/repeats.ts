/**
 * classified lines → the same without repetitions: the headline, pull quotes, a standfirst repeated
 * in the body, boxes.
 */
import { fold } from '../../dom/fold-text.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { skipPullQuotes } from './pull-quotes.ts';
import { isMostlyLinks } from './running-prose.ts';
import type { PageElement } from '../../dom/tree.ts';

/**
 * Shortest text that counts as repeated, in folded characters: shorter lines, such as "Price", may
 * recur.
 */
const SHORTEST = 40;

/** As above for a quotation, which is one sentence. */
const SHORTEST_QUOTE = 20;

/** Longest line that repeats part of another, in words. */
const LONGEST_PART = 60;

/** Most lines to compare: time grows with the square of their number. */
const MOST_LINES = 2000;

/** Skips lines of the article that repeat the title or another line, with the reason. */
export function skipRepeats(
  labelled: readonly LabelledLine[],
  options: { readonly title: string },
): readonly LabelledLine[] {
  const lines = skipPullQuotes(labelled);
  const read = lines
    .filter((line) => line.rule === undefined)
    .map((line) => ({ line, folded: fold(line.unit.text) }));
  const title = fold(options.title);
  const rules = repeatsOf(read, title);
  const captions = captionsOf(lines);
  for (const { line, folded } of read)
    if (saysCaption(line, captions.get(folded))) rules.set(line.unit.index, 'repeated');
  for (const { unit, rule } of lines) {
    const isUnnamed = rule === 'before-article' || rule === 'not-article';
    if (title !== '' && isUnnamed && fold(unit.text) === title) rules.set(unit.index, 'headline');
  }
  return relabel(lines, (line) => rules.get(line.unit.index));
}

/** Fewest words of a caption that says the same as another line by more than chance. */
const FEWEST_OF_CAPTION = 4;

/** How far from its picture a line says the caption again, in lines: further away it is the story's. */
const NEAR_CAPTION = 3;

/** Where captions are, by their words, folded. */
function captionsOf(lines: readonly LabelledLine[]): ReadonlyMap<string, number> {
  const captions = lines.filter(
    ({ unit }) => unit.kind === 'caption' && unit.words >= FEWEST_OF_CAPTION,
  );
  return new Map(captions.map(({ unit }) => [fold(unit.text), unit.index]));
}

function saysCaption({ unit }: LabelledLine, caption: number | undefined): boolean {
  if (caption === undefined || unit.kind === 'caption') return false;
  return Math.abs(unit.index - caption) <= NEAR_CAPTION;
}

type ReadLine = { readonly line: LabelledLine; readonly folded: string };

/**
 * The rule of each repeated line, by index. A line that follows a repeated one again is repeated
 * too, however short.
 */
function repeatsOf(read: readonly ReadLine[], title: string): Map<number, string> {
  const rules = new Map<number, string>();
  const seen = new Set<string>();
  const refrains = refrainsOf(read);
  const body = read.filter(({ line }) => line.prose > 0).map(({ folded }) => folded);
  const headingLines = read.filter(({ line }) => line.unit.kind === 'heading');
  const headings = new Set(headingLines.map(({ folded }) => folded));
  const contents = contentsOf(read, headings);
  const next = new Map<string, string>();
  let before: string | undefined;
  let isCopy = false;
  for (const { line, folded } of read) {
    const goesOn: boolean =
      isCopy && before !== undefined && folded !== '' && next.get(before) === folded;
    const rule: string | undefined = goesOn
      ? 'repeated'
      : repeatRule(line, { folded, title, seen, refrains, body, contents });
    if (rule === undefined) seen.add(folded);
    else rules.set(line.unit.index, rule);
    if (before !== undefined && !next.has(before)) next.set(before, folded);
    [before, isCopy] = [folded, rule === 'repeated'];
  }
  return rules;
}

/** Fewest items in a row that each name a heading: a table of contents, even without links. */
const CONTENTS = 3;

/**
 * The lines that only name headings: links, and items of a list of only those, unless a sentence
 * announces it.
 */
function contentsOf(read: readonly ReadLine[], headings: ReadonlySet<string>): ReadonlySet<number> {
  const found = new Set<number>();
  let items: number[] = [];
  let announcer = '';
  for (const { line, folded } of read) {
    const { kind, index, text } = line.unit;
    if (kind !== 'listItem') announcer = text;
    const isNamed = kind !== 'heading' && headings.has(folded);
    if (isNamed && isMostlyLinks(line)) found.add(index);
    if (isNamed && kind === 'listItem' && !announcer.endsWith(':')) items.push(index);
    else items = [];
    if (items.length === CONTENTS) for (const item of items) found.add(item);
    if (items.length > CONTENTS) found.add(index);
  }
  return found;
}

/** A text this often in one place is the writer's refrain; a template repeats it once. */
const REFRAIN = 3;

/** Refrains: texts that recur below one element. */
function refrainsOf(read: readonly ReadLine[]): ReadonlySet<string> {
  const counts = new Map<PageElement | undefined, Map<string, number>>();
  for (const { line, folded } of read) {
    const { parent } = line.unit.element;
    const texts = counts.get(parent) ?? new Map<string, number>();
    counts.set(parent, texts.set(folded, (texts.get(folded) ?? 0) + 1));
  }
  const refrains = [...counts.values()]
    .flatMap((texts) => [...texts])
    .filter(([, count]) => count >= REFRAIN);
  return new Set(refrains.map(([text]) => text));
}

/** A line's text, and the texts elsewhere on the page; all folded. */
type Said = {
  readonly folded: string;
  readonly title: string;
  readonly seen: ReadonlySet<string>;
  readonly refrains: ReadonlySet<string>;
  readonly body: readonly string[];
  /** Indexes of lines that only name headings. */
  readonly contents: ReadonlySet<number>;
};

function repeatRule(line: LabelledLine, said: Said): string | undefined {
  const { folded, title, seen, refrains, body, contents } = said;
  if (folded === '') return line.unit.kind === 'code' ? undefined : 'not-words';
  if (title !== '' && folded === title) return 'headline';
  if (line.unit.kind === 'heading') return undefined;
  if (contents.has(line.unit.index)) return 'table-of-contents';
  const isQuote = line.unit.kind === 'quote' || line.region === 'pull-quote';
  if (folded.length < (isQuote ? SHORTEST_QUOTE : SHORTEST)) return undefined;
  if (seen.has(folded)) return refrains.has(folded) ? undefined : 'repeated';
  if (isQuote || line.unit.words > LONGEST_PART || line.unit.kind === 'listItem') return undefined;
  return isWithinAnother(folded, body) ? 'repeated' : undefined;
}

/** How much longer a text must be to contain another and more. */
const LONGER = 1.15;

function isWithinAnother(folded: string, body: readonly string[]): boolean {
  if (body.length > MOST_LINES) return false;
  return body.some((other) => other.length > folded.length * LONGER && other.includes(folded));
}

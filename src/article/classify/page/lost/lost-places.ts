/** the labelled lines of a page → each skipped line in its context by what is read. */
import { contentWords } from '../../../clutter/vocabulary.ts';
import type { PageElement } from '../../../dom/tree.ts';
import type { LabelledLine } from '../label-lines.ts';

/** A skipped line in context; distances are in lines, shares are 0 to 1. */
export type LostPlace = {
  readonly line: LabelledLine;
  readonly index: number;
  readonly page: LostFacts;
  readonly zone: 'above' | 'inside' | 'behind';
  /** Distance to the nearest line that is read. */
  readonly distance: number;
  /** The skipped lines around it without one that is read among them, itself included. */
  readonly gap: readonly LabelledLine[];
  /** The line so many before (below 0) or behind it, and whether it is read. */
  readonly at: (offset: number) => LabelledLine | undefined;
  readonly isRead: (offset: number) => boolean;
  /** Lines with the same parent, tag and names, and lines of the same template: how many are read, and are not. */
  readonly siblings: Counts;
  readonly alike: Counts;
  readonly content: ReadonlySet<string>;
};

/** How many lines of a group are read, and how many are not. */
export type Counts = { readonly read: number; readonly skipped: number };

/** What all skipped lines of a page share. */
export type LostFacts = {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Index of the line that is the title, if it is shown. */
  readonly headline: number | undefined;
  readonly readWords: number;
  /** The mean logarithm of the words of paragraphs that are read. */
  readonly meanSize: number;
  /** Shares of items and headings among the lines that are read. */
  readonly itemShare: number;
  /** Content words of what is read, and its texts. */
  readonly story: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  /** Skipped running text within the story. */
  readonly inside: number;
  /** Whether the skip of a line has a second witness. */
  readonly isCertain: (line: LabelledLine) => boolean;
};

/** Log-odds below which a line is hardly ever the story's. */
const LEAST_SCORE = -4;

/**
 * The skipped lines of a page that may be judged, in order; none of a page of which nothing is read. `least` is the least score, in
 * log-odds.
 */
export function lostPlaces(
  lines: readonly LabelledLine[],
  isCertain: (line: LabelledLine) => boolean,
  least: number = LEAST_SCORE,
): LostPlace[] {
  const read = lines.map(({ rule }) => rule === undefined);
  if (!read.includes(true)) return [];
  const page = factsOf(lines, { read, isCertain });
  const gaps = gapsOf(read);
  const nearest = distancesOf(read);
  const siblings = countsBy(lines, siblingKey);
  const alike = countsBy(lines, templateKey);
  return lines.flatMap((line, index) => {
    if (read[index] || line.score < least || !mayBeLost(line, page)) return [];
    const [from, to] = gaps[index]!;
    return {
      line,
      index,
      page,
      zone: index < page.first ? 'above' : index > page.last ? 'behind' : 'inside',
      distance: nearest[index]!,
      gap: lines.slice(Math.max(from, index - MOST_AROUND), Math.min(to, index + MOST_AROUND)),
      at: (offset: number) => lines[index + offset],
      isRead: (offset: number) => read[index + offset] ?? false,
      siblings: siblings(line),
      alike: alike(line),
      content: contentWords(line.unit.text),
    } as const;
  });
}

/** Kinds about which the policy decides. */
const BY_POLICY: ReadonlySet<string> = new Set(['caption', 'footnote', 'embed', 'code']);

/** How much of a gap is looked at on each side, in lines: pages of ten thousand lines stay quick. */
const MOST_AROUND = 200;

/** Fewest words of a line that is judged: of shorter ones as many are labels of boxes as headings. */
const FEWEST_WORDS = 4;

/** What the page or the options ask to skip, what is read elsewhere, and what contains no letter is not lost. */
function mayBeLost(line: LabelledLine, { texts, isCertain }: LostFacts): boolean {
  const { unit, repeated, isTitle, rule } = line;
  if (unit.asked !== undefined || isTitle === 1 || rule === 'repeated') return false;
  if (BY_POLICY.has(unit.kind) || unit.element.tag === 'button') return false;
  if (repeated === 1 && texts.has(unit.text)) return false;
  if (rule === 'pull-quote' && isCertain(line)) return false;
  return unit.words >= FEWEST_WORDS && /\p{L}/u.test(unit.text);
}

function factsOf(
  lines: readonly LabelledLine[],
  context: { read: readonly boolean[]; isCertain: LostFacts['isCertain'] },
): LostFacts {
  const { read, isCertain } = context;
  const own = lines.filter((_, index) => read[index]);
  const prose = own.filter(({ prose: words }) => words > 0);
  const sizes = prose.map(({ unit }) => Math.log(unit.words));
  const [first, last] = [read.indexOf(true), read.lastIndexOf(true)];
  const headline = lines.findIndex(({ isTitle }) => isTitle === 1);
  const within = lines.slice(first, last).filter(({ rule, prose: words }) => rule && words > 0);
  return {
    count: lines.length,
    first,
    last,
    headline: headline < 0 ? undefined : headline,
    readWords: sumOf(own.map(({ unit }) => unit.words)),
    meanSize: sumOf(sizes) / Math.max(1, sizes.length),
    itemShare: own.filter(({ unit }) => unit.kind === 'listItem').length / own.length,
    story: contentWords(own.map(({ unit }) => unit.text).join(' ')),
    texts: new Set(own.map(({ unit }) => unit.text)),
    inside: within.length,
    isCertain,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** For each line the bounds of the skipped ones around it, the second exclusive. */
function gapsOf(read: readonly boolean[]): (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  while (gaps.length < read.length) {
    const from = gaps.length;
    let to = from + 1;
    if (!read[from]) while (to < read.length && !read[to]) to++;
    for (let index = from; index < to; index++) gaps.push([from, to]);
  }
  return gaps;
}

/** For each line the distance to the nearest one that is read. */
function distancesOf(read: readonly boolean[]): readonly number[] {
  const found = read.map(() => Infinity);
  let near = Infinity;
  for (let index = 0; index < read.length; index++)
    found[index] = near = read[index] ? 0 : near + 1;
  near = Infinity;
  for (let index = read.length - 1; index >= 0; index--) {
    near = read[index] ? 0 : near + 1;
    found[index] = Math.min(found[index]!, near);
  }
  return found;
}

function countsBy(
  lines: readonly LabelledLine[],
  keyOf: (element: PageElement) => string,
): (line: LabelledLine) => Counts {
  const groups = new Map<string, { read: number; skipped: number }>();
  for (const { unit, rule } of lines) {
    const key = keyOf(unit.element);
    const group = groups.get(key) ?? { read: 0, skipped: 0 };
    groups.set(key, group);
    group[rule === undefined ? 'read' : 'skipped']++;
  }
  return ({ unit }) => groups.get(keyOf(unit.element))!;
}

/** As in `haveOneFrame`. */
function siblingKey({ parent, tag, hint }: PageElement): string {
  return `${parent?.id} ${tag} ${hint}`;
}

/** The tags and names of an element, its parent and the parent of that. */
function templateKey({ parent, tag, hint }: PageElement): string {
  const outer = parent?.parent;
  return `${outer?.tag} ${outer?.hint} ${parent?.tag} ${parent?.hint} ${tag} ${hint}`;
}

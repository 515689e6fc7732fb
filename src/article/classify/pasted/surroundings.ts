/**
 * measured paragraphs of a page → each with its context: neighbours, position, repetitions and
 * shared topic.
 */
import { remember } from '../../../_internal/indexes/remember.ts';
import { anyOf } from '../../../_internal/any-of.ts';
import { bestRun, type Run } from './best-run.ts';
import type { Piece } from './measure.ts';
import { scorePieces } from './score-pieces.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';

/** A piece in context; shares are 0 to 1, distances are in pieces. */
export type Place = Density &
  Echo & {
    readonly piece: Piece;
    /** The piece this many before (below 0) or after it; undefined past the ends of the page. */
    readonly at: (offset: number) => Piece | undefined;
    readonly index: number;
    /** Pieces of the page. */
    readonly count: number;
    /** Pieces to the best run: below 0 above it, above 0 below it. */
    readonly fromRun: number;
    /** The share of its words in that run, and how many words that is based on. */
    readonly story: number;
    readonly distinct: number;
    /** The last kind of section that was opened above it, and how long ago. */
    readonly section: string | undefined;
    readonly sectionAge: number;
    /** Length of its run of pieces without running text, including itself; 0 for running text. */
    readonly together: number;
    /** Share of the eight pieces around it with the same form, as in lists. */
    readonly alike: number;
    /** Whether it names the author of the article, or the owner of the page. */
    readonly namesAuthor: boolean;
    readonly namesOwner: boolean;
  };

/**
 * The neighbourhood of a piece: words of running text near and far, shares of the five next pieces,
 * shares of the page's running text.
 */
type Density = {
  readonly proseAbove: readonly [near: number, far: number];
  readonly proseBelow: readonly [near: number, far: number];
  readonly partsAbove: number;
  readonly partsBelow: number;
  readonly linesAbove: number;
  readonly linesBelow: number;
  readonly shareAbove: number;
  readonly shareBelow: number;
};

/**
 * Whether a short piece occurs elsewhere too, above or below, and whether a long one begins like
 * another above it.
 */
type Echo = {
  readonly comesAgain: boolean;
  readonly cameBefore: boolean;
  readonly beginsAsBefore: boolean;
};

/** How far near and far are, and the window for shares, in pieces. */
const [NEAR, FAR, WINDOW] = [3, 10, 5] as const;

/** How many neighbours to compare on each side. */
const NEIGHBOURS = 4;

/** The places of pieces, in order. */
export function placesOf(pieces: readonly Piece[]): Place[] {
  const run = bestRun(scorePieces(pieces)) ?? { first: 0, last: pieces.length - 1 };
  const prose = pieces
    .slice(run.first, run.last + 1)
    .filter((piece) => piece.shape === 'prose')
    .map((piece) => piece.text);
  const story = contentWords(prose.join(' '));
  const density = densityOf(pieces);
  const echo = echoOf(pieces);
  const sections = sectionsOf(pieces);
  const together = lengthsOfRuns(pieces);
  const forms = pieces.map(formOf);
  const author = authorOf(pieces);
  const owner = ownerOf(pieces);
  return pieces.map((piece, index) => {
    const words = author.length + owner.length > 0 ? firstWordsOf(piece.text) : NONE;
    return {
      ...density(index),
      ...echo(index),
      ...sections[index]!,
      piece,
      index,
      count: pieces.length,
      at: (offset) => pieces[index + offset],
      fromRun: distance(index, run),
      story: overlap(piece.text, story),
      distinct: contentWords(piece.text).size,
      together: together[index]!,
      alike: alikeOf(forms, index),
      namesAuthor: author.some((word) => words.has(word)),
      namesOwner: owner.some((word) => words.has(word)),
    };
  });
}

/** How much of a piece to search for names, in characters. */
const NAMED_CHARACTERS = 800;

const NONE: ReadonlySet<string> = new Set();

const firstWordsOf: (text: string) => ReadonlySet<string> = remember((text) => {
  const start = text.toLowerCase().slice(0, NAMED_CHARACTERS);
  return new Set(start.match(/[\p{L}\p{N}]+/gu));
});

function densityOf(pieces: readonly Piece[]): (index: number) => Density {
  const prose = sums(pieces.map((piece) => (piece.shape === 'prose' ? piece.words : 0)));
  const parts = sums(pieces.map((piece) => Number(piece.shape === 'clutter')));
  const lines = sums(pieces.map((piece) => Number(piece.shape === 'line')));
  const within = (index: number): number => Math.min(pieces.length, Math.max(0, index));
  const near = (counts: readonly number[], index: number): Sides => ({
    above: (reach) => counts[index]! - counts[within(index - reach)]!,
    below: (reach) => counts[within(index + 1 + reach)]! - counts[within(index + 1)]!,
  });
  const total = Math.max(1, prose.at(-1)!);
  return (index) => {
    const running = near(prose, index);
    const clutter = near(parts, index);
    const open = near(lines, index);
    return {
      proseAbove: [running.above(NEAR), running.above(FAR)],
      proseBelow: [running.below(NEAR), running.below(FAR)],
      partsAbove: clutter.above(WINDOW) / WINDOW,
      partsBelow: clutter.below(WINDOW) / WINDOW,
      linesAbove: open.above(WINDOW) / WINDOW,
      linesBelow: open.below(WINDOW) / WINDOW,
      shareAbove: prose[index]! / total,
      shareBelow: (prose.at(-1)! - prose[index + 1]!) / total,
    };
  };
}

/** Sums over pieces above and below one. */
type Sides = {
  readonly above: (reach: number) => number;
  readonly below: (reach: number) => number;
};

/** Longest piece that may be a heading and its entry in a table of contents, in words. */
const MOST_LABEL_WORDS = 25;

/** Shortest piece whose beginning is distinctive, in words. */
const FEWEST_START_WORDS = 11;

/** Length of a distinctive beginning, in characters. */
const START_CHARACTERS = 60;

function echoOf(pieces: readonly Piece[]): (index: number) => Echo {
  const labels = pieces.map(({ text, words }) => (words <= MOST_LABEL_WORDS ? labelOf(text) : ''));
  const starts = pieces.map(({ text, words }) =>
    words >= FEWEST_START_WORDS ? text.slice(0, START_CHARACTERS).toLowerCase() : '',
  );
  const lastAt = new Map(labels.map((label, index) => [label, index]));
  const firstAt = firsts(labels);
  const startAt = firsts(starts);
  return (index) => ({
    comesAgain: labels[index] !== '' && lastAt.get(labels[index]!)! > index + 1,
    cameBefore: labels[index] !== '' && firstAt.get(labels[index]!)! < index - 1,
    beginsAsBefore: starts[index] !== '' && startAt.get(starts[index]!)! < index,
  });
}

/** Where each text occurs first. */
function firsts(texts: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  texts.forEach((text, index) => found.has(text) || found.set(text, index));
  return found;
}

/** A line without its number, its bullet and its end, as a table of contents repeats it. */
function labelOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[#•*–—\s-]*(?:\d{1,3}[.):]\s*)?/, '')
    .replace(/[\s.:?!…]+$/, '');
}

/** The form of a piece: its shape, its end and its order of length. */
function formOf({ shape, ends, row, words }: Piece): string {
  const length = Math.min(4, Math.floor(Math.log2(words + 1)));
  return `${shape}${ends}${row}${length}`;
}

function alikeOf(forms: readonly string[], index: number): number {
  let same = -1;
  for (let other = index - NEIGHBOURS; other <= index + NEIGHBOURS; other++)
    if (forms[other] === forms[index]) same++;
  return same / (2 * NEIGHBOURS);
}

function sectionsOf(pieces: readonly Piece[]): Pick<Place, 'section' | 'sectionAge'>[] {
  let opened: { section: string; index: number } | undefined;
  return pieces.map((piece, index) => {
    const above = { section: opened?.section, sectionAge: index - (opened?.index ?? 0) };
    if (piece.clutter?.reach === 'section') opened = { section: piece.clutter.rule, index };
    return above;
  });
}

/** For each piece, the length of its run between running text; 0 for running text. */
function lengthsOfRuns(pieces: readonly Piece[]): number[] {
  const result: number[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from;
    while (to < pieces.length && pieces[to]!.shape !== 'prose') to++;
    for (let index = from; index < to; index++) result.push(to - from);
    if (to < pieces.length) result.push(0);
    from = to + 1;
  }
  return result;
}

/** Words of the first name in a byline. */
function authorOf(pieces: readonly Piece[]): string[] {
  const signed = pieces.find((piece) => piece.dateline?.byline !== undefined);
  const byline = signed?.dateline?.byline ?? '';
  return (byline.toLowerCase().match(/\p{L}{4,}/gu) ?? []).slice(0, 8);
}

/** Words of the name after a copyright sign. */
function ownerOf(pieces: readonly Piece[]): string[] {
  const found = new Set<string>();
  for (const piece of pieces) {
    if (piece.clutter?.rule !== 'copyright' || piece.words > MOST_LABEL_WORDS) continue;
    const name = OWNER.exec(piece.text)?.[1] ?? '';
    for (const word of name.split(/[\s.]+/)) if (isName(word)) found.add(word.toLowerCase());
  }
  return [...found].slice(0, 8);
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && word.length >= 4 && !NO_NAME.test(word);
}

/** The name of an owner. */
const OWNER = /(?:©|\(c\)|copyright)[\s\d,–©-]*(?:copyright)?([\p{L}\p{N} .&’'-]{3,40})/iu;

/** Words beside an owner's name that are not names. */
const NO_NAME = new RegExp(
  '^' +
    anyOf([
      'all',
      'rights',
      'reserved',
      'inc',
      'llc',
      'ltd',
      'limited',
      'media',
      'news',
      'group',
      'company',
      'corporation',
      'copyright',
      'the',
      'site',
      'powered',
      'designed',
      'privacy',
      'terms',
      'blog',
      'university',
      'digital',
      'online',
      'international',
      'world',
    ]) +
    '$',
  'i',
);

function distance(index: number, run: Run): number {
  return index < run.first ? index - run.first : Math.max(0, index - run.last);
}

/** Running sums: the first is 0, the last that of all. */
function sums(values: readonly number[]): number[] {
  const result = [0];
  for (const value of values) result.push(result.at(-1)! + value);
  return result;
}

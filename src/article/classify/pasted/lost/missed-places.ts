/** skipped paragraphs after reading on, and what the first trees said → the same with both in context. */
import type { Piece } from '../measure.ts';
import type { DescribedSkips, Doubts } from './lost-lines.ts';
import {
  describeMissed,
  openingOf,
  type MissedFacts,
  type MissedPlace,
} from './missed-features.ts';
import { describeSkip } from './skip-features.ts';
import type { SelectedPage, SkipPlace } from './skip-places.ts';

/** How many of the likeliest paragraphs of a page are compared. */
const HIGHEST = 10;

/** What ends pages. */
const ENDS: ReadonlySet<string> = new Set(['copyright', 'legal-links', 'footer']);

/** What was skipped at first, and what is skipped now. */
export type MissedContext = {
  /** What the first trees said. */
  readonly first: Doubts;
  /** Whether the first selection read a paragraph. */
  readonly wasRead: (index: number) => boolean;
};

/** Least probability by the first trees of what is judged again: less is hardly ever the story's. */
const LEAST = 0.011;

/** What is still skipped, and the features of what of it is judged again: those of any skip, then the further ones. */
export function describeAgain(
  page: SelectedPage,
  context: MissedContext & {
    readonly places: readonly SkipPlace[];
    /** The features of any skip, of each place, if they are known. */
    readonly rows?: readonly Float32Array[] | undefined;
  },
): DescribedSkips {
  const inContext = missedIn(page, context);
  const found: { places: SkipPlace[]; rows: Float32Array[] } = { places: [], rows: [] };
  context.places.forEach((place, at) => {
    if ((context.first.get(place.index)?.probability ?? 1) < LEAST) return;
    const row = context.rows?.[at] ?? describeSkip(place);
    found.places.push(place);
    found.rows.push(Float32Array.from([...row, ...describeMissed(inContext(place))]));
  });
  return found;
}

/** Puts a place in the context of what the first look said. */
function missedIn(
  page: SelectedPage,
  context: MissedContext & { readonly places: readonly SkipPlace[] },
): (place: SkipPlace) => MissedPlace {
  const { places, first, wasRead } = context;
  const isRead = (index: number): boolean =>
    index !== page.selection.headline && page.roles[index]?.skip === undefined;
  const isTakenAt = (index: number): boolean =>
    index >= 0 && index < page.pieces.length && isRead(index) && !wasRead(index);
  const missed = factsOf(page, { places, first, isRead, isTakenAt });
  const likelyAt = (index: number): number | undefined => logOddsOf(first.get(index)?.probability);
  return (place) => ({
    ...place,
    missed,
    likely: (offset) => likelyAt(place.index + offset),
    isTaken: (offset) => isTakenAt(place.index + offset),
  });
}

function logOddsOf(probability: number | undefined): number | undefined {
  return probability === undefined ? undefined : Math.log(probability / (1 - probability));
}

function factsOf(
  { pieces }: SelectedPage,
  context: {
    places: readonly SkipPlace[];
    first: Doubts;
    isRead: (index: number) => boolean;
    isTakenAt: (index: number) => boolean;
  },
): MissedFacts {
  const { places, first, isRead, isTakenAt } = context;
  const chances = places.map(({ index }) => first.get(index)?.probability ?? 0);
  const read = pieces.filter((_, index) => isRead(index));
  const inZone = (zone: SkipPlace['zone']): Piece[] =>
    places.filter((place) => place.zone === zone).map(({ piece }) => piece);
  const behind = inZone('behind');
  const end = behind.findIndex(({ clutter }) => ENDS.has(clutter?.rule ?? ''));
  const inside = inZone('inside');
  return {
    highest: chances.toSorted((one, other) => other - one).slice(0, HIGHEST),
    sum: sumOf(chances),
    taken: pieces.filter((_, index) => isTakenAt(index)).length,
    head: proseIn(inZone('below headline')),
    inside: proseIn(inside),
    foot: proseIn(end < 0 ? behind : behind.slice(0, end)),
    insideShare: sumOf(inside.map(({ words }) => words)) / sumOf(read.map(({ words }) => words)),
    openings: countOpenings(read),
  };
}

function proseIn(pieces: readonly Piece[]): number {
  return pieces.filter(({ shape }) => shape === 'prose').length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function countOpenings(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    const word = openingOf(text);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

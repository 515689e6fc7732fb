/** a paragraph that is still skipped after reading on → the further features by which it is judged for a warning. */
import { probabilityOf } from '../../page/features/forest.ts';
import type { Piece } from '../measure.ts';
import { ANY_ITEM, type SkipPlace } from './skip-places.ts';

/** A skipped paragraph after reading on, with what the first trees said of the page. */
export type MissedPlace = SkipPlace & {
  /**
   * The log-odds that the paragraph so many before (below 0) or behind it is the story's, by the first trees; undefined of what
   * was never skipped.
   */
  readonly likely: (offset: number) => number | undefined;
  /** Whether the one so many before or behind it is read only since. */
  readonly isTaken: (offset: number) => boolean;
  readonly missed: MissedFacts;
};

/** What all paragraphs that are still skipped on a page share. */
export type MissedFacts = {
  /** The highest probabilities by the first trees, falling, and their sum. */
  readonly highest: readonly number[];
  readonly sum: number;
  /** How many paragraphs are read only since. */
  readonly taken: number;
  /**
   * Skipped running text between the headline and the story, among the story, and behind it before a part that ends pages; and
   * words within the story, as a share of those read.
   */
  readonly head: number;
  readonly inside: number;
  readonly foot: number;
  readonly insideShare: number;
  /** How many paragraphs that are read begin with a word. */
  readonly openings: ReadonlyMap<string, number>;
};

type Feature = (place: MissedPlace) => number | boolean;

/** Log-odds of what is not skipped, or not on the page. */
const NONE = -9;

/** How far items of one list, and paragraphs that are alike, are followed, and how far neighbours. */
const [RUN, NEAR] = [12, 3] as const;

/** Fewest words of a sentence that no label has. */
const SENTENCE = 8;

/** What two paragraphs of one list have in common: the mark, or shape, end and size. */
function formOf({ text, shape, ends, words, dateline }: Piece): string {
  const mark = ANY_ITEM.exec(text)?.[0];
  if (mark !== undefined) return /\d/.test(mark) ? 'number' : mark.trim();
  const isDated = dateline !== undefined;
  return `${shape === 'clutter' ? 'line' : shape} ${ends} ${isDated} ${Math.min(5, Math.floor(Math.log2(words + 1)))}`;
}

/** How many paragraphs of its run of like ones are read, and are skipped, itself not counted. */
function siblings({ piece, at, isRead }: MissedPlace): { read: number; skipped: number } {
  const form = formOf(piece);
  const found = { read: 0, skipped: 0 };
  for (const step of [-1, 1])
    for (let offset = step; Math.abs(offset) <= RUN; offset += step) {
      const other = at(offset);
      if (other === undefined || formOf(other) !== form) break;
      found[isRead(offset) ? 'read' : 'skipped']++;
    }
  return found;
}

/** The most of a value among its neighbours. */
function mostNear(valueOf: (offset: number) => number | undefined): number {
  let most = NONE;
  for (let offset = -NEAR; offset <= NEAR; offset++)
    if (offset !== 0) most = Math.max(most, valueOf(offset) ?? NONE);
  return most;
}

/** The first word of a text, in small letters. */
export function openingOf(text: string): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** Rules beside those that the first trees know. */
const RULES = [
  'dateline',
  'byline',
  'newsletter',
  'comments',
  'advertisement',
  'author-bio',
  'credits',
  'references',
  'number',
  'table-of-contents',
  'share-bar',
  'tag-list',
  'time-stamp',
  'photo-credit',
  'form',
  'reading-time',
] as const;

const OF_RULES: Readonly<Record<string, Feature>> = Object.fromEntries(
  RULES.map((name) => [`missed rule: ${name}`, ({ rule }: MissedPlace) => rule === name]),
);

const FEATURES: Readonly<Record<string, Feature>> = {
  likely: ({ likely }) => likely(0) ?? NONE,
  'likely above': ({ likely }) => likely(-1) ?? NONE,
  'likely below': ({ likely }) => likely(1) ?? NONE,
  'likely near': (place) => mostNear(place.likely),
  'more likely ones': ({ likely, missed }) => {
    const own = probabilityOf(likely(0) ?? NONE);
    return missed.highest.filter((value) => value > own).length;
  },
  'likeliest of the page': ({ missed }) => missed.highest[0] ?? 0,
  'second of the page': ({ missed }) => missed.highest[1] ?? 0,
  'likely, all together': ({ missed }) => missed.sum,
  'read since': ({ missed }) => missed.taken,
  'read since, near': (place) => mostNear((offset) => Number(place.isTaken(offset))) > 0,

  'siblings read': (place) => siblings(place).read,
  'siblings skipped': (place) => siblings(place).skipped,
  'cut off from a sibling': (place) =>
    [-1, 1].some((step) => {
      const other = place.at(step);
      return other !== undefined && place.isRead(step) && formOf(other) === formOf(place.piece);
    }),
  'begins like what is read': ({ piece, missed }) =>
    Math.log1p(missed.openings.get(openingOf(piece.text)) ?? 0),

  'head: running text': ({ missed }) => missed.head,
  'inside: running text': ({ missed }) => missed.inside,
  'foot: running text': ({ missed }) => missed.foot,
  'inside: share': ({ missed }) => missed.insideShare,

  'sentence of a part': ({ piece }) =>
    piece.clutter !== undefined && piece.ends && piece.words >= SENTENCE,
  'sentence with a date': ({ piece }) =>
    piece.dateline !== undefined && (piece.ends || piece.words >= SENTENCE),
  label: ({ piece }) => /^[^:：]{2,24}[:：]\s?\S/u.test(piece.text),
  number: ({ piece }) => /\p{N}/u.test(piece.text),
  price: ({ piece }) => /[$€£¥%]/u.test(piece.text),
  capitals: ({ piece }) =>
    (piece.text.slice(0, 200).match(/\p{Lu}/gu)?.length ?? 0) / Math.min(200, piece.text.length),
  unspaced: ({ piece }) => /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(piece.text),
  ...OF_RULES,
};

/** The names of the features, in order. */
export const MISSED_FEATURES: readonly string[] = Object.keys(FEATURES);

const FEATURE_LIST = Object.values(FEATURES);

/** The values of a paragraph's further features, in the order of their names. */
export function describeMissed(place: MissedPlace): number[] {
  return FEATURE_LIST.map((valueOf) => Math.max(-20, Math.min(20, Number(valueOf(place)))));
}

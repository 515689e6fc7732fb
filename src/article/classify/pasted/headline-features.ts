/** a candidate headline in context → its score, from weighted features. */
import { COMMAND, isBareName, isPictureCaption, isFact } from './headline-lines.ts';
import type { Piece } from './measure.ts';

/** A candidate headline in context. */
export type HeadlinePlace = {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  /** The four paragraphs that follow. */
  readonly below: readonly Piece[];
  /** Paragraphs between it and the run, 0 inside the run. */
  readonly distance: number;
  readonly inside: boolean;
  /** 0 to 1: how many of the five lines above are items of a menu. */
  readonly shortAbove: number;
  /** Lines as long as headlines, between it and the run, and above it. */
  readonly linesBelow: number;
  readonly linesAbove: number;
  /** 0 to 1: how much of the next six paragraphs is running text. */
  readonly proseBelow: number;
  /** Words of running text of the run above it. */
  readonly above: number;
  /** Whether a longer line above contains it: the page's title bar or breadcrumbs. */
  readonly within: boolean;
  /** 0 to 1: shares of its words that are in the whole story and in its first paragraphs. */
  readonly story: number;
  readonly opening: number;
  /** 0 to 1: how many words that is based on; six or more are 1. */
  readonly basis: number;
};

/** A feature of such a line. */
type HeadlineFeature = {
  readonly name: string;
  readonly weight: number;
  readonly valueOf: (place: HeadlinePlace) => number | boolean | undefined;
};

/** Whether it is a question above the whole story, not one of several that it answers. */
function isLoneQuestion({ piece, above, below }: HeadlinePlace): boolean {
  return above === 0 && piece.text.endsWith('?') && !below.some(({ text }) => text.endsWith('?'));
}

/** The weights are a fit (conditional logit) on labelled pages, rounded: training/headline.mjs. */
export const HEADLINE_FEATURES: readonly HeadlineFeature[] = [
  {
    name: 'speaks of the story',
    weight: 1.5,
    valueOf: ({ story }) => story,
  },
  {
    name: 'speaks of its beginning',
    weight: 1.7,
    valueOf: ({ opening }) => opening,
  },
  {
    name: 'with many words',
    weight: 1.8,
    valueOf: ({ story, basis }) => story * basis,
  },
  {
    name: 'with many words of the beginning',
    weight: 1.8,
    valueOf: ({ opening, basis }) => opening * basis,
  },
  {
    name: 'is one word',
    weight: -2.6,
    valueOf: ({ piece }) => piece.words <= 1,
  },
  {
    name: 'is two words',
    weight: -2.7,
    valueOf: ({ piece }) => piece.words === 2,
  },
  {
    name: 'is three words',
    weight: -0.4,
    valueOf: ({ piece }) => piece.words === 3,
  },
  {
    name: 'has a headline’s length',
    weight: 1,
    valueOf: ({ piece }) => piece.words >= 6,
  },
  {
    name: 'is long',
    weight: -1.5,
    valueOf: ({ piece }) => piece.words > 16,
  },
  {
    name: 'ends as a sentence',
    weight: -3.3,
    valueOf: ({ piece }) => /(?<![ap]\.m)[.:;,。，；：]["”’」』]?$/u.test(piece.text),
  },
  {
    name: 'asks',
    weight: 0.7,
    valueOf: ({ piece }) => piece.text.endsWith('?'),
  },
  {
    name: 'reads like prose',
    weight: -1,
    valueOf: (place) => place.piece.shape === 'prose' && !isLoneQuestion(place),
  },
  {
    name: 'names and dates below',
    weight: 2.9,
    valueOf: ({ below }) => below.some((piece) => piece.dateline),
  },
  {
    name: 'a bare name below',
    weight: 0.4,
    valueOf: ({ below }) => below.slice(0, 2).some(isBareName),
  },
  {
    name: 'is a bare name of which the story does not begin to speak',
    weight: -2,
    valueOf: ({ piece, opening }) => opening === 0 && isBareName(piece),
  },
  {
    name: 'a bare name and a date below',
    weight: 1.5,
    valueOf: ({ below }) =>
      below.some((piece, at) => isBareName(piece) && below[at + 1]?.dateline !== undefined),
  },
  {
    name: 'is the caption of a picture',
    weight: -5,
    valueOf: ({ piece, before, below }) => isPictureCaption(piece, [before, below[0]]),
  },
  {
    name: 'is one of several facts',
    weight: -6,
    valueOf: ({ piece, before, below }) =>
      isFact(piece) && [before, below[0]].some((beside) => beside !== undefined && isFact(beside)),
  },
  {
    name: 'a share bar or reading time below',
    weight: 0.18,
    valueOf: ({ below }) =>
      below.some(
        (piece) => piece.clutter?.rule === 'reading-time' || piece.clutter?.rule === 'share-bar',
      ),
  },
  {
    name: 'the story follows',
    weight: 0.8,
    valueOf: ({ below }) => below[0]?.shape === 'prose',
  },
  {
    name: 'is far',
    weight: -0.04,
    valueOf: ({ distance }) => distance,
  },
  {
    name: 'is near',
    weight: 0.16,
    valueOf: ({ distance, inside }) => !inside && distance <= 4,
  },
  {
    name: 'stands inside the story',
    weight: -1.5,
    valueOf: ({ inside }) => inside,
  },
  {
    name: 'has some of the story above',
    weight: -0.014,
    valueOf: ({ above }) => above,
  },
  {
    name: 'is in the title bar',
    weight: 2,
    valueOf: ({ within }) => within,
  },
  {
    name: 'holds a digit',
    weight: 0.9,
    valueOf: ({ piece }) => /\d/.test(piece.text),
  },
  {
    name: 'has two parts',
    weight: 1.3,
    valueOf: ({ piece }) => /.: ./.test(piece.text),
  },
  {
    name: 'is an item of a list',
    weight: -0.5,
    valueOf: ({ piece }) => /^(?:#?\d{1,2}[.):]|step \d)/i.test(piece.text),
  },
  {
    name: 'is an item of a menu',
    weight: -0.07,
    valueOf: ({ piece }) => piece.repeated && piece.words < 4,
  },
  {
    name: 'begins with a capital',
    weight: 1.1,
    valueOf: ({ piece }) => /^["“'‘(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text),
  },
  {
    name: 'is a trail of links',
    weight: -1.8,
    valueOf: ({ piece }) => /[|»›/]/.test(piece.text),
  },
  {
    name: 'stands below a menu',
    weight: -0.3,
    valueOf: ({ before }) => before?.shape === 'line' && before.words <= 3,
  },
  {
    name: 'stands below clutter',
    weight: -0.3,
    valueOf: ({ before }) => before?.clutter !== undefined,
  },
  {
    name: 'stands below names and dates',
    weight: 1.7,
    valueOf: ({ before }) => before?.dateline !== undefined,
  },
  {
    name: 'stands below prose',
    weight: -2.3,
    valueOf: ({ before }) => before?.shape === 'prose',
  },
  {
    name: 'stands below items of a menu',
    weight: 2.5,
    valueOf: ({ shortAbove }) => shortAbove,
  },
  {
    name: 'is the first long line',
    weight: 1.1,
    valueOf: ({ linesAbove }) => linesAbove === 0,
  },
  {
    name: 'has long lines above',
    weight: -0.1,
    valueOf: ({ linesAbove }) => Math.log2(1 + linesAbove),
  },
  {
    name: 'has long lines below',
    weight: -0.16,
    valueOf: ({ linesBelow }) => Math.log2(1 + linesBelow),
  },
  {
    name: 'running text below',
    weight: 0.5,
    valueOf: ({ proseBelow }) => proseBelow,
  },
  {
    name: 'stands elsewhere too',
    weight: -0.4,
    valueOf: ({ piece }) => piece.repeated,
  },
  {
    name: 'names and dates right below',
    weight: -0.6,
    valueOf: ({ below }) => below[0]?.dateline !== undefined || below[1]?.dateline !== undefined,
  },
  {
    name: 'has parts of a path',
    weight: -1.9,
    valueOf: ({ piece }) => /\S [>›»/] \S/.test(piece.text),
  },
  {
    name: 'is in capitals',
    weight: 0.7,
    valueOf: ({ piece }) => !/\p{Ll}/u.test(piece.text),
  },
  {
    name: 'begins a command',
    weight: -0.9,
    valueOf: ({ piece }) => COMMAND.test(piece.text),
  },
  {
    name: 'has many words of headlines',
    weight: -0.12,
    valueOf: ({ piece }) => Math.min(12, piece.words) / 12,
  },
];

/** The values of a line's features, in the order of the table. */
export function headlineValues(place: HeadlinePlace): readonly number[] {
  return HEADLINE_FEATURES.map(({ valueOf }) => Number(valueOf(place) ?? 0));
}

/** The weighted sum of a line's features: a sentence of the story scores about 2, a headline 4 to 9. */
export function scoreHeadline(place: HeadlinePlace): number {
  return HEADLINE_FEATURES.reduce(
    (sum, { weight, valueOf }) => sum + weight * Number(valueOf(place) ?? 0),
    0,
  );
}

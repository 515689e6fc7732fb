/**
 * a line that may be a headline, in its surroundings → its score: what speaks for it and against
 * it. A table.
 */
import type { Piece } from './measure.ts';

/** A line that may be a headline, in its surroundings. */
export type HeadlinePlace = {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  /** The four paragraphs that follow. */
  readonly below: readonly Piece[];
  /** Paragraphs between it and the run, 0 inside the run. */
  readonly distance: number;
  readonly inside: boolean;
  /** Words of running text of the run that stand above it. */
  readonly above: number;
  /** Whether a longer line above holds it: the page's title bar or a trail of links. */
  readonly within: boolean;
  /** 0 to 1: shares of its words that are in the whole story and in its first paragraphs. */
  readonly story: number;
  readonly opening: number;
  /** 0 to 1: how many words that is based on, six or more being 1. */
  readonly basis: number;
};

/** A feature of such a line. */
type HeadlineFeature = {
  readonly name: string;
  readonly weight: number;
  readonly valueOf: (place: HeadlinePlace) => number | boolean | undefined;
};

/** The weights are a fit (conditional logit) on labelled pages, rounded. */
const HEADLINE_FEATURES: readonly HeadlineFeature[] = [
  {
    name: 'speaks of the story',
    weight: 1.2,
    valueOf: ({ story }) => story,
  },
  {
    name: 'speaks of its beginning',
    weight: 1.7,
    valueOf: ({ opening }) => opening,
  },
  {
    name: 'with many words',
    weight: 1.5,
    valueOf: ({ story, basis }) => story * basis,
  },
  {
    name: 'with many words of the beginning',
    weight: 1.7,
    valueOf: ({ opening, basis }) => opening * basis,
  },
  {
    name: 'is one word',
    weight: -1.7,
    valueOf: ({ piece }) => piece.words <= 1,
  },
  {
    name: 'is two words',
    weight: -1.6,
    valueOf: ({ piece }) => piece.words === 2,
  },
  {
    name: 'is three words',
    weight: -0.5,
    valueOf: ({ piece }) => piece.words === 3,
  },
  {
    name: 'has a headline’s length',
    weight: 0.9,
    valueOf: ({ piece }) => piece.words >= 6,
  },
  {
    name: 'is long',
    weight: -1.6,
    valueOf: ({ piece }) => piece.words > 16,
  },
  {
    name: 'ends as a sentence',
    weight: -2.8,
    valueOf: ({ piece }) => /[.:;,]["”’]?$/.test(piece.text),
  },
  {
    name: 'asks',
    weight: 0.8,
    valueOf: ({ piece }) => piece.text.endsWith('?'),
  },
  {
    name: 'reads like prose',
    weight: -1.2,
    valueOf: ({ piece }) => piece.shape === 'prose',
  },
  {
    name: 'names and dates below',
    weight: 2.5,
    valueOf: ({ below }) => below.some((piece) => piece.dateline),
  },
  {
    name: 'a share bar or reading time below',
    weight: 1,
    valueOf: ({ below }) =>
      below.some(
        (piece) => piece.clutter?.rule === 'reading-time' || piece.clutter?.rule === 'share-bar',
      ),
  },
  {
    name: 'the story follows',
    weight: 0.5,
    valueOf: ({ below }) => below[0]?.shape === 'prose',
  },
  {
    name: 'is far',
    weight: -0.04,
    valueOf: ({ distance }) => distance,
  },
  {
    name: 'is near',
    weight: 0.4,
    valueOf: ({ distance, inside }) => !inside && distance <= 4,
  },
  {
    name: 'stands inside the story',
    weight: -1.2,
    valueOf: ({ inside }) => inside,
  },
  {
    name: 'has some of the story above',
    weight: -0.016,
    valueOf: ({ above }) => above,
  },
  {
    name: 'is in the title bar',
    weight: 1.7,
    valueOf: ({ within }) => within,
  },
  {
    name: 'holds a digit',
    weight: 1.1,
    valueOf: ({ piece }) => /\d/.test(piece.text),
  },
  {
    name: 'has two parts',
    weight: 1.2,
    valueOf: ({ piece }) => /.: ./.test(piece.text),
  },
  {
    name: 'is an item of a list',
    weight: -0.8,
    valueOf: ({ piece }) => /^(?:#?\d{1,2}[.):]|step \d)/i.test(piece.text),
  },
  {
    name: 'is an item of a menu',
    weight: -0.5,
    valueOf: ({ piece }) => piece.repeated && piece.words < 4,
  },
  {
    name: 'begins with a capital',
    weight: 0.8,
    valueOf: ({ piece }) => /^["“'‘(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text),
  },
  {
    name: 'is a trail of links',
    weight: -1.3,
    valueOf: ({ piece }) => /[|»›/]/.test(piece.text),
  },
  {
    name: 'stands below a menu',
    weight: 0.9,
    valueOf: ({ before }) => before?.shape === 'line' && before.words <= 3,
  },
  {
    name: 'stands below clutter',
    weight: 0.9,
    valueOf: ({ before }) => before?.clutter !== undefined,
  },
  {
    name: 'stands below names and dates',
    weight: 1.8,
    valueOf: ({ before }) => before?.dateline !== undefined,
  },
  {
    name: 'stands below prose',
    weight: -0.6,
    valueOf: ({ before }) => before?.shape === 'prose',
  },
];

/**
 * The weighted sum of a line's features: a sentence of the story scores about 2, a headline 4 to 9.
 */
export function scoreHeadline(place: HeadlinePlace): number {
  return HEADLINE_FEATURES.reduce(
    (sum, { weight, valueOf }) => sum + weight * Number(valueOf(place) ?? 0),
    0,
  );
}

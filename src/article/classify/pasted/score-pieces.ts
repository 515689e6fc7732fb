/** measured paragraphs → their scores: how much the article gains or loses by including each. */
import type { Piece } from './measure.ts';

/**
 * How a paragraph changes the sum of a run with it: `sum * keep + gain`, in words of running text.
 */
export type PieceScore = {
  readonly gain: number;
  /**
   * 0 to 1: below 1 for clutter after which the article is probably over, the more so the longer it was.
   */
  readonly keep: number;
};

/**
 * Gains of paragraphs of no known kind. These and the tables below were measured on labelled pages
 * and rounded.
 */
const GAIN = {
  /** Most words that count: one endless paragraph must not bridge a menu. */
  mostProse: 60,
  /** A paragraph that ends with dots introduces something else. */
  teaser: 5,
  /** Lines without an end: of one or two words, up to six, up to thirteen, longer. */
  lines: [-1, -0.5, 0, 1],
  /** Lines that occur elsewhere too, and running text the second time. */
  repeatedLine: -2,
  repeatedProse: -4,
  /** A date in the middle of a run dates the next story. */
  dateline: -20,
  clutter: -20,
} as const;

/** Gains of kinds of clutter that are in articles more often, or less often, than others. */
const CLUTTER_GAIN: Readonly<Record<string, number>> = {
  'photo-caption': -5,
  'photo-credit': -5,
  'read-more': -10,
  'call-to-action': -10,
  'time-stamp': -8,
  separator: -3,
  number: -3,
  'cookie-notice': -8,
  'share-bar': -40,
};

/** How much of a run's sum remains after the opening of a section that is not the article. */
const SECTION_KEEP: Readonly<Record<string, number>> = {
  comments: 0.4,
  related: 0.55,
  references: 0.6,
  copyright: 0.6,
  'author-bio': 0.6,
  'tag-list': 0.7,
  newsletter: 0.75,
  'legal-links': 0.8,
  form: 0.85,
};

/**
 * Factor of the cost of each further line of a list: no table or list ends an article, however
 * long.
 */
const LINE_DECAY = 0.95;

/**
 * Fewest words of running text before comments that end the article: readers may write more than
 * the author.
 */
const ENOUGH_BEFORE_COMMENTS = 120;

/** Weight of running text after the comments' heading, compared with before. */
const AFTER_COMMENTS = 0.1;

/** A paragraph that ends with dots or an ellipsis in brackets. */
export const BREAKS_OFF: RegExp = /(?:…|\.\.\.)[\])]?$/;

/** The scores of pieces, in order. */
export function scorePieces(pieces: readonly Piece[]): PieceScore[] {
  let decay = 1;
  let prose = 0;
  let share = 1;
  return pieces.map((piece) => {
    const gain = gainOf(piece);
    if (piece.shape === 'prose') {
      decay = 1;
      prose += Math.max(0, gain);
    }
    if (piece.clutter?.rule === 'comments' && prose > ENOUGH_BEFORE_COMMENTS)
      share = AFTER_COMMENTS;
    if (gain > 0) return { gain: gain * share, keep: 1 };
    if (piece.shape !== 'line' || piece.repeated) return { gain, keep: keepOf(piece) };
    const lessened = gain * decay;
    decay *= LINE_DECAY;
    return { gain: lessened, keep: 1 };
  });
}

function keepOf(piece: Piece): number {
  return piece.clutter?.reach === 'section' ? (SECTION_KEEP[piece.clutter.rule] ?? 1) : 1;
}

function gainOf(piece: Piece): number {
  if (piece.dateline) return GAIN.dateline;
  if (piece.clutter) return CLUTTER_GAIN[piece.clutter.rule] ?? GAIN.clutter;
  if (piece.repeated) return piece.shape === 'prose' ? GAIN.repeatedProse : GAIN.repeatedLine;
  if (piece.shape === 'prose' && BREAKS_OFF.test(piece.text)) return GAIN.teaser;
  if (piece.shape === 'prose') return Math.min(piece.words, GAIN.mostProse);
  if (piece.ends) return piece.words;
  return lineGain(piece.words);
}

function lineGain(words: number): number {
  const [one, few, some, many] = GAIN.lines;
  if (words >= 14) return many;
  if (words >= 7) return some;
  return words >= 3 ? few : one;
}

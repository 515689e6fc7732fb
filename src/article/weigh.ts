/** measured paragraphs → their weights: how much the article gains or loses by holding each of them. */
import type { Piece } from './measure.ts';

/** Weights, in words of running text that one such paragraph outweighs; found by measurement on labelled pages. */
const WEIGHTS = {
  /** More words than this say no more: one endless paragraph must not bridge a menu. */
  mostProse: 90,
  shortLine: -1,
  line: -0.5,
  longLine: 0,
  longestLine: 1,
  /** Each further line of a list costs this part of the one before: a table or a list does not end an article, however long. */
  decay: 0.95,
  repeatedLine: -2,
  repeatedProse: -4,
  dateline: -20,
  line_clutter: -20,
  section: -150,
  comments: -500,
  'read-more': -20,
  'time-stamp': -8,
  form: -50,
  'photo-caption': -5,
  'photo-credit': -5,
  copyright: -50,
  'cookie-notice': -8,
} as const;

/** The weights of pieces, in order. Each further line of a list weighs less than the one before it. */
export function weighPieces(pieces: readonly Piece[]): number[] {
  let factor = 1;
  return pieces.map((piece) => {
    const weight = weightOf(piece);
    if (piece.shape === 'prose') factor = 1;
    if (piece.shape !== 'line' || piece.repeated || weight >= 0) return weight;
    const lessened = weight * factor;
    factor *= WEIGHTS.decay;
    return lessened;
  });
}

function weightOf(piece: Piece): number {
  const W = WEIGHTS as unknown as Record<string, number>;
  if (piece.dateline) return WEIGHTS.dateline;
  if (piece.clutter) return W[piece.clutter.rule] ?? (piece.clutter.reach === 'section' ? WEIGHTS.section : WEIGHTS.line_clutter);
  if (piece.repeated) return piece.shape === 'prose' ? WEIGHTS.repeatedProse : WEIGHTS.repeatedLine;
  if (piece.shape === 'prose') return Math.min(piece.words, WEIGHTS.mostProse);
  if (piece.ends) return piece.words;
  if (piece.words >= 14) return WEIGHTS.longestLine;
  return piece.words >= 7 ? WEIGHTS.longLine : piece.words >= 3 ? WEIGHTS.line : WEIGHTS.shortLine;
}

/**
 * measured paragraphs of a pasted page → its lines with their surroundings, at first sight and when
 * a first judgement is known.
 */
import type { BlockKind } from '../../article.ts';
import { surroundingsOf } from '../features/line.ts';
import type { Line } from '../features/line.ts';
import { findHeadline } from './headline.ts';
import type { Run } from './heaviest-run.ts';
import type { Piece } from './measure.ts';

/** A line of a pasted page. */
export type PastedLine = Line & {
  readonly piece: Piece;
  /** Log-odds of a first judgement; 0 where there is none. */
  readonly firstOdds: number;
  /** How many lines it stands behind the headline, below 0 before it; 0 without a headline. */
  readonly behindHeadline: number;
};

/** The lines of a page, and its headline where one is found. */
export type PastedLines = { readonly lines: readonly PastedLine[]; readonly title: string };

/** Longest line that may be a heading, in words. */
const MOST_HEADING_WORDS = 14;

/** At first sight every paragraph of running text that does not come again is the story's. */
export function firstSight(pieces: readonly Piece[]): PastedLines {
  const kept = pieces.map(({ shape, repeated }) => Number(shape === 'prose' && !repeated));
  const odds = pieces.map(() => 0);
  return { lines: linesOf(pieces, { kept, odds, headline: undefined }), title: '' };
}

/** The same when the log-odds of a first judgement are known: what it chose shows the headline. */
export function secondSight(pieces: readonly Piece[], odds: readonly number[]): PastedLines {
  const kept = odds.map((value) => Number(value > 0));
  const isChosen = (_piece: Piece, index: number): boolean =>
    kept[index] === 1 && pieces[index]!.shape === 'prose';
  const run: Run = { first: pieces.findIndex(isChosen), last: pieces.findLastIndex(isChosen) };
  const headline = run.first < 0 ? undefined : findHeadline(pieces, run);
  const title = headline === undefined ? '' : pieces[headline]!.text;
  return { lines: linesOf(pieces, { kept, odds, headline }), title };
}

type Sight = {
  readonly kept: readonly number[];
  readonly odds: readonly number[];
  readonly headline: number | undefined;
};

function linesOf(pieces: readonly Piece[], { kept, odds, headline }: Sight): PastedLine[] {
  const prose = pieces.map(({ shape, words }) => (shape === 'prose' ? words : 0));
  const sure = pieces.map((_piece, index) => kept[index] === 1 && prose[index]! > 0);
  const surroundings = surroundingsOf({ kept, prose, sure });
  return pieces.map((piece, index) => ({
    ...surroundings(index),
    unit: { index, text: piece.text, words: piece.words, kind: kindOf(piece) },
    kept: kept[index]!,
    clutter: piece.clutter,
    dateline: Number(piece.dateline !== undefined),
    prose: prose[index]!,
    repeated: Number(piece.repeated),
    piece,
    firstOdds: odds[index]!,
    behindHeadline: headline === undefined ? 0 : index - headline,
  }));
}

function kindOf({ shape, ends, words, mark }: Piece): BlockKind {
  if (mark) return 'listItem';
  return shape === 'line' && !ends && words <= MOST_HEADING_WORDS ? 'heading' : 'paragraph';
}

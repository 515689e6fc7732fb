/** measured paragraphs → which of them are the article and which is its headline. */
import { heaviestRun } from './choose-run.ts';
import type { Run, WeighedRun } from './choose-run.ts';
import { cutEnding } from './ending.ts';
import { findHeadline } from './headline.ts';
import type { Piece } from './measure.ts';
import type { Weight } from './weigh.ts';
import { weighPieces } from './weigh.ts';

/** What was decided about a page. */
export type Choice = {
  /** What is read, apart from what is clutter in itself. */
  readonly run: Run;
  /** Index of the headline, when there is one. */
  readonly headline: number | undefined;
  /** Whether the text is a page with clutter, or the article alone. */
  readonly page: boolean;
  /** What the best other run of the page weighs beside this one: 0 for nothing else, 1 for as much; absent where nothing was chosen. */
  readonly rival?: number;
};

/** The choice for a page, or undefined when nothing on it reads like an article. A text without clutter is read whole. */
export function choose(pieces: readonly Piece[]): Choice | undefined {
  const weights = weighPieces(pieces);
  const heaviest = heaviestRun(weights);
  if (!heaviest) return undefined;
  const headline = findHeadline(pieces, heaviest) ?? titleLine(pieces, heaviest);
  const end = pieces.length - 1;
  const page = !isClean(pieces, { first: 0, last: end });
  const last = isClean(pieces, { first: heaviest.last + 1, last: end }) ? end : heaviest.last;
  const first = firstRead(pieces, { run: heaviest, headline });
  const run = page ? cutEnding(pieces, { first, last }) : { first, last };
  return { run, headline, page, ...(page && { rival: rivalOf(weights, heaviest) }) };
}

/** The heaviest run above or below the chosen one, as a share of it. */
function rivalOf(weights: readonly Weight[], chosen: WeighedRun): number {
  const others = [weights.slice(0, chosen.first), weights.slice(chosen.last + 1)].map((part) => heaviestRun(part)?.sum ?? 0);
  return Math.max(...others) / chosen.sum;
}

/** The first line of a text that is clean down to its story, where it has no end as a sentence has. */
function titleLine(pieces: readonly Piece[], run: Run): number | undefined {
  const isTitle = pieces[0]!.shape === 'line' && !pieces[0]!.ends && pieces.length > 1;
  return isTitle && isClean(pieces, { first: 0, last: run.first }) ? 0 : undefined;
}

/** Reading begins behind the headline; without one, at the top of a clean text, else with the run. */
function firstRead(pieces: readonly Piece[], choice: { run: Run; headline: number | undefined }): number {
  if (choice.headline !== undefined) return choice.headline + 1;
  return isClean(pieces, { first: 0, last: choice.run.first - 1 }) ? 0 : choice.run.first;
}

/** Whether nothing in a stretch speaks of a web page around it. */
function isClean(pieces: readonly Piece[], run: Run): boolean {
  return pieces.slice(run.first, run.last + 1).every((piece) => !piece.clutter || NEUTRAL.has(piece.clutter.rule));
}

/** Signs and numbers on a line of their own: a break between scenes, the number of a chapter or page. */
const NEUTRAL: ReadonlySet<string> = new Set(['separator', 'number']);

/** measured paragraphs → which of them are the article and which is its headline. */
import { cutTeasers, heaviestRun } from './choose-run.ts';
import type { Run } from './choose-run.ts';
import { findHeadline } from './headline.ts';
import type { Piece } from './measure.ts';
import { weighPieces } from './weigh.ts';

/** What was decided about a page. */
export type Choice = { readonly run: Run; readonly headline: number | undefined };

/** The choice for a page, or undefined when nothing on it reads like an article. */
export function choose(pieces: readonly Piece[]): Choice | undefined {
  const heaviest = heaviestRun(weighPieces(pieces));
  if (!heaviest) return undefined;
  const headline = findHeadline(pieces, heaviest);
  const cut = cutTeasers(pieces, heaviest);
  const first = firstRead(pieces, { run: heaviest, headline });
  const last = isClean(pieces, { first: cut.last + 1, last: pieces.length - 1 }) && cut.last === heaviest.last ? pieces.length - 1 : cut.last;
  return { run: { first, last }, headline };
}

/** Reading begins behind the headline; without one, at the top of a clean text, else with the run. */
function firstRead(pieces: readonly Piece[], choice: Choice): number {
  if (choice.headline !== undefined) return choice.headline + 1;
  return isClean(pieces, { first: 0, last: choice.run.first - 1 }) ? 0 : choice.run.first;
}

/** Whether nothing in a stretch speaks of a web page around it. */
function isClean(pieces: readonly Piece[], run: Run): boolean {
  return pieces.slice(run.first, run.last + 1).every((piece) => !piece.clutter && !piece.repeated);
}


/** the lines of a page → the notes below its story, which are numbered in a row, with their heading. */
import type { LineBelow } from './line-below.ts';

/** A note that begins with its mark: "[3] Ibid., p. 58." */
const NOTE = /^\[(?<number>\d{1,3})\]\s?\S/u;

/** Fewest notes in a row. */
const FEWEST = 3;

/** Longest heading of the notes, in words. */
const MOST_OF_HEADING = 4;

/** Indexes of the notes and of their heading; empty for none. */
export function notesBelow(pieces: readonly LineBelow[]): readonly number[] {
  return runsOf(pieces)
    .filter((run) => run.length >= FEWEST)
    .flatMap((run) => withHeading(pieces, run));
}

/** Notes whose numbers go on, from 1. */
function runsOf(pieces: readonly LineBelow[]): number[][] {
  const runs: number[][] = [];
  pieces.forEach((piece, index) => {
    const number = numberOf(piece);
    if (number === undefined) return;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNear = before !== undefined && index - before <= MOST_APART;
    if (isNear && number === numberOf(pieces[before]!)! + 1) run!.push(index);
    else if (number === 1) runs.push([index]);
  });
  return runs;
}

/** A note may have a second paragraph. */
const MOST_APART = 3;

function numberOf({ text }: LineBelow): number | undefined {
  const number = NOTE.exec(text)?.groups?.['number'];
  return number === undefined ? undefined : Number(number);
}

/** The notes, what stands between them, and a short line directly above. */
function withHeading(pieces: readonly LineBelow[], run: readonly number[]): number[] {
  const [first, last] = [run[0]!, run.at(-1)!];
  const above = pieces[first - 1];
  const isHeading =
    above !== undefined && above.shape !== 'prose' && above.words <= MOST_OF_HEADING;
  const from = isHeading ? first - 1 : first;
  return Array.from({ length: last - from + 1 }, (_, at) => from + at);
}

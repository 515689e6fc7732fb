/** a range of what is said of a segment → the range of its passage, as printed, that it stands for. Pure. */
import type { SegmentAnswer } from '../../studio/answers.ts';
import type { CharacterRange } from '../deciding/text-range.ts';

/** The range; the whole of what is printed where a part of what is said for it is meant. */
export function printedRange(
  { start: from, rewrites }: Pick<SegmentAnswer, 'start' | 'rewrites'>,
  { start, end }: CharacterRange,
): CharacterRange {
  return {
    start: from + printedAt(rewrites, start, 'start'),
    end: from + printedAt(rewrites, end, 'end'),
  };
}

/** The character that a character of what is said stands for, as an edge of a range. */
function printedAt(
  rewrites: SegmentAnswer['rewrites'],
  at: number,
  edge: keyof CharacterRange,
): number {
  let shift = 0;
  for (const rewrite of rewrites) {
    const { spokenStart, spokenEnd } = rewrite;
    const [isReached, isPassed] =
      edge === 'start' ? [spokenStart <= at, spokenEnd <= at] : [spokenStart < at, spokenEnd < at];
    if (!isReached) break;
    if (!isPassed) return rewrite[edge];
    shift = rewrite.end - spokenEnd;
  }
  return at + shift;
}

/** A line, of a page or of a pasted text, and what its judgement rests on in both. */
import type { BlockKind } from '../../article.ts';
import type { ClutterMatch } from '../../clutter/phrases/clutter.ts';

/** A line. Shares and flags are numbers from 0 to 1. */
export type Line = Surroundings & {
  readonly unit: {
    readonly index: number;
    readonly text: string;
    readonly words: number;
    readonly kind: BlockKind;
  };
  /** Chosen at first sight: of a page by Readability, of a pasted text by a first forest. */
  readonly kept: number;
  readonly clutter: ClutterMatch | undefined;
  readonly dateline: number;
  /** Words of prose. */
  readonly prose: number;
  /** Stands more than once. */
  readonly repeated: number;
};

/** What stands around a line. */
export type Surroundings = {
  /**
   * Lines between it and the first and the last line of sure prose; 0 at them, negative outside.
   */
  readonly fromFirst: number;
  readonly toLast: number;
  /** Share of kept lines and of prose among three lines before, three after, ten on both sides. */
  readonly keptBefore: number;
  readonly keptAfter: number;
  readonly keptAround: number;
  readonly proseBefore: number;
  readonly proseAfter: number;
};

/** By line: whether it is kept, its words of prose, whether it is prose that is sure. */
type Looks = {
  readonly kept: readonly number[];
  readonly prose: readonly number[];
  readonly sure: readonly boolean[];
};

/** The surroundings of each line, by its index. */
export function surroundingsOf({ kept, prose, sure }: Looks): (index: number) => Surroundings {
  const [first, last] = [sure.indexOf(true), sure.lastIndexOf(true)];
  const keptShare = windowOf(kept);
  const proseShare = windowOf(prose.map((words) => (words > 0 ? 1 : 0)));
  return (index) => ({
    fromFirst: first < 0 ? 0 : index - first,
    toLast: first < 0 ? 0 : last - index,
    keptBefore: keptShare(index - 3, index - 1),
    keptAfter: keptShare(index + 1, index + 3),
    keptAround: keptShare(index - 10, index + 10),
    proseBefore: proseShare(index - 3, index - 1),
    proseAfter: proseShare(index + 1, index + 3),
  });
}

/** Means over stretches of lines, from running sums. */
export function windowOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => (sums[index + 1] = sums[index]! + value));
  return (from, to) => {
    const start = Math.max(0, from);
    const end = Math.min(values.length, to + 1);
    return end <= start ? 0 : (sums[end]! - sums[start]!) / (end - start);
  };
}

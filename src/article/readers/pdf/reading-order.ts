/** the lines of a page → the same in the order in which they are read: column by column. Pure. */
import { medianOf } from './median.ts';
import type { PdfLine } from './pdf-lines.ts';
import { takeTables } from './pdf-tables.ts';

/** Narrowest gap between columns, in heights of letters. */
const NARROWEST_GUTTER = 0.8;

/** Fewest lines of a column. */
const FEWEST_LINES = 3;

/** Least width of a column, as a share of the width of all. */
const LEAST_WIDTH = 0.18;

/** Most lines that cross a gutter, as a share of those beside it. */
const MOST_CROSSING = 0.35;

/** How far baselines of one line may be apart, in points. */
const SAME_BASELINE = 1;

/** Deepest division into columns: five columns need three. */
const DEEPEST = 3;

/**
 * Lines from top to bottom, and columns from left to right between the lines that cross them. A table
 * is one line.
 */
export function inReadingOrder(lines: readonly PdfLine[], depth = 0): readonly PdfLine[] {
  const downwards = fromTop(takeTables(lines));
  const gutter = depth < DEEPEST ? findGutter(downwards) : undefined;
  // Within a column, prose beside figures is of one table, and not of two columns.
  if (gutter === undefined) return joinRows(fromTop(takeTables(downwards, { mostProse: 1 })));
  const ordered: PdfLine[] = [];
  let part: PdfLine[] = [];
  const endPart = (): void => {
    const sides = [
      part.filter(({ left }) => left < gutter),
      part.filter(({ left }) => left >= gutter),
    ];
    for (const side of sides)
      for (const line of inReadingOrder(side, depth + 1)) ordered.push(line);
    part = [];
  };
  for (const line of downwards) {
    if (line.left >= gutter || line.right <= gutter) part.push(line);
    else {
      endPart();
      ordered.push(line);
    }
  }
  endPart();
  return ordered;
}

function fromTop(lines: readonly PdfLine[]): readonly PdfLine[] {
  return [...lines].sort((one, other) => other.y - one.y || one.left - other.left);
}

/** Where two columns of prose are apart, if anywhere. */
function findGutter(lines: readonly PdfLine[]): number | undefined {
  if (lines.length < FEWEST_LINES * 2) return undefined;
  const start = Math.min(...lines.map(({ left }) => left));
  const width = Math.max(...lines.map(({ right }) => right)) - start;
  const size = medianOf(lines.map((line) => line.size));
  let best: { readonly at: number; readonly score: number } | undefined;
  for (const edge of sharedEdges(lines)) {
    const at = edge - (NARROWEST_GUTTER * size) / 2;
    const before = joinRows(
      lines.filter(({ right }) => right <= at - (NARROWEST_GUTTER * size) / 2),
    );
    const after = joinRows(lines.filter(({ left }) => left >= at));
    const crossing = lines.filter(({ left, right }) => left < at && right > at).length;
    const fewer = Math.min(before.length, after.length);
    const areColumns =
      fewer >= FEWEST_LINES &&
      crossing <= MOST_CROSSING * (before.length + after.length) &&
      [before, after].every((side) => medianWidth(side) >= LEAST_WIDTH * width) &&
      overlap(before, after);
    const score = fewer - crossing;
    if (areColumns && (best === undefined || score > best.score)) best = { at, score };
  }
  return best?.at;
}

/** Left edges at which several lines begin. */
function sharedEdges(lines: readonly PdfLine[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { left } of lines)
    counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_LINES - 1).map(([edge]) => edge);
}

/** Parts of a line that wide spaces separate, as in a justified column or a table, are one. */
function joinRows(lines: readonly PdfLine[]): readonly PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const isNew = last === undefined || Math.abs(last.y - line.y) > SAME_BASELINE;
    if (isNew || line.table || last.table) rows.push(line);
    else {
      const [first, second] = last.left <= line.left ? [last, line] : [line, last];
      const longest = last.text.length >= line.text.length ? last : line;
      rows[rows.length - 1] = {
        ...longest,
        text: `${first.text} ${second.text}`,
        left: first.left,
        right: Math.max(first.right, second.right),
      };
    }
  }
  return rows;
}

function medianWidth(lines: readonly PdfLine[]): number {
  return medianOf(lines.map(({ left, right }) => right - left));
}

/** Whether two groups of lines stand beside each other, at least for the height of a few lines. */
function overlap(one: readonly PdfLine[], other: readonly PdfLine[]): boolean {
  const [top, bottom] = [one, other]
    .map((lines) => lines.map(({ y }) => y))
    .reduce(
      ([high, low], ys) => [Math.min(high!, Math.max(...ys)), Math.max(low!, Math.min(...ys))],
      [Infinity, -Infinity],
    );
  return top! - bottom! >= one[0]!.size * FEWEST_LINES;
}

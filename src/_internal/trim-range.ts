/**
 * ranges of a text → without white space at their ends; those within a part of it, from its start.
 * Pure.
 */

type TextRange = { readonly start: number; readonly end: number };

/**
 * A copy of the range, narrowed past white space; offsets in UTF-16 units, end exclusive. A range of
 * white space becomes empty at its end.
 */
export function trimRange<R extends TextRange>(text: string, range: R): R {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { ...range, start, end };
}

/** The ranges that lie within a part completely, in their order, moved. */
export function rangesWithin<R extends TextRange>(
  ranges: readonly R[],
  { start, end }: TextRange,
): readonly R[] {
  return ranges
    .filter((each) => each.start >= start && each.end <= end)
    .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
}

/** a range of a text → the same range without white space at its ends. Pure. */

/**
 * A copy of the range, narrowed past white space; offsets in UTF-16 units, end exclusive. A range of
 * white space becomes empty at its end.
 */
export function trimRange<R extends { readonly start: number; readonly end: number }>(
  text: string,
  range: R,
): R {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { ...range, start, end };
}

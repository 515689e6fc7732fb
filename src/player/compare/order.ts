/** where things stand, in the order in which they were read → which of them were moved. Pure. */

/**
 * Indexes of what was moved: two that were swapped are two, and one that
 * was moved past many is one, not the many it was moved past.
 */
export function movedAmong(positions: readonly number[]): readonly number[] {
  const order = positions.map((_, index) => index);
  order.sort((one, other) => positions[one]! - positions[other]!);
  const moved: number[] = [];
  let start = 0;
  let highest = -1;
  order.forEach((index, place) => {
    highest = Math.max(highest, index);
    if (highest > place) return;
    // Up to here stands what was read up to here, in whatever order.
    if (place > start) moved.push(...movedWithin(order.slice(start, place + 1), start));
    start = place + 1;
  });
  return moved;
}

function movedWithin(order: readonly number[], start: number): readonly number[] {
  const elsewhere = order.filter((index, place) => index !== start + place);
  const rising = longestRise(order);
  const outside = order.filter((_, place) => !rising.has(place));
  return elsewhere.length <= outside.length + 1 ? elsewhere : outside;
}

/** Indexes of the longest increasing subsequence, in O(n log n). */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** For each length, the index at which the lowest end of a rise that long stands. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = index;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.add(at);
  return rise;
}

/** ascending numbers → the first of them at or after one. Pure. */

/** The first at or after `from`, by binary search; undefined if all are before it. */
export function firstFrom(ascending: readonly number[], from: number): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return ascending[low];
}

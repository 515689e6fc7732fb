/** numbers → the one in their middle. Pure. */

/** The median; the upper one of two. `values`: at least one. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

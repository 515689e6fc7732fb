/** how often things were counted → the one that was most often. Pure. */

/** The one with the highest count, the first of several; undefined if nothing was counted. */
export function mostCounted<T>(counts: ReadonlyMap<T, number>): T | undefined {
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

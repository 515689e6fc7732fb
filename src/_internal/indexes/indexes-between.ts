/** two indexes → those from the first on, before the second. Pure. */

/** The indexes from `from` on and before `to`, ascending; none if `to` is not behind `from`. */
export function indexesBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

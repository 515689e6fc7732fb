/** a number of a clock or a calendar → its two digits. Pure. */

/** `07`, `42`; longer numbers as they are. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** a number in a time or date → two digits. Pure. */

/** `07`, `42`; longer numbers are unchanged. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

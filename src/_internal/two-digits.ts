/** a number in a time or date → two digits; seconds → a time as captions and chapters write it. Pure. */

/** `07`, `42`; longer numbers are unchanged. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Seconds as `hh:mm:ss.ttt`. */
export function clockToTheMillisecond(time: number): string {
  const milliseconds = Math.round(time * 1000);
  const hours = twoDigits(Math.floor(milliseconds / 3_600_000));
  const minutes = twoDigits(Math.floor(milliseconds / 60_000) % 60);
  const seconds = twoDigits(Math.floor(milliseconds / 1000) % 60);
  const fraction = String(milliseconds % 1000).padStart(3, '0');
  return `${hours}:${minutes}:${seconds}.${fraction}`;
}

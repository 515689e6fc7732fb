/** a moment → its day and time in words, in the time of this device. */

/** `Tuesday, 1 December 2026 at 07:00 GMT+1`. */
export function showMoment(iso: string): string {
  return new Date(iso).toLocaleString(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}

/** The day alone: `1 December 2026`. */
export function showDay(iso: string): string {
  return new Date(iso).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
}

/** The name of the zone in which moments are shown: `Europe/Kyiv`. */
export function zoneName(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A moment as a field of day and time has it, in the time of this device: `2026-12-01T07:00`. */
export function fieldValue(moment: Date): string {
  const offset = moment.getTimezoneOffset() * MINUTE_MS;
  return new Date(moment.getTime() - offset).toISOString().slice(0, '2026-12-01T07:00'.length);
}

const MINUTE_MS = 60_000;

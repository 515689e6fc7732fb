/** a written day, or day and time → the instant in UTC, without guessing. */
import { READING_DEFAULTS } from '../reading-defaults.ts';
import { findDate, type DateOptions } from './parse-date.ts';
import { toUtc } from './zones.ts';

/** What such a text must be, to end the sentence of an error. */
export const MOMENT_DEMAND = 'a time such as "2026-12-01T07:00:00+01:00", or a day';

/** What a day without a time does not contain. */
const A_TIME = /:\d\d|\d\s?[ap]\.?m\b|\d\s(?:Uhr|hrs)\b/i;

/**
 * ISO 8601 in UTC, `2026-12-01T06:00:00Z`; a day alone is its first instant in the given zone.
 * `undefined` if any part cannot be read, such as an unknown zone or a 25th hour.
 */
export function parseMoment(text: string, options: DateOptions = {}): string | undefined {
  const found = findDate(text, options);
  if (!found) return undefined;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  if (rest.trim() !== '') return undefined;
  if (found.iso.includes('T')) return found.iso;
  // There was a time, in an unknown zone.
  if (A_TIME.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = found.iso.split('-').map(Number);
  const midnight = { year, month, day, hour: 0, minute: 0, second: 0 };
  return toUtc(midnight, options.timezone ?? READING_DEFAULTS.timezone);
}

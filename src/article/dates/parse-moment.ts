/** a day, or a day with its time, as somebody writes it → the moment in UTC; nothing of it is guessed. */
import { READING_DEFAULTS } from '../reading-defaults.ts';
import { findDate, type DateOptions } from './parse-date.ts';
import { toUtc } from './zones.ts';

/** What such a text must be, for messages. */
export const MOMENT_DEMAND = 'a time such as "2026-12-01T07:00:00+01:00", or a day';

/** What a day alone does not have. */
const A_TIME = /:\d\d|\d\s?[ap]\.?m\b|\d\s(?:Uhr|hrs)\b/i;

/**
 * ISO 8601 in UTC, `2026-12-01T06:00:00Z`; a day alone is its first moment in the zone of the options.
 * `undefined` where any part of the text cannot be read, such as an unknown zone or the 25th hour.
 */
export function parseMoment(text: string, options: DateOptions = {}): string | undefined {
  const found = findDate(text, options);
  if (!found) return undefined;
  const rest = text.slice(0, found.start) + text.slice(found.end);
  if (rest.trim() !== '') return undefined;
  if (found.iso.includes('T')) return found.iso;
  // Its time stood there, in a zone that nobody knows.
  if (A_TIME.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = found.iso.split('-').map(Number);
  const midnight = { year, month, day, hour: 0, minute: 0, second: 0 };
  return toUtc(midnight, options.timezone ?? READING_DEFAULTS.timezone);
}

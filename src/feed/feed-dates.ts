/** an article's ISO 8601 date ↔ the RFC 2822 date of a feed, in UTC. Never uses the clock. */
import { twoDigits } from '../_internal/two-digits.ts';

/** The format has fixed English names. */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** A day, or a time with or without a zone. */
const ISO_8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Named zones of RFC 2822, in minutes east of UTC. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['EST', -300],
  ['EDT', -240],
  ['CST', -360],
  ['CDT', -300],
  ['MST', -420],
  ['MDT', -360],
  ['PST', -480],
  ['PDT', -420],
]);

/** The syntax of day, time and zone; whether the day exists is checked separately. */
const RFC_2822 = new RegExp(
  [
    `^(?:(?<weekday>${DAYS.join('|')}), )?`,
    String.raw`(?<day>\d{1,2}) (?<month>\w{3}) (?<year>\d{4}) `,
    String.raw`(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? `,
    String.raw`(?<zone>[+-]\d{4}|${[...ZONES.keys()].join('|')})$`,
  ].join(''),
);

/**
 * Milliseconds since 1970 of an ISO 8601 date; a day without a time begins at midnight UTC.
 * `undefined` for an invalid date.
 */
export function instantOf(date: string | undefined): number | undefined {
  if (date === undefined || !ISO_8601.test(date)) return undefined;
  const zoned = /T/.test(date) && !/(Z|[+-]\d\d:?\d\d)$/.test(date) ? `${date}Z` : date;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : instant;
}

/** `Fri, 22 Dec 2023 07:49:00 +0000`. */
export function formatRfc2822(instant: number): string {
  const date = new Date(instant);
  const day = [
    `${DAYS[date.getUTCDay()]},`,
    twoDigits(date.getUTCDate()),
    MONTHS[date.getUTCMonth()],
    String(date.getUTCFullYear()).padStart(4, '0'),
  ];
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return `${day.join(' ')} ${time.map(twoDigits).join(':')} +0000`;
}

/**
 * Milliseconds since 1970 of an RFC 2822 date with a zone and a 24-hour time; `undefined` for any
 * other form, and for a day that does not exist.
 */
export function parseRfc2822(text: string): number | undefined {
  const parts = RFC_2822.exec(text)?.groups as DateParts | undefined;
  if (!parts) return undefined;
  const midnight = midnightOf(parts);
  const seconds = secondsOfDay(parts);
  if (midnight === undefined || seconds === undefined) return undefined;
  return midnight + seconds * 1000 - minutesEast(parts.zone) * 60_000;
}

/** The groups of `RFC_2822`. */
type DateParts = Readonly<
  Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'zone', string> &
    Partial<Record<'weekday' | 'second', string>>
>;

/**
 * Midnight UTC of the day; `undefined` if the day does not exist or is another weekday than given.
 */
function midnightOf({ weekday, day, month, year }: DateParts): number | undefined {
  const index = MONTHS.indexOf(month as (typeof MONTHS)[number]);
  const date = new Date(Date.UTC(Number(year), index, Number(day)));
  if (index < 0 || date.getUTCDate() !== Number(day)) return undefined;
  if (weekday !== undefined && DAYS[date.getUTCDay()] !== weekday) return undefined;
  return date.getTime();
}

/** Seconds since midnight; a minute may have a leap second. */
function secondsOfDay({ hour, minute, second = '0' }: DateParts): number | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
}

function minutesEast(zone: string): number {
  const named = ZONES.get(zone);
  if (named !== undefined) return named;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3));
  return zone.startsWith('-') ? -minutes : minutes;
}

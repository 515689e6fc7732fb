/** an article's date, ISO 8601 → the date of a feed, RFC 2822 in UTC. Never the clock. */
import { twoDigits } from '../_internal/two-digits.ts';

/** Fixed English names: the format knows no other. */
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

/** Milliseconds since 1970 of an ISO 8601 date; a day without a time is its first moment in UTC. `undefined` for what is no date. */
export function instantOf(date: string | undefined): number | undefined {
  if (
    date === undefined ||
    !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(date)
  )
    return undefined;
  const zoned = /T/.test(date) && !/(Z|[+-]\d\d:?\d\d)$/.test(date) ? `${date}Z` : date;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : instant;
}

/** `Fri, 22 Dec 2023 07:49:00 +0000`. */
export function formatRfc2822(instant: number): string {
  const date = new Date(instant);
  const day = `${DAYS[date.getUTCDay()]}, ${twoDigits(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${String(date.getUTCFullYear()).padStart(4, '0')}`;
  return `${day} ${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}:${twoDigits(date.getUTCSeconds())} +0000`;
}

/** Milliseconds since 1970 of an RFC 2822 date with a numeric or UTC zone and a 24-hour time; `undefined` for any other form. */
export function parseRfc2822(text: string): number | undefined {
  const parts =
    /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?(\d{1,2}) (\w{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|GMT|UT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT)$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, weekday, day, month, year, hour, minute, second = '00'] = parts;
  const index = MONTHS.indexOf(month as (typeof MONTHS)[number]);
  const plain = new Date(Date.UTC(Number(year), index, Number(day)));
  if (
    index < 0 ||
    plain.getUTCDate() !== Number(day) ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 60
  )
    return undefined;
  if (weekday !== undefined && DAYS[plain.getUTCDay()] !== weekday) return undefined;
  return (
    plain.getTime() +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 -
    zoneMinutes(parts[8]!) * 60_000
  );
}

/** Minutes east of UTC. */
function zoneMinutes(zone: string): number {
  const numeric = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (numeric)
    return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
  const west = { E: 5, C: 6, M: 7, P: 8 }[zone[0]!] ?? 0;
  return zone.length !== 3 || zone === 'GMT' || zone === 'UTC'
    ? 0
    : -(west - (zone[1] === 'D' ? 1 : 0)) * 60;
}

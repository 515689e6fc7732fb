/**
 * a date as newspapers print it → ISO 8601, with the zone of the text, else the one given;
 * never the machine's.
 */
import { monthNumber, MONTH_NAME } from './months.ts';
import { toUtc, zoneOf, ZONE_PATTERN } from './zones.ts';

/** What a date without a zone of its own is read with. */
export type DateOptions = {
  /** IANA zone. @default 'UTC' */
  readonly timezone?: string | undefined;
  /** BCP 47; only its region decides whether 3/4/2024 is March or April. */
  readonly language?: string | undefined;
};

/** A date found in a text; offsets in UTF-16 units, end exclusive. */
export type FoundDate = {
  /** `2023-12-22`, or `2023-12-22T07:49:00Z` when a time stood beside it. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
};

const WEEKDAY = String.raw`(?:\p{L}{2,13}\.?,?\s+)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const YEAR = String.raw`(?<year>(?:1[89]|20)\d\d)(?!\.?\d)`;
const OF = String.raw`(?:\s+(?:of|de|del|di))?`;

/**
 * Orders of day, month and year, most telling first.
 * Lengths are bounded, so that no pattern can run away.
 */
const DATE_PATTERNS: readonly RegExp[] = [
  String.raw`(?<!\d)(?<year>(?:1[89]|20)\d\d)-(?<monthDigits>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`(?<![\p{L}\d])(?<month>${MONTH_NAME})\.?\s+${DAY},?\s+${YEAR}`,
  String.raw`(?<![\p{L}\d])${DAY}${OF}\s+(?<month>${MONTH_NAME})\.?,?${OF}\s+${YEAR}`,
  String.raw`(?<![\p{L}\d])${DAY}-(?<month>${MONTH_NAME})-${YEAR}`,
  String.raw`(?<!\d)(?<year>(?:1[89]|20)\d\d)年\s?(?<monthDigits>\d{1,2})月\s?(?<day>\d{1,2})日`,
  String.raw`(?<![\d/.])(?<year>(?:1[89]|20)\d\d)[/.](?<monthDigits>\d\d?)[/.](?<day>\d\d?)(?![\d/])`,
  String.raw`(?<![\d/.])(?<first>\d\d?)(?<separator>[/.-])(?<second>\d\d?)\k<separator>${YEAR}`,
].map((source) => new RegExp(source, 'iu'));

const TIME = String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)(?::(?<seconds>\d\d)(?:[.,]\d{1,9})?)?)?(?:\s?(?<half>[ap])\.?m\b\.?)?(?<hundred>\s(?:Uhr|hrs))?`;

/** Words between a date and its time: "at", "T", "um", a bar, a comma, a dash. */
const TIME_AFTER = new RegExp(
  String.raw`^(?:T|,?\s*(?:[|•·–—@-]\s*)?(?:at\s+|um\s+|à\s+|alle\s+|a\s+las\s+|о\s+|в\s+|kl\.?\s+|godz\.?\s+)?)${TIME}(?:\s?${ZONE_PATTERN})?`,
  'iu',
);
const TIME_BEFORE = new RegExp(
  String.raw`(?<![\d:.])${TIME}(?:\s?${ZONE_PATTERN})?\s*(?:(?:on|[|•·,–—-])\s*)?${WEEKDAY}$`,
  'iu',
);

/**
 * How far before a date its time may stand, in characters: "10:30 a.m. New York time, Wednesday ".
 */
const REACH = 48;

/** Longest text that is searched: a dateline is short, and a paragraph is not one. */
const LONGEST = 400;

type Groups = Record<string, string | undefined>;
type Day = { readonly year: number; readonly month: number; readonly day: number };
type Clock = {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string | undefined;
  readonly length: number;
};

/**
 * The first date of a short text, or undefined:
 * a date that can be read two ways is not one, and an unknown zone leaves the day alone.
 */
export function findDate(text: string, options: DateOptions = {}): FoundDate | undefined {
  const line = text.slice(0, LONGEST);
  if (!/\d{4}/.test(line)) return undefined;
  for (const pattern of DATE_PATTERNS) {
    const match = pattern.exec(line);
    const day = match && readDay(match.groups ?? {}, options);
    if (match && day)
      return withTime(
        { line, day, start: match.index, end: match.index + match[0].length },
        options,
      );
  }
  return undefined;
}

/** The ISO 8601 form of a text that is a date, or undefined. */
export function parseDate(text: string, options: DateOptions = {}): string | undefined {
  return findDate(text, options)?.iso;
}

function readDay(groups: Groups, options: DateOptions): Day | undefined {
  const year = Number(groups['year']);
  if (groups['first'] !== undefined)
    return slashed(
      { year, first: Number(groups['first']), second: Number(groups['second']) },
      { dotted: groups['separator'] !== '/', ...options },
    );
  const month =
    groups['month'] === undefined ? Number(groups['monthDigits']) : monthNumber(groups['month']);
  return month === undefined ? undefined : validDay({ year, month, day: Number(groups['day']) });
}

/**
 * 3/4/2024: dots and hyphens are European; slashes follow the region;
 * without one only a day above 12 decides.
 */
function slashed(
  parts: { year: number; first: number; second: number },
  options: DateOptions & { dotted: boolean },
): Day | undefined {
  const { year, first, second } = parts;
  const dayFirst = validDay({ year, month: second, day: first });
  const monthFirst = validDay({ year, month: first, day: second });
  if (options.dotted) return dayFirst;
  if (dayFirst && monthFirst && first !== second)
    return byRegion(options.language, { dayFirst, monthFirst });
  return dayFirst ?? monthFirst;
}

function byRegion(
  language: string | undefined,
  days: { dayFirst: Day; monthFirst: Day },
): Day | undefined {
  if (language === undefined) return undefined;
  if (/^en-(?:US|PH)\b/.test(language)) return days.monthFirst;
  return language === 'en' ? undefined : days.dayFirst;
}

function validDay(day: Day): Day | undefined {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return day.month >= 1 && date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day
    ? day
    : undefined;
}

function withTime(
  found: { line: string; day: Day; start: number; end: number },
  options: DateOptions,
): FoundDate {
  const after = readClock(TIME_AFTER.exec(found.line.slice(found.end)));
  const before = after
    ? undefined
    : readClock(TIME_BEFORE.exec(found.line.slice(Math.max(0, found.start - REACH), found.start)));
  const clock = after ?? before;
  const start = before ? found.start - before.length : found.start;
  const end = after ? found.end + after.length : found.end;
  const zone =
    clock && (clock.zone === undefined ? (options.timezone ?? 'UTC') : zoneOf(clock.zone));
  if (!clock || zone === undefined) return { iso: isoDay(found.day), start, end };
  return { iso: toUtc({ ...found.day, ...clock }, zone), start, end };
}

/** A bare number is no time: it needs minutes, "p.m." or "Uhr". */
function readClock(match: RegExpExecArray | null): Clock | undefined {
  const groups: Groups = match?.groups ?? {};
  if (
    !match ||
    (groups['minute'] === undefined &&
      groups['half'] === undefined &&
      groups['hundred'] === undefined)
  )
    return undefined;
  const half = groups['half']?.toLowerCase();
  const written = Number(groups['hour']);
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['seconds'] ?? 0);
  if (
    hour > 23 ||
    minute > 59 ||
    second > 59 ||
    (half !== undefined && (written > 12 || written < 1))
  )
    return undefined;
  return { hour, minute, second, zone: groups['zone'], length: match[0].length };
}

function isoDay(day: Day): string {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).toISOString().slice(0, 10);
}

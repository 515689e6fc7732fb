/**
 * a date as newspapers print it → ISO 8601, in the zone of the text or the given one, never the
 * machine's.
 */
import { anyOf, caseless } from '../../_internal/any-of.ts';
import { toUtc, zoneOf, ZONE_PATTERN, type Zone } from './zones.ts';
import { READING_DEFAULTS } from '../reading-defaults.ts';
import { LANGUAGES } from '../../languages/registry.ts';
import { wordsOf } from '../../languages/language.ts';

/** How to read a date without a zone. */
export type DateOptions = {
  /** IANA zone. @default 'UTC' */
  readonly timezone?: string | undefined;
  /** BCP 47; its region decides whether 3/4/2024 is March or April. */
  readonly language?: string | undefined;
};

/** A date found in a text; offsets in UTF-16 units, end exclusive. */
export type FoundDate = {
  /** `2023-12-22`, or `2023-12-22T07:49:00Z` with a time. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
};

/** No name means two months, in any two languages. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ months }) => months?.split('|') ?? []).flatMap((names, index) =>
    wordsOf(names).map((name) => [name, (index % 12) + 1] as const),
  ),
);

/** Source of a pattern that matches any of the names, longest first. */
const MONTH_NAME = String.raw`${anyOf(longestFirst())}(?!\p{L})`;

function longestFirst(): readonly string[] {
  return [...MONTHS.keys()].sort((a, b) => b.length - a.length);
}

/** 1 to 12, or undefined for a word that is not a month. */
function monthNumber(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase().replace(/\.$/, ''));
}

const WEEKDAY = String.raw`(?:\p{L}{2,13}\.?,?\s+)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const YEAR_DIGITS = String.raw`(?<year>(?:1[89]|20)\d\d)`;
const YEAR = String.raw`${YEAR_DIGITS}(?!\.?\d)`;
const MONTH = `(?<month>${MONTH_NAME})`;
const OF = String.raw`(?:\s+(?:of|de|del|di))?`;
/** Between a day and the name of its month: “of”, and “d’” before a vowel. */
const OF_MONTH = String.raw`${OF}(?:\s+|\s+d[’'])`;

/**
 * Orders of day, month and year, least ambiguous first. Lengths are bounded, so that time stays
 * linear.
 */
const DATE_PATTERNS: readonly RegExp[] = [
  // 2024-05-31
  String.raw`(?<!\d)${YEAR_DIGITS}-(?<monthDigits>\d\d)-(?<day>\d\d)(?!\d)`,
  // May 31st, 2024
  String.raw`(?<![\p{L}\d])${MONTH}\.?\s+${DAY},?\s+${YEAR}`,
  // 31 May 2024, 31 de mayo de 2024
  String.raw`(?<![\p{L}\d])${DAY}${OF_MONTH}${MONTH}\.?[,،]?${OF}\s+${YEAR}`,
  // 2024. május 31., 2024 m. gegužės 31 d.
  String.raw`(?<![\p{L}\d])${YEAR_DIGITS}(?:\.|\s+m\.)?\s+${MONTH}\.?\s+${DAY}(?!\d)`,
  // 2024. gada 31. maijs
  String.raw`(?<![\p{L}\d])${YEAR_DIGITS}\.\s+gada\s+${DAY}\s+${MONTH}`,
  // 31 tháng 5, 2024
  String.raw`(?<![\p{L}\d])${DAY}\s+tháng\s+(?<monthDigits>\d{1,2})(?:,|,?\s+năm)?\s+${YEAR}`,
  // 31-May-2024
  String.raw`(?<![\p{L}\d])${DAY}-${MONTH}-${YEAR}`,
  // 2024年5月31日, 2024년 5월 31일
  String.raw`(?<!\d)${YEAR_DIGITS}[年년]\s?(?<monthDigits>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일]`,
  // 2024/05/31
  String.raw`(?<![\d/.])${YEAR_DIGITS}[/.](?<monthDigits>\d\d?)[/.](?<day>\d\d?)(?![\d/])`,
  // 31.5.2024, 5/31/2024
  String.raw`(?<![\d/.])(?<first>\d\d?)(?<separator>[/.-])(?<second>\d\d?)\k<separator>${YEAR}`,
].map((source) => caseless(source));

/** "10", "10:30", "10.30:15,5", "7 p.m.", "19 Uhr". */
const TIME = [
  String.raw`(?<hour>\d{1,2})`,
  String.raw`(?:[:.h](?<minute>\d\d)h?(?::(?<seconds>\d\d)(?:[.,]\d{1,9})?)?)?`,
  String.raw`(?:\s?(?<half>[ap])\.?m\b\.?)?`,
  String.raw`(?<hundred>\s(?:Uhr|hrs))?`,
].join('');

/** "At" in all known languages. */
const AT_WORDS: readonly string[] = [
  String.raw`at\s+`,
  String.raw`um\s+`,
  String.raw`à\s+`,
  String.raw`alle\s+`,
  String.raw`a\s+las\s+`,
  String.raw`às\s+`,
  String.raw`ore\s+`,
  String.raw`om\s+`,
  String.raw`о\s+`,
  String.raw`в\s+`,
  String.raw`kl\.?\s+`,
  String.raw`godz\.?\s+`,
];

/** Words between a date and its time: "at", "T", "um", a bar, a comma, a dash. */
const TIME_AFTER = caseless(
  [
    String.raw`^(?:T|,?\s*(?:[|•·–—@-]\s*)?${anyOf(AT_WORDS)}?)`,
    String.raw`${TIME}(?:\s?${ZONE_PATTERN})?`,
  ].join(''),
);
const TIME_BEFORE = caseless(
  [
    String.raw`(?<![\d:.])${TIME}(?:\s?${ZONE_PATTERN})?`,
    String.raw`\s*(?:(?:on|[|•·,–—-])\s*)?${WEEKDAY}$`,
  ].join(''),
);

/** How far before a date its time may be, in characters: "10:30 a.m. New York time, Wednesday ". */
const REACH = 48;

/** Longest text to search: a dateline is short. */
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
 * The first date of a short text, or undefined: an ambiguous date does not count, and with an
 * unknown zone only the day does.
 */
export function findDate(text: string, options: DateOptions = {}): FoundDate | undefined {
  const line = text.slice(0, LONGEST).replace(OTHER_DIGITS, westernDigit);
  if (!/\d{4}/.test(line)) return undefined;
  for (const pattern of DATE_PATTERNS) {
    const match = pattern.exec(line);
    const day = match && readDay(match.groups ?? {}, options);
    if (!match || !day) continue;
    const start = match.index;
    return withTime({ line, day, start, end: start + match[0].length }, options);
  }
  return undefined;
}

/** The ISO 8601 form of a text that is a date, or undefined. */
export function parseDate(text: string, options: DateOptions = {}): string | undefined {
  return findDate(text, options)?.iso;
}

/** Digits of Arabic, Persian and the scripts of India. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯]/g;

/** The digit 0 of each of these scripts has a code that is a multiple of 16, or 6 above one. */
function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code >= 0x900 ? (code & 15) - 6 : code & 15);
}

function readDay(groups: Groups, options: DateOptions): Day | undefined {
  const year = Number(groups['year']);
  if (groups['first'] !== undefined) {
    const [first, second] = [Number(groups['first']), Number(groups['second'])];
    return slashed({ year, first, second }, { dotted: groups['separator'] !== '/', ...options });
  }
  const { month: name, monthDigits, day } = groups;
  const month = name === undefined ? Number(monthDigits) : monthNumber(name);
  return month === undefined ? undefined : validDay({ year, month, day: Number(day) });
}

/**
 * 3/4/2024: dots and hyphens are European; slashes follow the region, or without one a day above
 * 12.
 */
function slashed(
  parts: { readonly year: number; readonly first: number; readonly second: number },
  options: DateOptions & { readonly dotted: boolean },
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
  days: { readonly dayFirst: Day; readonly monthFirst: Day },
): Day | undefined {
  if (language === undefined) return undefined;
  if (/^en-(?:US|PH)\b/.test(language)) return days.monthFirst;
  return language === 'en' ? undefined : days.dayFirst;
}

function validDay(day: Day): Day | undefined {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  const isInMonth = date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
  return day.month >= 1 && isInMonth ? day : undefined;
}

/** A day and its place in a line. */
type PlacedDay = {
  readonly line: string;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
};

function withTime(placed: PlacedDay, options: DateOptions): FoundDate {
  const { line, day } = placed;
  const after = withoutWord(readClock(TIME_AFTER.exec(line.slice(placed.end))));
  const reached = line.slice(Math.max(0, placed.start - REACH), placed.start);
  const before = after ? undefined : readClock(TIME_BEFORE.exec(reached));
  const clock = after ?? before;
  const start = placed.start - (before?.length ?? 0);
  const end = placed.end + (after?.length ?? 0);
  const zone = clock && zoneOfClock(clock, options);
  if (!clock || zone === undefined) return { iso: isoDay(day), start, end };
  const iso = toUtc({ ...day, ...clock }, zone);
  // Midnight somewhere stands for a day without a time, which is that day everywhere.
  const isDay = clock.hour + clock.minute + clock.second === 0 && !iso.startsWith(isoDay(day));
  return { iso: isDay ? isoDay(day) : iso, start, end };
}

/** “10:49 Updated”: a word behind a time that is not a zone belongs to what follows; its length is that of the time alone. */
function withoutWord(clock: Clock | undefined): Clock | undefined {
  const { zone } = clock ?? {};
  if (clock === undefined || zone === undefined || !/^\p{Lu}?\p{Ll}+$/u.test(zone)) return clock;
  return zoneOf(zone) === undefined
    ? { ...clock, zone: undefined, length: clock.length - zone.length }
    : clock;
}

function zoneOfClock(clock: Clock, options: DateOptions): Zone | undefined {
  return clock.zone === undefined
    ? (options.timezone ?? READING_DEFAULTS.timezone)
    : zoneOf(clock.zone);
}

/** A bare number is not a time: it needs minutes, "p.m." or "Uhr". */
function readClock(match: RegExpExecArray | null): Clock | undefined {
  if (!match) return undefined;
  const groups: Groups = match.groups ?? {};
  if ((groups['minute'] ?? groups['half'] ?? groups['hundred']) === undefined) return undefined;
  const half = groups['half']?.toLowerCase();
  const written = Number(groups['hour']);
  if (half !== undefined && (written > 12 || written < 1)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['seconds'] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return { hour, minute, second, zone: groups['zone'], length: match[0].length };
}

function isoDay(day: Day): string {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).toISOString().slice(0, 10);
}

/** a zone as newspapers write it, and a local time → UTC, by the IANA rules of `Intl`. */
import { ownEntry } from '../../_internal/own-entry.ts';

/** Hours east of UTC of unambiguous abbreviations; ambiguous ones (IST, CST, AST) are left out. */
const FIXED_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
  awst: 8,
  nzst: 12,
  nzdt: 13,
};

/** Abbreviations that follow the daylight saving time of a place. */
const PLACES: Readonly<Record<string, string>> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** Cities whose zone has an older name, or another city's. */
const CITIES: Readonly<Record<string, string>> = {
  kyiv: 'kiev',
  kolkata: 'calcutta',
  delhi: 'calcutta',
  beijing: 'shanghai',
  washington: 'new_york',
};

/**
 * Source of a pattern with the group `zone`:
 * an offset, an abbreviation in capitals, or "<City> time".
 */
export const ZONE_PATTERN: string = String.raw`\(?(?<zone>${writtenZones().join('|')})\)?`;

function writtenZones(): readonly string[] {
  return [
    String.raw`(?:UTC|GMT)?\s?[+\u2212-]\d{1,2}(?::?\d\d)?`,
    String.raw`\p{L}{2,14}(?:\s\p{L}{2,12})?\s+time\b`,
    String.raw`[A-Z]{2,5}\b`,
    String.raw`Z\b`,
  ];
}

/**
 * A zone that `toUtc` understands: minutes east of UTC, or an IANA name; undefined if unknown or
 * ambiguous.
 */
export type Zone = number | string;

/** `gmt+2`, `-05:00`, `utc +0530`. */
const OFFSET = /^(?:utc|gmt)?\s?([+-])(\d{1,2})(?::?(\d\d))?$/;

/**
 * The zone that a text names: `GMT+2`, `-05:00`, `EST`, `ET`, `Kyiv time`; undefined if unknown or
 * ambiguous.
 */
export function zoneOf(written: string): Zone | undefined {
  const name = written.trim().toLowerCase().replace('\u2212', '-');
  const offset = OFFSET.exec(name);
  if (offset) {
    const [, sign, hours, minutes = 0] = offset;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  }
  const hours = ownEntry(FIXED_HOURS, name);
  if (hours !== undefined) return hours * 60;
  const place = ownEntry(PLACES, name);
  if (place !== undefined) return place;
  return name.endsWith(' time') ? zoneOfCity(name.slice(0, -' time'.length).trim()) : undefined;
}

function zoneOfCity(city: string): string | undefined {
  const names = [city.replace(/\s+/g, '_'), ownEntry(CITIES, city)];
  return Intl.supportedValuesOf('timeZone').find((zone) =>
    names.includes(zone.toLowerCase().split('/').at(-1)),
  );
}

/** Whether `Intl` knows an IANA zone. */
export function isTimeZone(zone: string): boolean {
  // Known without loading time zone data.
  if (zone === 'UTC') return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A local date and time. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** `2023-12-22T07:49:00Z`: the instant of a local time in a zone. */
export function toUtc(clock: WallClock, zone: Zone): string {
  const wall = instantOf(clock);
  const minutes = typeof zone === 'number' ? zone : offsetMinutes(wall, zone);
  return `${new Date(wall - minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

/**
 * Minutes east of UTC at the local time `wall` of an IANA zone: a guess, then the offset at that
 * instant.
 */
function offsetMinutes(wall: number, zone: string): number {
  const guess = offsetAt(wall, zone);
  return offsetAt(wall - guess * 60_000, zone);
}

/** Formatters by zone: making one takes longer than using it a hundred times. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = CLOCKS.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    CLOCKS.set(zone, clock);
  }
  return clock;
}

function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const shown = instantOf({
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  });
  return Math.round((shown - instant) / 60_000);
}

/** The instant of a local time in UTC, in milliseconds. */
function instantOf({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

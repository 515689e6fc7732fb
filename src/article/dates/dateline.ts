/** a line below a headline → its names and dates, if it is only a byline or dateline. */
import { anyIn, caseless } from '../../_internal/any-of.ts';
import {
  AGO,
  ARABIC_BYLINE,
  BEFORE_A_DATE,
  BY,
  CLOCK,
  EXTRA,
  NAME,
  PUBLISHED,
  RELATIVE,
  UPDATED,
  WEEKDAY,
  YEARLESS,
} from './dateline-patterns.ts';
import { nameAmongTopics, nameOfAccount, partBy, partRunTogether } from './around-names.ts';
import { isSentence } from './dateline-sentence.ts';
import { readEastAsianByline } from './east-asian-bylines.ts';
import { findDate, type DateOptions } from './parse-date.ts';

/** What a byline or dateline says. */
export type Dateline = {
  /** The people, without "by", date, role or reading time. */
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
};

/** Longest byline or dateline, in words: three names, a role, two dates with times. */
const MOST_WORDS = 32;

/** The same in characters: a longer line is not one, whatever its words. */
const LONGEST_LINE = 300;

/**
 * The place, date and agency before a story's first sentence:
 * "CITY, State, May 2, 2024 /Agency/ -- The company …".
 */
const AGENCY_LEDE = /(?:\/\s?(?:--|–|—)|\)\s(?:--?|–|—))\s?\p{L}/u;

/**
 * A sentence after a date and a dash, with words that are not in names or dates: the story has
 * begun.
 */
const LEDE = new RegExp(
  [
    String.raw`\d{4}\)?\s?(?:--?|–|—)\s?\p{Lu}`,
    String.raw`(?:[^|•·]*?\s\p{Ll}{2,}\b){4}[^|•·]*[.!?]["”’]?$`,
  ].join(''),
  'u',
);

/** Marks between the parts of a byline. */
const SEPARATORS = /^[\s|•·,;:–—/@()（）-]+|[\s|•·,;:–—/@()（）-]+$/g;

/** The names and dates of a line that contains nothing else, or undefined; a sentence is the story's. */
export function findDateline(
  text: string,
  options: DateOptions & { readonly words: number },
): Dateline | undefined {
  if (options.words > MOST_WORDS || text.length > LONGEST_LINE) return undefined;
  if (AGENCY_LEDE.test(text) || LEDE.test(text) || isLifetime(text)) return undefined;
  const arabic = ARABIC_BYLINE.exec(text)?.groups?.['names'];
  if (arabic !== undefined) return { byline: arabic };
  const account = nameOfAccount(text);
  if (account !== undefined) return { byline: account };
  const line = partBy(partRunTogether(text)).replace(IN_SECTION, 'By ');
  const dates = takeDates(line, options);
  const eastern = readEastAsianByline(dates.rest.replace(SEPARATORS, ''));
  if (eastern !== undefined) return { byline: eastern.join(', '), ...dates.found };
  return findInWords(line, dates);
}

/** The first and the last year of a span between dates. */
const SPAN =
  /\b(?<from>1[6-9]\d\d|20\d\d)\s*[~–—-]\s*(?:\p{L}|\d{1,2}\b)[^|]{0,24}\b(?<to>1[6-9]\d\d|20\d\d)\b/u;

/** Fewest years from birth to death: dates of events are nearer to each other. */
const LIFETIME = 10;

/** “March 3, 1938 – November 17, 2025”: when a person lived. */
function isLifetime(text: string): boolean {
  const years = SPAN.exec(text)?.groups;
  return years !== undefined && Number(years['to']) - Number(years['from']) >= LIFETIME;
}

/** “Posted in Harbours by” before a name. */
const IN_SECTION = /^(?:(?:filed|posted|published) )?in \p{L}[\p{L} &,-]{1,40}? by (?=\p{Lu})/iu;

/** The same for a line in a script with capitals, whose dates are taken. */
function findInWords(text: string, dates: TakenDates): Dateline | undefined {
  const by = BY.exec(text);
  const isDated = dates.count > 0 || YEARLESS.test(text) || isRelative(text);
  if (!by && !isDated) return undefined;
  const rest = stripExtras(dates.rest);
  const among = dates.count === 1 && by === null ? nameAmongTopics(text, dates.rest) : undefined;
  if (among !== undefined) return { byline: among, ...dates.found };
  const named = by !== null || BY.test(rest);
  const bare = rest.replace(BY, '');
  if (isSentence(bare, { text, isBy: named })) return undefined;
  const names = readNames(bare);
  if (named && NEWSROOM.test(bare)) return dates.found;
  if (dates.count > 0 && ACCOUNT.test(uncapitalised(dates.rest))) return dates.found;
  if (rest !== '' && names === undefined) return undefined;
  if (dates.count === 0 && !named && rest !== '') return undefined;
  // "Smith December 2023" beside a date may be a place or a section:
  // only "by" or a bar makes it a name.
  const byline = named || /[|•·]|\s—\s/.test(text) ? names : undefined;
  return { ...(byline && { byline }), ...dates.found };
}

/** “Por Redação Norte — Barra Nova”: a newsroom in the place of an author. */
const NEWSROOM = caseless(
  '^(?:da |la |el |il |die |der )?' +
    anyIn('redação redacción redazione rédaction redaktion redakcja редакція редакция redactie') +
    String.raw`(?!\p{L})[^.!?:]{0,40}$`,
);

/** “by admin”, “Posted by seaside”: an account of the site, not a person. */
const ACCOUNT = new RegExp(
  [
    'by (?:admin|administrator|webmaster|editor|staff|guest|root)',
    String.raw`(?:(?:posted|published|written) )?by [a-z]+[\d_][\w.-]*`,
    String.raw`(?:posted|published|written) by [a-z][\w.-]+`,
  ]
    .map((form) => `^${form}$`)
    .join('|'),
);

/** A line without separators at its ends and with its first letter small. */
function uncapitalised(text: string): string {
  return text.replace(SEPARATORS, '').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/** “Publié hier à 20h04”, “Сьогодні, 08:15”: a word for a day and a time, or what was done then. */
function isRelative(text: string): boolean {
  if (text.search(RELATIVE) < 0 && text.search(AGO) < 0) return false;
  return text.search(CLOCK) >= 0 || text.search(PUBLISHED) >= 0 || UPDATED.test(text);
}

type TakenDates = {
  /** The line without them. */
  readonly rest: string;
  readonly count: number;
  readonly found: DatelineDates;
};

type DatelineDates = { publishedAt?: string; modifiedAt?: string };

/** How far before a date "updated" may be, in characters. */
const UPDATED_REACH = 30;

/** A line with more dates than this is not a dateline. */
const MOST_DATES = 3;

/**
 * Removes up to two dates from a line: the first is of publication, one after "updated" of
 * modification.
 */
function takeDates(text: string, options: DateOptions): TakenDates {
  const found: DatelineDates = {};
  let rest = text;
  let count = 0;
  let date = findDate(rest, options);
  while (date && count < MOST_DATES) {
    const before = rest.slice(0, date.start).replace(BEFORE_A_DATE, '');
    if (UPDATED.test(before.slice(-UPDATED_REACH))) found.modifiedAt ??= date.iso;
    else found.publishedAt ??= date.iso;
    rest = `${before.replace(/\s*[|•·,–—-]\s*$/, '')} | ${rest.slice(date.end)}`;
    count++;
    date = findDate(rest, options);
  }
  return { rest, count, found };
}

/** “At” without its time. */
const AT_ALONE =
  /(?:^|\s)(?:at|um|à|às|a las|alle|ore|o|о|об|godz\.?|kl\.?|em|le|el|il|am)\s*(?=\||$)/gi;

function stripExtras(text: string): string {
  const bare = text
    .replace(EXTRA, ' | ')
    .replace(AGO, ' ')
    .replace(RELATIVE, ' ')
    .replace(PUBLISHED, ' ')
    .replace(UPDATED, ' ')
    .replace(WEEKDAY, ' ')
    .replace(CLOCK, ' ')
    .replace(AT_ALONE, ' ')
    .replace(YEARLESS, ' | ');
  const rest = bare.replace(/\s+/g, ' ').replace(SEPARATORS, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

/** What separates two people of a byline. */
const BETWEEN_NAMES = /\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b(?=\s\p{Lu})|\band\b)\s*/u;

/** More names than this are a list of something else. */
const MOST_NAMES = 8;

/** The people of a byline, from before the first bar; undefined if that is not a list of names. */
export function readNames(text: string): string | undefined {
  const parts = text.split(/\s*[|•·–—]\s*|\s*\/\s*/);
  const people = parts.find((part) => part !== '') ?? '';
  const names = people.split(BETWEEN_NAMES).filter((name) => name !== '');
  if (names.length === 0 || names.length > MOST_NAMES) return undefined;
  const first = names.findIndex((name) => !NAME.test(name));
  if (first === 0) return undefined;
  return people.replace(SEPARATORS, '').trim();
}

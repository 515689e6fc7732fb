/**
 * a line below a headline → the names and dates in it,
 * if it is a byline or a dateline and nothing else.
 */
import { findDate } from './parse-date.ts';
import type { DateOptions } from './parse-date.ts';

/** What a byline or dateline says. */
export type Dateline = {
  /** The people, without "by", date, role or reading time. */
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
};

/** Longest byline or dateline, in words: three names, a role, two dates with times. */
const MOST_WORDS = 32;

/** "By" in the languages Lectern meets, as it opens a byline. */
const BY =
  /^(?:(?:article|story|text|words|written|posted|published|reported|report|review|reviewed|created|authored|edited|opinion|analysis|updated|a post|submitted|contributed)?\s?by:?|authors?:|(?:geschrieben |ein artikel |ein beitrag )?von:?|(?:publié |écrit )?par:?|(?:publicado |escrito )?por:?|(?:pubblicato )?di:?|a cura di|door:?|af:?|av:?|autor(?:in|a)?:|auteure?:|автор:?|авторы:|від|текст:|redaktion:)\s+(?=["“]?\p{Lu}|@)/iu;

/** What a byline carries besides names: reading time, separators, counts. */
const EXTRA =
  /\b(?:about )?\d{1,3}[\s-]?min(?:ute)?s?\.?(?: (?:to )?read| lesezeit| de lectur[ea])?\b|\b(?:reading|read) time:?|\b\d+ (?:comments?|shares?|views?)\b|\bcomments? ?\d*$/giu;

/** Words that introduce a date of publication. */
const PUBLISHED =
  /(?<!\p{L})(?:first |originally |article |story )?(?:published|posted|created|released|publication date|pub(?:lished)? date|date published|date|issued|filed|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|опубликовано|опубліковано)(?!\p{L})(?:\s(?:on|at|am|le|el|il|op))?\s?[:–-]?/giu;

/** Words that introduce a date of change. */
const UPDATED =
  /(?<!\p{L})(?:last )?(?:updated|modified|revised|edited|reviewed|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено|оновлено)(?!\p{L})(?:\s(?:on|at|am|le|el|il|op))?\s?[:–-]?/iu;

/** Days of the week, which say nothing beside a date. */
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b,?/giu;

/** A date without its year, as blogs print it: "Apr 12". */
const YEARLESS =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s\d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/iu;

/** Times of day that are left when the date is gone. */
const CLOCK =
  /(?:(?<!\p{L})à )?\b\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\d{1,2}時(?:\d{1,2}分)?/giu;

/**
 * The place, date and agency before a story's first sentence:
 * "CITY, State, May 2, 2024 /Agency/ -- The company …".
 */
const AGENCY_LEDE = /(?:\/\s?(?:--|–|—)|\)\s(?:--?|–|—))\s?\p{L}/u;

/**
 * A sentence behind a date and a dash, with words that no name and no date has:
 * the story has begun.
 */
const LEDE = /\d{4}\)?\s?(?:--?|–|—)\s?\p{Lu}(?:[^|•·]*?\s\p{Ll}{2,}\b){4}[^|•·]*[.!?]["”’]?$/u;

/** How long ago a page was changed, beside its date. */
const AGO = /\b(?:updated )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago\b/giu;

/** Marks between the parts of a byline. */
const SEPARATORS = /^[\s|•·,;:–—/@()-]+|[\s|•·,;:–—/@()-]+$/g;

/** A name: up to five words of a person or newsroom, capitals first, particles between. */
const NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Rev)\.?\s)?\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|ten|ter|al|el|bin|ibn|bint|y|e|und|of|the)\s){0,3}["“(]?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*["”)]?){0,5}$/u;

/** An Arabic byline: its letters have no capitals by which names are known. */
const ARABIC_BYLINE =
  /^(?:بقلم|كتب|كتبت)\s?:\s?(?<names>\p{Script=Arabic}+(?:\s\p{Script=Arabic}+){1,4})$/u;

/** The names and dates of a line that holds nothing else, or undefined. */
export function findDateline(
  text: string,
  options: DateOptions & { readonly words: number },
): Dateline | undefined {
  if (options.words > MOST_WORDS || text.length > 300) return undefined;
  if (AGENCY_LEDE.test(text) || LEDE.test(text)) return undefined;
  const arabic = ARABIC_BYLINE.exec(text)?.groups?.['names'];
  if (arabic !== undefined) return { byline: arabic };
  const by = BY.exec(text);
  const dates = takeDates(text, options);
  if (!by && dates.count === 0 && !YEARLESS.test(text)) return undefined;
  const rest = stripExtras(dates.rest);
  const named = by !== null || BY.test(rest);
  const names = readNames(rest.replace(BY, ''));
  if (rest !== '' && names === undefined) return undefined;
  if (dates.count === 0 && !named && rest !== '') return undefined;
  // "Smith December 2023" beside a date may be a place or a section:
  // only "by" or a bar makes it a name.
  const byline = named || /[|•·]/.test(text) ? names : undefined;
  return { ...(byline && { byline }), ...dates.found };
}

type Dates = {
  readonly rest: string;
  readonly count: number;
  readonly found: { publishedAt?: string; modifiedAt?: string };
};

/**
 * Takes up to two dates off a line: the first is of publication, one behind "updated" is of change.
 */
function takeDates(text: string, options: DateOptions): Dates {
  const found: { publishedAt?: string; modifiedAt?: string } = {};
  let rest = text;
  let count = 0;
  for (let date = findDate(rest, options); date && count < 3; date = findDate(rest, options)) {
    const before = rest.slice(0, date.start);
    const updated = UPDATED.exec(before.slice(-30));
    if (updated) found.modifiedAt ??= date.iso;
    else found.publishedAt ??= date.iso;
    rest = `${before.replace(/\s*[|•·,–—-]\s*$/, '')} | ${rest.slice(date.end)}`;
    count++;
  }
  return { rest, count, found };
}

function stripExtras(text: string): string {
  const bare = text
    .replace(EXTRA, ' | ')
    .replace(AGO, ' ')
    .replace(PUBLISHED, ' ')
    .replace(UPDATED, ' ')
    .replace(WEEKDAY, ' ')
    .replace(CLOCK, ' ')
    .replace(YEARLESS, ' | ');
  return bare.replace(/\s+/g, ' ').replace(SEPARATORS, '');
}

/**
 * The people of a byline: what stands before the first bar;
 * undefined when that is no list of names.
 */
export function readNames(text: string): string | undefined {
  const [people = ''] = text.split(/\s*[|•·–—]\s*|\s*\/\s*/).filter((part) => part !== '');
  const names = people
    .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b(?=\s\p{Lu})|\band\b)\s*/u)
    .filter((name) => name !== '');
  if (names.length === 0 || names.length > 8) return undefined;
  const first = names.findIndex((name) => !NAME.test(name));
  if (first === 0) return undefined;
  return people.replace(SEPARATORS, '').trim();
}

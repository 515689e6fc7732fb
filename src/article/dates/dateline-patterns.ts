/**
 * the words of bylines and datelines → patterns that find them. The forms are English; the words of
 * other languages are in their folders.
 */
import { anyOf } from '../../_internal/any-of.ts';
import type { DatelineWords } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/registry.ts';

/** The words of all languages for one part of a line, each once. */
export function wordsFor(place: keyof DatelineWords): readonly string[] {
  return [...new Set(LANGUAGES.flatMap(({ datelines }) => datelines?.[place] ?? []))];
}

/** What may precede "by". */
const BEFORE_BY: readonly string[] = [
  'article',
  'story',
  'text',
  'words',
  'written',
  'posted',
  'published',
  'reported',
  'report',
  'review',
  'reviewed',
  'created',
  'authored',
  'edited',
  'opinion',
  'analysis',
  'updated',
  'a post',
  'submitted',
  'contributed',
];

/** "By" in all known languages. */
const BY_WORDS: readonly string[] = [
  String.raw`${anyOf(BEFORE_BY)}?\s?by:?`,
  'authors?:',
  ...wordsFor('by'),
];

/** "By" as it opens a byline: a name follows. */
export const BY: RegExp = new RegExp(String.raw`^${anyOf(BY_WORDS)}\s+(?=["“]?\p{Lu}|@)`, 'iu');

const EXTRA_FORMS: readonly string[] = [
  [
    String.raw`\b(?:about )?\d{1,3}[\s-]?min(?:ute)?s?\.?`,
    String.raw`(?: (?:to )?read| lesezeit| de lectur[ea])?\b`,
  ].join(''),
  String.raw`\b(?:reading|read) time:?`,
  String.raw`\b\d+ (?:comments?|shares?|views?)\b`,
  String.raw`\bcomments? ?\d*$`,
];

/** What a byline has besides names: reading time, counts. */
export const EXTRA: RegExp = new RegExp(EXTRA_FORMS.join('|'), 'giu');

const PUBLISHED_WORDS: readonly string[] = [
  'published',
  'posted',
  'created',
  'released',
  'publication date',
  'pub(?:lished)? date',
  'date published',
  'date',
  'issued',
  'filed',
  ...wordsFor('published'),
];

const UPDATED_WORDS: readonly string[] = [
  'updated',
  'modified',
  'revised',
  'edited',
  'reviewed',
  ...wordsFor('updated'),
];

/** What may separate such a word from its date. */
const BEFORE_DATE = String.raw`(?!\p{L})(?:\s${anyOf(['on', 'at', ...wordsFor('beforeDate')])})?\s?[:–-]?`;

/** A word that belongs to the date after it: “on”, “am”. */
export const BEFORE_A_DATE: RegExp = new RegExp(
  String.raw`(?:^|(?<=[\s,|•·–—-]))${anyOf(['on', ...wordsFor('beforeDate')])}\s*$`,
  'iu',
);

/** Words that introduce a date of publication. */
export const PUBLISHED: RegExp = new RegExp(
  [
    String.raw`(?<!\p{L})(?:first |originally |article |story )?`,
    anyOf(PUBLISHED_WORDS),
    BEFORE_DATE,
  ].join(''),
  'giu',
);

/** Words that introduce a date of modification. */
export const UPDATED: RegExp = new RegExp(
  String.raw`(?<!\p{L})(?:last )?${anyOf(UPDATED_WORDS)}${BEFORE_DATE}`,
  'iu',
);

const WEEKDAYS_CUT_SHORT: readonly string[] = [
  'mon',
  'tues?',
  'wed(?:nes)?',
  'thu(?:rs?)?',
  'fri',
  'sat(?:ur)?',
  'sun',
];

/** Days of the week, redundant beside a date. */
export const WEEKDAY: RegExp = new RegExp(
  String.raw`\b${anyOf(WEEKDAYS_CUT_SHORT)}(?:day)?\b\.?,?|\b${anyOf(wordsFor('weekdays'))}\b,?`,
  'giu',
);

const MONTHS_BEFORE_DAY = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const MONTHS_AFTER_DAY = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** A date without its year, as blogs print it: "Apr 12". */
export const YEARLESS: RegExp = new RegExp(
  [
    String.raw`\b(?:${MONTHS_BEFORE_DAY})\p{L}*\.?\s\d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b\d{1,2}\s(?:${MONTHS_AFTER_DAY})\p{L}*\b`,
  ].join('|'),
  'iu',
);

const CLOCK_FORMS: readonly string[] = [
  [
    String.raw`(?:(?<!\p{L})à )?\b\d{1,2}[:.h]\d\d`,
    String.raw`(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?`,
  ].join(''),
  String.raw`\b\d{1,2}\s?[ap]\.?m\b\.?`,
  String.raw`\d{1,2}時(?:\d{1,2}分)?`,
];

/** Times of day that remain after removing the date. */
export const CLOCK: RegExp = new RegExp(CLOCK_FORMS.join('|'), 'giu');

/** How long ago a page was changed, next to its date. */
export const AGO: RegExp =
  /\b(?:updated )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago\b/giu;

/** Lower-case words inside names. */
export const PARTICLES: readonly string[] = [
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'da',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'zu',
  'ten',
  'ter',
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'y',
  'e',
  'und',
  'of',
  'the',
];

/** A name: up to five words of a person or newsroom, capitals first, particles between. */
export const NAME: RegExp = new RegExp(
  [
    String.raw`^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Rev)\.?\s)?`,
    String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`,
    String.raw`(?:\s(?:${anyOf(PARTICLES)}\s){0,3}`,
    String.raw`["“(]?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*["”)]?){0,5}$`,
  ].join(''),
  'u',
);

/** An Arabic byline: its script has no capitals to recognise names by. */
export const ARABIC_BYLINE: RegExp =
  /^(?:بقلم|كتب|كتبت)\s?:\s?(?<names>\p{Script=Arabic}+(?:\s\p{Script=Arabic}+){1,4})$/u;

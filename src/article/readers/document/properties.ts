/**
 * what a document's properties say → a title and people that a person wrote, a date, a language.
 * Pure.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { canonicalLanguage } from '../../language-tag.ts';

/** Titles that programs set by default. */
const PROGRAM_TITLES: readonly string[] = [
  String.raw`document ?\d*`,
  'untitled.*',
  'microsoft word - .*',
  'word document',
  String.raw`(?:powerpoint )?presentation`,
  String.raw`normal(?:\.dotm?)?`,
  '[[(]?(?:no title|unknown)[\\])]?',
  String.raw`.*\.(?:docx?|dotx?|odt|ott|rtf|pdf|epub|indd|html?|txt)`,
];
const NO_TITLE = new RegExp(`^${anyOf(PROGRAM_TITLES)}$`, 'i');

/** Authors that are programs or offices. */
const PROGRAMS_AND_OFFICES: readonly string[] = [
  'microsoft',
  'office',
  'user',
  String.raw`admin\w*`,
  'author',
  'unknown',
  'anonymous',
  'python-docx',
  'apache',
  'google',
  'windows',
  'owner',
  'owned',
  'pc',
  'laptop',
  'writer',
  'editor',
  'pandoc',
  'calibre',
];
const NO_PERSON = new RegExp(String.raw`\b${anyOf(PROGRAMS_AND_OFFICES)}\b|[\d@_]`, 'i');

/** A name of two to five words. */
const PERSON = /^\p{Lu}\S*(?: \S+){1,4}$/u;

/** Longest property to believe, in characters. */
const LONGEST = 1000;

/** A title, unless a program set it. */
export function writtenTitle(title: string | undefined): string | undefined {
  const text = inOneLine(title);
  return text === '' || text.length > LONGEST || NO_TITLE.test(text) ? undefined : text;
}

/** Names of people; several in one property are separated by semicolons. */
export function writtenAuthors(names: readonly string[]): readonly string[] | undefined {
  const people = names
    .flatMap((name) => inOneLine(name).split(/\s*;\s*/))
    .filter((name) => PERSON.test(name) && !NO_PERSON.test(name));
  return people.length === 0 ? undefined : people;
}

/**
 * A day or a time of ISO 8601; a time without a zone is cut to its day, and so are parts of a
 * second. Undefined for anything else, and for what programs write for no date.
 */
export function propertyDate(text: string | undefined): string | undefined {
  const written =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text?.trim() ?? '',
    );
  if (written === null) return undefined;
  const [, day, time, seconds = ':00', zone] = written;
  const date = time === undefined || zone === undefined ? day! : `${day}T${time}${seconds}${zone}`;
  const isDate = Number(day!.slice(0, 4)) >= 1400 && !Number.isNaN(Date.parse(date));
  return isDate ? date : undefined;
}

/** The canonical tag of a language; undefined for an invalid one. */
export function writtenLanguage(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : canonicalLanguage(tag);
}

function inOneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * a written byline → the people in it, without "by", roles, places, dates, agencies, photographers
 * and addresses; empty if it names no person.
 */
import { anyOf, wordList, caseless } from '../../_internal/any-of.ts';
import { remember } from '../../_internal/indexes/remember.ts';
import { BY, NAME } from '../dates/dateline-patterns.ts';
import { isEastAsianName, readEastAsianByline } from '../dates/east-asian-bylines.ts';
import { ROLE } from '../dates/role-words.ts';
import { DEGREE, NO_NAME_WORD, OTHERS_WORK, PLACE_FIRST } from './person-words.ts';

/** Options of `readPeople`. */
export type PeopleOptions = {
  /**
   * Whether one word may be a name, such as an artist's. @default false
   */
  readonly single?: boolean;
  /** Whether a text is a name of the site, not a person. @default never */
  readonly isSite?: ((text: string) => boolean) | undefined;
};

/** Longest byline to read, in characters. */
const LONGEST = 300;

/** Most people of a byline: more are a list of something else. */
const MOST_PEOPLE = 8;

/** Most words of a name, with its particles. */
const MOST_WORDS = 5;

/** What may precede a name: "This post was written by", "Words:". */
const INTRODUCTION = caseless(
  [
    String.raw`^[^\p{L}]*(?:(?:this|a|the)\s(?:\p{L}+\s){0,2}(?:was|is)\s)?`,
    String.raw`(?:(?:view|see|read)\s(?:all|more)\s(?:\p{Ll}+\s)?|about\s)?`,
    '(?:written|authored|posted|published|words|story|stories|text|reported|created|',
    'contributed|guest post|articles?|posts?)?',
    String.raw`\s*(?:(?:and|&)\s\p{Ll}+\s)?by\b\s*:?\s*`,
    String.raw`|^[^\p{L}]*(?:authors?|byline|writers?|contributors?)\s*:\s*`,
  ].join(''),
);

/** What ends a name, with all that follows. */
const ENDS = new RegExp(
  [
    String.raw`\s*(?:[|•·()[\]<>{}"“”]|\s[–—-]+\s|\s\/(?:\s|$)|`,
    String.raw`,?\s(?:updated|published|posted|on|in|at|for|from|of the|is|are|was|has|`,
    String.raw`covers?|writes|via|with(?!\s\p{Lu}))\s|,?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|`,
    String.raw`oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?\s\d|\b\d).*$`,
  ].join(''),
  'isu',
);

/** Addresses and account names. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S*@\S+/gi;

/** What separates two people. */
const BETWEEN = /\s*(?:[,;&、，；]|\s(?:and|with|und|et|y|e|i|та|и|og|och|en)\s(?=\p{Lu}))\s*/u;

/** "Ada Holm In": what a template puts before a section that is not there. */
const PREPOSITION = /\s(?:In|On|At|For)$/u;

/** "Ada Holm Ada Holm": a picture's description and the name beside it. */
const TWICE = /^(\S+(?:\s\S+){1,3})\s\1$/u;

/** A role and of what. */
const POSITION = caseless(`\\b${ROLE.source.slice(1, -1)}\\s(?:of|for|at)\\s`);

/** A part that ends with a role. */
const ROLE_LAST = caseless(`\\s${ROLE.source.slice(1)}`);

/** The names of the authors, in order, each once; empty if a byline names no one. */
export function readPeople(text: string, options?: PeopleOptions): readonly string[] {
  return options === undefined ? readAlone(text) : findPeople(text, options);
}

const readAlone = remember((text) => findPeople(text, {}));

function findPeople(text: string, options: PeopleOptions): readonly string[] {
  if (text.length > LONGEST) return [];
  const eastern = readEastAsianByline(text);
  if (eastern !== undefined) return eastern;
  const line = parted(text.replace(ADDRESS, ' ')).replace(/\s+/g, ' ').trim();
  const named = line
    .replace(OTHERS_WORK, '')
    .replace(INTRODUCTION, '')
    .replace(BY, '')
    .replace(/^["“”']|["“”']$/gu, '');
  const names = named.replace(ENDS, '').replace(PREPOSITION, '').replace(TWICE, '$1');
  // What is left of "Human in the Loop" is not a name.
  const single = options.single === true && names === named;
  const parts = names.split(BETWEEN);
  const people: string[] = [];
  let isPosition = false;
  for (const part of parts) {
    // "Ada Holm, Home and Harbour Expert": a field of experts is not a person.
    if (isPosition && ROLE_LAST.test(part)) continue;
    // "Director of Operations, Harbour Lines": a name after that is the company's.
    if (people.length > 0 && POSITION.test(part)) break;
    const name = readPerson(part, { ...options, single, isFirst: people.length === 0 });
    if (name === undefined && people.length === 0) return [];
    isPosition = name === undefined || !name.includes(' ');
    // Beside a full name one word is a newsroom or a place.
    const isPart = name !== undefined && !name.includes(' ') && people[0]?.includes(' ') === true;
    if (name !== undefined && !isPart && !people.includes(name)) people.push(name);
  }
  return people.length > MOST_PEOPLE ? [] : people;
}

/** "HolmDecember 3", "HolmDECEMBER 3". */
const MONTHS = wordList(
  'January February March April June July August September October November December',
);
const MONTH_RUN_ON = new RegExp(
  `(?<=\\p{Ll})(?=${anyOf([...MONTHS, ...MONTHS.map((month) => month.toUpperCase())])})`,
  'gu',
);

/** "ByAda HolmTech Reporter": words that a page separates only visually. */
function parted(text: string): string {
  return text
    .replace(/\b(by)(?=\p{Lu})/giu, '$1 ')
    .replace(/(?<=\p{Ll}{3})(?=\p{Lu}(?:\p{Ll}|\p{Lu}+\b))/gu, ' | ')
    .replace(MONTH_RUN_ON, ' | ');
}

/** One person's name, without a role after it. */
function readPerson(
  part: string,
  options: PeopleOptions & { readonly isFirst: boolean },
): string | undefined {
  const words = part.replace(/^[\s.,:;–—-]+|[\s,:;–—-]+$/gu, '').split(/\s+/);
  const role = words.findIndex((word, index) => index > 0 && isAddition(word, words));
  const own = role < 0 ? words : words.slice(0, startOfRole(words, role));
  const name = properCase(own.join(' '));
  if (!isPersonName(name, own, options)) return undefined;
  // "Harbour Walks Expert" is the site's whole name, and "Harbour Walks" no one's.
  const isSite = options.isSite?.(name) === true || options.isSite?.(words.join(' ')) === true;
  return isSite ? undefined : name;
}

/** Fewest words of a name before a field and a role: “Ada Holm Content Marketing Manager”. */
const FEWEST_BEFORE_FIELD = 2;

/** Where what someone is begins: the field before a role does not belong to the name. */
function startOfRole(words: readonly string[], role: number): number {
  const field = words.findIndex(
    (word, index) => index >= FEWEST_BEFORE_FIELD && index < role && NO_NAME_WORD.test(word),
  );
  return field < 0 ? role : field;
}

/**
 * Whether a word is a role or a degree after a name; in a name in capitals every word looks like a
 * degree.
 */
function isAddition(word: string, [first = '']: readonly string[]): boolean {
  return ROLE.test(word) || (/\p{Ll}/u.test(first) && DEGREE.test(word));
}

/** Initials of an organisation. */
const INITIALISM = /^\p{Lu}{3,}$/u;

/** A name in a script without capitals. */
const UNCASED = /^[\p{Lo}\p{M}\s.·’'-]+$/u;

function isPersonName(
  name: string,
  words: readonly string[],
  { single, isFirst }: PeopleOptions & { readonly isFirst: boolean },
): boolean {
  if (words.length > MOST_WORDS) return false;
  if (UNCASED.test(name)) return words.length > 1 || isEastAsianName(name);
  if (!NAME.test(name)) return false;
  if (ROLE.test(words[0]!) || words.some((word) => NO_NAME_WORD.test(word.replace(/,$/, ''))))
    return false;
  if (words.some((word) => INITIALISM.test(word)) && /\p{Ll}/u.test(words.join(' '))) return false;
  if (!isFirst && PLACE_FIRST.test(words[0]!)) return false;
  if (words.length > 1) return true;
  return single === true && /^\p{Lu}\p{Ll}{2,}$/u.test(name);
}

/** "ADA HOLM" is only styled so by a page. */
function properCase(name: string): string {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name) || !name.includes(' ')) return name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{L}|(?<=\b(?:O|Mc)['’]?)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "Ada Holm", "Ada Holm and Ben Ruiz", "Ada Holm, Ben Ruiz and Eve Sund". */
export function joinPeople(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** a byline as a page runs it together, or strings it up with sections and accounts → the same with its parts apart, and its name. */
import { anyOf, wordList, caseless } from '../../_internal/any-of.ts';
import { ANY_MONTH, BY_WORDS, NAME } from './dateline-patterns.ts';

/** Marks between the parts of a line that stand for the usual dot. */
const RARE_DOTS = /\s[●⋅∙◦▪]\s/gu;

/** Months as they begin a date right behind a name: “HolmMay 3”. */
const MONTHS_FIRST = wordList(`
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec
`);

/** Where a date and a name meet without a space, as a page parts them only visually. */
const MEETING = new RegExp(
  [
    String.raw`(?<=(?<![\p{L}\d])\d{1,2}[./ ](?:\d{1,2}|\p{L}{3,12})[./ ](?:19|20)\d\d|\b(?:19|20)\d\d|\d\d:\d\d)(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\p{Ll})(?=(?:19|20)\d\d-\d\d-\d\d)`,
    String.raw`(?<=\p{Ll})(?=${anyOf(MONTHS_FIRST)}\.? \d{1,2}(?!\d))`,
  ].join('|'),
  'gu',
);

/** “Holm3 May 2024”, “Holm3.5.2024”, “20245 min read”: what follows a name or a year without a space. */
const RUN_ON = new RegExp(
  [
    String.raw`(?<=\p{L}[\p{L}\p{M}])(?=\d{1,2}\.? (?:de )?${ANY_MONTH}\.?,? (?:de )?(?:19|20)\d\d(?!\d))`,
    String.raw`(?<=\p{L}[\p{L}\p{M}])(?=\d{1,2}(?<mark>[./])\d{1,2}\k<mark>(?:19|20)\d\d(?!\d))`,
    String.raw`(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2} ?min)`,
  ].join('|'),
  'giu',
);

/** “4.12.22Ada Holm19”: a date of which the year is cut short, a name, and how many comments there are. */
const SHORT_YEAR = /^(\d{1,2}\.\d{1,2}\.)(\d\d)(?=\p{Lu}\p{Ll})/u;
const COUNT = /(?<=\p{Ll})\d{1,4}$/u;

/** The line with a mark wherever a date and a name run into each other. */
export function partRunTogether(text: string): string {
  const dotted = text.replace(RARE_DOTS, ' • ');
  if (!/\d/.test(dotted)) return dotted;
  const whole = dotted.replace(SHORT_YEAR, '$120$2');
  const parted = whole.replace(MEETING, ' | ').replace(RUN_ON, ' | ');
  return parted === dotted ? dotted : parted.replace(COUNT, '');
}

/** “ByAda”, “Posted byAda”, “Autor:Ada”: what opens a byline, right before a name. */
const BY_BEFORE_NAME = caseless(String.raw`^${anyOf(BY_WORDS)}`);

/** How names begin that have a capital inside: “DeShawn”, “VanDyke”. */
const NAME_BEGINNING = /^(?:De|Di|Da|Von|Van|Af|Av)$/;

/** The line with a space between “by” and the name that it runs into. */
export function partBy(text: string): string {
  const [by = ''] = BY_BEFORE_NAME.exec(text) ?? [];
  const isRunOn = /[\p{Ll}:]$/u.test(by) && /^\p{Lu}\p{Ll}/u.test(text.slice(by.length));
  return isRunOn && !NAME_BEGINNING.test(by) ? `${by} ${text.slice(by.length)}` : text;
}

/** “Ada Holm Follow @adaholm”: a full name beside its account. */
const SIGNED_ACCOUNT = caseless(
  String.raw`^(?!${anyOf(['follow', 'contact', 'tweet', 'write', 'find', 'join'])}\b)` +
    String.raw`(?<name>\p{Lu}[\p{L}\p{M}.’'-]+(?: \p{Lu}[\p{L}\p{M}.’'-]+){1,3}?)` +
    String.raw`(?: ${anyOf(['follow', 'folgen', 'seguir', 'suivre', 'segui', 'volg'])})? @\w{2,30}$`,
);

/** The name in front of its account, or undefined. */
export function nameOfAccount(text: string): string | undefined {
  const name = SIGNED_ACCOUNT.exec(text)?.groups?.['name'];
  return name !== undefined && NAME.test(name) ? name : undefined;
}

/** Between sections, authors and dates that are strung up in one line. */
const STRUNG = /\s[–—|•·-]\s/u;

/** Fewest parts of such a line, and most words of one. */
const [FEWEST_PARTS, MOST_PART_WORDS] = [3, 4] as const;

/**
 * “Articles - Ada Holm - Harbours - 3 May 2024”: the one part that is a full name. `rest` is the line without its date.
 */
export function nameAmongTopics(text: string, rest: string): string | undefined {
  if (text.split(STRUNG).length < FEWEST_PARTS) return undefined;
  const parts = rest.split(STRUNG).map((part) => part.replace(/^[\s|]+|[\s|]+$/gu, ''));
  const kept = parts.filter((part) => part !== '');
  if (kept.length < 2 || kept.some((part) => part.split(' ').length > MOST_PART_WORDS))
    return undefined;
  const names = kept.filter((part) => part.includes(' ') && NAME.test(part));
  return names.length === 1 && !/\p{N}/u.test(rest) ? names[0] : undefined;
}

/** the names of German months and days, long and short. */
import { anyOf } from '../../../../_internal/any-of.ts';

/** January to December, each with the ways it is written; the first is said. */
const MONTHS: readonly (readonly string[])[] = [
  ['Januar', 'Jänner', 'Jan\\.?', 'Jän\\.'],
  ['Februar', 'Feber', 'Feb\\.?', 'Febr\\.'],
  ['März', 'Mär\\.', 'Mrz\\.?'],
  ['April', 'Apr\\.?'],
  ['Mai'],
  ['Juni', 'Jun\\.?'],
  ['Juli', 'Jul\\.?'],
  ['August', 'Aug\\.?'],
  ['September', 'Sept\\.?', 'Sep\\.?'],
  ['Oktober', 'Okt\\.?'],
  ['November', 'Nov\\.?'],
  ['Dezember', 'Dez\\.?'],
];

/** A month as it is written, from its name to `Okt.`; its end is that of a word. */
export const MONTH: string = `${anyOf(MONTHS.flat())}(?![\\p{L}\\d])`;

/** A month that is written short, with its stop. */
export const SHORT_MONTH: string = anyOf([
  'Jan\\.',
  'Jän\\.',
  'Febr?\\.',
  'Mär\\.',
  'Mrz\\.',
  'Apr\\.',
  'Aug\\.',
  'Sept?\\.',
  'Okt\\.',
  'Nov\\.',
  'Dez\\.',
]);

/** The name of a month that is written so: `Okt.` → `Oktober`; `Jänner` stays. */
export function monthNamed(written: string): string {
  const capital = written.slice(0, 1).toUpperCase() + written.slice(1).toLowerCase();
  if (capital === 'Jänner' || capital === 'Feber') return capital;
  if (capital === 'Jän.') return 'Jänner';
  const found = MONTHS.find((names) =>
    names.some((name) => new RegExp(`^${name}$`, 'u').test(capital)),
  );
  return found?.[0] ?? written;
}

/** The name of the month of a number from 1 to 12; `undefined` for another. */
export function monthOfNumber(digits: string): string | undefined {
  return MONTHS[Number(digits) - 1]?.[0];
}

/** Days by their short forms. */
export const DAYS: Readonly<Record<string, string>> = {
  Mo: 'Montag',
  Di: 'Dienstag',
  Mi: 'Mittwoch',
  Do: 'Donnerstag',
  Fr: 'Freitag',
  Sa: 'Samstag',
  So: 'Sonntag',
};

/** The whole names of days. */
export const DAY_NAMES: string =
  `Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Heiligabend|Silvester` +
  `|Ostersonntag|Ostermontag|Karfreitag|Pfingstsonntag|Pfingstmontag`;

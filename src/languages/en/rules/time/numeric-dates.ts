/** numeric dates → words: year first, day first, month first. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { cardinal, ordinal, year } from '../numbers/number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { MONTHS } from './month-names.ts';

const MONTH_NUMBER = '0?[1-9]|1[0-2]';
const DAY_NUMBER = '0?[1-9]|[12]\\d|3[01]';
const FULL_OR_SHORT_YEAR = '(?:1[5-9]|20)\\d\\d|\\d\\d';

/** Before a day and a month. */
export const DATED: string = anyIn(`after before by dated due [Ee]ff\\.? effect
  [Ee]ffective from holders_of_record on of_record payable since start(?:ing|s)? through till until`);

/** Before these a day and a month without a year are a date. */
const BEFORE_SHORT_DATE = anyOf([
  '(?<=\\bon \\d{1,2}/\\d{1,2}[-\\u2013])',
  `(?<=\\b(?!from )${DATED} )`,
  '(?=\\d{1,2}/\\d{1,2} at \\d{1,2}(?::\\d\\d| ?[ap]\\.?m))',
  '(?<=\\bfrom (?:\\d\\d/\\d\\d to )?)(?=0\\d/\\d\\d|\\d\\d/0\\d)',
]);

const YEAR_AT_END = `(?<year>${FULL_OR_SHORT_YEAR})(?!\\d|[-/.]\\d)`;

/** Another date after a dash. */
const ONWARD = '(?<onward>[-\\u2013](?=\\d{1,2}/\\d{1,2}(?![\\d/])))?';

/** Numeric dates. */
export const NUMERIC_DATE_RULES: readonly Rule[] = [
  {
    name: 'date-iso',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<year>\\d{4})(?<mark>[-/.])(?<month>${MONTH_NUMBER})\\k<mark>(?<day>${DAY_NUMBER})(?![\\d]|[-/]\\d|T\\d)`,
    ),
    rewrite: ({ groups }, context) => {
      const date = {
        day: Number(groups!.day),
        month: Number(groups!.month),
        year: groups!.year!,
      };
      return dateWords(date, context);
    },
    examples: [['on 2023-12-20', 'on December twentieth, twenty twenty-three']],
  },
  {
    name: 'date-numeric',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<first>\\d{1,2})(?<mark>[-/.])(?<second>\\d{1,2})(?<again>[-/.])${YEAR_AT_END}`,
    ),
    rewrite: numericDate,
    examples: [
      ['8/14/22', 'August fourteenth, twenty twenty-two'],
      ['12/25/2023', 'December twenty-fifth, twenty twenty-three'],
      ['25.12.2023', 'December twenty-fifth, twenty twenty-three'],
    ],
  },
  {
    name: 'date-short',
    starts: ['digit'],
    pattern: sticky(
      `${BEFORE_SHORT_DATE}(?<first>\\d{1,2})/(?<second>\\d{1,2})(?![\\d/]|\\.\\d| of\\b)${ONWARD}`,
    ),
    rewrite: shortDate,
    examples: [
      ['Reply by 6/15, please.', 'Reply by June fifteenth, please.'],
      ['paid 6/20 to holders of record 6/6', 'paid six twentieths to holders of record June sixth'],
      ['The hearing is 9/14 at 1:30.', 'The hearing is September fourteenth at one thirty.'],
      ['on 11/30-12/12', 'on November thirtieth to December twelfth'],
      [
        'shut from 12/03, open on 24/9',
        'shut from December third, open on September twenty-fourth',
      ],
    ],
  },
];

type NumericDate = { readonly day: number; readonly month: number; readonly year: string };

/**
 * A date in the order of the country, `December twentieth, twenty twenty-three` or `the twentieth
 * of December twenty twenty-three`; `undefined` if there is no such date.
 */
function dateWords(date: NumericDate, context: RuleContext): string | undefined {
  const name = MONTHS[date.month - 1];
  if (name === undefined || date.day < 1 || date.day > 31) return undefined;
  const spokenYear = date.year.length === 2 ? shortYear(date.year) : year(date.year);
  const spokenDay = ordinal(String(date.day));
  return context.american
    ? `${name} ${spokenDay}, ${spokenYear}`
    : `the ${spokenDay} of ${name} ${spokenYear}`;
}

/** `98` → `ninety-eight`, `05` → `two thousand five`, `22` → `twenty twenty-two`. */
function shortYear(digits: string): string {
  return Number(digits) < 40 ? year(`20${digits}`) : cardinal(digits);
}

function numericDate(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { first, mark, second, again, year: written } = match.groups!;
  // A back reference in the pattern would have it tried at every number.
  if (again !== mark) return undefined;
  const [a, b] = [Number(first), Number(second)];
  // Points and hyphens are European: day first. Slashes follow the country, unless only one order
  // is possible.
  const monthFirst = b > 12 || (mark === '/' && context.american && a <= 12);
  const [day, month] = monthFirst ? [b, a] : [a, b];
  return dateWords({ day, month, year: written! }, context);
}

function shortDate({ groups }: RegExpExecArray, context: RuleContext): string | undefined {
  const [first, second] = [Number(groups!.first), Number(groups!.second)];
  // There is no month above twelve: then it is the other order.
  const monthFirst = context.american ? first <= 12 || second > 12 : second > 12;
  const [month, day] = monthFirst ? [first, second] : [second, first];
  const name = MONTHS[month - 1];
  if (name === undefined || day < 1 || day > 31) return undefined;
  // 9/11 has its own rule.
  if (month === 9 && day === 11) return undefined;
  const spokenDay = ordinal(String(day));
  const onward = groups!.onward === undefined ? '' : ' to ';
  return (context.american ? `${name} ${spokenDay}` : `the ${spokenDay} of ${name}`) + onward;
}

/** quarters and halves of a financial year, number first → words. */
import type { Rule } from '../../../rules/rule.ts';
import { describesNoun } from '../before-noun.ts';
import { endOf, textBefore } from '../../../rules/matches.ts';
import { cardinal, ordinal, year } from '../numbers/number-words.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';

const YEAR = "(?: ?(?<year>(?:19|20)\\d\\d)|[-']?(?<short>\\d\\d))";

/** After these no article is needed: `the 2Q`, `its 2Q loss`. */
const DETERMINED = /(?:\b(?:the|an?|its|his|her|our|their|each|every|this|that|last|next)|'s) $/i;

const PERIODS: Readonly<Record<string, string>> = { Y: 'year', Q: 'quarter', M: 'month' };

/** Quarters and halves. */
export const QUARTER_RULES: readonly Rule[] = [
  {
    name: 'quarter',
    starts: ['digit'],
    first: '1234',
    pattern: sticky(
      `${FREE_LEFT}(?:(?<quarter>[1-4])Q${YEAR}?|(?<half>[12])H${YEAR.replaceAll('<', '<half')})(?![\\p{L}\\d])`,
    ),
    rewrite: sayQuarter,
    examples: [
      ['growth in 2Q22', 'growth in the second quarter of twenty-two'],
      ['1Q net income', 'first quarter net income'],
      ['sales in 1H 2024', 'sales in the first half of twenty twenty-four'],
    ],
  },
  {
    name: 'period-on-period',
    starts: ['word'],
    first: 'YQM',
    pattern: sticky('(?<![\\p{L}\\d])(?:Y[oO]Y|QoQ|MoM)(?![\\p{L}\\d])'),
    rewrite: (match, { american }) => {
      const period = PERIODS[match[0][0]!]!;
      return `${period} ${american ? 'over' : 'on'} ${period}`;
    },
    examples: [['up 5% YoY', 'up five percent year over year']],
  },
  {
    name: 'fiscal-years',
    starts: ['word'],
    first: 'F',
    pattern: sticky(
      "(?<![\\p{L}\\d])FY ?'?(?:(?<full>20\\d\\d)|(?<short>\\d\\d))[-\\u2013](?:20)?(?<to>\\d\\d)(?![\\p{L}\\d/-])",
    ),
    rewrite: ({ groups }) => {
      const { full, short, to } = groups!;
      return `fiscal year ${yearWords({ full, short })} to ${shortYear(to!)}`;
    },
    examples: [['in FY24-25', 'in fiscal year twenty-four to twenty-five']],
  },
  {
    name: 'fiscal-year',
    starts: ['word'],
    first: 'F',
    pattern: sticky("(?<![\\p{L}\\d])FY(?= ?'?\\d\\d)"),
    rewrite: () => 'fiscal year',
    examples: [
      [
        "FY2025/26 and FY'24",
        'fiscal year twenty twenty-five twenty-six and fiscal year twenty-four',
      ],
    ],
  },
  {
    name: 'months-of-year',
    starts: ['digit'],
    first: '69',
    pattern: sticky(`${FREE_LEFT}(?<months>[69])M${YEAR}(?![\\p{L}\\d])`),
    rewrite: (match) => {
      const { months, year: full, short } = match.groups!;
      const article = DETERMINED.test(textBefore(match, 8)) ? '' : 'the first ';
      return `${article}${cardinal(months!)} months of ${yearWords({ full, short })}`;
    },
    examples: [['profit for 9M 2025', 'profit for the first nine months of twenty twenty-five']],
  },
  {
    name: 'quarter-year',
    starts: ['sign'],
    first: "'",
    pattern: sticky("(?<=(?:^|[^\\p{L}\\d])(?:[QH][1-4]|FY))'(?<short>\\d\\d)(?![\\p{L}\\d'])"),
    rewrite: ({ groups }) => ` ${shortYear(groups!.short!)}`,
    examples: [["in Q3'24", 'in Q three twenty-four']],
  },
];

function sayQuarter(match: RegExpExecArray): string {
  const { quarter, half, year: full, short, halfyear, halfshort } = match.groups!;
  const name = quarter === undefined ? `${ordinal(half!)} half` : `${ordinal(quarter)} quarter`;
  const when = yearWords({ full: full ?? halfyear, short: short ?? halfshort });
  if (describesNoun(match.input, endOf(match))) return when === '' ? name : `${name} ${when}`;
  const article = DETERMINED.test(textBefore(match, 8)) ? '' : 'the ';
  return `${article}${name}${when === '' ? '' : ` of ${when}`}`;
}

type YearParts = { readonly full: string | undefined; readonly short: string | undefined };

function yearWords({ full, short }: YearParts): string {
  if (full !== undefined) return year(full);
  return short === undefined ? '' : shortYear(short);
}

/** `24` → `twenty-four`, `05` → `oh five`. */
function shortYear(digits: string): string {
  return year(`19${digits}`).replace('nineteen ', '');
}

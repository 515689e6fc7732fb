/** abbreviations that a figure or a name beside them decides, `est. $3m` and `101 Sqn` → whole words. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { MONTHS } from '../time/month-names.ts';
import { firstLetters } from './first-letters.ts';

/** With a full stop before a figure or a price. */
const BEFORE_FIGURE: Readonly<Record<string, string>> = {
  av: 'average',
  bldg: 'building',
  Bldgs: 'Buildings',
  Eff: 'Effective',
  eff: 'effective',
  prev: 'previous',
  Prev: 'Previous',
};

/** With a full stop behind a figure. */
const BEHIND_FIGURE: Readonly<Record<string, readonly [one: string, many: string]>> = {
  ac: ['acre', 'acres'],
  blk: ['block', 'blocks'],
  bldgs: ['buildings', 'buildings'],
  deg: ['degree', 'degrees'],
  nm: ['nautical mile', 'nautical miles'],
};

/** What food holds, after grams. */
const NUTRIENTS: Readonly<Record<string, string>> = {
  carb: 'carbohydrate',
  carbs: 'carbohydrates',
  chol: 'cholesterol',
  fib: 'fiber',
  prot: 'protein',
  sat: 'saturated',
};

/** Units of armed forces, after a number. */
const UNITS: Readonly<Record<string, string>> = {
  Bde: 'Brigade',
  Regt: 'Regiment',
  Sqdn: 'Squadron',
  Sqn: 'Squadron',
};

/** A year of founding, and what would make it a number of something. */
const FOUNDED = /^ ?(?:in )?(?:1[5-9]\d\d|20[0-4]\d)(?![\d,.]\d|\d| ?%| \p{Ll}{3,12}s\b)/u;

/** A figure, or what is estimated. */
const ESTIMATED =
  /^ ?(?:[$£€₹]?\d|(?!(?:the|an?|by|as|in|at|on)\b)\p{Ll}{3,12} (?:[$£€₹\d]|\p{Ll}))/u;

/** Sums that grow and fall. */
const SUM_BEHIND = anyOf(['of [$£€]', 'up', 'down', 'rose', 'fell', 'growth', 'guidance', 'grew']);

const MONTH_BEGINS = anyOf(MONTHS.map((month) => month.slice(0, 3)));

/** A figure or price, after a preposition too, or a month after `eff.`. */
const FIGURE_BEHIND = `(?:(?:of )?[$£€₹]?\\d|(?<=\\b[Ee]ff\\. )${MONTH_BEGINS})`;

/** What judges do. */
const JUDGES = anyIn(
  'announced concurred concurring delivered dissented dissenting filed held joined said took writing wrote',
);

/** Abbreviations beside figures. */
export const BESIDE_FIGURE_RULES: readonly Rule[] = [
  {
    name: 'estimated',
    starts: ['word'],
    first: 'eE',
    pattern: sticky('(?<![\\p{L}\\d])(?<first>[eE])st\\.(?= ?(?:[$£€₹]?\\d|\\p{Ll}))'),
    rewrite: (match) => {
      const behind = textBehind(match, 24);
      const first = match.groups!.first!;
      if (FOUNDED.test(behind)) return `${first}stablished`;
      if (/^ of\b/.test(behind)) return `${first}stimate`;
      return ESTIMATED.test(behind) ? `${first}stimated` : undefined;
    },
    examples: [
      ['the inn, est. 1887', 'the inn, established eighteen eighty-seven'],
      ['an est. 50K people', 'an estimated fifty thousand people'],
      ['vs. est. of 5%', 'versus estimate of five percent'],
    ],
  },
  {
    name: 'before-figure',
    starts: ['word'],
    first: firstLetters(BEFORE_FIGURE),
    pattern: sticky(
      `(?<![\\p{L}\\d.])(?<word>${anyWrittenWord(Object.keys(BEFORE_FIGURE))})\\.(?= ${FIGURE_BEHIND})`,
    ),
    rewrite: ({ groups }) => BEFORE_FIGURE[groups!.word!],
    examples: [
      [
        '232k (prev. 219k)',
        'two hundred thirty-two thousand (previous two hundred nineteen thousand)',
      ],
      ['an av. of £5', 'an average of five pounds'],
    ],
  },
  {
    name: 'behind-figure',
    starts: ['word'],
    first: firstLetters(BEHIND_FIGURE),
    pattern: sticky(
      `(?<=\\d(?:st|nd|rd|th)?(?<gap>[ -]))(?<word>${anyWrittenWord(Object.keys(BEHIND_FIGURE))})\\.(?!\\p{L})`,
    ),
    rewrite: sayBehind,
    examples: [
      ['a 2-ac. lot, 12 ac. in all', 'a two-acre lot, twelve acres in all'],
      ['the 2200 blk. of Elm', 'the two thousand two hundred block of Elm'],
      ['(burglary, 1st deg.)', '(burglary, first degree)'],
    ],
  },
  {
    name: 'nutrient',
    starts: ['word'],
    first: firstLetters(NUTRIENTS),
    pattern: sticky(
      `(?<=\\d ?m?g )(?<word>${anyWrittenWord(Object.keys(NUTRIENTS))})\\.(?!\\p{L})`,
    ),
    rewrite: (match, context) => NUTRIENTS[match.groups!.word!]! + finalStop(match, context),
    examples: [['9 g fat (5 g sat.)', 'nine grams fat (five grams saturated)']],
  },
  {
    name: 'armed-unit',
    starts: ['word'],
    first: firstLetters(UNITS),
    pattern: sticky(
      `(?<=\\d(?:st|nd|rd|th)? )(?<word>${anyWrittenWord(Object.keys(UNITS))})(?![\\p{L}\\d])\\.?`,
    ),
    rewrite: (match, context) => UNITS[match.groups!.word!]! + finalStop(match, context),
    examples: [['with 101 Sqn, he flew', 'with one hundred one Squadron, he flew']],
  },
  {
    name: 'attendance',
    starts: ['word'],
    first: 'aA',
    pattern: sticky('(?<![\\p{L}\\d])(?<first>[Aa])tt(?:\\.:?|:)(?= ?\\d)'),
    rewrite: ({ groups }) => `${groups!.first}ttendance:`,
    examples: [['(att: 60,214)', '(attendance: sixty thousand two hundred fourteen)']],
  },
  {
    name: 'revenue',
    starts: ['word'],
    first: 'r',
    pattern: sticky(`(?<![\\p{L}\\d])rev\\.(?= ${SUM_BEHIND})`),
    rewrite: () => 'revenue',
    examples: [['rev. of $5m', 'revenue of five million dollars']],
  },
  {
    name: 'year-of-school',
    starts: ['word'],
    first: 'Y',
    pattern: sticky('(?<![\\p{L}\\d])Yr(?<many>s)?\\.? (?=\\d{1,2}(?![\\d,.]\\d|\\d))'),
    rewrite: ({ groups }) => `Year${groups!.many ?? ''} `,
    examples: [['in Yr 7', 'in Year seven']],
  },
  {
    name: 'named-road-or-mountain',
    starts: ['word'],
    first: 'CMS',
    pattern: sticky(
      `Co\\.(?= ${anyIn('Rd Rds Road Roads')}\\b)|Mt(?= \\p{Lu}\\p{Ll})|(?<=\\p{Lu}\\p{Ll}{2,12} )Sts\\.`,
    ),
    rewrite: (match, context) => {
      if (match[0] === 'Co.') return 'County';
      return match[0] === 'Mt' ? 'Mount' : `Streets${finalStop(match, context)}`;
    },
    examples: [
      ['on Co. Rd. 9 to Mt Kigali', 'on County Road nine to Mount Kigali'],
      ['at 10th and Main Sts. today', 'at tenth and Main Streets today'],
    ],
  },
  {
    name: 'place-of-learning',
    starts: ['word'],
    first: 'CU',
    pattern: sticky('(?<=\\p{Lu}\\p{Ll}{2,16} )(?:Coll|Uni)\\.'),
    rewrite: (match, context) =>
      (match[0] === 'Uni.' ? 'University' : 'College') + finalStop(match, context),
    examples: [['at Trinity Coll., Cambridge', 'at Trinity College, Cambridge']],
  },
  {
    name: 'retired',
    starts: ['word'],
    first: 'Rr',
    pattern: sticky(
      '(?<=\\()(?<first>[Rr])et\\.?(?=\\))|(?<=\\p{Lu}[\\p{L}.]{1,16}, )ret\\.?(?=,)',
    ),
    rewrite: ({ groups }) => `${groups!.first ?? 'r'}etired`,
    examples: [['Col. (Ret.) James Ortiz', 'Colonel (Retired) James Ortiz']],
  },
  {
    name: 'judge-behind-name',
    starts: ['word'],
    first: 'CJ',
    pattern: sticky(
      `(?<=\\p{Lu}[\\p{Ll}'’]{2,16}, )(?<chief>C\\.)?J(?<many>J)?\\.,? (?=${JUDGES}\\b)`,
    ),
    rewrite: (match) => {
      const { chief, many } = match.groups!;
      const title = `${chief === undefined ? '' : 'Chief '}Justice${many === undefined ? '' : 's'}`;
      return `${title}${match[0].includes(',') ? ',' : ''} `;
    },
    examples: [['Alito, J., concurred.', 'Alito, Justice, concurred.']],
  },
  {
    name: 'per-cent',
    starts: ['word'],
    first: 'p',
    pattern: sticky('(?<=\\d )p\\.c\\.'),
    rewrite: (match, context) => `percent${finalStop(match, context)}`,
    examples: [['turnout of 67.1 p.c. in May', 'turnout of sixty-seven point one percent in May']],
  },
  {
    name: 'barrels',
    starts: ['word'],
    first: 'b',
    pattern: sticky('(?<=\\d(?:[MBmk]|bn)? )bbls?(?![\\p{L}\\d/])\\.?'),
    rewrite: (match, context) => `barrels${finalStop(match, context)}`,
    examples: [['6.4M bbl of oil', 'six point four million barrels of oil']],
  },
  {
    name: 'between',
    starts: ['word'],
    first: 'b',
    pattern: sticky('(?<![\\p{L}\\d])b/w(?= (?:[$£€]?\\d|the |\\p{Lu}\\p{Ll}*))'),
    rewrite: () => 'between',
    examples: [['b/w Exits 12 and 15', 'between Exits twelve and fifteen']],
  },
  {
    name: 'under-section',
    starts: ['word'],
    first: 'u',
    pattern: sticky('(?<![\\p{L}\\d])u/ss?(?= ?\\d)'),
    rewrite: (match) => `under section${match[0].endsWith('ss') ? 's' : ''}`,
    examples: [['held u/s 420', 'held under section four hundred twenty']],
  },
  {
    name: 'with-effect-from',
    starts: ['word'],
    first: 'w',
    pattern: sticky('(?<![\\p{L}\\d])w\\.e\\.f\\.?(?= )'),
    rewrite: () => 'with effect from',
    examples: [['w.e.f. April', 'with effect from April']],
  },
  {
    name: 'fare',
    starts: ['word'],
    first: 'or',
    pattern: sticky('(?<=[$£€]\\d[\\d,.]{0,9} )(?:(?<one>o/w)|rtn|r/t)(?![\\p{L}\\d])\\.?'),
    rewrite: (match, context) =>
      (match.groups!.one === undefined ? 'return' : 'one way') + finalStop(match, context),
    examples: [['from €29 o/w or €50 rtn', 'from twenty-nine euros one way or fifty euros return']],
  },
];

/** `a 2-ac. lot`, `12 ac.`: singular after a hyphen, an ordinal or one. */
function sayBehind(match: RegExpExecArray, context: RuleContext): string {
  const [one, many] = BEHIND_FIGURE[match.groups!.word!]!;
  const before = textBefore(match, 12);
  const isOne = /(?:-|(?:st|nd|rd|th) |(?:^|[^\d.,])1 )$/.test(before);
  const isBlock = one === 'block' && /^ of\b/.test(textBehind(match, 4));
  return (isOne || isBlock ? one : many) + finalStop(match, context);
}

/** figures of which two readings differ in value → the one that the text bears out, else as written. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { describesNoun } from '../before-noun.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, decimal, digitByDigit } from './number-words.ts';

/** How far to look for what decides, in characters before and after. */
const REACH_BEFORE = 96;
const REACH_BEHIND = 48;

const MONEY = `bn billion budget cost debt deficit dollars? earnings euros? fees? funds? invest[a-z]*
  loss(?:es)? million pounds? profits? revenues? sales shares? spend[a-z]* subscribers tonnes
  turnover adults children households listeners pensioners people pupils workers population
  users viewers visitors votes customers backlog patients waiting_list whom`;
const MILLIONS = new RegExp(
  `[$£€¥]\\d[\\d.,]*(?:m|bn|tn)\\b|\\d(?:bn|tn)\\b|\\b${anyIn(MONEY)}\\b`,
  'i',
);

const LENGTHS = `inch(?:es)? metres? meters? km cm mm ft feet miles? yards? altitude climb[a-z]* deep depth
  distance dive[a-z]* heights? high jump[a-z]* length long pool races? ran run runs
  sprint[a-z]* swam swim[a-z]* tall throw threw track tunnel waves? wide width blades?
  carr(?:y|ied|ies) cliffs? fence flood[a-z]* lake river sea snow tides? turbines? walls?
  water antenna clear(?:ed|s|ing) discus dish hammer hull javelin masts? mirrors? statue telescopes? vault[a-z]*
  yachts?`;
const METERS = new RegExp(
  `\\d ?(?:km|cm|mm|ft|m²|m2)(?![\\p{L}\\d])|\\b${anyIn(LENGTHS)}\\b`,
  'iu',
);

/** Not `6m²`, nor millions of another unit: `704m yrs.`, `150m°C`, `9m b/d`. */
const OTHER_UNITS = [
  'b/d',
  'bpd',
  'cu',
  'ha',
  'hl',
  'kg',
  'km',
  'kWh',
  'lbs?',
  'mi',
  'oz',
  'sq',
  'yrs?',
];
const NOT_OF_UNITS = `(?![\\p{L}\\d²³/]| ?°| ${anyOf([...OTHER_UNITS, '[MGT]Wh?'])}(?!\\p{L}))`;

/** Directly after it: what only meters are. */
const MEASURED =
  'above across apart away below deep down from high long of off out short tall thick up wide x';
/** `a pen from 48m`: from where a ball is kicked. */
const KICKED =
  /\b(?:pen|kick|penalty|free-kick|drop goal|conversion|goal|strike|shot)\b[^.!?]{0,24} from $/;
const IS_LENGTH = new RegExp(`^ ${anyIn(MEASURED)}\\b|^-`);

/** After `a 1.5m`: what is counted, not measured. */
const SUMS = `audience bid crowd cut deal drop fall fund gain grant increase loss majority prize profit
  programme rise shortfall surge`;
const SUM_BEHIND = new RegExp(`^ ${anyIn(SUMS)}\\b`);

/** Without so many characters around it, nothing is expected to decide. */
const LEAST_TEXT = 24;

/** Distances that are run and swum. */
const RACED = /^(?:50|60|100|110|200|400|800|1500|3000|5000)$/;

/** Where a price of three decimals is one: `€1.459 a litre`. */
const RETAIL_BEHIND = /^ ?(?:a|per|\/) ?(?:lit|l\b|gal|kWh|kg|pound|unit)/i;

/** Meters or millions. */
export const DOUBTFUL_METER_RULES: readonly Rule[] = [
  {
    name: 'millions-by-context',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,3}(?:\\.\\d{1,2})?)m${NOT_OF_UNITS}`),
    rewrite: (match) =>
      decide(match) === 'million' ? `${decimal(match.groups!.number!)} million` : undefined,
    examples: [
      [
        'Sales fell from £2m to 1.4m.',
        'Sales fell from two million pounds to one point four million.',
      ],
    ],
  },
  {
    name: 'meters-or-millions',
    uncertain: true,
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{1,3}(?:\\.\\d{1,2})?)m${NOT_OF_UNITS}`),
    rewrite: (match) =>
      decide(match) === 'unknown' ? `${decimal(match.groups!.number!)} m` : undefined,
    examples: [['The whole of it came to 1.4m.', 'The whole of it came to one point four m.']],
  },
];

/** Amounts of money with a point that may stand for thousands. */
export const DOUBTFUL_MONEY_RULES: readonly Rule[] = [
  {
    name: 'thousands-or-decimals',
    uncertain: true,
    starts: ['sign', 'word'],
    first: '€E',
    pattern: sticky(
      `(?:€|EUR ?)(?<whole>[1-9]\\d{0,2})\\.(?<rest>\\d{3})(?![\\d\\p{L}]|[.,]\\d| ?(?:million|billion|bn|m\\b))`,
    ),
    rewrite: (match) => {
      if (RETAIL_BEHIND.test(textBehind(match, 10))) return undefined;
      const { whole, rest } = match.groups!;
      return `${cardinal(whole!)} point ${digitByDigit(rest!)} euros`;
    },
    examples: [['It costs €12.500.', 'It costs twelve point five zero zero euros.']],
  },
];

/** What the words around a number and its `m` say. */
function decide(match: RegExpExecArray): 'meters' | 'million' | 'unknown' {
  const before = textBefore(match, REACH_BEFORE);
  const behind = textBehind(match, REACH_BEHIND);
  const isSide = /\d ?m? ?[x×] ?$/.test(before);
  if (RACED.test(match.groups!.number!) || IS_LENGTH.test(behind) || isSide) return 'meters';
  if (KICKED.test(before) && Number(match.groups!.number) < 80) return 'meters';
  if (before.length + behind.length < LEAST_TEXT) return 'meters';
  // Meters or minutes.
  if (/\bevery $/.test(before)) return 'unknown';
  const around = `${before}\n${behind}`;
  const isLength = METERS.test(around);
  const isMillions = MILLIONS.test(around);
  const isDescribing = /\ban? $/.test(before) && describesNoun(match.input, endOf(match));
  if (isDescribing && !SUM_BEHIND.test(behind)) return 'meters';
  if (isLength === isMillions) return 'unknown';
  return isLength ? 'meters' : 'million';
}

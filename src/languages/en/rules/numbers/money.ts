/** amounts of money → words: symbols and codes, magnitudes, ranges, cents, per-unit prices. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { describesNoun, isAttributive } from '../before-noun.ts';
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import { bare, EVEN_DASH, MAGNITUDE, magnitudeWord, NUMBER, sticky } from '../patterns.ts';
import { CURRENCIES, PRICE_UNITS, type Currency } from './currencies.ts';
import { FRACTION_SIGN, signWords } from './fractions.ts';
import { cardinal, decimal } from './number-words.ts';
import { withSoundOfLakh } from './rupees.ts';

const NAMES = Object.keys(CURRENCIES).sort((a, b) => b.length - a.length);

/** Codes are separate words; everything else is a symbol. */
function isCode(name: string): boolean {
  return /^[A-Z]{3}$|zł|kr/.test(name);
}

function escapeSign(sign: string): string {
  return sign.replace(/[$.]/g, '\\$&');
}

const SIGN = anyOf(NAMES.filter((name) => !isCode(name)).map(escapeSign));
const CODE = anyOf(NAMES.filter(isCode));

/** How a currency can begin. */
const FIRST = [...new Set(NAMES.map((name) => name[0]!))].join('');

/** `1.234,56`, or at least two groups of thousands. */
const EUROPEAN = '[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,6},\\d\\d|(?:\\.\\d{3}){2,6})';

/** A unit with its name, or any other word in the singular. */
const PER_UNIT = anyWrittenWord(Object.keys(PRICE_UNITS));
const PER_STOP = '(?:(?<=/(?:(?:sq|cr)\\. )?[a-z]{2,3})\\.(?= [(\\p{Ll}\\d]|[,;:)]))?';
const PER = `(?:/(?<per>${PER_UNIT}|\\p{Ll}{3,14}(?<!s))(?![\\p{L}\\d_²³])${PER_STOP})?`;
/** Lakhs and crores cut short, after rupees alone. */
const CRORE =
  '(?<=(?:₹|Rs\\.?) ?[\\d,.–-]{1,24})(?: ?L|(?: [Ll]akh)? ?[Cc]rs?)(?![\\p{L}\\d])(?:\\.(?= [\\p{Ll}\\d]|[,;:)]))?';
const MAGNITUDE_BEHIND = `(?<magnitude>${CRORE}|${MAGNITUDE})?`;

/** `0,50`, `1,20` and `1.234,56`, as in most of Europe, or a number. */
const AMOUNT = `(?<number>\\d{1,9},\\d{2}(?![\\d,])|${EUROPEAN}(?![\\d.,]\\d|\\d)|${NUMBER})`;
/** Whether an amount has its thousands and hundredths as in most of Europe. */
const IS_EUROPEAN = new RegExp(`^(?:\\d{1,9},\\d\\d|${EUROPEAN})$`);
const MINUS_BEHIND_SIGN = '(?:(?<=[$€£¥₹])(?<minus>-)(?=[\\d.]))?';

/** The two ends of a range. */
const LOW = `(?<low>${NUMBER})(?<lowMagnitude>${MAGNITUDE})?`;
const HIGH = `(?<high>${NUMBER})${MAGNITUDE_BEHIND}`;

/** `$200-a-month`, `$30-million`. */
const JOINED = '(?:-(?<each>an?|per)-(?=\\p{L})|(?<dashed>-(?=\\p{L})))?';

/** Names of currencies, singular and plural, by their last word: `dollars`. */
const SPOKEN_NAMES = [
  ...new Set(Object.values(CURRENCIES).flatMap(({ one, many }) => [lastWord(many), lastWord(one)])),
];

/** A country that shows which dollars. */
const NATION = '(?:(?:U\\.?S\\.?|\\p{Lu}\\p{Ll}{2,12}) )?';

/** Before the second price of an exchange rate. */
const RATE_BEFORE = new RegExp(`(?:${SIGN}|${CODE}) ?\\d[\\d.,]{0,9} ?[=≈] ?$`);

/** How far to look for the first price, in characters. */
const RATE_REACH = 18;

/** Money. */
export const MONEY_RULES: readonly Rule[] = [
  {
    name: 'money-range',
    starts: ['sign', 'word'],
    first: FIRST,
    pattern: sticky(
      `(?<sign>${SIGN}|${CODE}) ?${LOW}${EVEN_DASH}(?<sign2>${SIGN})?${HIGH}${PER}(?![\\d\\p{L}]| ?%)`,
    ),
    rewrite: (match, context) => withSoundOfLakh(sayRange(match), context),
    examples: [
      ['It costs $10-15 million.', 'It costs ten to fifteen million dollars.'],
      ['Between £5m–£6m a year', 'Between five million to six million pounds a year'],
      ['$1.5-$2 million', 'one point five to two million dollars'],
      [
        '$150.25-$250.67',
        'one hundred fifty dollars and twenty-five cents to two hundred fifty dollars and sixty-seven cents',
      ],
    ],
  },
  {
    name: 'money-named-twice',
    starts: ['sign', 'word'],
    first: FIRST,
    pattern: sticky(
      `(?<sign>${SIGN}) ?(?<number>${NUMBER})${MAGNITUDE_BEHIND}(?= ${NATION}(?<name>${anyOf(SPOKEN_NAMES)})(?!\\p{L}))`,
    ),
    // The next word names the currency; the symbol would name it again.
    rewrite: ({ groups }) => {
      const { sign, number, magnitude, name } = groups!;
      const { one, many } = CURRENCIES[sign!]!;
      if (![one, many].map(lastWord).includes(name!)) return undefined;
      return decimal(bare(number!)) + magnitudeWord(magnitude);
    },
    examples: [
      ['It cost $7.9 million dollars.', 'It cost seven point nine million dollars.'],
      ['a $5 Canadian dollar note', 'a five Canadian dollar note'],
      ['£5 pounds and £5 dollars', 'five pounds and five pounds dollars'],
    ],
  },
  {
    name: 'money-with-part-of-cent',
    starts: ['sign', 'word'],
    first: FIRST,
    pattern: sticky(
      `(?<sign>${SIGN}) ?(?<whole>\\d{1,3}(?:,\\d{3}){0,2}|\\d{1,6})\\.(?<cents>\\d\\d)(?<part>${FRACTION_SIGN})${PER}`,
    ),
    rewrite: ({ groups }) => {
      const { sign, whole, cents, part, per } = groups!;
      const currency = CURRENCIES[sign!]!;
      if (currency.cent === undefined) return undefined;
      const units = `${cardinal(whole!)} ${whole === '1' ? currency.one : currency.many}`;
      return `${units} and ${signWords(part!, { whole: String(Number(cents)) })} ${currency.cent[1]}${rateWords(per)}`;
    },
    examples: [['£10.81½ a share', 'ten pounds and eighty-one and a half pence a share']],
  },
  {
    name: 'loss-in-brackets',
    starts: ['sign'],
    first: '$£€',
    pattern: sticky(
      anyOf([
        `(?<=\\()(?<sign>[$£€])(?<number>${NUMBER})\\)(?<outside>MM|[mMbBkK]n?)(?!\\p{L})`,
        `(?<sign2>[$£€])\\((?<number2>${NUMBER})\\)${MAGNITUDE_BEHIND}`,
      ]),
    ),
    rewrite: ({ groups }) => {
      const { sign = groups!.sign2!, number = groups!.number2!, outside } = groups!;
      const magnitude = outside ?? groups!.magnitude;
      const words = `minus ${amount(number, { magnitude, currency: CURRENCIES[sign]! })}`;
      return outside === undefined ? words : `${words})`;
    },
    examples: [
      ['a loss of £(41)m', 'a loss of minus forty-one million pounds'],
      ['FCF: ($14.2)MM', 'FCF: (minus fourteen point two million dollars)'],
    ],
  },
  {
    name: 'currency-alone',
    starts: ['word'],
    first: 'ACHNSU',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?<sign>US\\$|CA?\\$|AU?\\$|NZ\\$|HK\\$|S\\$)(?![\\p{L}\\d.]| \\d)',
    ),
    rewrite: ({ groups }) => CURRENCIES[groups!.sign!]!.one,
    examples: [['The A$ fell.', 'The Australian dollar fell.']],
  },
  {
    name: 'money',
    starts: ['sign', 'word'],
    first: FIRST,
    pattern: sticky(
      `(?<sign>${SIGN}|${CODE}) ?${MINUS_BEHIND_SIGN}${AMOUNT}${MAGNITUDE_BEHIND}${PER}${JOINED}(?!\\d|/\\d{1,2}\\p{Lu})`,
    ),
    rewrite: (match, context) => withSoundOfLakh(sayAmount(match), context),
    examples: [
      ['Trade hit $218 billion.', 'Trade hit two hundred eighteen billion dollars.'],
      ['surpassing the $200 billion goal', 'surpassing the two hundred billion dollar goal'],
      ['It is $2.75 a ride.', 'It is two dollars and seventy-five cents a ride.'],
      ['£312m and €3bn', 'three hundred twelve million pounds and three billion euros'],
      ['US$5', 'five US dollars'],
      ['$1', 'one dollar'],
      ['$0.02', 'two cents'],
      ['$20.500', 'twenty dollars and fifty cents'],
      ['a $30-million deal', 'a thirty million dollar deal'],
      ['It cut $200-million from it.', 'It cut two hundred million dollars from it.'],
      ['at $1.62/L', 'at one dollar and sixty-two cents per liter'],
      ['€155 B&B', 'one hundred fifty-five euros B and B'],
      ['a $200-a-month plan', 'a two hundred dollar a month plan'],
      ['£10/wk', 'ten pounds per week'],
      ['kr 42,90', 'forty-two point nine zero kroner'],
      [
        '$500/mo. or $2.1m/dose',
        'five hundred dollars per month or two point one million dollars per dose',
      ],
      ['EUR 40', 'forty euros'],
      ['$-5', 'minus five dollars'],
      ['a $0.99 app', 'a ninety-nine cent app'],
      [
        'an 8-page, 2,500-word, $40 book',
        'an eight-page, two thousand five hundred-word, forty dollar book',
      ],
      ['₹2,000 crore and Rs 3 lakh', 'two thousand crore rupees and three lakh rupees'],
      ['about Rs 500', 'about five hundred rupees'],
      [
        '$1 = €0.92, £1=$1.27',
        'one dollar equals zero point nine two euros, one pound equals one point two seven dollars',
      ],
    ],
  },
  {
    name: 'money-code-behind',
    starts: ['digit'],
    pattern: sticky(`${AMOUNT}${MAGNITUDE_BEHIND} ?(?<sign>${CODE}|[€₴₽£$])(?![\\p{L}\\d])${PER}`),
    rewrite: (match, context) => withSoundOfLakh(sayAmount(match), context),
    examples: [
      ['5 million USD', 'five million US dollars'],
      ['20€', 'twenty euros'],
      ['1.234,56 EUR', 'one thousand two hundred thirty-four euros and fifty-six cents'],
      ['It costs 500 kr.', 'It costs five hundred kroner.'],
    ],
  },
];

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

type AmountOptions = {
  readonly magnitude: string | undefined;
  readonly currency: Currency;
  /** Whether the unit is singular, whatever the number. @default false */
  readonly single?: boolean;
};

/**
 * An amount in words with its unit. With a magnitude or more than two decimals there are no cents.
 */
function amount(written: string, options: AmountOptions): string {
  const { currency, magnitude, single = false } = options;
  const many = single ? currency.one : currency.many;
  const figure = englishFigure(bare(written));
  if (magnitude !== undefined) return `${decimal(figure)}${magnitudeWord(magnitude)} ${many}`;
  const [whole = '', cents] = figure.replace(/(?<=\.\d\d)0$/, '').split('.');
  if (cents !== undefined && (currency.cent === undefined || cents.length > 2))
    return `${decimal(figure)} ${many}`;
  const value = Number(whole.replaceAll(',', ''));
  const units = `${cardinal(whole || '0')} ${value === 1 ? currency.one : many}`;
  const minor = Number((cents ?? '').padEnd(2, '0'));
  if (minor === 0) return units;
  const small = `${cardinal(String(minor))} ${currency.cent![minor === 1 || (single && currency.cent![0] === 'cent') ? 0 : 1]}`;
  return value === 0 ? small : `${units} and ${small}`;
}

/** `1.234,56` → `1234.56`; other figures as they are. */
function englishFigure(written: string): string {
  return IS_EUROPEAN.test(written) ? written.replaceAll('.', '').replace(',', '.') : written;
}

function sayAmount(match: RegExpExecArray): string {
  const { sign, number, magnitude, per, each, dashed, minus } = match.groups!;
  const currency = CURRENCIES[sign!]!;
  const single = each === undefined ? isAdjective(match) : describesMore(match);
  const before = textBefore(match, RATE_REACH);
  const isRate = magnitude === undefined && /[=≈] ?$/.test(before) && RATE_BEFORE.test(before);
  const words = isRate
    ? `${decimal(englishFigure(bare(number!)))} ${number === '1' ? currency.one : currency.many}`
    : amount(number!, { magnitude, currency, single });
  const joint = each === undefined ? '' : ` ${each} `;
  const gap = dashed === undefined ? '' : ' ';
  return `${minus === undefined ? '' : 'minus '}${words}${rateWords(per)}${joint}${gap}`;
}

/** ` per share`; `''` for none. */
function rateWords(per: string | undefined): string {
  return per === undefined ? '' : ` per ${PRICE_UNITS[per] ?? per}`;
}

/** `a $200-a-month plan`: a noun is described by its cost. */
function describesMore(match: RegExpExecArray): boolean {
  const period = /^\p{Ll}{1,12}/u.exec(textBehind(match, 12))?.[0] ?? '';
  return describesNoun(match.input, endOf(match) + period.length);
}

/** `a $30-million deal`, `the $200 billion goal`. */
function isAdjective(match: RegExpExecArray): boolean {
  const { dashed, magnitude } = match.groups!;
  // `$60m-plus, and`: nothing is described.
  const isMore = /^plus(?! \p{Ll})/u.test(textBehind(match, 6));
  if (dashed !== undefined && isMore) return false;
  if (dashed !== undefined) return true;
  // As Canadian newspapers write any million: `cut $200-million from its budget`.
  if (magnitude?.startsWith('-') === true && describesNoun(match.input, endOf(match))) return true;
  return isAttributive(match.input, { start: match.index, end: endOf(match) });
}

function sayRange(match: RegExpExecArray): string | undefined {
  const { sign, low, lowMagnitude, sign2, high, magnitude, per } = match.groups!;
  const currency = CURRENCIES[sign!]!;
  if (sign2 !== undefined && sign2 !== sign) return undefined;
  const single = isAttributive(match.input, { start: match.index, end: endOf(match) });
  const top = amount(high!, { magnitude, currency, single });
  // Cents need their unit; everything else is easier to follow with the unit once, at the end.
  const cents = low!.includes('.') && lowMagnitude === undefined && magnitude === undefined;
  const bottom = cents
    ? amount(low!, { magnitude: undefined, currency })
    : `${decimal(bare(low!))}${magnitudeWord(lowMagnitude)}`;
  return `${bottom} to ${top}${rateWords(per)}`;
}

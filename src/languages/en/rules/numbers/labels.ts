/** numbers that name something → spoken form: models, flights, rooms, named days and services. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { gapBeforeWord, textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky, WHOLE } from '../patterns.ts';
import { cardinal, decimal, label, number, pluralNumber, year } from './number-words.ts';

/** Before a number that is read in pairs. */
const LABELLED = [
  'Airbus',
  'Apartment',
  'Apt\\.',
  'area code',
  'BMW',
  'Boeing',
  'Bus',
  'Flight',
  'flight',
  'Highway',
  'Interstate',
  'Peugeot',
  'Porsche',
  'Room',
  'room',
  'Route',
  'Suite',
  'Train',
];
const BEHIND_LABEL = new RegExp(`\\b${anyOf(LABELLED)} $`);

/** The same for three or four digits alone. */
const NAMED = [
  'Airbus',
  'Apartment',
  'Boeing',
  'Cessna',
  '[Ff]light(?: [A-Z]{2})?',
  'Form',
  '[AHS]B',
  'Highway',
  'Interstate',
  'Peugeot',
  '[Rr]oom',
  'Route',
  'Suite',
];

const EMERGENCY_BEHIND = ['call', 'caller', 'operator', 'dispatch', 'emergency', 'in an emergency'];
const MORE_EMERGENCY = ['system', 'tape'];
const EMERGENCY_BEFORE = ['call', 'called', 'calling', 'dial', 'dialed', 'dialing'];
const EMERGENCY = anyOf([
  `911(?= ${anyOf([...EMERGENCY_BEHIND, ...MORE_EMERGENCY])})`,
  `(?<=\\b${anyOf(EMERGENCY_BEFORE)} )911(?![\\d.,-]\\d|\\d)`,
]);
/** A missing web page. */
const MISSING = '404(?= (?:page|error|message)\\b)|(?<=\\b[Ee]rror )404(?![\\d.,-]\\d|\\d)';

/** Days, hours and shares with special names. */
const SPECIAL = anyOf(['9/11', '24/7', '20/20', '7/7']);

/** What a pair of percentages describes. */
const DIVIDED = ['basis', 'blend', 'chance', 'mix', 'odds', 'ratio', 'rule', 'share', 'split'];

const NAMED_FIGURES: Readonly<Record<string, string>> = {
  404: 'four oh four',
  911: 'nine one one',
};

/** Names and days written as numbers. */
export const NAMED_FIGURE_RULES: readonly Rule[] = [
  {
    name: 'named-figure',
    starts: ['digit'],
    first: '49',
    pattern: sticky(`${FREE_LEFT}${anyOf([EMERGENCY, MISSING])}`),
    rewrite: (match) => NAMED_FIGURES[match[0].slice(0, 3)],
    examples: [['He called 911.', 'He called nine one one.']],
  },
  {
    name: 'special-day',
    starts: ['digit'],
    first: '9257',
    pattern: sticky(`${FREE_LEFT}(?:${SPECIAL}(?![\\d/])|50[-/]50(?![\\d/]|[.,-]\\d))`),
    rewrite: (match) => {
      const parts = match[0].split(/[-/]/).map(cardinal);
      return parts.join(match[0].startsWith('50') ? '-' : ' ');
    },
    examples: [
      ['after 9/11', 'after nine eleven'],
      ['open 24/7', 'open twenty-four seven'],
      ['a 50-50 chance', 'a fifty-fifty chance'],
      ['The odds give a 50/50 chance.', 'The odds give a fifty-fifty chance.'],
    ],
  },
  {
    name: 'parts-of-hundred',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<one>[1-9]\\d)[-/\\u2013](?<other>[1-9]\\d)(?= ${anyOf(DIVIDED)}\\b)`,
    ),
    rewrite: ({ groups }) => {
      const { one, other } = groups!;
      if (Number(one) + Number(other) !== 100) return undefined;
      return `${cardinal(one!)} ${cardinal(other!)}`;
    },
    examples: [['a 60-40 split, an 80/20 rule', 'a sixty forty split, an eighty twenty rule']],
  },
];

/** A hundred, a thousand, a million. */
const ROUND = /^1(?:00|,000|,000,000)$/;

/** Numbers of models and places. */
export const LABEL_RULES: readonly Rule[] = [
  {
    name: 'plural-number',
    starts: ['digit'],
    pattern: sticky(`(?:(?<!\\p{L})|(?<=\\d ?[x×] ?))(?<digits>${WHOLE})'?s(?!\\p{L})`),
    rewrite: (match) => {
      const digits = match.groups!.digits!;
      const isLabel = BEHIND_LABEL.test(textBefore(match, 12));
      // `100s of birds` are hundreds.
      if (!isLabel && ROUND.test(digits))
        return pluralNumber(cardinal(digits).slice('one '.length));
      const names = isLabel || digits.length === 3;
      return pluralNumber(names ? label(digits) : cardinal(digits));
    },
    examples: [
      ['two 7s and two 4x4s', 'two sevens and two four by fours'],
      ['Boeing 737s', 'Boeing seven thirty-sevens'],
      ['100s of gulls, 1,000s of eggs', 'hundreds of gulls, thousands of eggs'],
    ],
  },
  {
    name: 'model-number',
    starts: ['digit'],
    pattern: sticky(
      "(?<=\\p{L}-?)(?<!\\d ?[x×])(?<digits>\\d{1,36})(?!\\d)(?<more>\\.\\d{1,8}(?!\\d))?(?<many>'?s(?!\\p{L}))?",
    ),
    rewrite: modelNumber,
    examples: [
      ['COVID-19', 'COVID-nineteen'],
      ['H-1B holders', 'H-one B holders'],
      ['the code b-1-5-c', 'the code b-one-five-c'],
      ['an F-16 jet', 'an F-sixteen jet'],
      ['B2B sales', 'B two B sales'],
      ['the A380', 'the A-three eighty'],
      ['the S-300', 'the S-three hundred'],
    ],
  },
  {
    name: 'named-number',
    starts: ['digit'],
    pattern: sticky(`(?<=\\b${anyOf(NAMED)} )(?<digits>\\d{3,4})(?![\\d.,]\\d|\\d)`),
    rewrite: ({ groups }) => label(groups!.digits!),
    examples: [
      ['a Boeing 737 jet', 'a Boeing seven thirty-seven jet'],
      ['Form 1040 and HB 1020', 'Form ten forty and HB ten twenty'],
    ],
  },
];

function modelNumber(match: RegExpExecArray, { accent }: RuleContext): string {
  const { digits, more, many } = match.groups!;
  const one = more === undefined ? numberBehindLetter(match) : decimal(digits! + more);
  const words = many === undefined ? one : pluralNumber(one);
  const gap = accent === undefined ? gapBehindLetter(match) : gapBehindName(match);
  return gap + words + gapBeforeWord(match);
}

/**
 * A space after a letter; a hyphen after a lone `A`, which would be the article; `''` after a
 * hyphen.
 */
function gapBehindLetter(match: RegExpExecArray): string {
  if (match.input[match.index - 1] === '-') return '';
  return /(?<![\p{L}])A$/u.test(textBefore(match, 2)) ? '-' : ' ';
}

/** A space after a letter that has phonemes; `''` after a hyphen. */
function gapBehindName(match: RegExpExecArray): string {
  return match.input[match.index - 1] === '-' ? '' : ' ';
}

/** After a letter: a year where only that makes sense (`mid-2023`), otherwise a label. */
function numberBehindLetter(match: RegExpExecArray): string {
  const digits = match.groups!.digits!;
  const value = Number(digits);
  if (digits.length === 4 && value >= 1100 && value <= 2099) return year(digits);
  return /[a-z]-$/.test(textBefore(match, 2)) ? number(digits) : label(digits);
}

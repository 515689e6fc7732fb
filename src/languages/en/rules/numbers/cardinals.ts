/** plain numbers → words: short magnitudes, ordinals, fractions, ranges, decimals, cardinals. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { gapBeforeLetter, textBefore, textBehind } from '../../../rules/matches.ts';
import {
  bare,
  DASH,
  FREE_LEFT,
  MAGNITUDE,
  magnitudeWord,
  NOT_IN_CODE,
  NUMBER,
  sticky,
  WHOLE,
} from '../patterns.ts';
import { beforeNoun, FRACTION_SIGN, fraction, signWords } from './fractions.ts';
import { cardinal, decimal, digitByDigit, number, ordinal } from './number-words.ts';

/** After `4K`: a resolution, not thousands. */
const PICTURES = [
  'TV',
  'video',
  'screen',
  'display',
  'resolution',
  'footage',
  'camera',
  'Ultra',
  'UHD',
  'Blu',
  'film',
  'images?',
  'monitor',
  'movie',
  'projector',
  'stream(?:ing)?',
  'television',
];
const CURRENCIES = ['euro', 'dollar', 'pound', 'ruble', 'hryvnia', 'yen', 'strong'];

/** Distances of races, in meters, and what follows them. */
const RACED = anyOf(['50', '60', '100', '110', '200', '400', '800', '1,?500', '3,?000', '5,?000']);
const RACES = [
  'champions?',
  'championships?',
  'finals?',
  'finalists',
  'heats',
  'hurdles',
  'medallists',
  'medalists',
  'races',
  'records?',
  'runners',
  'semi-?finals',
  'sprinters',
  'sprints',
  'swimmers',
  'times',
  'titles?',
  'trials',
];

/** A plural that millions may count. */
const PLURAL = '(?:(?!(?:yrs|mos|wks|lbs)\\b)[a-z]{2,24}s|people|men|women|children)\\b';

/** Abbreviated magnitudes that cannot be units: `5m people` are not meters. */
const SHORT_MAGNITUDES = [
  `(?:bn|tn|trn|mn|mln|bln|k|K(?! ${anyOf(PICTURES)}))(?!\\p{L})`,
  '(?<=\\.\\d{1,3})[MB](?![\\p{L}\\d])',
  `[MBT](?= ${PLURAL}(?<!says))`,
  `(?:m|bn)(?=-${anyOf(CURRENCIES)}\\b)`,
  ` ?m(?= ${anyOf(['people', 'men', 'women', 'children', 'voters', 'users', 'homes', 'jobs'])}\\b)`,
  `(?<!(?<!\\d)${RACED}|\\b(?:its|his|her|their) \\d{1,3})m(?= ${PLURAL})`,
  `(?<=(?<!\\d)${RACED})m(?! ${anyOf(RACES)}\\b)(?= ${PLURAL})`,
];

/** Abbreviated magnitudes, tried before units. */
export const MAGNITUDE_RULES: readonly Rule[] = [
  {
    name: 'magnitude',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}${NOT_IN_CODE}(?<number>${NUMBER})(?<magnitude>${SHORT_MAGNITUDES.join('|')})`,
    ),
    rewrite: ({ groups }) => `${decimal(bare(groups!.number!))}${magnitudeWord(groups!.magnitude)}`,
    examples: [
      ['10k runners', 'ten thousand runners'],
      ['1.5bn people', 'one point five billion people'],
      ['5m people', 'five million people'],
      [
        'He sold 3.5M shares to 2B people.',
        'He sold three point five million shares to two billion people.',
      ],
    ],
  },
];

/** Ordinals and fraction signs. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'ordinal',
    starts: ['digit'],
    pattern: sticky(
      `(?<digits>${WHOLE})\\.?(?<suffix>st|nd|rd|th|ST|ND|RD|TH)(?!\\p{L})(?<own>'s)?`,
    ),
    rewrite: ({ groups }) => ordinal(groups!.digits!) + (groups!.own ?? ''),
    examples: [
      ['the 21st century', 'the twenty-first century'],
      ['his 1,000th game', 'his one thousandth game'],
      ['the 112th', 'the one hundred twelfth'],
      ['the 1.st of May', 'the first of May'],
    ],
  },
  {
    name: 'fraction-sign',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `(?:(?<whole>${WHOLE}) ?)?(?<sign>${FRACTION_SIGN})(?<percent> ?%|pc(?!\\p{L}))?`,
    ),
    rewrite: (match) => {
      const { whole, sign } = match.groups!;
      const words = beforeNoun(signWords(sign!, { whole }), match);
      return words + percentOfFraction(match) + gapBeforeLetter(match);
    },
    examples: [
      ['2½ cups, ⅔ of 3¾pc', 'two and a half cups, two thirds of three and three quarters percent'],
      ['a ¾-acre lot', 'a three-quarter-acre lot'],
    ],
  },
];

const DENOMINATOR_ENDING = '(?:th|rd|nd|st|ths|rds|TH)?';

/** Millimeters of mercury show a blood pressure. */
const END_OF_FRACTION = `${DENOMINATOR_ENDING}(?:(?<mercury> ?mm ?Hg(?!\\p{L}))|(?![\\d\\p{L}/]|\\.\\d))`;

const WHOLE_BEFORE_FRACTION =
  '(?:(?<whole>\\d{1,4} (?=\\d{1,2}/\\d{1,3}(?!\\d))|\\d{1,3}-(?=\\d{1,2}/(?:2|3|4|5|8|16)(?!\\d))))?';

const BOTTOM = '\\d{1,3},\\d{3}(?!\\d)|\\d{1,4}(?!,\\d{3})';
/** After two numbers that do not form a range: a longer code, an ordinal, a share, an equation. */
const NO_RANGE_BEHIND = '(?![\\d]|[-/:]\\d|\\p{L}\\d|(?:st|nd|rd|th)(?!\\p{L})| ?[=%])';

/** Ratios. */
export const RELATION_RULES: readonly Rule[] = [
  {
    name: 'fraction',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d/)${WHOLE_BEFORE_FRACTION}(?<top>\\d{1,4})/(?<bottom>${BOTTOM})${END_OF_FRACTION}`,
    ),
    rewrite: (match) => {
      const { whole, top, bottom, mercury } = match.groups!;
      const parts = { top: top!, bottom: bottom!.replace(',', '') };
      if (mercury !== undefined)
        return `${cardinal(parts.top)} over ${cardinal(parts.bottom)} millimeters of mercury`;
      const words =
        whole === undefined
          ? (relation(parts) ?? fraction(parts))
          : fraction({ whole: whole.slice(0, -1), ...parts });
      return beforeNoun(words, match);
    },
    examples: [
      ['3/4 of it', 'three quarters of it'],
      ['2 1/2', 'two and a half'],
      ['2 2/3 and 3 1/7', 'two and two thirds and three and one seventh'],
      ['walk 1-1/2 miles', 'walk one and a half miles'],
      ['a pressure of 120/80', 'a pressure of one hundred twenty over eighty'],
      ['It was 120/80 mmHg.', 'It was one hundred twenty over eighty millimeters of mercury.'],
      ['a 3/4-acre lot, a 1/2-mile walk', 'a three-quarter-acre lot, a half-mile walk'],
      ['think 60/40, at 5/1', 'think sixty forty, at five to one'],
    ],
  },
  {
    name: 'ratio',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<low>\\d{1,4}(?:\\.\\d{1,2})?)(?: : (?=\\d{1,4} ratio)|:)(?<high>\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,4})(?![\\d:]|[.,]\\d)`,
    ),
    rewrite: ({ groups }) => `${decimal(groups!.low!)} to ${cardinal(groups!.high!)}`,
    examples: [['odds of 10:1', 'odds of ten to one']],
  },
  {
    name: 'number-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}${numberWithMagnitude('low')}${DASH}${numberWithMagnitude('high')}${NO_RANGE_BEHIND}`,
    ),
    rewrite: (match) => {
      const { low, lowMagnitude, high, highMagnitude } = match.groups!;
      // `Rule 10b-5` and `b-c-1-5-d` are names.
      const isName = highMagnitude === undefined && /^[bBmM]$/.test(lowMagnitude ?? '');
      if (isName || isWithinCode(match)) return undefined;
      const from = decimal(bare(low!)) + magnitudeWord(lowMagnitude);
      const to = decimal(bare(high!)) + magnitudeWord(highMagnitude);
      return `${from} to ${to}${gapBeforeLetter(match)}`;
    },
    examples: [
      ['a 5-10-year plan', 'a five to ten-year plan'],
      ['the pre-10-20 era', 'the pre-ten to twenty era'],
      ['ages 10-15', 'ages ten to fifteen'],
      ['passed 52-48', 'passed fifty-two to forty-eight'],
      ['3–4 million', 'three to four million'],
    ],
  },
  {
    name: 'times-as-many',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER}) ?[x×](?!\\p{L}| ?\\d)`),
    rewrite: ({ groups }) => `${decimal(bare(groups!.number!))} times`,
    examples: [['2.5x faster', 'two point five times faster']],
  },
  {
    name: 'by',
    starts: ['digit'],
    pattern: sticky(`(?<low>${NUMBER}) ?[x×] ?(?=\\d)`),
    rewrite: (match) => {
      const gap = /(?<![\d"](?=x))\p{L}$/u.test(textBefore(match, 2)) ? ' ' : '';
      const joint = /^10(?:\^|[⁻⁰¹²³⁴-⁹])/.test(textBehind(match, 3)) ? 'times' : 'by';
      return `${gap}${decimal(bare(match.groups!.low!))} ${joint} `;
    },
    examples: [
      ['a 4x4 car', 'a four by four car'],
      ['an M8 × 1.0 bolt', 'an M eight by one point zero bolt'],
      ['some 3 × 10⁸ of them', 'some three times ten to the power of eight of them'],
    ],
  },
];

/** Numbers that no other rule matched. */
export const PLAIN_NUMBER_RULES: readonly Rule[] = [
  {
    name: 'leading-zero',
    starts: ['digit'],
    first: '0',
    pattern: sticky('(?<digits>0\\d{1,35})(?![\\d]|[.,]\\d)'),
    rewrite: (match) => digitByDigit(match.groups!.digits!) + gapBeforeLetter(match),
    examples: [['agent 007', 'agent zero zero seven']],
  },
  {
    name: 'decimal',
    starts: ['digit', 'sign'],
    first: '.0123456789',
    pattern: sticky(
      `(?<!\\.)(?<number>(?:${WHOLE})?\\.\\d{1,36})(?![\\d]|\\.\\d)(?<magnitude>${MAGNITUDE}(?<=[a-z]{3}))?`,
    ),
    rewrite: (match) => {
      const before = match.input[match.index - 1] ?? '';
      const gap = match[0].startsWith('.') && /\p{L}/u.test(before) ? ' ' : '';
      const { number: written, magnitude } = match.groups!;
      const words = decimal(bare(written!)) + magnitudeWord(magnitude);
      return gap + words + gapBeforeLetter(match);
    },
    examples: [
      ['2.5 children', 'two point five children'],
      ['a .22 rifle', 'a point two two rifle'],
      ['2.0.1-beta.3', 'two point zero point one-beta point three'],
    ],
  },
  {
    name: 'cardinal',
    starts: ['digit'],
    pattern: sticky(`(?<digits>${WHOLE})`),
    rewrite: (match) => number(bare(match.groups!.digits!)) + gapBeforeLetter(match),
    examples: [
      ['some 12,500 men', 'some twelve thousand five hundred men'],
      ['7 of 9, a 15-year-old', 'seven of nine, a fifteen-year-old'],
      ['the 1 000 000 mark', 'the one million mark'],
    ],
  },
];

type Parts = { readonly top: string; readonly bottom: string };

/** What looks like a fraction but is not: odds, two parts of a hundred, a blood pressure. */
function relation({ top, bottom }: Parts): string | undefined {
  const [above, below] = [Number(top), Number(bottom)];
  if (below === 1 && above > 1 && above <= 100) return `${cardinal(top)} to one`;
  if (above < below || below < 10) return undefined;
  if (above + below === 100) return `${cardinal(top)} ${cardinal(bottom)}`;
  return below >= 20 && above > below ? `${cardinal(top)} over ${cardinal(bottom)}` : undefined;
}

/** Whether hyphens join letters on both sides. */
function isWithinCode(match: RegExpExecArray): boolean {
  return /\p{L}-$/u.test(textBefore(match, 2)) && /^-\p{L}/u.test(textBehind(match, 2));
}

/** A number and its magnitude, in groups called by `name`. */
function numberWithMagnitude(name: 'low' | 'high'): string {
  // After a space m is meters, and T needs a currency.
  return `(?<${name}>${NUMBER})(?<${name}Magnitude>(?! m\\b|T)${MAGNITUDE})?`;
}

/** `½%` is half of a percent, `2½%` two and a half percent. */
function percentOfFraction({ groups }: RegExpExecArray): string {
  if (groups!.percent === undefined) return '';
  return groups!.whole === undefined ? ' of a percent' : ' percent';
}

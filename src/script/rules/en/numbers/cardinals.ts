/** plain numbers → words: ordinals, fractions, ranges, scores, models and labels, decimals, cardinals. */
import type { Rule } from '../../rule.ts';
import { FRACTION_SIGN, FRACTION_SIGNS, fraction, signWords } from './fractions.ts';
import {
  cardinal,
  decimal,
  digitByDigit,
  label,
  number,
  ordinal,
  plural,
  year,
} from './number-words.ts';
import {
  bare,
  DASH,
  DASHES,
  FREE_LEFT,
  MAGNITUDE,
  magnitudeWord,
  NUMBER,
  sticky,
  WHOLE,
} from '../patterns.ts';

/** Numbers that name something, and are read in pairs. */
const LABELLED =
  /\b(?:Boeing|Airbus|Flight|flight|Route|Room|room|Highway|Interstate|Bus|Train|Suite|Apt\.|Apartment|area code|Peugeot|BMW|Porsche) $/;

/** Magnitudes written short, tried before units: `5m people` are not meters. */
export const MAGNITUDE_RULES: readonly Rule[] = [
  {
    name: 'magnitude',
    starts: ['digit'],
    needs: 'btmkKMB',
    pattern: sticky(
      `${FREE_LEFT}(?<number>${NUMBER})(?<magnitude>(?:bn|tn|trn|mn|mln|bln|k|K(?! (?:TV|video|screen|display|resolution|footage|camera|Ultra|UHD|Blu)))(?!\\p{L})|(?<=\\.\\d{1,3})[MB](?![\\p{L}\\d])|[MB](?= (?:[a-z]{2,24}s|people|men|women|children)\\b(?<!says))|(?:m|bn)(?=-(?:euro|dollar|pound|ruble|hryvnia|yen|strong)\\b)|m(?= (?:[a-z]{2,24}s|people|men|women|children)\\b))`,
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

/** Numbers. */
export const NUMBER_RULES: readonly Rule[] = [
  {
    name: 'ordinal',
    starts: ['digit'],
    needs: 'snrtSNRT',
    pattern: sticky(`(?<digits>${WHOLE})(?<suffix>st|nd|rd|th|ST|ND|RD|TH)(?!\\p{L})(?<own>'s)?`),
    rewrite: ({ groups }) => ordinal(groups!.digits!) + (groups!.own ?? ''),
    examples: [
      ['the 21st century', 'the twenty-first century'],
      ['his 1,000th game', 'his one thousandth game'],
      ['the 112th', 'the one hundred twelfth'],
    ],
  },
  {
    name: 'fraction-sign',
    starts: ['digit', 'sign'],
    needs: FRACTION_SIGNS,
    pattern: sticky(`(?:(?<whole>${WHOLE}) ?)?(?<sign>${FRACTION_SIGN})(?<percent> ?%)?`),
    rewrite: (match) => {
      const words =
        signWords(match.groups!.sign!, { whole: match.groups!.whole }) +
        (match.groups!.percent === undefined
          ? ''
          : match.groups!.whole === undefined
            ? ' of a percent'
            : ' percent');
      const glued = /\p{L}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : '';
      return words + glued;
    },
    examples: [
      ['2½ cups', 'two and a half cups'],
      ['⅔ of them', 'two thirds of them'],
    ],
  },
  {
    name: 'named-figure',
    starts: ['digit'],
    first: '49',
    pattern: sticky(
      `${FREE_LEFT}(?:401\\(?[kK]\\)?(?!\\p{L})|911(?= (?:call|caller|operator|dispatch|emergency|system|tape))|(?<=\\b(?:call|called|calling|dial|dialed|dialing) )911(?![\\d.,-]\\d|\\d))`,
    ),
    rewrite: (match) => (match[0].startsWith('4') ? 'four oh one K' : 'nine one one'),
    examples: [
      ['a 401(k) plan', 'a four oh one K plan'],
      ['He called 911.', 'He called nine one one.'],
    ],
  },
  {
    name: 'special-day',
    starts: ['digit'],
    first: '9257',
    needs: '-/',
    pattern: sticky(
      `${FREE_LEFT}(?:(?:9/11|24/7|20/20|7/7)(?![\\d/])|50[-/]50(?![\\d/]|[.,-]\\d))`,
    ),
    rewrite: (match) =>
      match[0]
        .split(/[-/]/)
        .map(cardinal)
        .join(match[0].startsWith('50') ? '-' : ' '),
    examples: [
      ['after 9/11', 'after nine eleven'],
      ['open 24/7', 'open twenty-four seven'],
      ['a 50-50 chance', 'a fifty-fifty chance'],
    ],
  },
  {
    name: 'fraction',
    starts: ['digit'],
    needs: '/',
    pattern: sticky(
      `${FREE_LEFT}(?:(?<whole>\\d{1,4}) (?=\\d{1,2}/\\d{1,3}(?!\\d)))?(?<top>\\d{1,4})/(?<bottom>\\d{1,4})(?:th|rd|nd|st|ths|rds|TH)?(?![\\d\\p{L}/]|\\.\\d)`,
    ),
    rewrite: ({ groups }) =>
      fraction({ whole: groups!.whole, top: groups!.top!, bottom: groups!.bottom! }),
    examples: [
      ['3/4 of it', 'three quarters of it'],
      ['2 1/2', 'two and a half'],
      ['1/3', 'one third'],
      ['120/80', 'one hundred twenty eightieths'],
    ],
  },
  {
    name: 'ratio',
    starts: ['digit'],
    needs: ':',
    pattern: sticky(
      `${FREE_LEFT}(?<low>\\d{1,4}(?:\\.\\d{1,2})?)(?: : (?=\\d{1,4} ratio)|:)(?<high>\\d{1,4})(?![\\d:]|\\.\\d)`,
    ),
    rewrite: ({ groups }) => `${decimal(groups!.low!)} to ${cardinal(groups!.high!)}`,
    examples: [['odds of 10:1', 'odds of ten to one']],
  },
  {
    name: 'number-range',
    starts: ['digit'],
    needs: DASHES,
    pattern: sticky(
      `${FREE_LEFT}(?<low>${NUMBER})(?<lowMagnitude>${MAGNITUDE})?${DASH}(?<high>${NUMBER})(?<magnitude>${MAGNITUDE})?(?![\\d]|[-/:]\\d|\\p{L}\\d| ?=)`,
    ),
    rewrite: (match) => {
      const { low, lowMagnitude, high, magnitude } = match.groups!;
      return `${decimal(bare(low!))}${magnitudeWord(lowMagnitude)} to ${decimal(bare(high!))}${magnitudeWord(magnitude)}${gapBehind(match)}`;
    },
    examples: [
      ['ages 10-15', 'ages ten to fifteen'],
      ['passed 52-48', 'passed fifty-two to forty-eight'],
      ['3–4 million', 'three to four million'],
    ],
  },
  {
    name: 'times-as-many',
    starts: ['digit'],
    needs: 'x×',
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER}) ?[x×](?!\\p{L}| ?\\d)`),
    rewrite: ({ groups }) => `${decimal(bare(groups!.number!))} times`,
    examples: [['2.5x faster', 'two point five times faster']],
  },
  {
    name: 'by',
    starts: ['digit'],
    needs: 'x×',
    pattern: sticky(`(?<low>${NUMBER}) ?[x×] ?(?=\\d)`),
    rewrite: ({ groups }) => `${decimal(bare(groups!.low!))} by `,
    examples: [['a 4x4 car', 'a four by four car']],
  },
  {
    name: 'plural-number',
    starts: ['digit'],
    needs: 's',
    pattern: sticky(`(?<!\\p{L})(?<digits>${WHOLE})'?s(?!\\p{L})`),
    rewrite: (match) =>
      plural(
        LABELLED.test(match.input.slice(Math.max(0, match.index - 12), match.index)) ||
          match.groups!.digits!.length === 3
          ? label(match.groups!.digits!)
          : cardinal(match.groups!.digits!),
      ),
    examples: [
      ['two 7s', 'two sevens'],
      ['Boeing 737s', 'Boeing seven thirty-sevens'],
    ],
  },
  {
    name: 'model-number',
    starts: ['digit'],
    pattern: sticky(
      "(?<=\\p{L}-?)(?<!\\d ?[x×])(?<digits>\\d{1,36})(?!\\d)(?<more>\\.\\d{1,8}(?!\\d))?(?<many>'?s(?!\\p{L}))?",
    ),
    rewrite: (match) => {
      const glued = match.input[match.index - 1] !== '-';
      const digits = match.groups!.digits!;
      const { more, many } = match.groups!;
      const one =
        more === undefined
          ? spokenLabel(match.input, { start: match.index, digits })
          : decimal(digits + more);
      const words = many === undefined ? one : plural(one);
      const after = /[\p{L}\d]/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : '';
      return `${glued ? (/(?<![\p{L}])A$/u.test(match.input.slice(Math.max(0, match.index - 2), match.index)) ? '-' : ' ') : ''}${words}${after}`;
    },
    examples: [
      ['COVID-19', 'COVID-nineteen'],
      ['an F-16 jet', 'an F-sixteen jet'],
      ['B2B sales', 'B two B sales'],
      ['the A380', 'the A-three eighty'],
      ['the S-300', 'the S-three hundred'],
    ],
  },
  {
    name: 'named-number',
    starts: ['digit'],
    pattern: sticky(
      `(?<=\\b(?:Boeing|Airbus|[Ff]light|Route|[Rr]oom|Highway|Interstate|Peugeot|Suite|Apartment) )(?<digits>\\d{3,4})(?![\\d.,]\\d|\\d)`,
    ),
    rewrite: ({ groups }) => label(groups!.digits!),
    examples: [['a Boeing 737 jet', 'a Boeing seven thirty-seven jet']],
  },
  {
    name: 'leading-zero',
    starts: ['digit'],
    first: '0',
    pattern: sticky('(?<digits>0\\d{1,35})(?![\\d]|[.,]\\d)'),
    rewrite: (match) => digitByDigit(match.groups!.digits!) + gapBehind(match),
    examples: [['agent 007', 'agent zero zero seven']],
  },
  {
    name: 'decimal',
    starts: ['digit', 'sign'],
    first: '.0123456789',
    needs: '.',
    pattern: sticky(
      `(?<!\\.)(?<number>(?:${WHOLE})?\\.\\d{1,36})(?![\\d]|\\.\\d)(?<magnitude>${MAGNITUDE}(?<=[a-z]{3}))?`,
    ),
    rewrite: (match) =>
      (match[0].startsWith('.') && /\p{L}/u.test(match.input[match.index - 1] ?? '') ? ' ' : '') +
      decimal(bare(match.groups!.number!)) +
      magnitudeWord(match.groups!.magnitude) +
      gapBehind(match),
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
    rewrite: (match) => number(bare(match.groups!.digits!)) + gapBehind(match),
    examples: [
      ['some 12,500 men', 'some twelve thousand five hundred men'],
      ['7 of 9', 'seven of nine'],
      ['a 15-year-old', 'a fifteen-year-old'],
      ['the 1 000 000 mark', 'the one million mark'],
    ],
  },
];

/** A space where a number would run into the letters behind it. */
function gapBehind(match: RegExpExecArray): string {
  return /\p{L}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : '';
}

/** After a letter: a year where only a year makes sense (`mid-2023`), else a label. */
function spokenLabel(
  view: string,
  place: { readonly start: number; readonly digits: string },
): string {
  const lowerBefore = /[a-z]-$/.test(view.slice(Math.max(0, place.start - 2), place.start));
  const value = Number(place.digits);
  if (place.digits.length === 4 && value >= 1100 && value <= 2099) return year(place.digits);
  return lowerBefore ? number(place.digits) : label(place.digits);
}

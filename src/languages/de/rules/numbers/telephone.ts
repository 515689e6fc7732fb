/** telephone numbers, emergency numbers, postcodes, accounts → digits in groups. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, digitByDigit } from '../figures/number-words.ts';

/** Groups of digits, each digit by digit, with a pause between groups. */
function sayGroups(written: string): string {
  return (written.match(/\d+/g) ?? []).map(digitByDigit).join(', ');
}

const SEPARATOR = '(?: ?[-\\u2013/] ?| )';

/** Before a number that is called. */
const CALLED = new RegExp(
  `${anyIn(`
  Tel(?:\\.|efon|efonnummer)? Telefax Fax Hotline Handy Mobil Notruf Rufnummer Nummer Durchwahl
  Kurzwahl Telefonseelsorge Bürgertelefon Info-Telefon WhatsApp
`)}(?: unter)?(?: der| die)?(?: \\(?[\\p{L} ]{0,16})?:? ?$`,
  'u',
);

/** Telephone numbers and other numbers that name. */
export const TELEPHONE_RULES: readonly Rule[] = [
  {
    name: 'international-number',
    starts: ['sign'],
    first: '+',
    pattern: sticky(
      `\\+(?<country>\\d{1,3})(?<rest>${SEPARATOR}?\\(0\\) ?\\d{1,12}(?:${SEPARATOR}\\d{1,12}){0,5}` +
        `|(?:${SEPARATOR}\\d{1,12}){1,6}|\\d{6,13})(?![\\d])`,
    ),
    rewrite: ({ groups }) =>
      `plus ${cardinal(groups!.country!)}, ${sayGroups(groups!.rest!.replace('(0)', ''))}`,
    examples: [
      ['+49 30 12345', 'plus neunundvierzig, drei null, eins zwei drei vier fünf'],
      ['+41 (0)44 123', 'plus einundvierzig, vier vier, eins zwei drei'],
    ],
  },
  {
    name: 'telephone',
    starts: ['digit'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}.,])(?<area>0(?: ?\\d{1,5}))(?<close>\\))?(?<rest>(?:${SEPARATOR}\\d{1,10}){1,6}|` +
        `(?<=\\))\\d{3,10})(?![\\d\\p{L}]|[.,]\\d)`,
    ),
    rewrite: ({ groups }) => {
      const { area, close = '', rest } = groups!;
      if (`${area}${rest}`.replace(/\D/g, '').length < 6) return undefined;
      return `${sayGroups(area!)}${close}, ${sayGroups(rest!)}`;
    },
    examples: [
      ['Tel. 030 / 12 34 56', 'Telefon null drei null, eins zwei, drei vier, fünf sechs'],
      ['unter 0171-1234567', 'unter null eins sieben eins, eins zwei drei vier fünf sechs sieben'],
      ['(0411) 0234-12', '(null vier eins eins), null zwei drei vier, eins zwei'],
    ],
  },
  {
    name: 'direct-line',
    starts: ['sign'],
    first: '-',
    pattern: sticky(
      '(?<=(?:Fax|Telefax|Tel\\.|Telefon|Durchwahl|App\\.|oder|und|,):? )-(?<digits>\\d{2,6})(?![\\d\\p{L}%]|[.,]\\d| ?[°%€])',
    ),
    rewrite: (match) =>
      /(?:Tel|Fax|Telefon|Durchwahl)/.test(textBefore(match, 48))
        ? digitByDigit(match.groups!.digits!)
        : undefined,
    examples: [
      [
        'Tel. 0411 20-22, Fax -2240',
        'Telefon null vier eins eins, zwei null, zwei zwei, Fax zwei zwei vier null',
      ],
    ],
  },
  {
    name: 'called-number',
    starts: ['digit'],
    pattern: sticky(
      `(?<![\\p{L}\\p{N}.,])(?<number>\\d{3,12}(?:${SEPARATOR}\\d{2,10}){0,5})(?![\\d\\p{L}]|[.,]\\d| ?(?:Uhr|Euro|€|%))`,
    ),
    rewrite: (match) => {
      const digits = match.groups!.number!;
      const isShort = /^(?:11[02578]|1[1-4][02345678]|116 ?\d{3}|11 ?[58]\d\d)$/.test(digits);
      const before = textBefore(match, 40);
      if (!CALLED.test(before)) return undefined;
      if (!isShort && digits.replace(/\D/g, '').length < 6) return undefined;
      return sayGroups(digits);
    },
    examples: [
      ['der Notruf 112', 'der Notruf eins eins zwei'],
      ['Telefon 123 45 67', 'Telefon eins zwei drei, vier fünf, sechs sieben'],
    ],
  },
  {
    name: 'postcode',
    starts: ['digit'],
    pattern: sticky(
      '(?<=(?:, |\\d[a-z]?,? |PLZ:? |Postleitzahl |(?:D|CH|A)-|in ))(?<digits>\\d{4,5})(?= \\p{Lu}\\p{Ll})',
    ),
    rewrite: (match) => {
      const { digits } = match.groups!;
      const before = textBefore(match, 30);
      const isAddress =
        /(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Pp]latz|[Ww]eg|[Gg]asse|[Aa]llee|[Uu]fer|[Rr]ing|[Dd]amm) \d{1,4} ?[a-z]?,? ?$/u.test(
          before,
        ) || /(?:PLZ:?|Postleitzahl|(?:D|CH|A)-) ?$/.test(before);
      return isAddress ? digitByDigit(digits!) : undefined;
    },
    examples: [
      ['Lange Straße 5, 10115 Berlin', 'Lange Straße fünf, eins null eins eins fünf Berlin'],
    ],
  },
  {
    name: 'account',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])(?<country>DE|AT|CH)(?<digits>\\d{2}(?: ?\\d{4}){3,5}(?: ?\\d{1,3})?)(?![\\d])',
    ),
    rewrite: ({ groups }) => `${[...groups!.country!].join('-')} ${sayGroups(groups!.digits!)}`,
    examples: [
      [
        'IBAN DE12 3456 7890 1234',
        'IBAN D-E eins zwei, drei vier fünf sechs, sieben acht neun null, eins zwei drei vier',
      ],
    ],
  },
  {
    name: 'leading-zeros',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<digits>0\\d{1,30})(?![\\d]|[.,:]\\d)`),
    rewrite: ([digits]) => digitByDigit(digits),
    examples: [['Agent 007', 'Agent null null sieben']],
  },
];

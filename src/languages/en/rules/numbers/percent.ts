/** percentages → words. */
import type { Rule } from '../../../rules/rule.ts';
import { finalStop } from '../../../rules/matches.ts';
import { cardinal, decimal } from './number-words.ts';
import { bare, EVEN_DASH, NUMBER, sticky } from '../patterns.ts';

/** Percent and per mille, single and in ranges. */
export const PERCENT_RULES: readonly Rule[] = [
  {
    name: 'percent-range',
    starts: ['digit'],
    pattern: sticky(
      `(?<low>${NUMBER})(?<sign> ?%|pc(?!\\p{L}))?${EVEN_DASH}(?<high>${NUMBER})(?: ?%|pc(?![\\p{L}\\d]))`,
    ),
    rewrite: ({ groups }) => {
      const { low, sign, high } = groups!;
      const from = decimal(bare(low!)) + (sign === undefined ? '' : ' percent');
      return `${from} to ${decimal(bare(high!))} percent`;
    },
    examples: [
      ['It fell 5-10% last year.', 'It fell five to ten percent last year.'],
      ['5%–10%', 'five percent to ten percent'],
    ],
  },
  {
    name: 'percent',
    starts: ['digit', 'sign'],
    first: '.0123456789',
    pattern: sticky(
      `(?<number>${NUMBER})(?:[ -]?(?<sign>[%\\u2030])|pc(?![\\p{L}\\d])| pct(?!\\p{L})(?:\\.(?= \\p{Ll}))?)`,
    ),
    rewrite: ({ groups }) =>
      `${decimal(bare(groups!.number!))} ${groups!.sign === '\u2030' ? 'per mille' : 'percent'}`,
    examples: [
      ['It grew 30% in May.', 'It grew thirty percent in May.'],
      ['1.5%', 'one point five percent'],
      ['.5 %', 'point five percent'],
      ['up 12.5pc.', 'up twelve point five percent.'],
      ['16 pct. of it, 16 pct.', 'sixteen percent of it, sixteen percent.'],
    ],
  },
  {
    name: 'percentage-points',
    starts: ['digit', 'sign'],
    first: '.0123456789',
    pattern: sticky(`(?<number>${NUMBER})(?<gap> ?)(?<unit>ppt?s?)(?![\\p{L}\\d]|\\.? ?\\d)\\.?`),
    rewrite: (match, context) => {
      const { gap, unit } = match.groups!;
      const number = bare(match.groups!.number!).replaceAll(',', '');
      const stop = finalStop(match, context);
      // `94 pp. long` are pages.
      if (unit === 'pp' && match[0].endsWith('.') && /^(?:[2-9]\d|\d{3,})$/.test(number))
        return `${cardinal(number)} pages${stop}`;
      // A whole number so large counts pages, and after a space may be a year: `1945 pp 3`.
      if (/^\d{3,}$/.test(number))
        return gap === '' ? `${decimal(number)} pages${stop}` : undefined;
      return `${decimal(number)} percentage ${number === '1' ? 'point' : 'points'}${stop}`;
    },
    examples: [
      ['It rose 0.25pp.', 'It rose zero point two five percentage points.'],
      ['up 3 pp, of 320pp', 'up three percentage points, of three hundred twenty pages'],
      ['It is 94 pp. long.', 'It is ninety-four pages long.'],
    ],
  },
];

/** plain numbers → German words. */
import { apart, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky, WORD_START } from '../../../rules/sticky.ts';
import { NUMBER, sayNumber, wholeDigits } from '../figures/figures-in-words.ts';
import { decimal, number } from '../figures/number-words.ts';

/** What only decimals stand before. */
const MEASURED_BEHIND =
  /^ ?(?:%|‰|Prozent|Promille|Mio|Mrd|Million|Milliarde|°|Grad|(?:[ckm]?m|kg|km²|m²|t|ha|l)(?!\p{L}))/u;

/** A decimal with a point, as in Switzerland, and before units wherever it was copied. */
export const POINT_RULES: readonly Rule[] = [
  {
    name: 'decimal-with-point',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<whole>\\d{1,4})\\.(?<fraction>\\d{1,2})(?![\\d\\p{L}]|[.:,]\\d|\\.(?! ?$)| ?Uhr)`,
    ),
    rewrite: (match, { language }) => {
      const { whole, fraction } = match.groups!;
      const isSwiss = /^de-(?:CH|LI)/i.test(language);
      const isMeasured = MEASURED_BEHIND.test(textBehind(match, 12));
      return isMeasured || isSwiss ? decimal(whole!, fraction!) : undefined;
    },
    examples: [['um 1.5 Prozent', 'um eins Komma fünf Prozent']],
  },
];

/** Numbers that nothing beside them changes. */
export const PLAIN_NUMBER_RULES: readonly Rule[] = [
  {
    name: 'number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER})`),
    rewrite: (match) => apart(match, sayNumber(match.groups!.number!)),
    examples: [
      ['Es kamen 1.250 Gäste.', 'Es kamen eintausendzweihundertfünfzig Gäste.'],
      ['ein Schnitt von 2,05', 'ein Schnitt von zwei Komma null fünf'],
      ["CHF-Wert 1'250", 'CHF-Wert eintausendzweihundertfünfzig'],
    ],
  },
  {
    name: 'negative-number',
    starts: ['sign'],
    first: '-',
    pattern: sticky(`${WORD_START}(?<!-)-(?<number>${NUMBER})`),
    rewrite: (match) => apart(match, `minus ${sayNumber(match.groups!.number!)}`),
    examples: [['bei -5 am Morgen', 'bei minus fünf am Morgen']],
  },
  {
    name: 'low-number',
    starts: ['sign'],
    first: '₀₁₂₃₄₅₆₇₈₉',
    pattern: sticky('(?<=\\p{L})[₀-₉]{1,4}'),
    rewrite: (match) => apart(match, number(match[0].normalize('NFKC'))),
    examples: [['der CO₂-Preis', 'der C-O zwei-Preis']],
  },
  {
    name: 'number-in-code',
    starts: ['digit'],
    pattern: sticky('(?<=\\p{L}[-./]?)(?<digits>\\d{1,36})(?!\\d)'),
    rewrite: (match) => apart(match, number(wholeDigits(match.groups!.digits!))),
    examples: [['die G20 und Covid-19', 'die G zwanzig und Covid-neunzehn']],
  },
];

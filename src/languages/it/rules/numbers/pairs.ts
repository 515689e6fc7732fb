/** two temperatures or two prices with a slash → Italian words. */
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { cardinal } from './number-words.ts';

const UNITS: Readonly<Record<string, string>> = {
  '°C': 'gradi Celsius',
  '°': 'gradi',
  '€': 'euro',
  euro: 'euro',
};

/** A figure of one or two digits with its sign. */
function signed(written: string): string {
  const words = cardinal(written.replace(/\D/g, ''));
  if (written.startsWith('+')) return `più ${words}`;
  return /^\d/.test(written) ? words : `meno ${words}`;
}

/** Pairs of figures. */
export const PAIR_RULES: readonly Rule[] = [
  {
    name: 'pair-of-figures',
    starts: ['digit', 'sign'],
    pattern: sticky(
      '(?<![\\p{L}\\p{N}.,/])(?<low>[-−–+]?\\d{1,3})/(?<high>[-−–+]?\\d{1,3}) ?' +
        '(?<unit>° ?C(?!\\p{L})|°|€|euro(?!\\p{L}))',
    ),
    rewrite: ({ groups }) =>
      `${signed(groups!.low!)} e ${signed(groups!.high!)} ${UNITS[groups!.unit!.replace(' ', '')]!}`,
    examples: [
      ['minime -2/+3 °C', 'minime meno due e più tre gradi Celsius'],
      ['ingresso 25/35 euro', 'ingresso venticinque e trentacinque euro'],
    ],
  },
];

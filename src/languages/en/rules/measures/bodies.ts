/** heights and weights of people, `6'2"` and `13st 4lb` → words. */
import type { Rule } from '../../../rules/rule.ts';
import { isAttributive } from '../before-noun.ts';
import { endOf } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { cardinal, count } from '../numbers/number-words.ts';

/** `21st` alone is an ordinal, and `the 11st` a typo; `13st` can only be stone. */
const STONE = '(?<stone>1[02-9]|[2-9]?[02-9]|(?<=(?<!\\bthe) )11)st(?!\\p{L})';
const POUNDS = '(?: ?(?<pounds>\\d{1,2}) ?lbs?(?!\\p{L}))?';

/** Pounds after it settle what stone alone leaves open. */
const STONE_WITH_POUNDS = '(?<sure>\\d{1,2}) ?st ?(?<surely>\\d{1,2}) ?lbs?(?!\\p{L})';

/** Heights and weights. */
export const BODY_RULES: readonly Rule[] = [
  {
    name: 'height',
    starts: ['digit'],
    pattern: sticky(
      `(?<feet>\\d)(?:'|′) ?(?<inches>\\d{1,2})(?:"|″|''|(?<=(?<!\\d)[4-7]['′](?:1[01]|\\d))(?![\\p{L}\\d"″'′]))`,
    ),
    rewrite: (match) => {
      const { feet, inches } = match.groups!;
      // No foot has so many inches: `1'12"` is a lag in a race.
      if (Number(inches) > 11 || (/^0\d/.test(inches!) && !/[4-7]/.test(feet!)))
        return `${count(feet!, 'minute')} ${count(String(Number(inches)), 'second')}`;
      // Before its noun, or without the inch sign, it is said in short.
      const isShort =
        !/["″']$/.test(match[0]) ||
        isAttributive(match.input, { start: match.index, end: endOf(match) });
      if (isShort) return `${cardinal(feet!)} foot ${cardinal(inches!)}`;
      return `${cardinal(feet!)} feet ${cardinal(inches!)} ${inches === '1' ? 'inch' : 'inches'}`;
    },
    examples: [
      [`He is 6'2" tall.`, 'He is six feet two inches tall.'],
      [`The 6'2" guard is 6'4.`, 'The six foot two guard is six foot four.'],
    ],
  },
  {
    name: 'stone',
    starts: ['digit'],
    pattern: sticky(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${STONE}${POUNDS}|${STONE_WITH_POUNDS})`),
    rewrite: ({ groups }) => {
      const { stone = groups!.sure, pounds = groups!.surely } = groups!;
      const weight = `${cardinal(stone!)} stone`;
      return pounds === undefined ? weight : `${weight} ${count(pounds, 'pound')}`;
    },
    examples: [
      ['He weighs 13st 4lb, not 12st.', 'He weighs thirteen stone four pounds, not twelve stone.'],
      ['She weighed 11st.', 'She weighed eleven stone.'],
      ['the 21st of 21st 3lb', 'the twenty-first of twenty-one stone three pounds'],
    ],
  },
];

/** pounds, shillings and pence before 1971, `£4 10s 6d` and `12/6` → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { partOf, signWords } from './fractions.ts';
import { cardinal, count } from './number-words.ts';

const PENCE = '(?<pence>1[01]|[1-9])?(?<part>[½¼¾])?d(?![\\p{L}\\d])\\.?';
const SHILLINGS = '(?<shillings>1?\\d|2\\d{1,2}|[3-9]\\d)s\\.?';

const SLASHED = '/(?<of20>1?\\d)/(?<of12>1[01]|\\d)(?![\\d/])';

const COINS = `crowns? farthings? florins? guineas? half-?crowns? pre-decimal shillings? sixpence
  sixpences threepence tuppence`;

/** Old money is mentioned near: by its coins, or by a sum that can be nothing else. */
const TOGETHER = '\\b\\d{1,2}(?:s|/\\d{1,2})\\b[^.!?]{0,60} \\d{1,2}d\\b';
const OLD_MONEY = new RegExp(
  `\\b${anyIn(COINS)}\\b|£\\d{1,5}[ .]\\d{1,2}s|\\d ?s\\.? ?\\d{1,2}[½¼¾]?d\\b|\\d/-|/\\d{1,2}d\\b|${TOGETHER}`,
);
const REACH = 100;

/** In her 30s, the 80s. */
const AGE_BEFORE = /\b(?:early|her|his|in|late|mid|my|our|over|the|their|under)[- ]$/i;

/** Old money. */
export const OLD_MONEY_RULES: readonly Rule[] = [
  {
    name: 'pounds-shillings-pence',
    starts: ['sign'],
    first: '£',
    pattern: sticky(
      `£(?<pounds>\\d{1,3}(?:,\\d{3})?|\\d{1,6}) ?(?:${SHILLINGS}(?![\\p{L}\\d])(?: ?${PENCE})?|${SLASHED})`,
    ),
    rewrite: ({ groups }) => {
      const { pounds, shillings = groups!.of20!, pence = groups!.of12, part } = groups!;
      const names = [count(pounds!, 'pound'), ...coins(shillings, { pence, part })];
      return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
    },
    examples: [
      [
        'He paid £4 10s 6d, she £1/2/6.',
        'He paid four pounds, ten shillings and six pence, she one pound, two shillings and six pence.',
      ],
    ],
  },
  {
    name: 'shillings-and-pence',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?:${SHILLINGS} ?${PENCE}|(?<slashed>\\d{1,3})/-(?![\\d\\p{L}]))`),
    rewrite: ({ groups }) => {
      const { shillings = groups!.slashed!, pence, part } = groups!;
      return coins(shillings, { pence, part }).join(' and ');
    },
    examples: [
      ['It cost 2s 6d, then 7/-.', 'It cost two shillings and six pence, then seven shillings.'],
    ],
  },
  {
    name: 'shillings-by-context',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<only>\\d{1,3})s|(?<shillings>1?\\d)/(?<slashed>1[01]|\\d)d?|${PENCE})(?![\\p{L}\\d/])`,
    ),
    rewrite: (match) => {
      const { only, shillings, slashed, pence, part } = match.groups!;
      const before = textBefore(match, REACH);
      if (!OLD_MONEY.test(before + match[0] + textBehind(match, REACH)) || AGE_BEFORE.test(before))
        return undefined;
      if (only !== undefined) return coins(only, {}).join('');
      if (shillings !== undefined) return coins(shillings, { pence: slashed }).join(' and ');
      return pence === undefined && part === undefined ? undefined : pennies(pence, part);
    },
    examples: [
      [
        'He paid 4/6 for bed and 8d for coal.',
        'He paid four shillings and six pence for bed and eight pence for coal.',
      ],
      [
        'At 12/6 or 28s it beat the 7/- lamp.',
        'At twelve shillings and six pence or twenty-eight shillings it beat the seven shillings lamp.',
      ],
    ],
  },
];

type Pennies = { readonly pence?: string | undefined; readonly part?: string | undefined };

/** `2`, `6` → two shillings, six pence. */
function coins(shillings: string, { pence, part }: Pennies): readonly string[] {
  const first = shillings === '0' ? [] : [count(shillings, 'shilling')];
  const isWhole = (pence === undefined || pence === '0') && part === undefined;
  return isWhole && first.length > 0 ? first : [...first, pennies(pence, part)];
}

function pennies(pence: string | undefined, part: string | undefined): string {
  if (part === undefined) return pence === '1' ? 'one penny' : `${cardinal(pence ?? '0')} pence`;
  if (pence !== undefined) return `${signWords(part, { whole: pence })} pence`;
  return partOf(part, 'penny');
}

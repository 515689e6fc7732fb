/** rows of numbers that are neither dates nor telephone numbers: lottery draws, fertilizers → words. */
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, decimal, digitByDigit } from './number-words.ts';

const NOT_MORE = '(?![\\d\\p{L}/]|[-.]\\d)';

/** Rows. */
export const ROW_RULES: readonly Rule[] = [
  {
    name: 'numbers-drawn',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<row>[1-9]\\d?(?:-[1-9]\\d?){3,7})${NOT_MORE}`),
    rewrite: ({ groups }) => {
      const row = groups!.row!.split('-');
      // Draws are given from the lowest; formations and scores are not.
      const isRising = row.every((each, index) => Number(each) > Number(row[index - 1] ?? 0));
      const isLong = row.length > 4 || row.every((each) => each.length === 2);
      return isRising && isLong ? row.map(cardinal).join(', ') : undefined;
    },
    examples: [['drew 10-13-40-42-46', 'drew ten, thirteen, forty, forty-two, forty-six']],
  },
  {
    name: 'long-number-behind-sign',
    starts: ['digit'],
    pattern: sticky('(?=\\d{5})(?<=# ?)(?<digits>\\d{5,12})(?![\\d\\p{L}]|[.,]\\d)'),
    rewrite: ({ groups }) => digitByDigit(groups!.digits!),
    examples: [['MLS# 73451', 'MLS number seven three four five one']],
  },
  {
    name: 'named-by-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>\\d{2})ers(?![\\p{L}\\d])`),
    rewrite: ({ groups }) => cardinal(groups!.number!).replace(/[ey]?$/, 'ers'),
    examples: [['the 49ers and 76ers', 'the forty-niners and seventy-sixers']],
  },
  {
    name: 'so-many-times',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<low>\\d{1,3}(?:\\.\\d)?)[-\\u2013](?<high>\\d{1,3}(?:\\.\\d)?)[x×](?![\\p{L}\\d]| ?\\d)`,
    ),
    rewrite: ({ groups }) => `${decimal(groups!.low!)} to ${decimal(groups!.high!)} times`,
    examples: [['5-6x over it', 'five to six times over it']],
  },
  {
    name: 'fertilizer',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<row>\\d{1,2}-\\d{1,2}-\\d{1,2})(?= (?:\\p{Ll}{3,12} )?(?:fertili[sz]er|plant food|NPK)\\b)`,
    ),
    rewrite: ({ groups }) => groups!.row!.split('-').map(cardinal).join(' '),
    examples: [['a 5-10-10 fertilizer', 'a five ten ten fertilizer']],
  },
];

/** results of games → words. */
import { textBefore } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { PLAIN_FORM } from './declension.ts';
import { FIGURE_REACH } from './governed.ts';
import { WHOLE_FIGURE, wholeIn, type Grammar } from './say-figure.ts';

/** What results need of a language. */
export type ScoreWords = {
  readonly grammar: Grammar;
  /** Between the two sides, and whether the second is in the genitive. */
  readonly between: string;
  readonly genitive: boolean;
  /** Between the two numbers of a scale, the second in the genitive. */
  readonly scale: string;
  /** Words of sport before a figure that could be a time; tested against what is before. */
  readonly sport: RegExp;
  /** Directly before a time; tested against what is before. */
  readonly time: RegExp;
  readonly examples: Readonly<Record<'score' | 'dashed-score', Rule['examples']>>;
};

/** A result that cannot be a time: another beside it is a result too. */
const SCORE_BEFORE =
  /(?<!\d)(?:2[5-9]|[3-9]\d|\d{3}):\d{1,3}(?:(?: ?\(|, ?)\d{1,3}:\d{1,3}){0,5}(?: ?\(|,? ?)$/;

/** Rules for results. */
export function scoreRules(words: ScoreWords): readonly Rule[] {
  const edge = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
  const say = (first: string, second: string): string => {
    const { grammar, genitive } = words;
    const isScale = second.length > 3;
    const between = isScale ? words.scale : words.between;
    const form =
      genitive || isScale ? ({ case: 'genitive', gender: 'masculine' } as const) : PLAIN_FORM;
    return `${wholeIn(first, PLAIN_FORM, grammar)}${between}${wholeIn(second, form, grammar)}`;
  };
  return [
    {
      name: 'score',
      starts: ['digit'],
      pattern: sticky(
        `${edge}(?<first>\\d{1,3}) ?: ?(?<second>${WHOLE_FIGURE})(?![\\p{L}\\p{N}]|[:.,]\\d)`,
      ),
      rewrite: (match) => {
        const { first, second } = match.groups!;
        const couldBeTime =
          second!.length === 2 &&
          Number(first) <= 24 &&
          Number(second) < 60 &&
          !match[0].includes(' ');
        const before = textBefore(match, FIGURE_REACH);
        const isTime = words.time.test(before) || second === '00';
        const isListed = SCORE_BEFORE.test(before);
        if (couldBeTime && !isListed && (isTime || !words.sport.test(before))) return undefined;
        return say(first!, second!.replace(/\D/g, ''));
      },
      examples: words.examples.score,
    },
    {
      name: 'dashed-score',
      starts: ['digit'],
      pattern: sticky(
        `${edge}(?<first>\\d{1,3})[-\\u2013](?<second>\\d{1,3})(?![\\p{L}\\p{N}]|[:.,-]\\d)`,
      ),
      rewrite: (match) => {
        if (!words.sport.test(textBefore(match, FIGURE_REACH))) return undefined;
        return say(match.groups!.first!, match.groups!.second!);
      },
      examples: words.examples['dashed-score'],
    },
  ];
}

/** whole and decimal numbers, and ranges of them → words in agreement. */
import { textBefore, textBehind } from '../../matches.ts';
import type { Rule, RuleContext } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { formAt } from './agreement.ts';
import {
  DASH,
  digitByDigit,
  FIGURE,
  NUMBER_START,
  figureParts,
  isOne,
  sayFigure,
  sayWhole,
} from './figures.ts';
import type { IberianLanguage, IberianWords, NumberForm } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** A figure in the form that its neighbours ask for. */
function sayAt(
  match: RegExpExecArray,
  words: IberianWords,
  written: string = match[0],
): string | undefined {
  const figure = figureParts(written, { words });
  if (figure === undefined) return undefined;
  const { whole, decimals } = figure;
  const form: NumberForm = formAt(whole, match, words);
  const isCounted = decimals === undefined || form === 'feminine';
  return sayFigure(figure, { words, form: isCounted ? form : 'alone' });
}

/** Rules for numbers that no other rule knows. */
export function numberRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const rule = ruleMaker(language);
  const rangeEnds = (
    match: RegExpExecArray,
    { language: tag }: RuleContext,
  ): string | undefined => {
    const words = wordsOf(tag);
    const { first, second } = match.groups!;
    const [low, high] = [figureParts(first!, { words }), figureParts(second!, { words })];
    if (low === undefined || high === undefined) return undefined;
    const form = formAt(high.whole, match, words);
    return [low, high].map((each) => sayFigure(each, { words, form })).join(` ${words.small.to} `);
  };
  return [
    rule({
      name: 'range',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<first>${FIGURE})${DASH}(?<second>${FIGURE})(?![\\p{L}\\p{M}\\p{N}_]|[-/]\\d)`,
      ),
      rewrite: (match, context) => {
        // ` -5` is a minus, and beside an operator `2 - 1` is one too.
        if (/\d [-\u2010-\u2014]\d/.test(match[0])) return undefined;
        if (/[+=×÷]/.test(textBefore(match, 12) + textBehind(match, 12))) return undefined;
        const { first, second } = match.groups!;
        const words = wordsOf(context.language);
        // The second part of a code, `01305-000`.
        if (/^0\d/.test(second!))
          return [first!, second!]
            .map((each) => digitByDigit(each.replace(/\D/g, ''), words))
            .join(', ');
        // The model of a machine: behind a name, and falling.
        const isModel =
          second!.length > 2 &&
          (first!.length > 2
            ? Number(first) > Number(second)
            : /\p{Lu}{2} $/u.test(textBefore(match, 3))) &&
          /\p{Lu}\p{L}+ $/u.test(textBefore(match, 24));
        if (isModel)
          return [first!, second!]
            .map((each) => sayWhole(each, { words, form: 'alone' }))
            .join(' ');
        return rangeEnds(match, context);
      },
    }),
    rule({
      name: 'short-magnitude',
      starts: ['digit'],
      // `24,6 M de turistas`, `1,2 mi de pessoas`.
      pattern: sticky(
        `${NUMBER_START}(?<figure>${FIGURE})[ \\u202f]?(?<magnitude>${patterns.shortMagnitudes})(?= d[eoa]s? )`,
      ),
      rewrite: ({ groups }, { language: tag }) => {
        const words = wordsOf(tag);
        const figure = figureParts(groups!.figure!, { words });
        const [one, many] = words.magnitudes[groups!.magnitude!.toLowerCase().replace('.', '')]!;
        if (figure === undefined) return undefined;
        return `${sayFigure(figure, { words, form: 'masculine' })} ${isOne(figure, words) ? one : many}`;
      },
    }),
    rule({
      name: 'decimal-thousands',
      starts: ['digit'],
      // `12,5 mil` is said as the number that it is.
      pattern: sticky(
        `${NUMBER_START}(?<whole>\\d{1,3})[.,](?<decimals>\\d{1,3}) mil(?![\\p{L}\\p{M}])(?! mil)`,
      ),
      rewrite: (match, { language: tag }) => {
        const { whole, decimals } = match.groups!;
        const digits = (whole! + decimals!.padEnd(3, '0')).replace(/^0+/, '');
        const words = wordsOf(tag);
        return sayWhole(digits, { words, form: formAt(digits, match, words) });
      },
    }),
    rule({
      name: 'doubtful-figure',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}[1-9]\\d{0,2}[.,]\\d{3}(?![\\p{L}\\p{M}\\p{N}]|[.,]\\d)(?= \\p{Ll}+s\\b)`,
      ),
      rewrite: (match, { language: tag }) => {
        const words = wordsOf(tag);
        return figureParts(match[0], { words })?.isDoubtful === true
          ? sayAt(match, words)
          : undefined;
      },
      uncertain: true,
    }),
    rule({
      name: 'number',
      starts: ['digit'],
      pattern: sticky(`${NUMBER_START}${FIGURE}(?![\\p{L}\\p{M}\\p{N}_])`),
      rewrite: (match, { language: tag }) => sayAt(match, wordsOf(tag)),
    }),
  ];
}

/** figures that belong together: versions, scales, line-ups, dimensions, minutes of play → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky, WORD_END } from '../../sticky.ts';
import { digitByDigit, FIGURE, figureParts, NUMBER_START, sayFigure, sayWhole } from './figures.ts';
import type { IberianLanguage, IberianWords } from '../iberian-words.ts';
import { escapeRegExp } from './magnitudes.ts';
import { ruleMaker } from '../rule-maker.ts';

const alone = (digits: string, words: IberianWords): string =>
  sayWhole(digits, { words, form: 'alone' });

/** Rules for figures that belong together. */
export function figurePairRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const rule = ruleMaker(language);
  const unit = anyOf([...patterns.units].sort((a, b) => b.length - a.length).map(escapeRegExp));
  return [
    rule({
      name: 'version',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?![1-9]\\d{0,2}(?:\\.\\d{3}){2,20}(?![\\d]|\\.\\d))\\d{1,5}(?:\\.\\d{1,5}){2,6}(?!\\d)`,
      ),
      rewrite: ([written], { language: tag }) => {
        const words = wordsOf(tag);
        const parts = written.split('.');
        const say = (part: string): string =>
          parts.length > 3 ? digitByDigit(part, words) : alone(part, words);
        return parts.map(say).join(` ${words.small.point} `);
      },
    }),
    rule({
      name: 'ratio',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<first>\\d{1,4}):(?<second>${FIGURE})(?![\\p{L}\\p{M}\\p{N}_:])`,
      ),
      rewrite: (match, { language: tag }) => {
        const { groups } = match;
        const words = wordsOf(tag);
        const second = figureParts(groups!.second!, { words });
        if (second === undefined) return undefined;
        const [minutes, seconds] = [groups!.first!, groups!.second!];
        if (/^[0-5]\d$/.test(seconds) && patterns.beforeRaceTime.test(textBefore(match, 24))) {
          const { and, minutes: minute, seconds: second } = words.small;
          const told = [minutes, seconds].map((each, index) => {
            const noun = index === 0 ? minute : second;
            const digits = each.replace(/^0(?=\d)/, '');
            return `${sayWhole(digits, { words, form: noun.gender })} ${digits === '1' ? noun.one : noun.many}`;
          });
          return told.join(` ${and} `);
        }
        const said = sayFigure(second, { words, form: 'alone' });
        return `${alone(groups!.first!, words)} ${words.small.ratio} ${said}`;
      },
    }),
    rule({
      name: 'line-up',
      starts: ['digit'],
      pattern: sticky(`${NUMBER_START}[1-9](?:-[1-9]){2,4}(?![\\p{L}\\p{N}]|-\\d)`),
      rewrite: ([written], { language: tag }) =>
        digitByDigit(written.replaceAll('-', ''), wordsOf(tag)),
    }),
    rule({
      name: 'dimensions',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<first>${FIGURE}) ?(?<sign>[xX×]) ?(?<second>${FIGURE})` +
          `(?: ?[xX×] ?(?<third>${FIGURE}))?${WORD_END}(?: (?<unit>${unit})${WORD_END})?`,
      ),
      rewrite: ({ groups }, { language: tag }) => {
        const words = wordsOf(tag);
        const { first, second, third, unit: sign } = groups!;
        const figures = [first, second, third].filter((each) => each !== undefined);
        const read = figures.map((each) => figureParts(each, { words }));
        const said = read.map((each) => each && sayFigure(each, { words, form: 'alone' }));
        if (said.some((each) => each === undefined)) return undefined;
        const isScore = patterns.scoresHaveX && figures.every((each) => /^\d{1,2}$/.test(each));
        const noun = sign === undefined ? '' : ` ${words.units[sign]!.many}`;
        const by = isScore && third === undefined && sign === undefined ? 'to' : 'times';
        return said.join(` ${words.small[by]} `) + noun;
      },
    }),
    rule({
      name: 'so-many-times',
      starts: ['digit'],
      pattern: sticky(`${NUMBER_START}(?<count>\\d{1,3})x(?![\\p{L}\\p{N}])`),
      rewrite: ({ groups }, { language: tag }) => {
        const words = wordsOf(tag);
        const { one, many, gender } = words.small.occasions;
        const { count } = groups!;
        return `${sayWhole(count!, { words, form: gender })} ${count === '1' ? one : many}`;
      },
    }),
    rule({
      name: 'dashed-list',
      starts: ['digit'],
      // Numbers of a lottery, `08 - 14 - 32`.
      pattern: sticky(
        `${NUMBER_START}\\d{1,3}(?: ?[-\\u2013] ?\\d{1,3}){3,9}(?![\\p{L}\\p{N}]| ?[-\\u2013] ?\\d)`,
      ),
      rewrite: ([written], { language: tag }) =>
        written
          .split(/ ?[-\u2013] ?/)
          .map((each) => alone(each, wordsOf(tag)))
          .join(', '),
    }),
    rule({
      name: 'minute-of-play',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<minute>\\d{1,3})(?:(?:'?\\+(?<added>\\d{1,2}))?'(?!['+\\p{L}\\p{N}])|` +
          `'\\+(?<late>\\d{1,2})(?![\\p{L}\\p{N}']|[.,]\\d))`,
      ),
      rewrite: (match, { language: tag }) => {
        const words = wordsOf(tag);
        const { minute, late, added = late } = match.groups!;
        const extra = added === undefined ? '' : ` ${words.small.plus} ${alone(added, words)}`;
        const left = textBefore(match, 12);
        if (/[(,;] ?$|^$/.test(left))
          return `${words.small.minutes.one} ${alone(minute!, words)}${extra}`;
        if (/(?:^|[^\p{L}])(?:el|del|al|o|do|ao|no|minuto) $/iu.test(left))
          return alone(minute!, words) + extra;
        return `${sayWhole(minute!, { words, form: 'masculine' })}${extra} ${words.small.minutes.many}`;
      },
    }),
  ];
}

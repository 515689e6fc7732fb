/** ordinals in figures, `2.ª` → words in agreement. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore, textBehind } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { NUMBER_START, sayWhole } from './figures.ts';
import type { IberianLanguage, IberianWords, OrdinalEnding } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Rules for ordinals whose mark is written as a sign of degrees, to be tried before degrees. */
export function degreeOrdinalRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const rule = ruleMaker(language);
  return [
    rule({
      name: 'ordinal-with-degree-sign',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<number>[1-9]\\d?)°(?= (?:${patterns.romanBehind})(?!\\p{L})| de ` +
          `(?:${Object.keys(patterns.months).join('|')})(?!\\p{L}))`,
        'i',
      ),
      rewrite: (match, { language: tag }) => {
        const form = patterns.ordinalEndings['º']!;
        return sayOrdinal(Number(match.groups!.number), { match, form, words: wordsOf(tag) });
      },
    }),
  ];
}

/** Rules for ordinals. */
export function ordinalRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const rule = ruleMaker(language);
  return [
    rule({
      name: 'ordinal',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<number>[1-9]\\d{0,5}|[1-9]\\d{0,2}[. \\u202f]\\d{3})(?:\\.| (?=[ºª]))?` +
          `(?<ending>${anyOf(Object.keys(patterns.ordinalEndings).sort((a, b) => b.length - a.length))})` +
          '(?![\\p{L}\\p{N}])',
      ),
      rewrite: (match, { language: tag }) => {
        const { number, ending } = match.groups!;
        const form = patterns.ordinalEndings[ending!]!;
        const value = Number(number!.replace(/\D/g, ''));
        if (form.digits !== undefined && !form.digits.includes(value % 10)) return undefined;
        const words = wordsOf(tag);
        if (
          ending === 'º' &&
          !match[0].includes('.') &&
          (DEGREES.test(textBefore(match, 40)) ||
            (value > 12 &&
              /(?:^|[^\p{L}])(?:até|hasta) $/iu.test(textBefore(match, 6)) &&
              !/^ \p{Ll}/u.test(textBehind(match, 2))) ||
            /^ (?:a|y|e|o|ou) -?\d{1,2} ?[°º] ?C/.test(textBehind(match, 12)))
        )
          return `${sayWhole(String(value), { words, form: 'alone' })} ${words.small.degrees.many}`;
        // `às 3as e 5as`: days of the week.
        const isDay = ending === 'as' && value === 3 && !/^ \p{Ll}{3}/u.test(textBehind(match, 4));
        return isDay ? 'terças' : sayOrdinal(value, { match, form, words });
      },
    }),
  ];
}

/** Near a figure with `º` that is a temperature. */
const DEGREES =
  /temperatura|m[áa]xim[ao]|m[íi]nim[ao]|term[óôo]m|[°º] ?C|(?:h|f)orno|asar|assar|precalent|preaque/i;

type OrdinalPlace = {
  readonly match: RegExpExecArray;
  readonly form: OrdinalEnding;
  readonly words: IberianWords;
};

/** An ordinal; before a masculine noun the short form, where the language has one. */
function sayOrdinal(value: number, { match, form, words }: OrdinalPlace): string | undefined {
  const next = /^ (?<word>\p{Ll}[\p{L}\p{M}]*)/u.exec(textBehind(match, 60))?.groups!.word;
  const hasNoun =
    next !== undefined &&
    !/^(?:izqu?|izda|dcha|dcho|drcha|esq|dto)$/.test(next) &&
    !words.agreement.notNouns.has(next);
  const isPlural = form.plural === true;
  const short = form.short === true || (form.gender === 'masculine' && hasNoun && !isPlural);
  const said = words.numbers.ordinal(value, { gender: form.gender, short });
  if (said === undefined) return undefined;
  const gap = /[\p{L}\p{N}]$/u.test(textBefore(match, 1)) ? ' ' : '';
  return `${gap}${isPlural ? `${said}s` : said}`;
}

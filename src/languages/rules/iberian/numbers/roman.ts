/** Roman numerals of centuries, rulers, events and chapters → words. */
import { textBefore, textBehind } from '../../matches.ts';
import { romanValue } from '../../roman-value.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import type { Gender, IberianLanguage, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Numerals to 89, in capitals. */
const NUMERAL =
  '(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\\p{L}\\p{M}\\p{N}_]|\\.\\p{L}|[&+@]|-(?![IVXL]+(?!\\p{L}))\\p{Lu}{2}|/\\p{L})';

const valueOf = (numeral: string): number => romanValue(numeral)!;

/** Centuries and rulers have ordinals up to the tenth, cardinals behind it. */
function sayInOrder(value: number, gender: Gender, words: IberianWords): string {
  const { ordinal, cardinal } = words.numbers;
  return value <= 10 ? ordinal(value, { gender })! : cardinal(String(value), 'alone')!;
}

/** Rules for Roman numerals. */
export function romanRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const list = '(?:[IVXL]{1,7}(?:, | y | e | a | al | o | ou |[-\\u2013/]| ?[-\\u2013] ?)){0,3}';
  const isCentury = new RegExp(`(?:^|[^\\p{L}])(?:${patterns.romanCenturies}) ${list}$`, 'iu');
  const isNumbered = new RegExp(`(?:^|[^\\p{L}])(?:${patterns.romanBefore}) ${list}$`, 'iu');
  const isRuler = new RegExp(`(?:^|[^\\p{L}])(?<name>${patterns.rulers}) $`, 'u');
  const isCrowned = new RegExp(
    `(?:^|[^\\p{L}])(?:${patterns.crowns}) (?<name>(?:\\p{Lu}[\\p{L}\\p{M}]+ ){0,2}\\p{Lu}[\\p{L}\\p{M}]+) $`,
    'u',
  );
  const isName = /(?:^|[^\p{L}])\p{Lu}\p{Ll}[\p{L}\p{M}]+ $/u;
  const hasArticle = new RegExp(`(?:^|[^\\p{L}])(?<article>${patterns.articles}) $`, 'iu');
  const isFeminineArticle = new RegExp(`^(?:${patterns.feminineArticles})$`, 'iu');
  const isQueen = new RegExp(`^(?:${patterns.queens})$`, 'u');
  const isCounted = new RegExp(`^ (?:\\p{L}+ )?(?:${patterns.romanBehind})(?!\\p{L})`, 'iu');
  const free = '(?<![\\p{L}\\p{M}\\p{N}_&@+]|\\p{L}\\.|[^\\P{L}IVXL]-)';
  return [
    rule({
      name: 'roman-century',
      starts: ['word'],
      pattern: sticky(`${free}(?<numeral>${NUMERAL})`),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const left = textBefore(match, 40);
        const value = valueOf(match[0]);
        if (isCentury.test(left)) return sayInOrder(value, 'masculine', words);
        return isNumbered.test(left) ? words.numbers.cardinal(String(value), 'alone') : undefined;
      },
    }),
    rule({
      name: 'roman-ordinal',
      starts: ['word'],
      pattern: sticky(`${free}(?<numeral>${NUMERAL})(?= \\p{L}{3})`),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const rest = textBehind(match, 60);
        const article = hasArticle.exec(textBefore(match, 24))?.groups!.article;
        if (!isCounted.test(rest)) return undefined;
        if (match[0].length === 1 && article === undefined && match.index > 0) return undefined;
        const noun = /^ (?<noun>[\p{L}\p{M}]+)/u.exec(rest)!.groups!.noun!.toLowerCase();
        const isFeminine =
          (article !== undefined && isFeminineArticle.test(article)) ||
          words.agreement.isFeminine(noun);
        const gender = isFeminine ? 'feminine' : 'masculine';
        return words.numbers.ordinal(valueOf(match[0]), { gender, short: true });
      },
    }),
    rule({
      name: 'roman-ruler',
      starts: ['word'],
      pattern: sticky(`${free}(?<numeral>${NUMERAL})`),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const left = textBefore(match, 48);
        const name = (isRuler.exec(left) ?? isCrowned.exec(left))?.groups!.name;
        const value = valueOf(match[0]);
        if (name !== undefined) {
          return sayInOrder(value, isQueen.test(name) ? 'feminine' : 'masculine', words);
        }
        if (match[0].length < 2 || !isName.test(left) || /L/.test(match[0])) return undefined;
        return words.numbers.cardinal(String(value), 'alone');
      },
    }),
    rule({
      name: 'roman-alone',
      starts: ['word'],
      pattern: sticky(`${free}(?=[IVX]{2})(?<numeral>${NUMERAL})`),
      rewrite: (match, { language }) => {
        // In a line of capitals it may be a word: VI, XI.
        if (
          /\p{Lu}{2} $/u.test(textBefore(match, 24)) ||
          /^ \p{Lu}{2}/u.test(textBehind(match, 60))
        )
          return undefined;
        return wordsOf(language).numbers.cardinal(String(valueOf(match[0])), 'alone');
      },
    }),
  ];
}

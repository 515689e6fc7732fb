/** two figures with a slash: fractions, seasons, laws of a year → words. */
import { textBefore, textBehind } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { NUMBER_START, sayWhole } from './figures.ts';
import type { IberianLanguage, IberianPatterns, IberianWords } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** A part of a whole: `dos tercios`, `tres onze avos`, `uno sobre ciento diez`. */
function sayFraction(
  { top, bottom }: { readonly top: string; readonly bottom: string },
  words: IberianWords,
): string {
  const { numbers, small } = words;
  const parts = numbers.parts(Number(bottom), Number(top));
  if (parts !== undefined) return `${sayWhole(top, { words, form: 'masculine' })} ${parts}`;
  const by = { words, form: 'alone' } as const;
  return `${sayWhole(top, by)} ${small.over} ${sayWhole(bottom, by)}`;
}

/** Whether two figures with a slash are a set of tennis: no fraction, or another set stands beside. */
function isSet(match: RegExpExecArray): boolean {
  const [top, bottom] = match[0].split('/').map(Number) as [number, number];
  const pair = /[0-7]\/[0-7](?!\d)/;
  return top > bottom || pair.test(textBefore(match, 12)) || pair.test(textBehind(match, 12));
}

/** Figures around two others that are results of games, `25/22, 19/25`. */
const RESULT_BEFORE = /(?<![\d/])\d{1,2}\/\d{1,2}(?:, ?| [aeoy] )$/;
const RESULT_BEHIND = /^(?:, ?| [aeoy] )\d{1,2}\/\d{1,2}(?![\d/])/;

/**
 * What is said between two figures with a slash that are not a share: nothing in a season, “to” in
 * sets, “of” for throws that went in; `undefined` for others.
 */
function pairWith(match: RegExpExecArray, patterns: IberianPatterns): 'to' | 'of' | '' | undefined {
  const [top, bottom] = match[0].split(/[/\u2044]/).map(Number) as [number, number];
  if (top > 9 && bottom === top + 1 && patterns.beforeSeason.test(textBefore(match, 24))) return '';
  const isListed =
    RESULT_BEFORE.test(textBefore(match, 12)) || RESULT_BEHIND.test(textBehind(match, 12));
  if (isListed && Math.max(top, bottom) > 12) return 'to';
  return patterns.throws.test(textBehind(match, 24)) ? 'of' : undefined;
}

/** A whole number and a half of something: `dos tazas y media`. */
export function sayHalf(
  { whole, noun }: { readonly whole: string; readonly noun: string },
  words: IberianWords,
): string {
  const { agreement, small } = words;
  if (agreement.notNouns.has(noun))
    return `${sayWhole(whole, { words, form: 'alone' })} ${small.and} ${small.half} ${noun}`;
  const gender = agreement.isFeminine(noun) ? 'feminine' : 'masculine';
  const counted = whole === '1' ? noun.replace(/s$/, '') : noun;
  return `${sayWhole(whole, { words, form: gender })} ${counted} ${small.and} ${small.halves[gender]}`;
}

/** Before a noun: `media taza`, `dos terceras partes`; `undefined` elsewhere. */
function shareOfNoun(match: RegExpExecArray, words: IberianWords): string | undefined {
  const { whole, top, bottom } = match.groups!;
  const noun = /^ (?<noun>\p{Ll}{3,})/u.exec(textBehind(match, 24))?.groups!.noun;
  if (noun === undefined || whole !== undefined || words.agreement.notNouns.has(noun))
    return undefined;
  const { numbers, agreement, halves, small } = { ...words, halves: words.small.halves };
  const number = numbers.cardinal(top!, 'feminine')!;
  if (/^partes?$/.test(noun) && bottom !== '2') {
    const name = numbers.ordinal(Number(bottom), { gender: 'feminine' });
    return name && `${number} ${name}${noun.endsWith('s') ? 's' : ''}`;
  }
  if (top === '1' && bottom === '2')
    return halves[agreement.isFeminine(noun) ? 'feminine' : 'masculine'];
  const share = numbers.parts(Number(bottom), Number(top));
  return share && `${numbers.cardinal(top!, 'masculine')} ${share} ${small.of}`;
}

const alone = (digits: string, words: IberianWords): string =>
  sayWhole(digits, { words, form: 'alone' });

/** Rules for figures with a slash between them. */
export function fractionRules(language: IberianLanguage): readonly Rule[] {
  const { wordsOf, patterns } = language;
  const isLaw = new RegExp(`(?:^|[^\\p{L}])(?:${patterns.laws}) (?:n\\.?[ºo°]\\.? ?)?$`, 'iu');
  const rule = ruleMaker(language);
  return [
    rule({
      name: 'season',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<first>(?:19|20)\\d\\d)(?<mark>[/\\u2013-])(?<second>\\d\\d|` +
          '(?:19|20)\\d\\d)(?![\\p{L}\\p{N}/-]|[.,]\\d)',
      ),
      rewrite: ({ groups }, { language: tag }) => {
        const words = wordsOf(tag);
        const { first, mark, second } = groups!;
        const years = [first!, second!.replace(/^0(?=\d)/, '')].map((year) => alone(year, words));
        const isPeriod = mark !== '/' && second!.length > 2;
        return years.join(isPeriod ? ` ${words.small.to} ` : ' ');
      },
    }),
    rule({
      name: 'number-of-year',
      starts: ['digit'],
      // `Ley 7/2023`: the seventh of its year.
      pattern: sticky(
        `${NUMBER_START}(?<number>\\d{1,3}(?:[. ]?\\d{3}){0,2})/(?<year>(?:19|20)?\\d\\d)(?![\\p{L}\\p{N}/]|[.,]\\d)`,
      ),
      rewrite: (match, { language: tag }) => {
        const { groups } = match;
        // `n.º 2.162/23` too: no fraction has a number before it.
        const isNumbered =
          /n\.?[ºo°]\.? $/iu.test(textBefore(match, 5)) && /[. ]\d{3}\//.test(match[0]);
        if (groups!.year!.length < 4 && !isNumbered && !isLaw.test(textBefore(match, 40)))
          return undefined;
        const words = wordsOf(tag);
        const number = groups!.number!.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
        return `${alone(number, words)} ${words.small.of} ${alone(groups!.year!.replace(/^0(?=\d)/, ''), words)}`;
      },
    }),
    rule({
      name: 'fraction',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<whole>\\d{1,6})[ \\u202f])?(?<top>\\d{1,6})[/\\u2044]` +
          '(?<bottom>\\d{1,7})(?![\\p{L}\\p{N}/]|[.,]\\d)(?<noun>(?<=\\d[ \\u202f]1/2) \\p{Ll}{3,24}' +
          '(?!\\p{L}))?',
      ),
      rewrite: (match, { language: tag }) => {
        const words = wordsOf(tag);
        const { whole, top, bottom, noun } = match.groups!;
        if (whole !== undefined && noun !== undefined)
          return sayHalf({ whole, noun: noun.trim() }, words);
        if (whole === undefined && /^(?:[67]\/[0-7]|[0-5]\/[67])$/.test(match[0]) && isSet(match))
          return `${alone(top!, words)} ${words.small.to} ${alone(bottom!, words)}`;
        if (bottom === '0' || bottom === '1' || top!.startsWith('0')) return undefined;
        // Half a year, `2024/2`.
        if (/^(?:19|20)\d\d$/.test(top!) && Number(bottom) < 13)
          return `${alone(top!, words)} ${alone(bottom!, words)}`;
        if (whole === undefined) {
          const pair = pairWith(match, patterns);
          if (pair !== undefined)
            return [top!, bottom!]
              .map((each) => alone(each, words))
              .join(pair === '' ? ' ' : ` ${words.small[pair]} `);
        }
        if (match[0] === '24/7') return `${alone(top!, words)} ${alone(bottom!, words)}`;
        const share =
          shareOfNoun(match, words) ?? sayFraction({ top: top!, bottom: bottom! }, words);
        return (
          (whole === undefined ? '' : `${alone(whole, words)} ${words.small.and} `) +
          share +
          (noun ?? '')
        );
      },
    }),
  ];
}

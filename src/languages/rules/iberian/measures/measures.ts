/** figures with percent, degrees and units → words in agreement. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { finalStop } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { DASH, FIGURE, NUMBER_START, isOne, figureParts, sayFigure } from '../numbers/figures.ts';
import type { CountedNoun, IberianLanguage, IberianWords, NumberForm } from '../iberian-words.ts';
import { escapeRegExp, magnitudePattern } from '../numbers/magnitudes.ts';
import { ruleMaker } from '../rule-maker.ts';

/** Figures in one form, with `a` between them if there are two; `undefined` if one is not a number. */
export function sayRange(
  from: string | undefined,
  figure: string,
  { words, form }: { readonly words: IberianWords; readonly form: NumberForm },
): string | undefined {
  const said = [from, figure]
    .filter((each) => each !== undefined)
    .map((each) => figureParts(each, { words }))
    .map((each) => each && sayFigure(each, { words, form }));
  return said.every((each) => each !== undefined) ? said.join(` ${words.small.to} `) : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A unit's words behind a figure; `undefined` for a figure whose separators contradict. */
function sayMeasure(groups: Groups, unit: CountedNoun, words: IberianWords): string | undefined {
  const { from, figure, magnitude, unit: sign } = groups;
  const value = figureParts(figure!, { words });
  if (value === undefined) return undefined;
  if (magnitude !== undefined) return sayManyUnits(groups, unit, words);
  if (sign === 'm' && from === undefined && /^[12],[1-9]\d$/.test(figure!))
    return words.height(value, unit);
  const number = sayRange(from, figure!, { words, form: unit.gender });
  const isSingle = from === undefined && isOne(value, words);
  return number && `${number} ${isSingle ? unit.one : unit.many}`;
}

/** `tres millones de metros`, `diez mil toneladas`. */
function sayManyUnits(groups: Groups, unit: CountedNoun, words: IberianWords): string | undefined {
  const { from, figure, magnitude } = groups;
  const [one, many] = words.magnitudes[magnitude!.toLowerCase().replace(/\.$/, '')]!;
  const isThousand = one === many;
  const form = isThousand ? unit.gender : 'masculine';
  const number = sayRange(from, figure!, { words, form });
  const isSingle = from === undefined && isOne(figureParts(figure!, { words })!, words);
  const name = isSingle ? one : many;
  return number && `${number} ${name} ${isThousand ? '' : `${words.small.of} `}${unit.many}`;
}

/** A unit, which is not one where it is a word: `el 5 ha dicho`. */
function unitPattern({ wordUnits = {} }: IberianLanguage['patterns']): (unit: string) => string {
  return (unit) => {
    const behind = wordUnits[unit];
    return escapeRegExp(unit) + (behind === undefined ? '' : `(?! (?:${behind}))`);
  };
}

/** Rules for measures. */
export function measureRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const range = `(?:(?<from>${FIGURE})(?: ?%)?${DASH})?(?<figure>${FIGURE})`;
  const units = [...patterns.units].sort((a, b) => b.length - a.length).map(unitPattern(patterns));
  const magnitude = magnitudePattern(patterns);
  const per = `(?: ?/ ?(?<per>${anyOf(patterns.perUnits)})(?![\\p{L}\\p{N}]))?`;
  return [
    rule({
      name: 'percent',
      starts: ['digit'],
      pattern: sticky(`${NUMBER_START}${range}[ \\u202f]?(?<sign>%|‰|º/oo)`),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { from, figure, sign } = match.groups!;
        const number = sayRange(from, figure!, { words, form: 'alone' });
        const name = sign === '%' ? words.small.percent : words.small.perMille;
        const gap = /^\p{L}/u.test(match.input.slice(match.index + match[0].length)) ? ' ' : '';
        return number && `${number} ${name}${gap}`;
      },
    }),
    rule({
      name: 'coordinates',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?<degrees>\\d{1,3}) ?[°º] ?(?<minutes>[0-5]?\\d) ?'(?: ?` +
          `(?<seconds>[0-5]?\\d(?:[.,]\\d{1,3})?) ?(?:"|''))?` +
          '(?: ?(?<compass>[NSEWOL])(?![\\p{L}\\p{N}]))?',
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { degrees, minutes, seconds, compass } = groups!;
        const parts = [
          [degrees, words.small.degrees],
          [minutes, words.small.minutes],
          [seconds, words.small.seconds],
        ] as const;
        const said = parts
          .filter(([figure]) => figure !== undefined)
          .map(([figure, unit]) => sayMeasure({ figure }, unit, words));
        return [...said, words.compass[compass ?? '']]
          .filter((each) => each !== undefined)
          .join(' ');
      },
    }),
    rule({
      name: 'degrees',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}${range} ?(?:[°º] ?(?<scale>[CFK])(?![\\p{L}\\p{N}])|` +
          '(?<sign>°)(?: ?(?<compass>[NSEWOL])(?![\\p{L}\\p{N}]))?(?! ?\\p{L}\\p{N}))',
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { scale, compass } = groups!;
        const said = sayMeasure(groups!, words.small.degrees, words);
        const suffix =
          scale === undefined ? words.compass[compass ?? ''] : words.perWords[`°${scale}`];
        return said && (suffix === undefined ? said : `${said} ${suffix}`);
      },
    }),
    rule({
      name: 'unit',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}${range}(?:${magnitude}(?: de)?)?(?:[ \\u202f]|-(?=[kcm]m\\b))?` +
          `(?<unit>${anyOf(units)})(?![\\p{L}\\p{M}\\p{N}]|\\.\\p{L})${per}`,
      ),
      rewrite: (match, context) => {
        const words = wordsOf(context.language);
        const { unit, per: each } = match.groups!;
        const said = sayMeasure(match.groups!, words.units[unit!]!, words);
        const rate = each === undefined ? '' : ` ${words.perWords[each]!}`;
        return said && said + rate + finalStop(match, context);
      },
    }),
    rule({
      name: 'unit-behind-fraction',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<whole>\\d{1,4}) )?(?<top>\\d{1,2})/(?<bottom>\\d{1,3}) ?` +
          `(?<unit>${anyOf(units)})(?![\\p{L}\\p{M}\\p{N}])`,
      ),
      rewrite: ({ groups }, { language }) => {
        const words = wordsOf(language);
        const { whole, top, bottom, unit } = groups!;
        const noun = words.units[unit!]!;
        const name = words.numbers.parts(Number(bottom), Number(top));
        if (name === undefined) return undefined;
        const isHalf = top === '1' && bottom === '2';
        if (isHalf) return words.half({ whole, noun });
        const { small, numbers } = words;
        const share = `${numbers.cardinal(top!, 'masculine')} ${name} ${small.of} ${noun.one}`;
        return whole === undefined
          ? share
          : `${numbers.cardinal(whole, noun.gender === 'feminine' ? 'feminine' : 'alone')} ${small.and} ${share}`;
      },
    }),
  ];
}

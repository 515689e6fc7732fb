/** amounts of money, with the sign before or behind, and magnitudes → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { finalStop } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import {
  DASH,
  FIGURE,
  NUMBER_START,
  isOne,
  figureParts,
  sayFigure,
  sayWhole,
  type FigureParts,
} from '../numbers/figures.ts';
import type { Currency, IberianLanguage, IberianWords } from '../iberian-words.ts';
import { escapeRegExp, magnitudePattern } from '../numbers/magnitudes.ts';
import { ruleMaker } from '../rule-maker.ts';

/** An amount as written, its currency, and its magnitude in words. */
type Amount = {
  readonly figure: string;
  readonly currency: Currency;
  readonly magnitude?: readonly [one: string, many: string] | undefined;
};

/** A currency's own name after a number. */
function nameOf(figure: FigureParts, currency: Currency, words: IberianWords): string {
  return isOne(figure, words) ? currency.one : currency.many;
}

function sayAmount(amount: Amount, words: IberianWords): string | undefined {
  const { currency, magnitude } = amount;
  const figure = figureParts(amount.figure, { words, isMoney: magnitude === undefined });
  if (figure === undefined) return undefined;
  if (magnitude !== undefined) return sayLarge({ figure, currency, magnitude }, words);
  const { whole, decimals } = figure;
  const form = currency.gender;
  if (decimals?.length !== 2 || currency.cent === undefined) {
    const number = sayFigure(figure, { words, form });
    return `${number}${ofBehindMillions(figure, words)} ${nameOf(figure, currency, words)}`;
  }
  const cents = sayCents(decimals, currency.cent, words);
  if (/^0+$/.test(whole)) return cents ?? `${sayWhole('0', { words, form })} ${currency.many}`;
  const main = { whole, isDoubtful: false };
  const said = `${sayWhole(whole, { words, form })}${ofBehindMillions(main, words)} ${nameOf(main, currency, words)}`;
  return cents === undefined ? said : `${said} ${words.small.withCents} ${cents}`;
}

/** ` de` between whole millions and the currency: `un millón de euros`. */
function ofBehindMillions({ whole, decimals }: FigureParts, words: IberianWords): string {
  return decimals === undefined && /^[1-9]\d*0{6}$/.test(whole) ? ` ${words.small.of}` : '';
}

function sayCents(
  digits: string,
  cent: NonNullable<Currency['cent']>,
  words: IberianWords,
): string | undefined {
  const count = Number(digits);
  if (count === 0) return undefined;
  const name = count === 1 ? cent.one : cent.many;
  return `${sayWhole(String(count), { words, form: cent.gender })} ${name}`;
}

type LargeAmount = {
  readonly figure: FigureParts;
  readonly currency: Currency;
  readonly magnitude: readonly [one: string, many: string];
};

function sayLarge({ figure, currency, magnitude }: LargeAmount, words: IberianWords): string {
  const [one, many] = magnitude;
  // `mil` is not a noun: the number agrees with the currency, and no `de` follows.
  const isThousand = one === many;
  const form = isThousand ? currency.gender : 'masculine';
  const number =
    isThousand && figure.whole === '1' && figure.decimals === undefined
      ? ''
      : `${sayFigure(figure, { words, form })} `;
  const name = isOne(figure, words) ? one : many;
  return `${number}${name} ${isThousand ? '' : `${words.small.of} `}${currency.many}`;
}

/** A figure with two decimals. */
const CENTS = FIGURE.replace('(?:[.,]\\d{1,30}(?!\\d))?', '[.,]\\d\\d(?!\\d)');

/** Rules for money. */
export function moneyRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const signs = patterns.currencySigns;
  const sign = anyOf([...signs].sort((a, b) => b.length - a.length).map(escapeRegExp));
  const magnitude = magnitudePattern(patterns);
  const per = `(?: ?/ ?(?<per>${anyOf(patterns.perUnits)}|\\p{Ll}{4,14})(?!\\p{L}))?`;
  const words = (language: string): IberianWords => wordsOf(language);
  const said = (match: RegExpExecArray, language: string): string | undefined => {
    const { sign: written, from, figure, magnitude: large, per: each } = match.groups!;
    const own = words(language);
    // `COP30` is a conference: a code stands apart from a short figure.
    if (/^[A-Z]{3}\d{1,2}$/.test(match[0])) return undefined;
    const currency = own.currencies[written!] ?? own.currencies[written!.toUpperCase()];
    if (currency === undefined) return undefined;
    const named = large && own.magnitudes[large.trim().toLowerCase().replace(/\.$/, '')];
    const amount = sayAmount({ figure: figure!, currency, magnitude: named || undefined }, own);
    if (amount === undefined) return undefined;
    const behind = each === undefined ? '' : ` ${own.perWords[each] ?? `${own.small.per} ${each}`}`;
    if (from === undefined) return amount + behind;
    const first = figureParts(from, { words: own, isMoney: named === undefined });
    if (first === undefined) return undefined;
    const form =
      named !== undefined && named !== '' && named[0] !== named[1] ? 'masculine' : currency.gender;
    return `${sayFigure(first, { words: own, form })} ${own.small.to} ${amount}${behind}`;
  };
  return [
    rule({
      name: 'money-sign-first',
      starts: ['sign', 'word'],
      pattern: sticky(
        `(?<![\\p{L}\\p{M}\\p{N}$])(?<sign>${sign})[ \\u202f]?(?:(?<from>${FIGURE})${DASH}` +
          `(?:\\k<sign> ?)?)?(?<figure>${FIGURE})(?:${magnitude})?(?! ?(?:${sign})` +
          `(?![\\p{L}\\p{N}]))${per}`,
      ),
      rewrite: (match, context) => {
        const amount = said(match, context.language);
        return withGap(match, amount && amount + finalStop(match, context));
      },
    }),
    rule({
      name: 'money-sign-last',
      starts: ['digit'],
      pattern: sticky(
        `${NUMBER_START}(?:(?<from>${FIGURE})(?: ?${sign})?${DASH})?(?<figure>${FIGURE})` +
          `(?:${magnitude}(?: de)?)?[ \\u202f]?(?<sign>${sign})(?![\\p{L}\\p{N}])${per}`,
      ),
      rewrite: (match, { language }) => withGap(match, said(match, language)),
    }),
    rule({
      name: 'money-in-words',
      starts: ['digit'],
      // `5,50 euros`: hundredths of a currency that is written out.
      pattern: sticky(
        `${NUMBER_START}(?<figure>${CENTS}) (?<name>${anyOf(patterns.currencyNames)})(?!\\p{L})`,
      ),
      rewrite: ({ groups }, { language }) => {
        const own = words(language);
        const currency = Object.values(own.currencies).find(({ one, many }) =>
          [one, many].some((name) => name === groups!.name),
        );
        if (currency?.cent === undefined) return undefined;
        return sayAmount({ figure: groups!.figure!, currency }, own);
      },
    }),
  ];
}

/** A space where the words of an amount would run into a letter or digit. */
function withGap(match: RegExpExecArray, spoken: string | undefined): string | undefined {
  if (spoken === undefined) return undefined;
  const next = match.input[match.index + match[0].length] ?? '';
  return /[\p{L}\p{N}]/u.test(next) ? `${spoken} ` : spoken;
}

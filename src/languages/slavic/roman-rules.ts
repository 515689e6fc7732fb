/** Roman numerals beside nouns and names → ordinals that agree with them. */
import { anyOf } from '../../_internal/any-of.ts';
import { apart, endOf, finalStop, textBefore, textBehind } from '../rules/matches.ts';
import { romanValue } from '../rules/roman-value.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { joinedNumber } from './declined-ordinals.ts';
import { PLAIN_FORM, type Case, type WordForm, type Noun } from './declension.ts';
import { casesBefore, formOfOrdinal, readingsBehind, FIGURE_REACH } from './governed.ts';
import { countedForm } from './numerals.ts';
import { ordinalWords, wholeIn, type Grammar } from './say-figure.ts';

/** The rules of this file, by name. */
export type RomanRule =
  | 'roman-century'
  | 'roman-quarter'
  | 'roman-compound'
  | 'roman-ruler'
  | 'roman-before-noun'
  | 'roman-alone';

/** What Roman numerals need of a language. */
export type RomanWords = {
  readonly grammar: Grammar;
  /** Letters of another alphabet that look like Roman ones. */
  readonly lookAlikes: Readonly<Record<string, string>>;
  readonly century: Noun;
  /** The century cut short, behind its numeral, with its stop; expressions for one and for several. */
  readonly centuryShort: string;
  readonly centuriesShort: string;
  /** The quarter of a year, and how it is cut short, with its stop; an expression. */
  readonly quarter: Noun;
  readonly quarterShort: string;
  /** Words between two numerals of one noun: `and`, `or`; an expression. */
  readonly between: string;
  /** What a numeral is joined to behind a hyphen; an expression. */
  readonly joinedTo: string;
  /** Nouns that a single letter may stand before; an expression, in lower case. */
  readonly afterLetter: RegExp;
  /** Letters for a feminine noun behind a numeral; tested against what follows. @default none */
  readonly feminine?: RegExp;
  /** Nouns that a numeral may stand behind; an expression, in lower case. */
  readonly beforeNumeral: RegExp;
  /** The form of the ordinal of a ruler or pope by the name before it; `undefined` for other names. */
  readonly formOfRuler: (name: string) => WordForm | undefined;
  readonly examples: Readonly<Record<RomanRule, Rule['examples']>>;
};

const LAST_NAME = /(?:^|[^\p{L}])(\p{L}[\p{L}'-]+) $/u;

/** Rules for Roman numerals. */
export function romanRules(words: RomanWords): readonly Rule[] {
  const { examples } = words;
  const letters = `[IVXLCM${Object.keys(words.lookAlikes).join('')}]`;
  const numeral = `(?<![\\p{L}\\p{N}]|[\\p{L}\\d]-)(?<numeral>${letters}{1,9})`;
  const valueOf = (match: RegExpExecArray, name = 'numeral'): string | undefined =>
    valueIn(match.groups![name]!, words);
  const starts: Rule['starts'] = ['word'];
  return [
    {
      name: 'roman-century',
      starts,
      pattern: sticky(
        `${numeral}(?:(?<joint> ?[-\\u2013/] ?| ${words.between} )(?<second>${letters}{1,9}))?` +
          ` (?<short>${anyOf([words.centuriesShort, words.centuryShort])})(?!\\p{L})`,
      ),
      rewrite: (match, context) => sayCentury(match, { words, context }),
      examples: examples['roman-century'],
    },
    {
      name: 'roman-quarter',
      starts: ['word', 'digit'],
      pattern: sticky(
        `(?:${numeral}|(?<![\\p{L}\\p{N}]|\\d[.,:/-])(?<digit>[1-4])) ?(?:${words.quarterShort})`,
      ),
      rewrite: (match, context) => {
        const { numeral: written, digit } = match.groups!;
        const value = digit ?? valueIn(written!, words);
        if (value === undefined || Number(value) > 4) return undefined;
        const before = textBefore(match, FIGURE_REACH);
        const [wanted = 'nominative'] = casesBefore(before, words.grammar.govern);
        const form = { case: wanted, gender: words.quarter.gender };
        // `kw. 2024`: a year goes on with it.
        const stop = /^ \d/.test(textBehind(match, 2)) ? '' : finalStop(match, context);
        const name = countedForm(words.quarter, { quantity: 'one', wanted });
        return `${ordinalWords(value, form, words.grammar)} ${name}${stop}`;
      },
      examples: examples['roman-quarter'],
    },
    {
      name: 'roman-compound',
      starts,
      pattern: sticky(`${numeral}-(?=${words.joinedTo})`),
      rewrite: (match) => {
        const value = valueOf(match);
        return value === undefined
          ? undefined
          : joinedNumber(value, words.grammar.numbers.ordinals);
      },
      examples: examples['roman-compound'],
    },
    {
      name: 'roman-ruler',
      starts,
      pattern: sticky(`(?<=\\p{L} )${numeral}(?![\\p{L}\\p{N}-])`),
      rewrite: (match) => {
        const value = valueOf(match);
        if (value === undefined) return undefined;
        const before = textBefore(match, FIGURE_REACH);
        const name = LAST_NAME.exec(before)?.[1] ?? '';
        const form = words.formOfRuler(name) ?? formOfNounBefore(name, before, words);
        return form && ordinalWords(value, form, words.grammar);
      },
      examples: examples['roman-ruler'],
    },
    {
      name: 'roman-before-noun',
      starts,
      pattern: sticky(
        `${numeral}(?= \\p{L}{2}|(?:,| ${words.between}|-|\\u2013) ?${letters}{1,6} \\p{L}{3})`,
      ),
      rewrite: (match) => {
        const value = valueOf(match);
        if (value === undefined || !countsNoun(match, words)) return undefined;
        const after = textBehind(match, FIGURE_REACH).replace(joinedNumerals(letters, words), ' ');
        const form = formOfOrdinal(
          { before: textBefore(match, FIGURE_REACH), after },
          words.grammar.govern,
        );
        return ordinalWords(value, form, words.grammar);
      },
      examples: examples['roman-before-noun'],
    },
    {
      name: 'roman-alone',
      starts,
      pattern: sticky(`${numeral}(?![\\p{L}\\p{N}])`),
      rewrite: (match) => {
        const value = valueOf(match);
        if (value === undefined || !/^[IVXІХ]{2,}$/u.test(match[0])) return undefined;
        const before = textBefore(match, FIGURE_REACH);
        const [asked] = casesBefore(before, words.grammar.govern);
        const isOfRepublic = words.feminine?.test(textBehind(match, 8)) === true;
        // Behind a name it is a part of the name: `Apollo XIII`.
        if (asked === undefined && /\p{Lu}\p{L}+ $/u.test(before))
          return wholeIn(value, PLAIN_FORM, words.grammar);
        return apart(
          match,
          ordinalWords(
            value,
            { case: asked ?? 'nominative', gender: isOfRepublic ? 'feminine' : 'masculine' },
            words.grammar,
          ),
        );
      },
      examples: examples['roman-alone'],
    },
  ];
}

/** The value of a numeral in either alphabet; `undefined` for what is not one. */
function valueIn(numeral: string, { lookAlikes }: RomanWords): string | undefined {
  const latin = Array.from(numeral, (letter) => lookAlikes[letter] ?? letter).join('');
  const value = romanValue(latin);
  return value === undefined || value === 0 ? undefined : String(value);
}

type CenturyOptions = { readonly words: RomanWords; readonly context: RuleContext };

function sayCentury(
  match: RegExpExecArray,
  { words, context }: CenturyOptions,
): string | undefined {
  const { numeral, joint, second, short } = match.groups!;
  const first = valueIn(numeral!, words);
  const last = second === undefined ? undefined : valueIn(second, words);
  if (first === undefined || (second !== undefined && last === undefined)) return undefined;
  const before = textBefore(match, FIGURE_REACH);
  const [asked = 'genitive'] = casesBefore(before, words.grammar.govern);
  const wanted: Case = asked === 'nominative' ? 'genitive' : asked;
  const form = { case: wanted, gender: words.century.gender };
  const isMany = second !== undefined && new RegExp(`^${words.centuriesShort}$`, 'u').test(short!);
  const name = countedForm(words.century, { quantity: isMany ? 'few' : 'one', wanted });
  const stop = short!.endsWith('.') && context.endsSentence(endOf(match)) ? '.' : '';
  const start = ordinalWords(first, form, words.grammar);
  if (last === undefined) return `${start} ${name}${stop}`;
  const between = /\p{L}/u.test(joint!) ? joint! : ' – ';
  return `${start}${between}${ordinalWords(last, form, words.grammar)} ${name}${stop}`;
}

/** Further numerals before the noun: `I i II wojna`. */
function joinedNumerals(letters: string, words: RomanWords): RegExp {
  return new RegExp(`^(?:(?:,| ${words.between}|-|\\u2013) ?${letters}{1,6}){1,5} `, 'u');
}

/** Whether a numeral numbers the noun behind it; a letter alone may be a word. */
function countsNoun(match: RegExpExecArray, words: RomanWords): boolean {
  const after = textBehind(match, FIGURE_REACH);
  const letters = `[IVXLCM${Object.keys(words.lookAlikes).join('')}]`;
  const bare = after.replace(joinedNumerals(letters, words), ' ');
  const next = /^ (\p{L}+)/u.exec(bare)?.[1] ?? '';
  if (match[0].length === 1 || /^[CLMDС]+$/u.test(match[0]))
    return words.afterLetter.test(next.toLowerCase());
  return readingsBehind(bare, words.grammar.govern).length > 0;
}

/** A numeral behind its noun: `klasa III`, `część II`. */
function formOfNounBefore(noun: string, before: string, words: RomanWords): WordForm | undefined {
  if (!words.beforeNumeral.test(noun.toLowerCase())) return undefined;
  const outside = before.slice(0, before.lastIndexOf(noun));
  return formOfOrdinal({ before: outside, after: ` ${noun}` }, words.grammar.govern);
}

/** numbered things: articles of laws, pages, houses → their names and numbers in the right case. */
import { textBefore } from '../rules/matches.ts';
import { romanValue } from '../rules/roman-value.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { formIn, PLAIN_FORM, type Case, type Noun } from './declension.ts';
import { casesBefore, formOfOrdinal, FIGURE_REACH } from './governed.ts';
import { anySign } from './quantity-rules.ts';
import { ordinalWords, RANGE_DASH, wholeIn, type Grammar } from './say-figure.ts';

/** The rules of this file, by name. */
export type LabelRule = 'label' | 'label-range' | 'numbered-noun';

/** A thing that is numbered. */
export type Label = {
  readonly noun: Noun;
  /** Whether its number is an ordinal behind it. */
  readonly ordinal: boolean;
};

/** What labels need of a language. */
export type LabelWords = {
  readonly grammar: Grammar;
  /** Short forms without their stop. */
  readonly labels: Readonly<Record<string, Label>>;
  /** Nouns in full whose number is an ordinal behind them; an expression, in lower case. */
  readonly numbered: string;
  /** The case where a preposition takes another one before labels. */
  readonly caseOf: (before: string, label: string) => Case | undefined;
  readonly from: string;
  readonly to: string;
  readonly examples: Readonly<Record<LabelRule, Rule['examples']>>;
};

/** Rules for what is numbered. */
export function labelRules(words: LabelWords): readonly Rule[] {
  const { grammar, examples } = words;
  const short = `(?<![\\p{L}\\p{N}]|т\\. ?)(?<label>${anySign(Object.keys(words.labels))})\\.?[ \\u202f]?`;
  const starts: Rule['starts'] = ['word', 'sign'];
  const numberOf = (label: Label, digits: string, wanted: Case): string =>
    label.ordinal
      ? ordinalWords(digits, { case: wanted, gender: label.noun.gender }, grammar)
      : wholeIn(digits, PLAIN_FORM, grammar);
  return [
    {
      name: 'label-range',
      starts,
      pattern: sticky(
        `${short}(?<low>\\d{1,5})${RANGE_DASH}(?<high>\\d{1,5})(?![\\p{L}\\p{N}]|[.,]\\d)`,
      ),
      rewrite: (match) => {
        const { label, low, high } = match.groups!;
        const thing = words.labels[label!]!;
        if (Number(low) >= Number(high)) return insertedNumber(match, words);
        const name = formIn(thing.noun.plural, caseOfLabel(match, words));
        const wanted = thing.ordinal ? 'genitive' : 'nominative';
        return `${name} ${words.from} ${numberOf(thing, low!, wanted)} ${words.to} ${numberOf(thing, high!, wanted)}`;
      },
      examples: examples['label-range'],
    },
    {
      name: 'label',
      starts,
      pattern: sticky(
        `${short}(?:(?<number>\\d{1,6})|(?<roman>[IVX]{1,6}))(?<letter>[a-zа-яіїєґ])?(?![\\p{L}\\p{N}]|[.,:]\\d)`,
      ),
      rewrite: (match) => {
        const { label, roman, letter, number = roman && romanDigits(roman) } = match.groups!;
        const thing = words.labels[label!]!;
        if (number === undefined) return undefined;
        const wanted = caseOfLabel(match, words);
        const said = `${formIn(thing.noun.singular, wanted)} ${numberOf(thing, number!, wanted)}`;
        return letter === undefined ? said : `${said} ${letter}`;
      },
      examples: examples.label,
    },
    {
      name: 'numbered-noun',
      starts: ['digit'],
      pattern: sticky(
        `(?<=(?<![\\p{L}])${words.numbered} )(?<number>\\d{1,4})(?![\\p{L}\\p{N}%]|[.,:/-]\\d|[-\\u2013])(?:\\.(?= \\p{Ll}))?`,
      ),
      rewrite: (match) => {
        const before = textBefore(match, FIGURE_REACH);
        const noun = /(\p{L}+) $/u.exec(before)![1]!;
        const outside = before.slice(0, before.length - noun.length - 1);
        const place = { before: outside, after: ` ${noun}` };
        const form = formOfOrdinal(place, grammar.govern);
        return ordinalWords(match.groups!.number!, form, grammar);
      },
      examples: examples['numbered-noun'],
    },
  ];
}

/** A Roman numeral as digits; `undefined` for what is not one. */
function romanDigits(roman: string): string | undefined {
  const value = romanValue(roman);
  return value === undefined || value === 0 ? undefined : String(value);
}

/** `111-1` is an article that was put in after another one. */
function insertedNumber(match: RegExpExecArray, words: LabelWords): string {
  const { label, low, high } = match.groups!;
  const { noun } = words.labels[label!]!;
  const numbers = [low!, high!].map((each) => wholeIn(each, PLAIN_FORM, words.grammar));
  return `${formIn(noun.singular, caseOfLabel(match, words))} ${numbers.join(' ')}`;
}

/** The case of a label: in the genitive behind another one, else by its preposition. */
function caseOfLabel(match: RegExpExecArray, words: LabelWords): Case {
  const before = textBefore(match, FIGURE_REACH);
  return (
    words.caseOf(before, match.groups!.label!) ??
    casesBefore(before, words.grammar.govern)[0] ??
    'nominative'
  );
}

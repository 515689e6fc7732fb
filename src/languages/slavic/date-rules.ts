/** days with months, and dates in figures → words. */
import { anyOf } from '../../_internal/any-of.ts';
import { endOf, textBefore, textBehind } from '../rules/matches.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import type { WordForm } from './declension.ts';
import { FIGURE_REACH } from './governed.ts';
import { ordinalWords, RANGE_DASH, type Grammar } from './say-figure.ts';

/** The rules of this file, by name. */
export type DateRule = 'date-range' | 'date' | 'day-of-date' | 'numeric-date';

/** What a language says in dates. */
export type DateWords = {
  readonly grammar: Grammar;
  /** January to December as they stand behind a day. */
  readonly months: readonly string[];
  /** Each month as it may be written, an expression for each. */
  readonly written: readonly string[];
  /** The form of a day, by what stands before it. */
  readonly dayForm: (before: string) => WordForm;
  /** “Of the year”, behind an ordinal. */
  readonly ofYear: string;
  /** The word for year behind a date, as it may be written, with its stop; an expression. */
  readonly yearWord: string;
  /** Endings that may be joined to a day; an expression. */
  readonly dayEnding: string;
  /** Between the two days of a range, and before the first where nothing stands there. */
  readonly from: string;
  readonly to: string;
  /** Between days of one month: `and`, `or`, `to`; an expression. */
  readonly between: string;
  /** Before a day and month in figures alone, which might be a time; an expression. */
  readonly beforeDay: string;
  /** Before a time, which is then not a date; units: expressions. */
  readonly beforeTime: string;
  readonly unit: string;
  readonly examples: Readonly<Record<DateRule, Rule['examples']>>;
};

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';

/** The stop of a short word for year where it ends the sentence too. */
function yearStop(match: RegExpExecArray, context: RuleContext): string {
  if (!match[0].endsWith('.')) return '';
  return context.endsSentence(endOf(match)) ? '.' : '';
}

/** Dates. */
export function dateRules(words: DateWords): readonly Rule[] {
  const { examples, months, written } = words;
  const month = anyOf(written);
  const yearBehind = `(?:,? (?<year>(?:1[1-9]|20)\\d\\d)(?!\\d)(?<word>,? ?${words.yearWord})?)?`;
  const monthOf = (text: string): string => months[monthIndex(text, written)]!;
  const dayOf = (digits: string, before: string): string =>
    ordinalWords(digits, words.dayForm(before), words.grammar);
  const yearOf = (year: string | undefined): string =>
    year === undefined ? '' : ` ${inYear(year, words)}`;
  return [
    {
      name: 'date-range',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<first>${DAY})(?:${words.dayEnding})?(?: (?<firstMonth>${month}))?${RANGE_DASH}` +
          `(?<second>${DAY})(?:${words.dayEnding})? (?<month>${month})(?!\\p{L})${yearBehind}`,
      ),
      rewrite: (match, context) => {
        const { first, firstMonth, second, month: written, year } = match.groups!;
        const before = textBefore(match, FIGURE_REACH);
        const isAlone = !/(?<!\p{L})(?:od|do|z|із|зі|від|до|на) $/u.test(before);
        const start = dayOf(first!, 'od ');
        const opener = isAlone ? `${words.from} ` : '';
        const named = firstMonth === undefined ? '' : ` ${monthOf(firstMonth)}`;
        const end = `${words.to} ${dayOf(second!, `${words.to} `)} ${monthOf(written!)}`;
        return `${opener}${start}${named} ${end}${yearOf(year)}${yearStop(match, context)}`;
      },
      examples: examples['date-range'],
    },
    {
      name: 'date',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<day>${DAY})(?:${words.dayEnding})? (?<month>${month})(?!\\p{L})${yearBehind}`,
      ),
      rewrite: (match, context) => {
        const { day, month: written, year } = match.groups!;
        const said = dayOf(day!, textBefore(match, FIGURE_REACH));
        return `${said} ${monthOf(written!)}${yearOf(year)}${yearStop(match, context)}`;
      },
      examples: examples.date,
    },
    {
      name: 'day-of-date',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<day>${DAY})(?=(?:${words.dayEnding})?(?:, ${DAY}){0,5}(?: ${words.between} |` +
          `, |` +
          `${RANGE_DASH})${DAY}(?:${words.dayEnding})? (?:${month})(?!\\p{L}))(?:${words.dayEnding})?`,
      ),
      rewrite: (match) => dayOf(match.groups!.day!, textBefore(match, FIGURE_REACH)),
      examples: examples['day-of-date'],
    },
    {
      name: 'numeric-date',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?:(?<day>${DAY})[./](?<month>0?[1-9]|1[0-2])[./](?<year>[12]\\d{3}|\\d{2})(?!\\d|[./]\\d)|` +
          `(?<isoYear>[12]\\d{3})-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>${DAY})(?![\\d-])|` +
          `(?<!${words.beforeTime} )(?:(?<range>${DAY})\\.?[-\\u2013](?=${DAY}\\.))?(?<plainDay>${DAY})\\.` +
          `(?<plainMonth>0[1-9]|1[0-2])(?![\\d:%]|[.,]\\d| ?[%°])(?! (?:${words.unit})(?!\\p{L}))|` +
          `(?<=${words.beforeDay} )(?<bareDay>${DAY})\\.(?<bareMonth>0[1-9]|1[0-2])(?![\\d:]|\\.\\d)\\.?)` +
          `(?<word>,? ?${words.yearWord})?`,
      ),
      rewrite: (match, context) => sayNumeric(match, { words, context }),
      examples: examples['numeric-date'],
    },
  ];
}

type NumericOptions = { readonly words: DateWords; readonly context: RuleContext };

function sayNumeric(match: RegExpExecArray, { words, context }: NumericOptions): string {
  const found = match.groups!;
  const day = (found.day ?? found.isoDay ?? found.bareDay ?? found.plainDay)!;
  const month = Number(found.month ?? found.isoMonth ?? found.bareMonth ?? found.plainMonth);
  const year = found.year ?? found.isoYear;
  const form = words.dayForm(textBefore(match, FIGURE_REACH));
  const said = `${ordinalWords(day, form, words.grammar)} ${words.months[month - 1]}`;
  const full = year?.length === 2 ? `20${year}` : year;
  const stop = match[0].endsWith('.') && /^\s*$|^\s+\p{Lu}/u.test(textBehind(match, 3)) ? '.' : '';
  if (full === undefined && found.range !== undefined) {
    const first = ordinalWords(found.range, words.dayForm(`${words.from} `), words.grammar);
    return `${words.from} ${first} ${words.to} ${said}${stop}`;
  }
  if (full === undefined) return `${said}${stop}`;
  return `${said} ${inYear(full, words)}${yearStop(match, context)}`;
}

/** A year in the genitive, behind a day or a month. */
function inYear(year: string, { grammar, ofYear }: DateWords): string {
  return `${ordinalWords(year, { case: 'genitive', gender: 'masculine' }, grammar)} ${ofYear}`;
}

function monthIndex(text: string, written: readonly string[]): number {
  return written.findIndex((each) => new RegExp(`^(?:${each})$`, 'u').test(text));
}

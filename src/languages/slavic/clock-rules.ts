/** times of the day → words: the hour as an ordinal, in the case of its place. */
import { textBefore, textBehind } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { PLAIN_FORM, type Case, type Noun } from './declension.ts';
import { casesBefore, FIGURE_REACH } from './governed.ts';
import {
  countIn,
  digitsIn,
  ordinalWords,
  RANGE_DASH,
  wholeIn,
  type Grammar,
} from './say-figure.ts';

/** The rules of this file, by name. */
export type ClockRule = 'race-time' | 'time-range' | 'clock-time' | 'dotted-time' | 'full-hour';

/** What a language says in times. */
export type ClockWords = {
  readonly grammar: Grammar;
  /** “Hour” as it may be written before a time, an expression, and the cases it stands in. */
  readonly hourBefore: RegExp;
  /** What stands before a time with a point, or before a bare hour; expressions for what is before. */
  readonly beforeTime: RegExp;
  readonly beforeHour: RegExp;
  /** The word for hour behind an hour, where it shows that it is one; tested against what follows. */
  readonly hourBehind?: RegExp;
  /** A day of the week before a span of hours; tested against all before it. */
  readonly dayBefore?: RegExp;
  /** Whether a bare number is an hour by all that stands around it. */
  readonly likelyHour?: (before: string, after: string) => boolean;
  /** Of the time of a race, `1:07,93`. */
  readonly minute: Noun;
  readonly second: Noun;
  /** The word for hour as it may stand behind a time; an expression. */
  readonly behind: string;
  /** The case of a time by the text before it, where a preposition is said otherwise of times. */
  readonly caseOf: (before: string) => Case | undefined;
  /** “From” and “to” of a range of times. */
  readonly from: string;
  readonly to: string;
  readonly examples: Readonly<Record<ClockRule, Rule['examples']>>;
};

const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]\\d';
const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';

/** Times. */
export function clockRules(words: ClockWords): readonly Rule[] {
  const { examples } = words;
  const zone = `(?: ?${words.behind})?`;
  return [
    {
      name: 'time-range',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<h1>${HOUR})(?:(?<mark>[:.])(?<m1>${MINUTE}))?${RANGE_DASH}(?<h2>${HOUR})(?:[:.](?<m2>${MINUTE}))?(?![\\p{N}]|[:.,]\\d)`,
      ),
      rewrite: (match) => sayRange(match, words),
      examples: examples['time-range'],
    },
    {
      name: 'race-time',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<minutes>\\d{1,2}):(?<seconds>[0-5]\\d,\\d{1,2})(?![\\d:\\p{L}]|[.,]\\d)`,
      ),
      rewrite: (match) => {
        const { minutes, seconds } = match.groups!;
        const { grammar, minute, second } = words;
        const wanted = casesBefore(textBefore(match, FIGURE_REACH), grammar.govern).includes(
          'accusative',
        )
          ? 'accusative'
          : 'nominative';
        const amounts = [
          countIn(minutes!, minute, { wanted, grammar }),
          countIn(seconds!.replace(/^0(?=\d)/, ''), second, { wanted, grammar }),
        ];
        return amounts.join(' ');
      },
      examples: examples['race-time'],
    },
    {
      name: 'clock-time',
      starts: ['digit'],
      pattern: sticky(`${LEFT}(?<hour>${HOUR}):(?<minute>${MINUTE})(?![\\d:]|[.,]\\d)${zone}`),
      rewrite: (match) => {
        const { hour, minute } = match.groups!;
        return timeIn(hour!, minute, { wanted: caseOfTime(match, words), words });
      },
      examples: examples['clock-time'],
    },
    {
      name: 'dotted-time',
      starts: ['digit'],
      pattern: sticky(`${LEFT}(?<hour>${HOUR})\\.(?<minute>${MINUTE})(?![\\d%]|[.,:]\\d)${zone}`),
      rewrite: (match) => {
        const { hour, minute } = match.groups!;
        if (!words.beforeTime.test(textBefore(match, FIGURE_REACH))) return undefined;
        return timeIn(hour!, minute, { wanted: caseOfTime(match, words), words });
      },
      examples: examples['dotted-time'],
    },
    {
      name: 'full-hour',
      starts: ['digit'],
      pattern: sticky(
        `${LEFT}(?<hour>${HOUR})(?![\\p{L}\\p{N}%°]|[.,:/]\\d|-\\p{L}| ?[%°]| \\d{3})`,
      ),
      rewrite: (match) => {
        const before = textBefore(match, FIGURE_REACH);
        const isNamed =
          words.hourBehind?.test(textBehind(match, 10)) === true && words.beforeTime.test(before);
        const isLikely = words.likelyHour?.(before, textBehind(match, FIGURE_REACH)) === true;
        if (!words.beforeHour.test(before) && !isNamed && !isLikely) return undefined;
        const wanted = caseOfTime(match, words);
        return timeIn(match.groups!.hour!, undefined, { wanted, words });
      },
      examples: examples['full-hour'],
    },
  ];
}

/** The case by the word for hour, else by the preposition. */
function caseOfTime(match: RegExpExecArray, words: ClockWords): Case {
  const before = textBefore(match, FIGURE_REACH);
  const own = words.caseOf(before);
  return own ?? casesBefore(before, words.grammar.govern)[0] ?? 'nominative';
}

type TimeOptions = { readonly wanted: Case; readonly words: ClockWords };

/** `14`, `30` → “fourteenth thirty”. */
function timeIn(hour: string, minute: string | undefined, options: TimeOptions): string {
  const { wanted, words } = options;
  const { grammar } = words;
  const bare = hour.replace(/^0(?=\d)/, '');
  const said =
    bare === '0'
      ? wholeIn('0', PLAIN_FORM, grammar)
      : ordinalWords(bare, { case: wanted, gender: 'feminine' }, grammar);
  if (minute === undefined) return said;
  if (minute === '00') return bare === '0' ? `${said} ${said}` : said;
  const minutes = minute.startsWith('0')
    ? digitsIn(minute, grammar)
    : wholeIn(minute, PLAIN_FORM, grammar);
  return `${said} ${minutes}`;
}

/** From one time to another; both need minutes or a word for hours before them. */
function sayRange(match: RegExpExecArray, words: ClockWords): string | undefined {
  const { h1, m1, h2, m2, mark } = match.groups!;
  const before = textBefore(match, FIGURE_REACH);
  const isTold = words.beforeHour.test(before) || words.beforeTime.test(before);
  const isTime =
    (mark === ':' && m2 !== undefined) || (m1 !== undefined && m2 !== undefined && isTold);
  if (!isTime && !words.hourBefore.test(before) && words.dayBefore?.test(before) !== true)
    return undefined;
  const options: TimeOptions = { wanted: 'genitive', words };
  const opener = new RegExp(`(?<!\\p{L})${words.from} $`, 'u').test(before) ? '' : `${words.from} `;
  return `${opener}${timeIn(h1!, m1, options)} ${words.to} ${timeIn(h2!, m2, options)}`;
}

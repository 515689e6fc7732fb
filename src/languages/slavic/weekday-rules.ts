/** days of the week cut short → their names, in the case of their place. */
import { anyOf } from '../../_internal/any-of.ts';
import { textBefore, textBehind } from '../rules/matches.ts';
import type { Rule } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';

/** What days of the week need of a language. */
export type WeekdayWords = {
  /** By what is written, without its stop: nominative, genitive, accusative. */
  readonly days: Readonly<Record<string, readonly [string, string, string]>>;
  /** Before a day on which something is; tested against what is before. */
  readonly on: RegExp;
  /** What may follow a single day that is cut short; an expression. */
  readonly behind: string;
  /** A day that is another word before a figure. @default none */
  readonly doubtful?: string;
  readonly from: string;
  readonly to: string;
  readonly examples: Readonly<Record<'weekday-range' | 'weekday', Rule['examples']>>;
};

/** Rules for days of the week. */
export function weekdayRules(words: WeekdayWords): readonly Rule[] {
  const day = anyOf(Object.keys(words.days).sort((a, b) => b.length - a.length));
  const edge = '(?<![\\p{L}\\p{N}])';
  return [
    {
      name: 'weekday-range',
      starts: ['word'],
      pattern: sticky(
        `${edge}(?<first>${day})\\.? ?[-\\u2013] ?(?<second>${day})(?![\\p{L}-])(?:\\.(?! \\p{Lu}))?`,
      ),
      rewrite: (match) => {
        const { first, second } = match.groups!;
        const gap = /\p{N}/u.test(match.input[match.index + match[0].length] ?? '') ? ' ' : '';
        const from = words.days[first!]![1];
        return `${words.from} ${from} ${words.to} ${words.days[second!]![1]}${gap}`;
      },
      examples: words.examples['weekday-range'],
    },
    {
      name: 'weekday',
      starts: ['word'],
      pattern: sticky(`${edge}(?<day>${day})\\.(?=${words.behind})`),
      rewrite: (match) => {
        const isOn = words.on.test(textBefore(match, 12));
        // “Average” in Polish is cut short as Wednesday is.
        if (!isOn && /^ \d/.test(textBehind(match, 3)) && words.doubtful === match.groups!.day)
          return undefined;
        return words.days[match.groups!.day!]![isOn ? 2 : 0];
      },
      examples: words.examples.weekday,
    },
  ];
}

/** The openers of the rules. */
export function weekdayOpeners(words: Pick<WeekdayWords, 'days'>): readonly string[] {
  return Object.keys(words.days);
}

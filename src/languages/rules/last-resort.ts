/**
 * what no rule of a language took → words all the same: a number by its value or its digits, a sign
 * by its name or not at all.
 */
import type { Rule } from './rule.ts';

/** What a language lends to the last resort. */
export type LastResortWords = {
  /** The words of a run of digits, of any length. */
  readonly number: (digits: string) => string;
  /** Names of signs that must not be left out. */
  readonly signs: Readonly<Record<string, string>>;
  readonly examples: Rule['examples'];
};

/** A spoken form with a space to either side where it would run into a word. */
function joined(match: RegExpExecArray, spoken: string): string {
  const before = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '') ? ' ' : '';
  const after = /[\p{L}\p{N}\p{S}@#%&*]/u.test(match.input[match.index + match[0].length] ?? '')
    ? ' '
    : '';
  return `${before}${spoken}${after}`;
}

/** What stays of a sign that is not said: a space where words would meet. */
function leftOut(match: RegExpExecArray): string {
  const before = match.input[match.index - 1];
  const after = match.input[match.index + match[0].length];
  return before === undefined ||
    after === undefined ||
    /\s/.test(before) ||
    (match.groups!.gap === '' && /[^\p{L}\p{N}]/u.test(before + after))
    ? ''
    : ' ';
}

/** Signs that nothing else took: left out, a run of them at once. */
const SIGN = '[\\p{S}\\\\*<>^|~`_/\\u00b6\\u2020-\\u2023\\u2043\\u204e]';

/** Signs without a name in any language: what a page is decorated with. */
const DECORATION = '[\\p{So}*<>|`_\\u00b6\\u2020-\\u2023\\u2043\\u204e]';

/** Signs of kind \\p{So} that voices name, each in its own language. */
const NAMED_SIGNS = '°©®™№℃℉';

/**
 * The one rule for a language that has none of its own. Figures, money and percent stay as they are
 * written: a voice reads them in its own language, and no other rules can.
 */
export function decorationRules(): readonly Rule[] {
  return [
    {
      name: 'unspeakable-sign',
      starts: ['sign', 'word'],
      pattern: new RegExp(`(?:(?![${NAMED_SIGNS}])${DECORATION}){1,64}(?<gap> ?)`, 'uy'),
      rewrite: leftOut,
      examples: [],
      lastResort: true,
    },
  ];
}

/** The rules at the end of every table. Nothing a voice cannot take passes them. */
export function lastResortRules(words: LastResortWords): readonly Rule[] {
  return [
    {
      name: 'last-resort-number',
      starts: ['digit'],
      // The one unbounded repetition: it takes every digit that it passes, so time stays linear.
      pattern: /[0-9]+/y,
      rewrite: (match) => joined(match, words.number(match[0])),
      examples: [],
      lastResort: true,
    },
    {
      name: 'last-resort-sign',
      starts: ['sign'],
      first: Object.keys(words.signs).join(''),
      pattern: new RegExp(
        `[${Object.keys(words.signs)
          .join('')
          .replace(/[\\^\]-]/g, '\\$&')}]`,
        'uy',
      ),
      rewrite: (match) => joined(match, words.signs[match[0]]!),
      examples: words.examples,
      lastResort: true,
    },
    {
      name: 'unspeakable-sign',
      starts: ['sign', 'word'],
      pattern: new RegExp(
        `(?:(?<number>[\\p{No}\\p{Nl}])|${SIGN}(?:(?![\\p{Sc}+=])${SIGN}){0,63})(?<gap> ?)`,
        'uy',
      ),
      rewrite: (match) =>
        match.groups!.number === undefined
          ? leftOut(match)
          : joined(match, numberOf(match[0], words)) + match.groups!.gap,
      examples: [['black ⌘ white', 'black white']],
      lastResort: true,
    },
  ];
}

/** The value of a number sign such as `⁷`, by its compatibility form. */
function numberOf(sign: string, words: LastResortWords): string {
  const digits = sign.normalize('NFKC').replace(/[^0-9]/g, '');
  return digits === '' ? '' : words.number(digits);
}

/**
 * what no rule matched → words anyway: a number by its value or digits, a symbol by its name or not
 * at all.
 */
import { apart } from './matches.ts';
import type { Rule } from './rule.ts';

/** The words of a language for the last resort. */
export type LastResortWords = {
  /** The words of a run of digits, of any length. */
  readonly number: (digits: string) => string;
  /** Names of symbols that must not be left out. */
  readonly signs: Readonly<Record<string, string>>;
  readonly examples: Rule['examples'];
};

/** What replaces a silent symbol: a space where words would join. */
function leftOut(match: RegExpExecArray): string {
  const before = match.input[match.index - 1];
  const after = match.input[match.index + match[0].length];
  return before === undefined ||
    after === undefined ||
    /\s/.test(before) ||
    (match.groups!.gap === '' && /[^\p{L}\p{N}%°]/u.test(before + after))
    ? ''
    : ' ';
}

/** Symbols that nothing else matched: left out, a run at once. */
const SIGN = '[\\p{S}\\\\*<>^|~`_/\\u00b6\\u2020-\\u2023\\u2043\\u204e]';

/** Decorative symbols, without a name in any language. */
const DECORATION = '[\\p{So}*<>|`_\\u00b6\\u2020-\\u2023\\u2043\\u204e]';

/** Symbols in \\p{So} that voices name, each in its own language. */
const NAMED_SIGNS = '°©®™№℃℉';

/**
 * The rule for a language that has no others. Numbers, money and percent stay as written: the voice
 * reads them in its own language.
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

/** The rules at the end of every table. Nothing that a voice cannot read gets past them. */
export function lastResortRules(words: LastResortWords): readonly Rule[] {
  return [
    {
      name: 'last-resort-number',
      starts: ['digit'],
      // The only unbounded repetition: it consumes every digit it reads, so time stays linear.
      pattern: /[0-9]+/y,
      rewrite: (match) => apart(match, words.number(match[0])),
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
      rewrite: (match) => apart(match, words.signs[match[0]]!),
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
          : apart(match, numberOf(match[0], words)) + match.groups!.gap,
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

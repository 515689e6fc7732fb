/** the names of a language → rules for signs that stand alike in texts of many languages. */
import { apart, textBefore } from './matches.ts';
import type { Rule } from './rule.ts';
import { sticky } from './sticky.ts';

/** The signs, by the names of their rules. */
type PlainSign =
  | 'paragraph-sign'
  | 'comparison'
  | 'and-sign'
  | 'subscript'
  | 'exponent'
  | 'equals-sign';

/** What they are called. */
export type PlainSignWords = {
  /** Of one and of several, before their number. */
  readonly paragraph: readonly [one: string, many: string];
  /** `<`, `>`, `≤`, `≥`, `~` and `≈`, before a figure. */
  readonly comparisons: Readonly<Record<string, string>>;
  readonly and: string;
  readonly squared: string;
  readonly cubed: string;
  /** Before any other exponent. */
  readonly power: string;
  readonly minus: string;
  readonly equals: Readonly<Record<'=' | '×' | '÷', string>>;
  readonly cardinal: (digits: string, language: string) => string;
  readonly examples: Readonly<Record<PlainSign, Rule['examples']>>;
};

/** The rules; none begins with the sign of another. */
export function plainSignRules(words: PlainSignWords): readonly Rule[] {
  const { paragraph, comparisons, and, equals, cardinal, examples } = words;
  return [
    {
      name: 'paragraph-sign',
      starts: ['sign'],
      first: '§',
      pattern: sticky('§{1,2} ?(?=\\d)'),
      rewrite: ([written]) => `${paragraph[written.startsWith('§§') ? 1 : 0]} `,
      examples: examples['paragraph-sign'],
    },
    {
      name: 'comparison',
      starts: ['sign'],
      pattern: sticky(' ?(?<sign>[<>≤≥~≈]) ?(?=\\d)'),
      rewrite: (match) => {
        const before = textBefore(match, 1);
        const gap = before === '' || /[\s(]/.test(before) ? '' : ' ';
        return `${gap}${comparisons[match.groups!.sign!]} `;
      },
      examples: examples.comparison,
    },
    {
      name: 'and-sign',
      starts: ['sign'],
      first: '&',
      pattern: sticky('&'),
      rewrite: (match) => apart(match, and),
      examples: examples['and-sign'],
    },
    {
      name: 'subscript',
      starts: ['sign'],
      first: '₀₁₂₃₄₅₆₇₈₉',
      pattern: sticky('(?<=[\\p{L}\\d)])[₀₁₂₃₄₅₆₇₈₉]{1,4}'),
      rewrite: (match, { language }) =>
        apart(match, cardinal(match[0].normalize('NFKC'), language)),
      examples: examples.subscript,
    },
    {
      name: 'exponent',
      starts: ['sign'],
      first: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻',
      pattern: sticky('(?<=[\\p{L}\\d)])(?<minus>⁻)?(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})'),
      rewrite: (match, { language }) => {
        const isNegative = match.groups!.minus !== undefined;
        const value = match.groups!.power!.normalize('NFKC');
        const gap = !isNegative && /\p{N}/u.test(textBefore(match, 1)) ? '' : ' ';
        if (!isNegative && value === '2') return `${gap}${words.squared}`;
        if (!isNegative && value === '3') return `${gap}${words.cubed}`;
        const minus = isNegative ? `${words.minus} ` : '';
        return `${gap}${words.power} ${minus}${cardinal(value, language)}`;
      },
      examples: examples.exponent,
    },
    {
      name: 'equals-sign',
      starts: ['sign'],
      first: '=×÷',
      pattern: sticky('(?<sign>[=×÷])(?= ?[\\d\\p{L}])'),
      rewrite: (match) => apart(match, equals[match.groups!.sign as '=']),
      examples: examples['equals-sign'],
    },
  ];
}

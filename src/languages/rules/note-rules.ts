/** note marks, `[1]` and superscript digits behind words → left out, announced or said, as is asked. */
import { textBefore } from './matches.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sticky } from './sticky.ts';

/** What a language says of notes. */
export type NoteWords = {
  /** What is announced, `note`. */
  readonly note: string;
  /** The words of a number. */
  readonly number: (digits: string) => string;
  /** Whole texts, written and spoken, by the name of the rule. */
  readonly examples: Readonly<Record<'bracketed-note' | 'superscript-note', Rule['examples']>>;
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Letters whose superscript is an exponent: variables and units. */
const EXPONENT_BEFORE = /(?:^|[^\p{L}])(?:\p{L}|[ckdhmµ]m|mi|ft)$/u;

/** Rules for note marks, for the beginning of a table. */
export function noteRules(words: NoteWords): readonly Rule[] {
  const sayNote = (digits: string, { references }: RuleContext): string => {
    if (references.notes === 'skip') return '';
    if (references.notes === 'announce') return ` (${words.note})`;
    return ` (${words.note} ${digits.replace(/\d+/g, words.number)})`;
  };
  return [
    {
      name: 'bracketed-note',
      starts: ['sign'],
      first: ' [',
      pattern: sticky(
        '(?<=[\\p{L}\\p{M}\\d.,;:!?"\')\\]%»”]) ?\\[(?<mark>\\d{1,3}(?:(?:, ?|[-\\u2013])\\d{1,3}){0,8})\\](?![\\p{L}\\d])',
      ),
      rewrite: (match, context) => {
        // `a[1]` is an element of an array.
        if (/(?:^|[^\p{L}'])\p{Ll}$/u.test(textBefore(match, 2))) return undefined;
        return sayNote(match.groups!.mark!, context);
      },
      examples: words.examples['bracketed-note'],
    },
    {
      name: 'superscript-note',
      starts: ['sign'],
      first: SUPERSCRIPTS,
      pattern: sticky(`(?<=[\\p{L}\\p{M}.,;:!?"')»”])[${SUPERSCRIPTS}]{1,3}(?![\\p{L}\\p{N}])`),
      rewrite: (match, context) =>
        EXPONENT_BEFORE.test(textBefore(match, 4))
          ? undefined
          : sayNote(match[0].normalize('NFKC'), context),
      examples: words.examples['superscript-note'],
    },
  ];
}

/** notes in square brackets → silence, or what the options for references ask for. */
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import { sayWhole } from '../numbers/figures.ts';
import type { IberianLanguage } from '../iberian-words.ts';

/** Rules for note marks. */
export function noteRules({ wordsOf, examples }: IberianLanguage): readonly Rule[] {
  return [
    {
      name: 'bracketed-note',
      starts: ['sign'],
      first: ' [',
      pattern: sticky(
        '(?<=[\\p{L}\\d.,;:!?"\')\\]%»]) ?\\[(?<mark>\\d{1,3}(?:(?:, ?|[-\\u2013])\\d{1,3}){0,8})\\](?![\\p{L}\\d])',
      ),
      rewrite: (match, { language, references }) => {
        const words = wordsOf(language);
        // `7-6 [7-4]` is a score: the numbers of notes rise.
        const numbers = match.groups!.mark!.match(/\d+/g)!.map(Number);
        if (numbers.some((number, index) => number >= (numbers[index + 1] ?? Infinity)))
          return undefined;
        if (references.notes === 'skip') return '';
        if (references.notes === 'announce') return ` (${words.small.note})`;
        const marks = match
          .groups!.mark!.match(/\d+/g)!
          .map((digits) => sayWhole(digits, { words, form: 'alone' }));
        return ` (${words.small.note} ${marks.join(', ')})`;
      },
      examples: examples['bracketed-note'] ?? [],
    },
  ];
}

/** stars of reviews, `★★★☆☆` → words; one star alone is the mark of a list. */
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

/** Ratings. */
export const RATING_RULES: readonly Rule[] = [
  {
    name: 'stars-of-review',
    starts: ['sign'],
    first: '★',
    pattern: sticky('(?<full>★{2,5}|★(?=[½☆]))(?<half>½)?(?<empty>☆{1,4})?(?![★☆])'),
    rewrite: ({ groups }) => {
      const { full, half, empty } = groups!;
      const stars = cardinal(String(full!.length)) + (half === undefined ? '' : ' and a half');
      const name = full!.length === 1 && half === undefined ? 'star' : 'stars';
      if (empty === undefined) return `${stars} ${name}`;
      const all = full!.length + empty.length + (half === undefined ? 0 : 1);
      return `${stars} ${name} out of ${cardinal(String(all))}`;
    },
    examples: [
      ['Rated ★★★☆☆ or ★★★★½.', 'Rated three stars out of five or four and a half stars.'],
    ],
  },
];

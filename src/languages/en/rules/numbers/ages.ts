/** ages cut short, `a 41yo` → words. */
import type { Rule } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, count } from './number-words.ts';

/** Before an age that is told, and does not describe a noun. */
const IS = /(?:\b(?:aged|am|are|is|was|were)|[’'](?:s|re|m)) (?:only |just |now )?$/;

/** Ages. */
export const AGE_RULES: readonly Rule[] = [
  {
    name: 'years-old',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<age>\\d{1,3})[- ]?(?:yo|y/o|y-o|y\\.o\\.|yrs?-old)(?<many>'?s)?(?![\\p{L}\\d]|-\\p{L})`,
    ),
    rewrite: (match) => {
      const { age, many } = match.groups!;
      const isTold = IS.test(textBefore(match, 12)) && !/^ \p{L}/u.test(textBehind(match, 2));
      if (isTold && many === undefined) return `${count(age!, 'year')} old`;
      return `${cardinal(age!)}-year-old${many === undefined ? '' : 's'}`;
    },
    examples: [
      ['a 41yo man, two 22-y-os', 'a forty-one-year-old man, two twenty-two-year-olds'],
      ['She is 30yo.', 'She is thirty years old.'],
    ],
  },
];

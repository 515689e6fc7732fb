/**
 * verbs told from a noun or an adjective by their stress or by a capital: desert, object, polish.
 */
import { AT_SENTENCE_START, ends, starts } from './heteronym.ts';
import type { Heteronym } from './heteronym.ts';

/** Only senses that a voice was heard to miss, or engines disagree about. */
export const STRESSED_VERBS_ALIKE: readonly Heteronym[] = [
  {
    word: 'desert',
    senses: [
      {
        spoken: 'di-zert',
        before: ends([
          'could',
          'may',
          'might',
          "n't",
          'not',
          'soldiers',
          'they',
          'to',
          'troops',
          'we',
          'who',
          'will',
          'would',
          'you',
        ]),
        after: starts([
          'from',
          'her',
          'him',
          'his',
          'in',
          'it',
          'me',
          'the',
          'their',
          'them',
          'us',
          'you',
          '$',
          '[.,;:!?]',
        ]),
      },
    ],
    examples: [
      ['Soldiers desert their posts in the desert.', 'Soldiers di-zert their posts in the desert.'],
    ],
  },
  {
    word: 'object',
    senses: [
      {
        spoken: 'ub-ject',
        before: ends([
          'can',
          'could',
          'critics',
          'groups',
          'I',
          'lawmakers',
          'may',
          'members',
          'might',
          "n't",
          'neighbors',
          'neighbours',
          'not',
          'officials',
          'parents',
          'residents',
          'they',
          'to',
          'we',
          'who',
          'will',
          'would',
          'you',
        ]),
        after: starts([
          'because',
          'if',
          'loudly',
          'strongly',
          'that',
          'to',
          'when',
          '$',
          '[.,;:!?]',
        ]),
      },
    ],
    examples: [['They object to an object.', 'They ub-ject to an object.']],
  },
  {
    word: 'polish',
    senses: [
      {
        spoken: 'polish',
        before: AT_SENTENCE_START,
        after: starts(['it', 'the', 'them', 'with', 'your']),
      },
    ],
    examples: [['Polish the floor of the Polish house.', 'polish the floor of the Polish house.']],
  },
];

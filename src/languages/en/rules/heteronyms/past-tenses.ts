/** past tenses that are written like another word: read, wound. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { alike, ends, starts, type Heteronym, type SensePhonemes } from './heteronym.ts';
import { isPastOfRead } from './tense-of-read.ts';

/** Expressions of past time. */
const PAST = anyOf([
  'yesterday',
  'last (?:week|month|year|night)',
  '(?:one|two|three|\\w+) (?:days|weeks|months|years) ago',
  'earlier',
  'in (?:19|20)\\d\\d',
]);

/** Before a participle. */
const HELPER = anyOf([
  'are',
  'be',
  'been',
  'being',
  'had',
  'has',
  'have',
  'having',
  "he'd",
  "he's",
  "I've",
  'is',
  'most',
  "she'd",
  "she's",
  "they've",
  'was',
  "we've",
  'well',
  'were',
  'widely',
  "you've",
]);

/** Between a helper and its participle. */
const ADVERB = anyOf([
  'already',
  'also',
  'always',
  'carefully',
  'ever',
  'finally',
  'just',
  'never',
  'not',
  'often',
  'once',
  'only',
  'quickly',
  'recently',
  'still',
  'then',
  'well',
  'widely',
]);

/** Before `he` or `she`: then the verb after it is not past. */
const BEFORE_SUBJECT = anyOf([
  'can',
  'could',
  'did',
  'do',
  'does',
  'may',
  'might',
  'must',
  'should',
  'that',
  'will',
  'would',
]);

/** Things that are read. */
const WRITTEN_THING = anyOf([
  'banner',
  'caption',
  'email',
  'headline',
  'inscription',
  'label',
  'letter',
  'message',
  'note',
  'notice',
  'placard',
  'post',
  'poster',
  'sign',
  'statement',
  'text',
]);

const PAST_OF_READ: SensePhonemes = alike('ɹˈɛd');
const TURNED: SensePhonemes = alike('wˈaʊnd');
const TO_READ: SensePhonemes = alike('ɹˈiːd');
const INJURY: SensePhonemes = alike('wˈuːnd');

/**
 * Senses that a voice was heard to miss or engines disagree about; for voices that accept phonemes
 * also the other sense, where the words beside it make it certain.
 */
export const PAST_TENSES_ALIKE: readonly Heteronym[] = [
  {
    word: 'read',
    senses: [
      {
        ipa: PAST_OF_READ,
        spoken: 'red',
        before: ends([`${HELPER}(?: ${ADVERB})?`]),
      },
      {
        ipa: PAST_OF_READ,
        spoken: 'red',
        before: new RegExp(`(?<![\\p{L}])(?<!${BEFORE_SUBJECT} )(?:he|she)$`, 'iu'),
      },
      {
        ipa: PAST_OF_READ,
        spoken: 'red',
        before: ends([`${WRITTEN_THING}s?`]),
        after: /^(?:[:,] ?"|")/u,
      },
      {
        ipa: PAST_OF_READ,
        spoken: 'red',
        before: ends(['I', 'they', 'we', 'you']),
        after: new RegExp(`^[^.!?]{0,60}(?:^|[^\\p{L}])${PAST}(?![\\p{L}])`, 'iu'),
      },
      { ipa: PAST_OF_READ, where: isPastOfRead },
      {
        ipa: TO_READ,
        before: ends([
          'can',
          'could',
          'did',
          'do',
          'does',
          "didn't",
          "don't",
          "doesn't",
          'may',
          'might',
          'must',
          'please',
          'shall',
          'should',
          'to',
          'will',
          'would',
        ]),
      },
    ],
    examples: [
      ['He read it, and it was read aloud.', 'He red it, and it was red aloud.'],
      ['I will read it, and they read daily.', 'I will read it, and they read daily.'],
      ['They read the book last night.', 'They red the book last night.'],
      ['Did she read it?', 'Did she read it?'],
    ],
  },
  {
    word: 'wound',
    senses: [
      {
        ipa: TURNED,
        spoken: 'wowned',
        before: ends([
          'been',
          'clock',
          'had',
          'he',
          'it',
          'line',
          'path',
          'procession',
          'queue',
          'river',
          'road',
          'she',
          'they',
          'tightly',
          'trail',
          'we',
        ]),
        after: starts([
          'along',
          'around',
          'back',
          'down',
          'her way',
          'his way',
          'into',
          'its way',
          'past',
          'the clock',
          'their way',
          'through',
          'tightly',
        ]),
      },
      {
        ipa: INJURY,
        before: ends(['bullet', 'exit', 'flesh', 'gunshot', 'head', 'open', 'shrapnel', 'stab']),
      },
      {
        ipa: INJURY,
        after: starts(['care', 'dressings?', 'healed', 'healing', 'infections?']),
      },
    ],
    examples: [
      [
        'The road wound through the hills; the wound healed.',
        'The road wowned through the hills; the wound healed.',
      ],
    ],
  },
];

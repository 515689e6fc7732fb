/**
 * verbs told from a noun or an adjective by their stress or by a capital: desert, object, polish.
 */
import { alike, AT_SENTENCE_START, ends, starts } from './heteronym.ts';
import type { Heteronym, SensePhonemes } from './heteronym.ts';

const TO_LEAVE: SensePhonemes = { american: 'dɪzˈɝt', british: 'dɪzˈɜːt' };
const TO_OPPOSE: SensePhonemes = alike('əbdʒˈɛkt');
const TO_SHINE: SensePhonemes = { american: 'pˈɑːlɪʃ', british: 'pˈɒlɪʃ' };
const DRY_LAND: SensePhonemes = { american: 'dˈɛzɚt', british: 'dˈɛzət' };
const THING: SensePhonemes = { american: 'ˈɑːbdʒɛkt', british: 'ˈɒbdʒɛkt' };
const OF_POLAND: SensePhonemes = { american: 'pˈoʊlɪʃ', british: 'pˈəʊlɪʃ' };

/**
 * Senses that a voice was heard to miss, or engines disagree about; and for voices that take
 * phonemes the other sense, where the words beside it leave no doubt.
 */
export const STRESSED_VERBS_ALIKE: readonly Heteronym[] = [
  {
    word: 'desert',
    senses: [
      {
        ipa: TO_LEAVE,
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
      {
        ipa: DRY_LAND,
        before: ends([
          'a',
          'Arabian',
          'Gobi',
          'in the',
          'Kalahari',
          'Mojave',
          'Negev',
          'Sahara',
          'Sinai',
          'Sonoran',
          'Syrian',
          'the',
        ]),
      },
      {
        ipa: DRY_LAND,
        after: starts(['islands?', 'oasis', 'sand', 'storms?']),
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
        ipa: TO_OPPOSE,
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
      {
        ipa: THING,
        before: ends([
          'a',
          'an',
          'any',
          'blunt',
          'each',
          'every',
          'flying',
          'foreign',
          'hard',
          'no',
          'one',
          'sharp',
          'some',
          'that',
          'the',
          'this',
          'unidentified',
        ]),
      },
    ],
    examples: [['They object to an object.', 'They ub-ject to an object.']],
  },
  {
    word: 'polish',
    senses: [
      {
        ipa: TO_SHINE,
        spoken: 'polish',
        before: AT_SENTENCE_START,
        after: starts(['it', 'the', 'them', 'with', 'your']),
      },
      {
        ipa: OF_POLAND,
        before: ends(['a', 'an', 'and', 'in', 'of', 'speak', 'speaks', 'the', 'with']),
        after: starts([
          'ambassador',
          'army',
          'authorities',
          'border',
          'capital',
          'citizens?',
          'city',
          'community',
          'companies',
          'company',
          'family',
          'farmers?',
          'forces',
          'foreign',
          'government',
          'interior',
          'language',
          'leaders?',
          'minister',
          'officials?',
          'parliament',
          'people',
          'police',
          'president',
          'prime',
          'soldiers?',
          'state',
          'territory',
          'town',
          'voters?',
          'workers?',
        ]),
      },
    ],
    examples: [['Polish the floor of the Polish house.', 'polish the floor of the Polish house.']],
  },
];

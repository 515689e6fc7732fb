/** nouns that are rarer than the word they are spelled like: row, sow. */
import { alike, ends, starts, type Heteronym, type SensePhonemes } from './heteronym.ts';

const QUARREL: SensePhonemes = alike('ɹˈaʊ');
const PIG: SensePhonemes = alike('sˈaʊ');
const LINE: SensePhonemes = { american: 'ɹˈoʊ', british: 'ɹˈəʊ' };
const TO_PLANT: SensePhonemes = { american: 'sˈoʊ', british: 'sˈəʊ' };

/**
 * Senses that a voice was heard to miss or engines disagree about; for voices that accept phonemes
 * also the other sense, where the words beside it make it certain.
 */
export const RARE_NOUNS_ALIKE: readonly Heteronym[] = [
  {
    word: 'row',
    senses: [
      {
        ipa: QUARREL,
        spoken: 'rau',
        before: ends([
          'angry',
          'bitter',
          'blazing',
          'diplomatic',
          'escalating',
          'family',
          'furious',
          'growing',
          'huge',
          'legal',
          'major',
          'pay',
          'planning',
          'political',
          'public',
          'trade',
        ]),
        after: starts([
          'about',
          'after',
          'between',
          'broke',
          'erupted',
          'over',
          'with',
          '[.,;:!?]',
        ]),
      },
      {
        ipa: LINE,
        after: starts(['houses?', 'of']),
      },
      {
        ipa: LINE,
        before: ends(['back', 'death', 'front', 'in a', 'second', 'skid', 'third', 'top']),
      },
    ],
    examples: [['a diplomatic row over a row of seats', 'a diplomatic rau over a row of seats']],
  },
  {
    word: 'sow',
    senses: [
      {
        ipa: PIG,
        spoken: 'sau',
        before: ends(['a', 'each', 'every', 'nursing', 'one', 'pregnant', 'the', 'wild']),
        after: starts([
          'and',
          'crates?',
          'farrowed',
          'gave',
          'had',
          'had',
          'has',
          'is',
          'lay',
          'stalls?',
          'was',
          'with',
          '$',
          '[.,;:!?]',
        ]),
      },
      {
        ipa: TO_PLANT,
        after: starts([
          'chaos',
          'confusion',
          'discord',
          'distrust',
          'division',
          'doubts?',
          'fear',
          '(?:the |their |its )?seeds?',
        ]),
      },
      {
        ipa: TO_PLANT,
        before: ends(['to']),
      },
    ],
    examples: [['They sow seeds.', 'They sow seeds.']],
  },
];

/** names that are spelled like another word, up to a capital: Job, Nice, Mobile, Reading, Slough. */
import { anyIn, wordList } from '../../../../_internal/any-of.ts';
import {
  alike,
  ends,
  isNameWithin,
  starts,
  type Heteronym,
  type SensePhonemes,
} from './heteronym.ts';
import type { ClauseWords } from './clause-words.ts';

const MAJESTIC: SensePhonemes = alike('ɔːɡˈʌst');
const OF_BIBLE: SensePhonemes = { american: 'dʒˈoʊb', british: 'dʒˈəʊb' };
const ON_RIVIERA: SensePhonemes = alike('nˈiːs');
const IN_ALABAMA: SensePhonemes = { american: 'moʊbˈiːl', british: 'məʊbˈiːl' };
const IN_BERKSHIRE: SensePhonemes = alike('ɹˈɛdɪŋ');
const TO_SHED: SensePhonemes = alike('slˈʌf');
const NEAR_WINDSOR: SensePhonemes = alike('slˈaʊ');

/** What a name of a place is behind. */
const BEFORE_PLACE = new RegExp(
  `^${anyIn(`in to from near at outside around leav(?:e|es|ing) reach(?:ed)? left visit(?:ed|ing)? of for
    between via through and greater central downtown`)}$`,
  'i',
);

/** A name behind the words that stand before places. */
const isPlaceName = ({ before }: ClauseWords, written: string): boolean =>
  isNameWithin({ before, after: [] }, written) && BEFORE_PLACE.test(before.at(-1)!);

const isSmall = (_: ClauseWords, written: string): boolean => /^\p{Ll}/u.test(written);

/** For voices that accept phonemes. */
export const NAMES_ALIKE: readonly Heteronym[] = [
  {
    word: 'august',
    senses: [{ ipa: MAJESTIC, where: isSmall }],
    examples: [],
    sounds: [['In August the august body met.', MAJESTIC.american]],
  },
  {
    word: 'job',
    senses: [
      {
        ipa: OF_BIBLE,
        before: ends(wordList('book_of patience_of trials_of sufferings?_of story_of prophet')),
        where: isNameWithin,
      },
      {
        ipa: OF_BIBLE,
        after: starts(["'s (?:comforters?|patience|suffering|boils|trials|wife)"]),
        where: (_, written) => written === 'Job',
      },
    ],
    examples: [],
    sounds: [['The story of Job is a job.', OF_BIBLE.american]],
  },
  {
    word: 'nice',
    senses: [
      { ipa: ON_RIVIERA, where: isPlaceName, after: /^(?!-?(?:guy|people)\b)/iu },
      { ipa: ON_RIVIERA, before: ends(['OGC', 'French city of', 'Paris-']) },
    ],
    examples: [],
    sounds: [['It was nice in Nice. Nice work.', ON_RIVIERA.american]],
  },
  {
    word: 'mobile',
    senses: [
      {
        ipa: IN_ALABAMA,
        where: isPlaceName,
        after: /^(?!(?:World|App|Phone|Congress|Games?|Payments?|Legends|Banking|and)\b)/u,
      },
      {
        ipa: IN_ALABAMA,
        after: starts([', (?:Ala|AL\\b|Alabama)', 'Bay', 'County']),
        where: (_, written) => written === 'Mobile',
      },
    ],
    examples: [],
    sounds: [['A mobile home near Mobile', IN_ALABAMA.american]],
  },
  {
    word: 'reading',
    senses: [
      {
        ipa: IN_BERKSHIRE,
        where: isPlaceName,
        after:
          /^(?!(?:and|or|,)? ?(?:Writing|Math|Recovery|Room|List|Lists|Groups?|Week|Scores?)\b)/iu,
      },
      {
        ipa: IN_BERKSHIRE,
        after: starts(
          wordList(`Borough Buses Council Crown_Court FC Festival Gaol Prison station University
          [Rr]ailway ,_(?:Berkshire|England|Pa\\b|Pennsylvania) and_Leeds`),
        ),
        where: (_, written) => written === 'Reading',
      },
    ],
    examples: [],
    sounds: [['Reading a book on the way to Reading', IN_BERKSHIRE.american]],
  },
  {
    word: 'slough',
    senses: [
      { ipa: TO_SHED, after: starts(['off', 'away']) },
      { ipa: NEAR_WINDSOR, where: isNameWithin },
    ],
    examples: [],
    sounds: [['It will slough off in Slough.', 'slˈʌf slˈaʊ']],
  },
];

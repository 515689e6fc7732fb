/** words with a rarer second sense, which no voice gives them by itself: dove, axes, putting. */
import { anyIn, wordList } from '../../../../_internal/any-of.ts';
import { alike, ends, starts, type Heteronym, type SensePhonemes } from './heteronym.ts';
import { isBeforeNoun, type ClauseWords } from './clause-words.ts';

const DIVED: SensePhonemes = { american: 'dˈoʊv', british: 'dˈəʊv' };
const DEER: SensePhonemes = { american: 'dˈoʊz', british: 'dˈəʊz' };
const OF_AXIS: SensePhonemes = alike('ˈæksiːz');
const OF_BASIS: SensePhonemes = alike('bˈeɪsiːz');
const MORE_NUMB: SensePhonemes = { american: 'nˈʌmɚ', british: 'nˈʌmə' };
const ON_GREEN: SensePhonemes = alike('pˈʌtɪŋ');
const SULKED: SensePhonemes = { american: 'mˈoʊpt', british: 'mˈəʊpt' };
const ILL: SensePhonemes = { american: 'ˈɪnvəlɪd', british: 'ˈɪnvəliːd' };
const CAREER: SensePhonemes = { american: 'ɹˈɛzəmeɪ', british: 'ɹˈɛzjuːmeɪ' };
const CAREERS: SensePhonemes = { american: 'ɹˈɛzəmeɪz', british: 'ɹˈɛzjuːmeɪz' };
const SCHOLARLY: SensePhonemes = { american: 'lˈɝnɪd', british: 'lˈɜːnɪd' };
const THE_OLD: SensePhonemes = alike('ˈeɪdʒɪd');

/** What has a basis, not a base. */
const THOUGHTS = anyIn(`arguments? beliefs? claims? comparisons? cooperation decisions? findings?
  judg(?:e?ment|ing) knowledge law morality politics power rulings? science theor(?:y|ies) thought`);

/** A noun for certain. */
const isNounForCertain = ({ before }: ClauseWords): boolean =>
  isBeforeNoun(before.at(-1)?.toLowerCase() ?? '');

/** For voices that accept phonemes. */
export const RARER_SENSES: readonly Heteronym[] = [
  {
    word: 'dove',
    senses: [
      {
        ipa: DIVED,
        before: ends(
          wordList(`he I it men people players? she swimmers? they we who you and then divers? plane
          shares stocks? keeper`),
        ),
        after: starts(
          wordList(`down deep(?:er)? for from head-?first in into off on onto over through to under
          underwater [.,;:!?] $`),
        ),
      },
      { ipa: DIVED, after: starts(wordList('head-?first into underwater for_cover')) },
    ],
    examples: [],
    sounds: [['The dove flew; she dove into the lake.', DIVED.american]],
  },
  {
    word: 'does',
    senses: [
      {
        ipa: DEER,
        before: ends(
          wordList(`
          (?:bucks|stags|fawns|deer|roes?),?_(?:and|or)(?:_(?:two|three|four|five|six|seven|eight|nine|ten|several))?
          pregnant white-tailed the_hinds_and`),
        ),
      },
      { ipa: DEER, after: starts(['(?:and|or) (?:their )?(?:fawns|bucks|stags)']) },
    ],
    examples: [],
    sounds: [['She does count two bucks and three does.', DEER.american]],
  },
  {
    word: 'axes',
    senses: [
      {
        ipa: OF_AXIS,
        before: ends(
          wordList(`both coordinate horizontal optical perpendicular principal vertical
          [xyz](?:_and_[xyz])?`),
        ),
        after: /^(?!and (?:knives|hammers|saws))/iu,
      },
      {
        ipa: OF_AXIS,
        after: starts([
          'of (?:the |a |each |this )?(?:charts?|crystals?|earth|ellipse|graphs?|plots?|rotation|symmetry|debate|conflict|power)',
        ]),
      },
    ],
    examples: [],
    sounds: [['They sharpened axes and drew axes of symmetry.', OF_AXIS.american]],
  },
  {
    word: 'bases',
    senses: [
      {
        ipa: OF_BASIS,
        after: starts([
          `of (?:\\p{L}+ ){0,3}${THOUGHTS}`,
          `for (?:a|the|his|her|their|this|that|any|these) (?:\\p{L}+ )?${THOUGHTS}`,
        ]),
      },
      {
        ipa: OF_BASIS,
        before: ends(
          wordList('intellectual legal moral philosophical theoretical neural biological'),
        ),
      },
    ],
    examples: [],
    sounds: [['Army bases have legal bases.', OF_BASIS.american]],
  },
  {
    word: 'number',
    senses: [
      {
        ipa: MORE_NUMB,
        before: ends(
          wordList(
            `become becoming feel feels felt gets? getting got grew grow growing grown grows`,
          ),
        ),
        after: starts(wordList('and_(?:number|colder|weaker) by than with $ [.,;:!?]')),
      },
    ],
    examples: [],
    sounds: [['His hand grew number than mine; the number grew.', MORE_NUMB.american]],
  },
  {
    word: 'putting',
    senses: [
      {
        ipa: ON_GREEN,
        after: starts(
          wordList(`average beautifully better brilliantly contests? display greens?
          for_(?:birdie|bogey|eagle|par) from_(?:(?:\\w+|\\d+)(?:-|_)(?:feet|foot|yards)) grip
          performances? poorly strokes? stats surfaces? well woes worse`),
        ),
      },
      {
        ipa: ON_GREEN,
        before: ends(
          wordList(`brilliant chipping_and driving_and great poor superb (?:his|her|my|your)`),
        ),
        after: starts(wordList('and has had is on that was [.,;:!?] $')),
      },
    ],
    examples: [],
    sounds: [['He is putting well and putting on weight.', ON_GREEN.american]],
  },
  {
    word: 'moped',
    senses: [
      {
        ipa: SULKED,
        before: ends(wordList('he I she they we who and just')),
        after: starts(wordList('about and around at for in over through [.,;:!?] $')),
      },
      { ipa: SULKED, after: starts(['about', 'around']) },
    ],
    examples: [],
    sounds: [['A boy on a moped moped around.', SULKED.american]],
  },
  {
    word: 'invalid',
    senses: [
      {
        ipa: ILL,
        before: ends(wordList('a an bedridden chronic elderly helpless the lifelong')),
        after: starts(
          wordList(`and because by carriage for in since wife husband mother father brother sister son
          daughter who [.,;:!?] $`),
        ),
      },
    ],
    examples: [],
    sounds: [['An invalid vote, and an invalid for life.', ILL.american]],
  },
  {
    word: 'resume',
    senses: [{ ipa: CAREER, where: isNounForCertain }],
    examples: [],
    sounds: [['Talks resume on her resume.', CAREER.american]],
  },
  {
    word: 'resumes',
    senses: [{ ipa: CAREERS, where: isNounForCertain }],
    examples: [],
    sounds: [['Play resumes over their resumes.', CAREERS.american]],
  },
  {
    word: 'learned',
    senses: [
      {
        ipa: SCHOLARLY,
        after: starts(
          wordList(`colleagues? counsel friends? gentlem[ae]n journals? judges? m[ae]n\\b professors?
          scholars? societ(?:y|ies) wom[ae]n treatises?`),
        ),
      },
    ],
    examples: [],
    sounds: [['My learned friend learned of it.', SCHOLARLY.american]],
  },
  {
    word: 'aged',
    senses: [
      {
        ipa: THE_OLD,
        before: ends(['the', 'the sick and', 'the poor and']),
        after: starts(wordList('and are in of or were [.,;:!?] $')),
      },
    ],
    examples: [],
    sounds: [['Men aged 80 are among the aged.', THE_OLD.american]],
  },
];

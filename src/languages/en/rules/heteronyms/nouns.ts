/** nouns that voices mistake for a verb or for the other noun: bass, bow, lead. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { alike, ends, starts, type Heteronym, type SensePhonemes } from './heteronym.ts';
import type { ClauseWords } from './clause-words.ts';

const BASS_FISH: SensePhonemes = alike('bˈæs');
const BENDING: SensePhonemes = alike('bˈaʊ');
const METAL: SensePhonemes = alike('lˈɛd');
const BASS_TONE: SensePhonemes = alike('bˈeɪs');
const BOW_OF_ARCHER: SensePhonemes = { american: 'bˈoʊ', british: 'bˈəʊ' };
const IN_FRONT: SensePhonemes = alike('lˈiːd');

/** Words of poison, of pipes and of what is measured in both. */
const POISONS = new RegExp(
  `^${anyIn(`toxic toxins? neurotoxin poison(?:ed|ous|s|ing)? contaminat(?:e|es|ed|ion) arsenic mercury
    cadmium plumbing corrosion smelters? filters?`)}$`,
  'i',
);

/** “a filter that takes out lead”, without a word before it that makes it a place in front. */
const isAmongPoisons = ({ before, after }: ClauseWords): boolean =>
  !/^(?:a|an|the|his|her|their|its|to|will|would|could|early|big)$/i.test(before.at(-1) ?? '') &&
  [...before, ...after].some((word) => POISONS.test(word));

/**
 * Senses that a voice was heard to miss or engines disagree about; for voices that accept phonemes
 * also the other sense, where the words beside it make it certain.
 */
export const NOUNS_ALIKE: readonly Heteronym[] = [
  {
    word: 'bass',
    senses: [
      {
        ipa: BASS_FISH,
        spoken: 'bas',
        before: ends([
          'baked',
          'black',
          'caught (?:a|the)',
          'fresh',
          'freshwater',
          'fried',
          'grilled',
          'largemouth',
          'rock',
          'sea',
          'smallmouth',
          'striped',
          'white',
        ]),
      },
      {
        ipa: BASS_FISH,
        spoken: 'bas',
        after: starts([
          'anglers?',
          'boats?',
          'fillets?',
          'fisherm[ae]n',
          'fishing',
          'lake',
          'stocks?',
        ]),
      },
      {
        ipa: BASS_TONE,
        after: starts([
          'clarinets?',
          'clefs?',
          'drums?',
          'guitars?',
          'guitarists?',
          'lines?',
          'notes?',
          'players?',
          'solos?',
          'voices?',
        ]),
      },
      {
        ipa: BASS_TONE,
        before: ends([
          'acoustic',
          'double',
          'drum and',
          'electric',
          'guitar,',
          'on',
          'slap',
          'upright',
        ]),
        after: starts(['and', 'guitar', '$', '[.,;:!?]']),
      },
    ],
    examples: [['Grilled sea bass and a bass guitar', 'Grilled sea bas and a bass guitar']],
  },
  {
    word: 'bow',
    senses: [
      {
        ipa: BENDING,
        spoken: 'bough',
        before: ends([
          'deep',
          'final',
          'low',
          'must',
          'not',
          'off the',
          'over the',
          'port',
          'starboard',
          'take a',
          'takes a',
          'taking a',
          "the ship's",
          'to',
          'took a',
          'will',
        ]),
        after: starts([
          'and',
          'as',
          'at',
          'before',
          'down',
          'in respect',
          'of the (?:ship|boat|vessel|ferry)',
          'out',
          'to',
          '$',
          '[.,;:!?]',
        ]),
      },
      {
        ipa: BENDING,
        after: starts(['of (?:the|a|his|her|their) (?:boat|canoe|ferry|ship|tanker|vessel)']),
      },
      {
        ipa: BOW_OF_ARCHER,
        after: starts(['and arrows?', 'hunters?', 'hunting', 'strings?', 'ties?']),
      },
      {
        ipa: BOW_OF_ARCHER,
        before: ends([
          'cello',
          'compound',
          'hair',
          'in a',
          'pink',
          'red',
          'ribbon',
          'violin',
          'with a',
        ]),
      },
    ],
    examples: [
      [
        'She took a bow. He will bow to them with a bow and arrow.',
        'She took a bough. He will bough to them with a bow and arrow.',
      ],
    ],
  },
  {
    word: 'lead',
    senses: [
      {
        ipa: METAL,
        spoken: 'led',
        after: starts([
          'acid',
          'batter(?:y|ies)',
          'bullets?',
          'contamination',
          'crystal',
          'dust',
          'exposure',
          'in (?:the |its |their |our )?(?:water|paint|blood|soil|pipes|petrol|gasoline|toys)',
          'levels?',
          'mines?',
          'mining',
          'ore',
          'paint',
          'pipes?',
          'poisoning',
          'roof(?:s|ing)?',
          'shot',
          'smelters?',
          'solder',
          'weights?',
        ]),
      },
      {
        ipa: METAL,
        spoken: 'led',
        before: ends([
          'amounts? of',
          'cadmium,? and',
          'containing',
          'contains?',
          'contaminated with',
          'copper,? and',
          'exposure to',
          'levels of',
          'made (?:out )?of',
          'mercury,? and',
          'molten',
          'ounces? of',
          'poisoned by',
          'sheets? of',
          'soldered with',
          'tonnes? of',
          'tons? of',
          'traces of',
          'zinc,? and',
        ]),
      },
      {
        ipa: METAL,
        spoken: 'led',
        after: starts([
          ',? (?:and|or) (?:zinc|copper|mercury|arsenic|cadmium|tin|silver)',
          ',? (?:zinc|copper|mercury|arsenic|cadmium|tin)\\b',
        ]),
      },
      {
        ipa: METAL,
        after: starts(['(?:,|and|or|, and) (?:arsenic|cadmium|copper|mercury|nickel|tin|zinc)']),
      },
      { ipa: METAL, where: isAmongPoisons },
      {
        ipa: IN_FRONT,
        before: ends([
          'a comfortable',
          'a narrow',
          'an early',
          'can',
          'could',
          'in the',
          'into the',
          'may',
          'might',
          'must',
          'shall',
          'should',
          'take the',
          'takes the',
          'taking the',
          'their',
          'took the',
          'will',
          'would',
        ]),
      },
      {
        ipa: IN_FRONT,
        after: starts([
          'actors?',
          'actress',
          'author',
          'counsel',
          'developer',
          'guitarists?',
          'investigators?',
          'negotiators?',
          'role',
          'singers?',
          'story',
          'times?',
          'to (?:a|an|the|more|better|new|higher|lower|further)',
          'vocals?',
        ]),
      },
    ],
    examples: [
      ['The lead pipes hold lead in the water.', 'The led pipes hold led in the water.'],
      ['They lead the race, a lead of two.', 'They lead the race, a lead of two.'],
      ['traces of lead and zinc', 'traces of led and zinc'],
    ],
  },
];

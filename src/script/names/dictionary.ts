/** words of a language → whether a voice need not guess at them: English ones by a pronouncing dictionary, others by a list. */
import { anyOf } from '../../_internal/any-of.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { wordsOf } from '../../languages/language.ts';
import { ENGLISH } from '../../languages/en/words.ts';
import { languageOf } from '../../languages/registry.ts';
import { ipaFromArpabet } from '../lexicon/arpabet.ts';
import { loadListedWords, type ListedWords } from './listed-words.ts';

/** The words of one language. */
export type Dictionary = {
  /** Whether it has a word, or one that it is a form of, in any case. */
  readonly has: (word: string) => boolean;
  /** Whether it has exactly this name: no guess from its parts. */
  readonly hasName: (word: string) => boolean;
  /** Every pronunciation of exactly this word, in IPA; empty for one that it lacks. */
  readonly soundsOf: (word: string) => readonly string[];
  /** Whether it has sounds at all. */
  readonly hasSounds: boolean;
  /** Whether it has the ordinary words of its language, so that one that it lacks tells something. */
  readonly hasOrdinaryWords: boolean;
  /** Beginnings before an apostrophe that are words of their own, in lower case. */
  readonly elided: ReadonlySet<string>;
};

/** The dictionary for a BCP 47 tag. */
export type Dictionaries = (tag: string) => Dictionary;

/**
 * The dictionaries of languages, each loaded once, on first use. A language without a list of words gets the English
 * dictionary, which knows many of its names but not its words.
 */
export async function loadDictionaries(tags: Iterable<string>): Promise<Dictionaries> {
  const english = await loadDictionary();
  const others: Dictionary = { ...english, hasOrdinaryWords: false };
  const found = new Map<string, Dictionary>([[ENGLISH.code, english]]);
  for (const code of new Set(Array.from(tags, primaryLanguage))) {
    const listed = await loadListedWords(code);
    if (listed) found.set(code, asDictionary(listed, languageOf(code).vocabulary?.elided));
  }
  return (tag) => found.get(primaryLanguage(tag)) ?? others;
}

/** Lists without sounds: the rules of these languages tell them from the spelling. */
function asDictionary({ has, hasName }: ListedWords, elided = ''): Dictionary {
  return {
    has,
    hasName,
    soundsOf: () => [],
    hasSounds: false,
    hasOrdinaryWords: true,
    elided: new Set(wordsOf(elided)),
  };
}

let loaded: Promise<Dictionary> | undefined;

/**
 * The CMU Pronouncing Dictionary (134,000 English words and names), loaded on first use: 5 MB that most
 * commands never need.
 */
export function loadDictionary(): Promise<Dictionary> {
  loaded ??= import('cmu-pronouncing-dictionary').then(({ dictionary }) => {
    const has = (word: string): boolean => Object.hasOwn(dictionary, word);
    return {
      has: (word) => isEnglish(word, has),
      hasName: (word) => hasEnglishName(lettersOf(word).toLowerCase(), has),
      soundsOf: (word) => soundsIn(dictionary, word.toLowerCase()),
      hasSounds: true,
      hasOrdinaryWords: true,
      elided: new Set(),
    };
  });
  return loaded;
}

const CONTRACTION = /^(?:[a-z]+n't|[a-z]+'(?:ll|re|ve|d|m|s))$/i;

function isEnglish(word: string, has: (word: string) => boolean): boolean {
  const typed = word.replaceAll('’', "'");
  if (CONTRACTION.test(typed)) return true;
  const letters = lettersOf(word);
  // A name with diacritics is not the English word that remains without them.
  if (letters !== typed && /^\p{Lu}/u.test(word)) return false;
  return knows(letters.toLowerCase(), has);
}

function hasEnglishName(letters: string, has: (word: string) => boolean): boolean {
  return has(letters) || has(letters.replace(/(?<=..[^s])s$/, ''));
}

/** Without diacritics, and with the apostrophe that is typed. */
function lettersOf(word: string): string {
  return word.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
}

/** Most pronunciations that the dictionary has of one word. */
const MOST_SOUNDS = 4;

/** The first is under the word itself, others under `word(1)`, `word(2)`; some have a note behind “#”. */
function soundsIn(dictionary: Readonly<Record<string, string>>, word: string): readonly string[] {
  const keys = Array.from({ length: MOST_SOUNDS }, (_, at) => (at === 0 ? word : `${word}(${at})`));
  const found = keys.filter((key) => Object.hasOwn(dictionary, key));
  return found.flatMap((key) => {
    const reading = ipaFromArpabet(dictionary[key]!.split(' #')[0]!);
    return 'ipa' in reading ? [reading.ipa] : [];
  });
}

/** Endings, and what the stem may end in instead. */
const ENDINGS: readonly (readonly [ending: RegExp, stems: readonly string[]])[] = [
  [/ies$/, ['y', 'ie']],
  [/ied$/, ['y']],
  [/iest$|ier$|ily$|iness$/, ['y']],
  [/(?:es|ed|er|est|ing|ers|ings|able)$/, ['', 'e']],
  [/(?:s|ly|ness|less|ful|ish|like|wide|ship|ment|ments|'s|s'|man|men|hood)$/, ['', 'le']],
];

const PREFIXES = new RegExp(
  `^${anyOf([
    'anti',
    'bio',
    'co',
    'cross',
    'cyber',
    'de',
    'dis',
    'eco',
    'fore',
    'inter',
    'micro',
    'mid',
    'mini',
    'mis',
    'multi',
    'non',
    'out',
    'over',
    'post',
    'pre',
    'pro',
    're',
    'self',
    'semi',
    'sub',
    'super',
    'un',
    'under',
    'up',
  ])}-?`,
);

function knows(word: string, has: (word: string) => boolean): boolean {
  if (has(word) || has(word.replace(/'s$|'$/, ''))) return true;
  for (const [ending, stems] of ENDINGS) {
    const stem = word.replace(ending, '');
    if (stem === word || stem.length < 2) continue;
    if (stems.some((rest) => has(stem + rest))) return true;
    // A doubled consonant before the ending: stopped, planning.
    if (/([b-df-hj-np-tv-z])\1$/.test(stem) && has(stem.slice(0, -1))) return true;
  }
  const bare = word.replace(PREFIXES, '');
  if (bare !== word && bare.length > 3 && knows(bare, has)) return true;
  return isCompound(word, has);
}

/** Whether two known words make one, as in `heatpump`. */
function isCompound(word: string, has: (word: string) => boolean): boolean {
  for (let at = 4; at <= word.length - 4 && word.length <= 24; at++)
    if (has(word.slice(0, at)) && has(word.slice(at))) return true;
  return false;
}

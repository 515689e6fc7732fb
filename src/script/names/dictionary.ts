/** English words → whether they are in a pronouncing dictionary. */
import { anyOf } from '../../_internal/any-of.ts';
import { ipaFromArpabet } from '../lexicon/arpabet.ts';

/** Whether a word, or one it is a form of, is in the dictionary, in any case. */
export type Dictionary = {
  readonly has: (word: string) => boolean;
  /** Whether it has the sound of exactly this word: no guess from its parts. */
  readonly hasSound: (word: string) => boolean;
  /** Every pronunciation of exactly this word, in IPA; empty for one that it lacks. */
  readonly soundsOf: (word: string) => readonly string[];
};

let loaded: Promise<Dictionary> | undefined;

/**
 * The CMU Pronouncing Dictionary (134,000 words and names), loaded on first use: 5 MB that most
 * commands never need.
 */
export function loadDictionary(): Promise<Dictionary> {
  loaded ??= import('cmu-pronouncing-dictionary').then(({ dictionary }) => ({
    has: (word) => knows(word.toLowerCase(), (each) => Object.hasOwn(dictionary, each)),
    hasSound: (word) => Object.hasOwn(dictionary, word.toLowerCase()),
    soundsOf: (word) => soundsIn(dictionary, word.toLowerCase()),
  }));
  return loaded;
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

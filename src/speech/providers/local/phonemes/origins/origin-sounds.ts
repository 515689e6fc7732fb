/** a word and the language it is taken to come from → its IPA as newsreaders say it. Pure. */
import type { SpellingOrigin } from '../../../../../languages/spelling-origins.ts';
import { chineseName, japaneseName, koreanName, vietnameseName } from './east-asian.ts';
import { DUTCH_SPELLING, FINNISH_SPELLING, GERMAN_SPELLING, NORDIC_SPELLING } from './germanic.ts';
import { MEDICINE_SPELLING } from './medicines.ts';
import {
  AFRICAN_SPELLING,
  arabicName,
  GREEK_LETTERS,
  HUNGARIAN_SPELLING,
  INDIAN_SPELLING,
  indianStress,
  TURKISH_SPELLING,
} from './other-origins.ts';
import { FRENCH_SPELLING } from './french.ts';
import { ITALIAN_SPELLING, portugueseName, ROMANIAN_LETTERS, spanishName } from './romance.ts';
import {
  CENTRAL_LETTERS,
  EASTERN_LETTERS,
  POLISH_SPELLING,
  stressOfCentral,
  stressOfEastern,
} from './slavic.ts';
import { transcribe, type Spelling } from './transcribe.ts';

type Sound = (word: string) => string | undefined;

/** By a spelling, except words with letters that the language does not have. */
const by =
  (spelling: Spelling, lacks?: RegExp): Sound =>
  (word) =>
    lacks?.test(word) ? undefined : transcribe(word, spelling);

/** Czech, Slovak and South Slavic. */
const central: Sound = (word) =>
  /[qwx]|sh|th|ph|oo|ck$/u.test(word)
    ? undefined
    : transcribe(word, { letters: CENTRAL_LETTERS, stress: stressOfCentral(word) });

/** Words of Greece end as these do, other names of the Balkans do not. */
const IS_GREEK = /(?:[aeio]s|ou)$/u;

/** What says a word of each origin; English is said by the rules of the voice. */
const SOUNDS: Readonly<Record<SpellingOrigin, Sound>> = {
  English: () => undefined,
  Spanish: (word) => (/[kw]|sh|th|ph/u.test(word) ? undefined : spanishName(word)),
  Portuguese: (word) => (/[kwy]|sh|th/u.test(word) ? undefined : portugueseName(word)),
  Italian: by(ITALIAN_SPELLING, /[kwyjx]|sh|th|ph|ch[aou]/u),
  French: by(FRENCH_SPELLING),
  Romanian: by({ letters: ROMANIAN_LETTERS, stress: 'penult' }, /[kwyq]|sh|th/u),
  German: by(GERMAN_SPELLING),
  Dutch: by(DUTCH_SPELLING),
  Nordic: by(NORDIC_SPELLING),
  Finnish: by(FINNISH_SPELLING, /[bcfqwxz]|sh/u),
  Polish: by(POLISH_SPELLING, /[qvx]|sh|th|ck$/u),
  'Czech or South Slavic': central,
  'East Slavic': (word) =>
    transcribe(word, { letters: EASTERN_LETTERS, stress: stressOfEastern(word) }),
  Baltic: by({ letters: CENTRAL_LETTERS, stress: 'penult' }, /[qwx]|sh|th/u),
  Balkan: (word) =>
    IS_GREEK.test(word)
      ? transcribe(word, { letters: GREEK_LETTERS, stress: 'penult' })
      : central(word),
  Hungarian: by(HUNGARIAN_SPELLING, /[qwx]|sh|th/u),
  Turkish: by(TURKISH_SPELLING, /[qwx]|[sc]h|th|oo|ee/u),
  Arabic: arabicName,
  Persian: arabicName,
  Indian: (word) => transcribe(word, { ...INDIAN_SPELLING, stress: indianStress(word) }),
  African: by(AFRICAN_SPELLING),
  'Southeast Asian': by(AFRICAN_SPELLING),
  Vietnamese: vietnameseName,
  Chinese: chineseName,
  'Japanese or Korean': (word) =>
    japaneseName(word) ?? koreanName(word) ?? transcribe(word, AFRICAN_SPELLING),
  medicine: by(MEDICINE_SPELLING),
};

/** Letters of names that came to a country from another one and kept their sound. */
const IS_ELSEWHERE = /w|sh|th|ph|ck|sch(?![ei])/u;

/** What says a word that is known to be of an origin, although it has letters that its language does not. */
const SHOWN_SOUNDS: Partial<Record<SpellingOrigin, Sound>> = {
  Spanish: (word) => (IS_ELSEWHERE.test(word) ? undefined : spanishName(word)),
  Portuguese: (word) => (IS_ELSEWHERE.test(word) ? undefined : portugueseName(word)),
  Italian: by(ITALIAN_SPELLING, IS_ELSEWHERE),
};

/**
 * The IPA of a word in lower case by the spelling of an origin; `undefined` where it does not fit that spelling.
 * `isShown`: whether more than the spelling shows the origin.
 */
export function soundByOrigin(
  word: string,
  origin: SpellingOrigin,
  { isShown = false }: { readonly isShown?: boolean } = {},
): string | undefined {
  const shown = isShown ? SHOWN_SOUNDS[origin] : undefined;
  return (shown ?? SOUNDS[origin])(word);
}

/** The sounds of a foreign word of no certain origin: open vowels, the last syllable but one stressed. */
export function continentalSound(word: string): string | undefined {
  return transcribe(word, AFRICAN_SPELLING);
}

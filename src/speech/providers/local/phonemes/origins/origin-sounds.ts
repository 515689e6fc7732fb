/** a word and the language it is taken to come from → its IPA as newsreaders say it. Pure. */
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
import {
  FRENCH_SPELLING,
  ITALIAN_SPELLING,
  PORTUGUESE_LETTERS,
  ROMANIAN_LETTERS,
  spanishName,
} from './romance.ts';
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
  Portuguese: by({ letters: PORTUGUESE_LETTERS, stress: 'penult' }, /[kwy]|sh|th/u),
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

/** Languages, or groups of them that newsreaders say alike. */
export const ORIGINS = [
  'English',
  'Spanish',
  'Portuguese',
  'Italian',
  'French',
  'Romanian',
  'German',
  'Dutch',
  'Nordic',
  'Finnish',
  'Polish',
  'Czech or South Slavic',
  'East Slavic',
  'Baltic',
  'Balkan',
  'Hungarian',
  'Turkish',
  'Arabic',
  'Persian',
  'Indian',
  'African',
  'Southeast Asian',
  'Vietnamese',
  'Chinese',
  'Japanese or Korean',
  'medicine',
] as const;

/** One of `ORIGINS`. */
export type SpellingOrigin = (typeof ORIGINS)[number];

/** The IPA of a word in lower case by the spelling of an origin; `undefined` where it does not fit that spelling. */
export function soundByOrigin(word: string, origin: SpellingOrigin): string | undefined {
  return SOUNDS[origin](word);
}

/** The sounds of a foreign word of no certain origin: open vowels, the last syllable but one stressed. */
export function continentalSound(word: string): string | undefined {
  return transcribe(word, AFRICAN_SPELLING);
}

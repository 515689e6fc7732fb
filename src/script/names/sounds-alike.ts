/** two pronunciations in IPA → whether a listener takes both for the same: weak vowels, accents and ways to write a sound aside. Pure. */

/** Writings of one sound, in order. */
const ALIKE: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/ː|\s|\u0361|\u0329/gu, ''],
  [/ʤ/gu, 'dʒ'],
  [/ʧ/gu, 'tʃ'],
  [/ʔn/gu, 'tən'],
  [/ʔ/gu, 't'],
  [/hw|ʍ/gu, 'w'],
  [/ɡ/gu, 'g'],
  [/ɾ/gu, 't'],
  [/[xχç]/gu, 'k'],
  [/r/gu, 'ɹ'],
  [/ɝ|ɜɹ?|ɚ/gu, 'R'],
  [/ᵻ/gu, 'ɪ'],
  [/[ɐᵊʌ]/gu, 'ə'],
  [/aɪ/gu, 'I'],
  [/eɪ|e(?!ɪ)/gu, 'A'],
  [/ɔɪ/gu, 'Y'],
  [/oʊ|əʊ/gu, 'O'],
  [/aʊ/gu, 'W'],
  [/əɹ/gu, 'R'],
  [/Rɹ/gu, 'R'],
  [/ɒ/gu, 'ɑ'],
  [/o|O(?=ɹ)/gu, 'ɔ'],
  [/[æAe](?=ɹ)/gu, 'ɛ'],
  [/i(?=ɹ)/gu, 'ɪ'],
  [/u(?=ɹ)/gu, 'ʊ'],
  [/ɔ(?!ɹ)/gu, 'ɑ'],
  [/a/gu, 'ɑ'],
  [/ŋ(?=ˈ?[kg])/gu, 'n'],
  [/([^ˈˌ])\1/gu, '$1'],
];

const VOWELS = 'AIOQWYRaiuæɑɔəɛɪʊ';
const VOWEL = new RegExp(`[${VOWELS}]`, 'u');
const STRESSED_CONSONANTS = new RegExp(`ˈ([^${VOWELS}ˈ]+)`, 'gu');

/** Vowels that are one in a syllable without stress. */
const WEAK: readonly string[] = ['əɪɛæɑʊ', 'iɪ', 'uʊ', 'Oə', 'Rə'];

/** One sound; `stressed` only for a vowel with the main stress. */
type Sound = { readonly letter: string; readonly isVowel: boolean; readonly isStressed: boolean };

/**
 * Whether two pronunciations sound alike. One without a mark of main stress leaves open where that lies, and so does
 * a word of one syllable.
 */
export function soundAlike(said: string, other: string): boolean {
  const [own, asked] = [soundsOf(said), soundsOf(other)];
  if (own.length !== asked.length) return false;
  const syllables = asked.filter(({ isVowel }) => isVowel).length;
  const hasStress = said.includes('ˈ') && other.includes('ˈ') && syllables > 1;
  return own.every((sound, at) => isAlike(sound, asked[at]!, hasStress));
}

function isAlike(sound: Sound, asked: Sound, hasStress: boolean): boolean {
  if (hasStress && sound.isVowel && sound.isStressed !== asked.isStressed) return false;
  if (sound.letter === asked.letter) return true;
  const isWeak = sound.isVowel && asked.isVowel && !sound.isStressed;
  return isWeak && WEAK.some((set) => set.includes(sound.letter) && set.includes(asked.letter));
}

function soundsOf(ipa: string): readonly Sound[] {
  let text = ipa.normalize('NFD').replaceAll('ˌ', '');
  for (const [from, to] of ALIKE) text = text.replace(from, to);
  text = text.replace(STRESSED_CONSONANTS, '$1ˈ').replace(/\p{M}/gu, '');
  const sounds: Sound[] = [];
  let isStressed = false;
  for (const letter of text) {
    if (letter === 'ˈ') {
      isStressed = true;
      continue;
    }
    const isVowel = VOWEL.test(letter);
    sounds.push({ letter, isVowel, isStressed: isVowel && isStressed });
    if (isVowel) isStressed = false;
  }
  return withGlides(sounds);
}

/** “Piastri” may have two syllables or three: an i or u before a vowel is a glide. */
function withGlides(sounds: readonly Sound[]): readonly Sound[] {
  return sounds.map((sound, at) => {
    const isGlide = at > 0 && sounds[at + 1]?.isVowel && !sound.isStressed;
    if (!isGlide || !/[iɪu]/u.test(sound.letter)) return sound;
    return { letter: sound.letter === 'u' ? 'w' : 'j', isVowel: false, isStressed: false };
  });
}

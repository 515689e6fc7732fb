/** two pronunciations in IPA → whether a listener takes both for the same: weak vowels, national habits and spelling of sounds aside. */
import { ipaFromArpabet } from '../../dist/script/lexicon/arpabet.js';

/** Writings of one sound, in order. */
const ALIKE = [
  [/ː|\s|\u0361|\u0329/gu, ''],
  [/ʤ/gu, 'dʒ'],
  [/ʧ/gu, 'tʃ'],
  [/ʔˌ?n?/gu, (found) => (found.endsWith('n') ? 'tən' : 't')],
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
  [/ŋ(?=[kg])/gu, 'n'],
  [/([^ˈˌ])\1/gu, '$1'],
];

const VOWELS = 'AIOQWYRaiuæɑɔəɛɪʊ';
const VOWEL = new RegExp(`[${VOWELS}]`, 'u');

/** Vowels that are one in a syllable without stress. */
const WEAK = ['əɪɛæɑʊ', 'iɪ', 'uʊ', 'Oə', 'Rə'];

/**
 * @param said IPA of the voice
 * @param wanted ARPAbet; one without a main stress leaves open where that lies
 */
export function soundsLike(said, wanted) {
  const hasStress = wanted.includes('1');
  const { ipa } = ipaFromArpabet(wanted.replace(/[AEIOU][A-Z](?= |$)/gu, '$&0'));
  const [own, asked] = [said, ipa].map((text) => glides(soundsOf(text)));
  if (own.length !== asked.length) return false;
  const syllables = asked.filter(({ isVowel }) => isVowel).length;
  const mayMove = !hasStress || syllables < 2;
  return own.every((sound, at) => isAlike(sound, asked[at], mayMove));
}

function isAlike(sound, asked, mayMove) {
  if (!mayMove && sound.isVowel && sound.isStressed !== asked.isStressed) return false;
  if (sound.letter === asked.letter) return true;
  const isWeak = sound.isVowel && asked.isVowel && !sound.isStressed;
  return isWeak && WEAK.some((set) => set.includes(sound.letter) && set.includes(asked.letter));
}

function soundsOf(ipa) {
  let text = ipa.normalize('NFD').replaceAll('ˌ', '');
  for (const [from, to] of ALIKE) text = text.replace(from, to);
  text = text.replace(new RegExp(`ˈ([^${VOWELS}ˈ]+)`, 'gu'), '$1ˈ').replace(/\p{M}/gu, '');
  const sounds = [];
  let isStressed = false;
  for (const letter of text) {
    if (letter === 'ˈ') isStressed = true;
    else {
      const isVowel = VOWEL.test(letter);
      sounds.push({ letter, isVowel, isStressed: isVowel && isStressed });
      if (isVowel) isStressed = false;
    }
  }
  return sounds;
}

/** “Piastri” may have two syllables or three: an i or u before a vowel is a glide. */
function glides(sounds) {
  return sounds.map((sound, at) => {
    const next = sounds[at + 1];
    const isGlide = next?.isVowel && !sound.isStressed && /[iɪu]/u.test(sound.letter) && at > 0;
    return isGlide
      ? { letter: /[iɪ]/u.test(sound.letter) ? 'j' : 'w', isVowel: false, isStressed: false }
      : sound;
  });
}

/** ARPABET phonemes, as in the CMU dictionary → the same in IPA. */
import type { PhonemeReading } from './ipa.ts';

/** Vowels: stressed, and unstressed if that is another sound. */
const VOWELS: Readonly<Record<string, readonly [stressed: string, weak?: string]>> = {
  AA: ['ɑː'],
  AE: ['æ'],
  AH: ['ʌ', 'ə'],
  AO: ['ɔː'],
  AW: ['aʊ'],
  AX: ['ə'],
  AXR: ['ɚ'],
  AY: ['aɪ'],
  EH: ['ɛ'],
  ER: ['ɜːɹ', 'ɚ'],
  EY: ['eɪ'],
  IH: ['ɪ'],
  IX: ['ɪ'],
  IY: ['iː', 'i'],
  OW: ['oʊ'],
  OY: ['ɔɪ'],
  UH: ['ʊ'],
  UW: ['uː'],
  UX: ['uː'],
};

const CONSONANTS: Readonly<Record<string, string>> = {
  B: 'b',
  CH: 'tʃ',
  D: 'd',
  DH: 'ð',
  DX: 'ɾ',
  EL: 'əl',
  EM: 'əm',
  EN: 'ən',
  F: 'f',
  G: 'ɡ',
  H: 'h',
  HH: 'h',
  JH: 'dʒ',
  K: 'k',
  L: 'l',
  M: 'm',
  N: 'n',
  NG: 'ŋ',
  NX: 'ɾ̃',
  P: 'p',
  Q: 'ʔ',
  R: 'ɹ',
  S: 's',
  SH: 'ʃ',
  T: 't',
  TH: 'θ',
  V: 'v',
  W: 'w',
  WH: 'ʍ',
  Y: 'j',
  Z: 'z',
  ZH: 'ʒ',
};

/** Stress digits: none, primary, secondary. */
const STRESS: Readonly<Record<string, string>> = { '0': '', '1': 'ˈ', '2': 'ˌ' };

/** Consonants that can begin an English syllable together; the stress mark goes before them. */
const ONSETS: ReadonlySet<string> = new Set([
  ...Object.values(CONSONANTS).filter((consonant) => !/^[əŋ]/.test(consonant)),
  ...['p', 'b', 'k', 'ɡ', 'f', 's'].map((first) => `${first}l`),
  ...['p', 'b', 't', 'd', 'k', 'ɡ', 'f', 'θ', 'ʃ'].map((first) => `${first}ɹ`),
  ...['t', 'd', 'k', 'ɡ', 'θ', 's'].map((first) => `${first}w`),
  ...['p', 'b', 't', 'd', 'k', 'f', 'v', 'm', 'n', 'h'].map((first) => `${first}j`),
  ...['m', 'n', 'p', 't', 'k', 'f'].map((second) => `s${second}`),
  'spl',
  'spɹ',
  'stɹ',
  'skɹ',
  'skw',
  'spj',
  'stj',
  'skj',
]);

/**
 * The IPA of ARPABET: symbols separated by spaces, vowels with a stress digit (`SH IY1`); one
 * without a digit is unstressed. Otherwise the first unknown symbol.
 */
export function ipaFromArpabet(text: string): PhonemeReading {
  const sounds: string[] = [];
  for (const symbol of text.trim().split(/\s+/)) {
    const [, name = '', digit = ''] = /^([A-Z]+)([012]?)$/.exec(symbol.toUpperCase()) ?? [];
    const vowel = Object.hasOwn(VOWELS, name) ? VOWELS[name] : undefined;
    const consonant =
      Object.hasOwn(CONSONANTS, name) && digit === '' ? CONSONANTS[name] : undefined;
    if (vowel === undefined && consonant === undefined) return { unknown: symbol };
    const mark = STRESS[digit] ?? '';
    if (mark !== '') sounds.splice(sounds.length - onsetLength(sounds), 0, mark);
    const [stressed, weak = stressed] = vowel ?? [consonant!];
    sounds.push(mark === '' ? weak : stressed);
  }
  return { ipa: sounds.join('') };
}

/** How many of the last sounds begin the syllable of the next vowel. */
function onsetLength(sounds: readonly string[]): number {
  for (const length of [3, 2, 1]) {
    const onset = sounds.slice(-length);
    if (onset.length === length && ONSETS.has(onset.join(''))) return length;
  }
  return 0;
}

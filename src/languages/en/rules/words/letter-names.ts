/** letters → phonemes of their English names, singly or together as in initials. */
import type { Accent } from '../../../pronunciation/accent.ts';

/** IPA of each letter's name, with the stress before its vowel, as the voices were trained. */
const NAMES: Readonly<Record<string, string>> = {
  A: 'ˈeɪ',
  B: 'bˈiː',
  C: 'sˈiː',
  D: 'dˈiː',
  E: 'ˈiː',
  F: 'ˈɛf',
  G: 'dʒˈiː',
  H: 'ˈeɪtʃ',
  I: 'ˈaɪ',
  J: 'dʒˈeɪ',
  K: 'kˈeɪ',
  L: 'ˈɛl',
  M: 'ˈɛm',
  N: 'ˈɛn',
  O: 'ˈoʊ',
  P: 'pˈiː',
  Q: 'kjˈuː',
  R: 'ˈɑːɹ',
  S: 'ˈɛs',
  T: 'tˈiː',
  U: 'jˈuː',
  V: 'vˈiː',
  W: 'dˈʌbəljuː',
  X: 'ˈɛks',
  Y: 'wˈaɪ',
  Z: 'zˈiː',
};

/** The names that differ in Britain. */
const BRITISH_NAMES: Readonly<Record<string, string>> = { O: 'ˈəʊ', R: 'ˈɑː', Z: 'zˈɛd' };

/** The letters whose names begin with a vowel: before them a British R is pronounced. */
const OPENS_WITH_VOWEL = /^[AEFHILMNORSX]/;

/**
 * IPA of the names of letters, said together: `DEA` → `dˌiːˌiːˈeɪ`. The last name has the main
 * stress, every other one the second. `undefined` if a character is not a letter from A to Z.
 */
export function letterPhonemes(letters: string, accent: Accent): string | undefined {
  const capitals = letters.toUpperCase();
  if (!/^[A-Z]+$/.test(capitals)) return undefined;
  return Array.from(capitals, (letter, index) => {
    const rest = capitals.slice(index + 1);
    const name = nameOf(letter, { accent, rest });
    return rest === '' ? name : name.replace('ˈ', 'ˌ');
  }).join('');
}

function nameOf(
  letter: string,
  { accent, rest }: { readonly accent: Accent; readonly rest: string },
): string {
  if (accent === 'american') return NAMES[letter]!;
  const name = BRITISH_NAMES[letter] ?? NAMES[letter]!;
  return letter === 'R' && OPENS_WITH_VOWEL.test(rest) ? `${name}ɹ` : name;
}

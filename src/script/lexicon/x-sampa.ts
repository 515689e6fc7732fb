/** X-SAMPA phonemes, in ASCII → the same in IPA. */
import type { PhonemeReading } from './ipa.ts';

/** Letters that are the same in both. */
const SAME = 'abcdefhijklmnopqrstuvwxyz';

/**
 * Every other symbol with its IPA, as listed by J. C. Wells
 * (https://www.phon.ucl.ac.uk/home/sampa/x-sampa.htm).
 */
const SIGNS: Readonly<Record<string, string>> = {
  'b_<': 'ɓ',
  'd_<': 'ɗ',
  'g_<': 'ɠ',
  'G\\_<': 'ʛ',
  'J\\_<': 'ʄ',
  'r\\`': 'ɻ',
  '|\\|\\': 'ǁ',
  '_?\\': 'ˤ',
  '@`': 'ɚ',
  '3`': 'ɝ',
  'd`': 'ɖ',
  'l`': 'ɭ',
  'n`': 'ɳ',
  'r`': 'ɽ',
  's`': 'ʂ',
  't`': 'ʈ',
  'z`': 'ʐ',
  '@\\': 'ɘ',
  '3\\': 'ɞ',
  'B\\': 'ʙ',
  'G\\': 'ɢ',
  'H\\': 'ʜ',
  'I\\': 'ᵻ',
  'J\\': 'ɟ',
  'K\\': 'ɮ',
  'L\\': 'ʟ',
  'M\\': 'ɰ',
  'N\\': 'ɴ',
  'O\\': 'ʘ',
  'R\\': 'ʀ',
  'U\\': 'ᵿ',
  'X\\': 'ħ',
  'h\\': 'ɦ',
  'j\\': 'ʝ',
  'l\\': 'ɺ',
  'p\\': 'ɸ',
  'r\\': 'ɹ',
  's\\': 'ɕ',
  'v\\': 'ʋ',
  'x\\': 'ɧ',
  'z\\': 'ʑ',
  '?\\': 'ʕ',
  '<\\': 'ʢ',
  '>\\': 'ʡ',
  '|\\': 'ǀ',
  '!\\': 'ǃ',
  '=\\': 'ǂ',
  ':\\': 'ˑ',
  _h: 'ʰ',
  _j: 'ʲ',
  _w: 'ʷ',
  _G: 'ˠ',
  _n: 'ⁿ',
  _l: 'ˡ',
  '_>': 'ʼ',
  '_~': '\u0303',
  '_=': '\u0329',
  '_^': '\u032f',
  _0: '\u0325',
  _v: '\u032c',
  _d: '\u032a',
  _a: '\u033a',
  _m: '\u033b',
  _t: '\u0324',
  _k: '\u0330',
  _r: '\u031d',
  _o: '\u031e',
  '_+': '\u031f',
  '_-': '\u0320',
  '_"': '\u0308',
  _x: '\u033d',
  _c: '\u031c',
  _O: '\u0339',
  _A: '\u0318',
  _q: '\u0319',
  _N: '\u033c',
  _e: '\u0334',
  '_}': '\u031a',
  _X: '\u0306',
  '"': 'ˈ',
  '%': 'ˌ',
  ':': 'ː',
  "'": 'ʲ',
  '`': '˞',
  '~': '\u0303',
  '=': '\u0329',
  '?': 'ʔ',
  '@': 'ə',
  '{': 'æ',
  '}': 'ʉ',
  '&': 'ɶ',
  '1': 'ɨ',
  '2': 'ø',
  '3': 'ɜ',
  '4': 'ɾ',
  '5': 'ɫ',
  '6': 'ɐ',
  '7': 'ɤ',
  '8': 'ɵ',
  '9': 'œ',
  A: 'ɑ',
  B: 'β',
  C: 'ç',
  D: 'ð',
  E: 'ɛ',
  F: 'ɱ',
  G: 'ɣ',
  H: 'ɥ',
  I: 'ɪ',
  J: 'ɲ',
  K: 'ɬ',
  L: 'ʎ',
  M: 'ɯ',
  N: 'ŋ',
  O: 'ɔ',
  P: 'ʋ',
  Q: 'ɒ',
  R: 'ʁ',
  S: 'ʃ',
  T: 'θ',
  U: 'ʊ',
  V: 'ʌ',
  W: 'ʍ',
  X: 'χ',
  Y: 'ʏ',
  Z: 'ʒ',
  g: 'ɡ',
  // Boundaries of syllables and words; a hyphen only separates two symbols.
  '.': '.',
  '-': '',
  ' ': ' ',
  ...Object.fromEntries([...SAME].map((letter) => [letter, letter])),
};

/** Most characters of a symbol. */
const LONGEST_SIGN = Math.max(...Object.keys(SIGNS).map((sign) => sign.length));

/** The IPA of a text in X-SAMPA, or its first unknown symbol. */
export function ipaFromXSampa(text: string): PhonemeReading {
  let ipa = '';
  for (let at = 0; at < text.length;) {
    const sign = signAt(text, at);
    if (sign === undefined) return { unknown: String.fromCodePoint(text.codePointAt(at)!) };
    ipa += SIGNS[sign]!;
    at += sign.length;
  }
  return { ipa };
}

/** The longest symbol at an offset. */
function signAt(text: string, at: number): string | undefined {
  for (let length = LONGEST_SIGN; length > 0; length--) {
    const sign = text.slice(at, at + length);
    if (sign.length === length && Object.hasOwn(SIGNS, sign)) return sign;
  }
  return undefined;
}

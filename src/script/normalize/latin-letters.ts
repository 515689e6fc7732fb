/** letters of other scripts → the Latin ones that English newspapers use for them. */
import { CYRILLIC_LETTERS } from '../../languages/cyrillic-letters.ts';

/** Cyrillic: Ukrainian letters by the 2010 national system, Russian ones by BGN. */
export const CYRILLIC: Readonly<Record<string, string>> = {
  ...CYRILLIC_LETTERS,
  г: 'g',
  є: 'ye',
  ї: 'yi',
  й: 'y',
  ю: 'yu',
  я: 'ya',
  ў: 'w',
  ђ: 'dj',
  ћ: 'c',
  џ: 'dzh',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};

/** Greek, without diacritics. */
export const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/**
 * Hangul syllables are computed from their parts (Unicode 3.12), spelled by the Revised
 * Romanization of 2000: leading consonant, vowel, trailing consonants.
 */
export const HANGUL: Readonly<Record<'leads' | 'vowels' | 'tails', readonly string[]>> = {
  leads: 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' '),
  vowels: 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' '),
  tails: ' k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t'.split(' '),
};

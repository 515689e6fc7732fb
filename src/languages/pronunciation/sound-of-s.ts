/** phonemes of a word → the same with the ending `s`. Pure. */

/** Sounds after which a plural or possessive is a syllable, and those after which it is `s`. */
const HISSES = /[szʃʒ]$/;
const UNVOICED = /[ptkfθ]$/;

/** Phonemes with the ending of an English plural or possessive: `z`, `s` or `ɪz`. */
export function withSoundOfS(ipa: string): string {
  const bare = ipa.replace(/[ː.ʰ]+$/, '');
  if (HISSES.test(bare)) return `${ipa}ɪz`;
  return `${ipa}${UNVOICED.test(bare) ? 's' : 'z'}`;
}

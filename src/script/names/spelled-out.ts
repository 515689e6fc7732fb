/** a word and what a voice makes of it → whether it names the first letters instead of reading the word. Pure. */

/** A word in letters and in IPA. */
export type SaidName = { readonly word: string; readonly ipa: string };

/** Letters whose names a voice says one after another only where it cannot read the word. */
const LETTERS = 2;

/**
 * Whether the IPA begins with the names of the word's first two letters, as when “Vlk” is said as “vee el kay”.
 * `nameOf`: the IPA of a letter in the same voice.
 */
export async function isSpelledOut(
  { word, ipa }: SaidName,
  nameOf: (letter: string) => Promise<string>,
): Promise<boolean> {
  const first = [...word.normalize('NFD').replace(/\P{L}/gu, '')].slice(0, LETTERS);
  // A vowel after the first letter makes a syllable, which a voice reads.
  if (first.length < LETTERS || /[aeiouy]/i.test(first.join(''))) return false;
  const names: string[] = [];
  for (const letter of first) names.push(soundsOf(await nameOf(letter.toUpperCase())));
  return names.every((name) => name !== '') && soundsOf(ipa).startsWith(names.join(''));
}

/** IPA without stress, length and spaces. */
function soundsOf(ipa: string): string {
  return ipa.normalize('NFD').replace(/[ˈˌːˑ\s.\p{M}]/gu, '');
}

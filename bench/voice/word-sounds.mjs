/** a provider and a voice → how it says the words of a text, as far as a listener tells them apart. */

/** Stress and length, and whether e and o are open, which differ between people: these tell few words apart. */
const ALIKE = [
  [/[ˈˌː]/gu, ''],
  [/ɛ(?!\u0303)/gu, 'e'],
  [/ɔ(?!\u0303)/gu, 'o'],
];

/** `(words) => sounds` of a row of words, in order; a word that is not said stands for itself. */
export function soundsIn(provider, { voice, language }) {
  return async (words) => {
    if (words.length === 0) return [];
    const text = words.join(' ');
    const request = { text, sentences: [{ start: 0, end: text.length }], voice, language };
    const said = await provider.pronounce(request, {});
    let start = 0;
    return words.map((word) => {
      const end = start + word.length;
      const own = said.filter((each) => each.start >= start && each.end <= end);
      start = end + 1;
      const ipa = own.map((each) => each.ipa).join('');
      return ALIKE.reduce((sound, [from, to]) => sound.replace(from, to), ipa) || word;
    });
  };
}

/** written phonemes → the same in plain IPA, or the first invalid symbol. */

/** Letters of the chart, by manner; then clicks and implosives, other symbols, vowels. */
const LETTERS = [
  'pbtdʈɖcɟkɡqɢʔ',
  'mɱnɳɲŋɴʙrʀⱱɾɽ',
  'ɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦ',
  'ɬɮʋɹɻjɰlɭʎʟ',
  'ʘǀǃǂǁɓɗʄɠʛ',
  'ʍwɥʜʢʡɕʑɺɧ',
  'iyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒ',
  'ɚɝɫᵻᵿᵊ',
  'ʦʣʧʤʨʥ',
].join('');

/** Stress, length, syllables, links, tones, and what modifies a letter. */
const MARKS = 'ˈˌːˑ.|‖‿͜͡ʰʷʲˠˤˡⁿʼ˞˥˦˧˨˩↓↑↗↘\u0300-\u036f -';

const FIRST_STRANGE = new RegExp(`[^${LETTERS}${MARKS}]`, 'u');

/** ASCII characters typed for IPA symbols. */
const TYPED: Readonly<Record<string, string>> = { g: 'ɡ', ':': 'ː', "'": 'ˈ', '’': 'ˈ' };

/** Phonemes without slashes or brackets around them, in IPA symbols. */
export function plainIpa(written: string): string {
  const bare = written.normalize('NFC').replace(/^\s*[/[]|[/\]]\s*$/g, '');
  return bare
    .replace(/[g:'’]/g, (sign) => TYPED[sign]!)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first character that is not a symbol of the International Phonetic Alphabet. */
export function unknownSymbol(ipa: string): string | undefined {
  return FIRST_STRANGE.exec(ipa.normalize('NFD').replace(/c\u0327/g, 'ç'))?.[0];
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../../../../src/errors.ts';
import {
  modelSymbols,
  type SymbolAccent,
} from '../../../../../src/speech/providers/local/phonemes/model-symbols.ts';
import { parseIpa } from '../../../../../src/speech/providers/local/phonemes/parse-ipa.ts';
import { parseTokenList } from '../../../../../src/speech/providers/local/token-list.ts';

const TOKENS = parseTokenList(
  readFileSync(new URL('../../../../../voices/kokoro-82m/tokens.txt', import.meta.url), 'utf8'),
);
const known = new Set(TOKENS.keys());
const symbols = (ipa: string, accent: SymbolAccent = 'american', word = 'word'): string =>
  modelSymbols(parseIpa(ipa), { accent, known, word, source: 'rules' }).join('');
const given = (ipa: string, accent: SymbolAccent = 'american'): string =>
  modelSymbols(parseIpa(ipa), { accent, known, word: 'word', source: 'given' }).join('');

describe('the symbols of the model', () => {
  it.each([
    ['dʒˈʌdʒ', 'ʤˈʌʤ'],
    ['t͡ʃˈɜːt͡ʃ', 'ʧˈɜɹʧ'],
    ['dˈeɪ', 'dˈA'],
    ['ˈaɪ', 'ˈI'],
    ['nˈoʊ', 'nˈO'],
    ['nˈaʊ', 'nˈW'],
    ['bˈɔɪ', 'bˈY'],
    ['sˈɪŋɚ', 'sˈɪŋəɹ'],
    ['bˈɜːd', 'bˈɜɹd'],
    ['nˈɝs', 'nˈɜɹs'],
    ['bˈɑːɾəl', 'bˈɑTᵊl'],
    ['ɪɾ', 'ɪt'],
    ['bˈʌʔn̩', 'bˈʌtᵊn'],
    ['ɐlˈoʊn', 'əlˈOn'],
    ['pˈoːɹt', 'pˈɔɹt'],
    ['aɪdˈiə', 'Idˈiə'],
    ['bˈɛɾɚɹ', 'bˈɛTəɹ'],
    ['ˌɑːɹɹˌɛsˈɛf', 'ˌɑɹˌɛsˈɛf'],
    ['ˌɪntɚɹˈeɪʃəl', 'ˌɪntəɹˈAʃᵊl'],
  ])('of an American voice for %s are %s', (ipa, expected) => {
    expect(symbols(ipa)).toBe(expected);
  });

  it.each([
    ['hˈeə', 'hˈɛː'],
    ['nˈəʊ', 'nˈQ'],
    ['kˈæt', 'kˈat'],
    ['hˈæpɪ', 'hˈapi'],
    ['bˈɜːd', 'bˈɜːd'],
    ['fˈiə', 'fˈɪə'],
    ['nˈoʊ', 'nˈQ'],
    ['ðɪ', 'ðɪ'],
  ])('of a British voice for %s are %s', (ipa, expected) => {
    expect(symbols(ipa, 'british')).toBe(expected);
  });

  it.each([
    ['mˈutʃos', 'mˈuʧos'],
    ['assˈad', 'assˈad'],
    ['pˈero', 'pˈero'],
    ['ɔ̃', 'ɔ̃'],
    ['lisˈɐ̃ʊ̃', 'lisˈɐ̃ʊ̃'],
    ['çˈa', 'çˈa'],
  ])('of a voice of another language for %s are %s', (ipa, expected) => {
    expect(symbols(ipa, 'other')).toBe(expected);
  });

  it.each([
    ['french', 'mˈatʃ', 'mˈatʃ'],
    ['french', 'ˈɛʁts', 'ˈɛʁts'],
    ['italian', 'raɡˈatsːa', 'raɡˈaʦːa'],
    ['italian', 'pˈasso', 'pˈaSo'],
    ['italian', 'kˈaʊza', 'kˈaʊza'],
  ] as const)('of a %s voice for %s are %s', (accent, ipa, expected) => {
    expect(symbols(ipa, accent)).toBe(expected);
  });

  it.each([
    // One symbol for a diphthong, and the vowels beside it.
    ['american', 'sˈaɪəns', 'sˈIəns'],
    ['american', 'səsˈaɪəɾi', 'səsˈIəTi'],
    ['american', 'ɛmplˈɔɪɚ', 'ɪmplˈYəɹ'],
    ['american', 'plˈeɪəbəl', 'plˈAəbᵊl'],
    ['american', 'hˈɪəɹoʊ', 'hˈɪɹO'],
    ['american', 'fˈaɪɚ', 'fˈIəɹ'],
    // A vowel before another one, and the l that follows.
    ['american', 'vˈɪdɪoʊ', 'vˈɪdiO'],
    ['american', 'əsˌoʊsɪˈeɪʃən', 'əsˌOsiˈAʃən'],
    ['american', 'məmˈɔːɹɪəl', 'məmˈɔɹiəl'],
    ['american', 'ɹˈiːəl', 'ɹˈiəl'],
    // The beginnings of words, and a flap.
    ['american', 'ɛksplˈeɪn', 'ɪksplˈAn'],
    ['american', 'ɛŋɡˈeɪdʒ', 'ɪnɡˈAʤ'],
    ['american', 'ɪŋklˈuːd', 'ɪnklˈud'],
    ['american', 'ˈɪŋk', 'ˈɪŋk'],
    ['american', 'ˈɛksɪt', 'ˈɛksɪt'],
    ['american', 'nˈɛɡətˌɪv', 'nˈɛɡəTɪv'],
    ['american', 'pˈɛnəlɾi', 'pˈɛnᵊlti'],
    ['american', 'pˈɑːsᵻbəl', 'pˈɑsəbᵊl'],
    ['american', 'wˈɔntᵻd', 'wˈɔntᵻd'],
    ['british', 'sˈaɪəns', 'sˈIəns'],
    ['british', 'ɛmplˈɔɪə', 'ɛmplˈYə'],
    ['british', 'hˈiəɹəʊ', 'hˈɪəɹQ'],
    ['british', 'nˈeɪə', 'nˈAə'],
  ] as const)('are made in the right order: %s %s is %s', (accent, ipa, expected) => {
    expect(symbols(ipa, accent)).toBe(expected);
  });

  it('have one symbol for a diphthong, whatever follows it', () => {
    const diphthongs = { aɪ: 'I', eɪ: 'A', ɔɪ: 'Y', aʊ: 'W', oʊ: 'O', əʊ: 'Q' };
    const next = ['ə', 'əl', 'ən', 'ɚ', 'əɹ', 'i', 'ɪ', 'ɹ', 'l', 'ˈɑː', 'ˌeɪ', 't', 'ᵻ'];
    for (const accent of ['american', 'british'] as const)
      for (const [ipa, symbol] of Object.entries(diphthongs))
        for (const after of next) {
          const own = { american: symbol.replace('Q', 'O'), british: symbol.replace('O', 'Q') };
          const said = symbols(`tˈ${ipa}${after}`, accent);
          expect(said.slice(0, 3), `${ipa}${after}, ${accent}`).toBe(`tˈ${own[accent]}`);
        }
  });

  it('have the stress before the vowel, wherever it was written', () => {
    expect(symbols('ʃiː dʒɪnˈpɪŋ')).toBe('ʃi ʤɪnpˈɪŋ');
    expect(symbols('ˈstreŋθs')).toBe('stɹˈɛŋθs');
  });

  it('are the same for every way of writing IPA', () => {
    const plain = symbols('mɪˈʃuːstɪn');
    for (const other of ["/mɪ'ʃu:stɪn/", '[mɪ.ˈʃuː.stɪn]', 'mɪ‿ˈʃuːstɪn', 'mɪˈʃuːstɪn '])
      expect(symbols(other)).toBe(plain);
    expect(symbols('gεt')).toBe(symbols('ɡɛt'));
  });

  it('are exactly those given, where someone gave them in the way of the model', () => {
    for (const ipa of ['ʃˈəhəl', 'kɑbɪəvˈət', 'bˈɑx', 'lˈɪʔ', 'mˈɐnɪ', 'fˈɑçə', 'nˈɔ̃'])
      expect(given(ipa)).toBe(ipa);
    expect(given('jəʊðˈʊ')).toBe('jOðˈʊ');
    expect(given('hˈæpɪ', 'british')).toBe('hˈapɪ');
  });

  it('keep a sound of another language that the model has', () => {
    expect(symbols('ˈmøːlɛr')).toBe('mˈølɛɹ');
  });

  it('are the nearest ones for sounds that the model lacks', () => {
    expect(symbols('ɦˈʏɫ', 'other')).toBe('hˈyl');
    expect(symbols('ˈɓaʀ', 'other')).toBe('bˈaʁ');
  });

  it.each(['K', 'ǃ', '5', '漢', 'я', '€'])(
    'do not exist for %s, and the word is named',
    (symbol) => {
      expect(() => symbols(`n${symbol}`, 'american', 'Nkosi')).toThrow(/“Nkosi”/u);
      expect(() => symbols(`n${symbol}`)).toThrow(ProviderError);
      expect(() => symbols(`n${symbol}`)).toThrow(`“${symbol}”`);
    },
  );

  it('are in the list of the model whatever IPA is given', () => {
    const letters =
      'abcdefhijklmnopqrstuvwxyzæðŋøœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʙʛʝʟʡʢθβχħᵻ';
    for (const accent of ['american', 'british', 'french', 'italian', 'other'] as const)
      for (const letter of letters)
        for (const mark of ['', 'ː', '̃', '̩', 'ʰ', 'ʲ', 'ʷ', '̥', '˞'])
          for (const symbol of symbols(`ˈ${letter}${mark}ta`, accent))
            expect(known, `${letter}${mark} of ${accent}`).toContain(symbol);
  });
});

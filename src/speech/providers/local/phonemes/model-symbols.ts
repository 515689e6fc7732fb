/** IPA → the symbols that the voice model was trained with, checked against its list of tokens. */
import { ProviderError } from '../../../../errors.ts';
import type { SpokenWord } from '../../../provider.ts';

/** The IPA conventions that a voice was trained with. */
export type SymbolAccent = 'american' | 'british' | 'french' | 'italian' | 'other';

/** Whether a voice was trained with English. */
export function isEnglish(accent: SymbolAccent): boolean {
  return accent === 'american' || accent === 'british';
}

/** Options of `modelSymbols`. */
export type ModelSymbolOptions = {
  readonly accent: SymbolAccent;
  /** The symbols that the model has. */
  readonly known: ReadonlySet<string>;
  /** The word as written, for an error. */
  readonly word: string;
  /** What decided the phonemes: those of espeak-ng's rules need corrections. */
  readonly source: SpokenWord['source'];
};

type Rewriting = readonly [pattern: RegExp, symbols: string];

/**
 * Affricates and diphthongs are one symbol each in the model: the mapping of its own training
 * (misaki 0.9, espeak.py). There it applies to symbols that espeak-ng ties; here there are no ties,
 * so the table of a language omits what espeak-ng never ties in it, such as t and ʃ in French.
 */
const DIPHTHONGS: readonly Rewriting[] = [
  [/aɪ/gu, 'I'],
  [/eɪ/gu, 'A'],
  [/ɔɪ/gu, 'Y'],
  [/oʊ/gu, 'O'],
  [/əʊ/gu, 'Q'],
];

const OPEN_DIPHTHONG: readonly Rewriting[] = [[/aʊ/gu, 'W']];

const AFFRICATES: readonly Rewriting[] = [
  [/dʒ/gu, 'ʤ'],
  [/tʃ/gu, 'ʧ'],
];

const LIGATURES: readonly Rewriting[] = [...AFFRICATES, ...DIPHTHONGS, ...OPEN_DIPHTHONG];

/** English notations; a single o or e comes from those of other languages. */
const ENGLISH: readonly Rewriting[] = [
  [/[əᵊ]?([lɫmn])\u0329/gu, 'ᵊ$1'],
  [/ɝː?/gu, 'ɜːɹ'],
  [/ɚ/gu, 'əɹ'],
  [/r/gu, 'ɹ'],
  [/oː?ɹ/gu, 'ɔːɹ'],
  [/eː?(?=$| )/gu, 'A'],
];

const AMERICAN: readonly Rewriting[] = [
  [/ɾ/gu, 'T'],
  [/Q/gu, 'O'],
  [/ɜːɹ?|ɜ(?!ɹ)/gu, 'ɜɹ'],
  [/ɒ/gu, 'ɑ'],
  [/a/gu, 'ɑ'],
  [/e/gu, 'ɛ'],
  [/o/gu, 'O'],
  [/ː/gu, ''],
];

const BRITISH: readonly Rewriting[] = [
  [/[eɛ]ə/gu, 'ɛː'],
  [/ɾ/gu, 't'],
  [/O/gu, 'Q'],
  [/ᵻ/gu, 'ɪ'],
  [/æ/gu, 'a'],
  [/e/gu, 'ɛ'],
  [/o(?!ː)/gu, 'Q'],
  [/oː/gu, 'ɔː'],
];

/** Where espeak-ng differs from the voice's training; given phonemes are not changed. */
const ENGLISH_ACCENTS: readonly Rewriting[] = [
  // Before a vowel an r is heard, even after a letter that includes one: bˈɛɾɚɹ in “better off”.
  [/ɚ(?=[ˈˌ]?ɹ)/gu, 'ə'],
  [/ɹ(?=[ˈˌ]?ɹ)/gu, ''],
  [/ʔˌ?n\u0329/gu, 'tᵊn'],
  [/(?<![iɪuʊː])ə[lɫ](?![aeiouyæɑɐɒɔəɚɛɜɪʊʌᵻˈˌj])/gu, 'ᵊl'],
  [/ʲ(?=[oə])/gu, 'j'],
  [/ʲ/gu, ''],
  [/[xç]/gu, 'k'],
  [/ɐ/gu, 'ə'],
  // A flap belongs between vowels of one word: “it is” is said ɪɾ ɪz.
  [/ɾ(?=$| )/gu, 't'],
  [/ʔ(?=$| )/gu, 't'],
];

/**
 * American words as the voice was trained with them. The ɪ of aɪ, eɪ and ɔɪ is half a diphthong, so
 * these rules leave it alone: sˈaɪəns is sˈIəns.
 */
const AMERICAN_RULES: readonly Rewriting[] = [
  [/(?<![aeɔ])ɪə(?=ɹ)/gu, 'ɪ'],
  [/(?<![aeɔ])ɪ(?=[ˈˌ]?[aeæɑɐɒɔəɚɛɜoʌ])/gu, 'i'],
  // “explain” and “include” begin alike, and with a plain n.
  [/(?<=^| )ɛ(?=(?:k[sʃ]|ɡz|[mnŋ])[^ ]*ˈ)/gu, 'ɪ'],
  [/(?<=^| )ɪŋ(?=[ˈˌ]?[kɡ])/gu, 'ɪn'],
  [/(?<=[əᵻɪ])[tɾ]ˌɪv/gu, 'ɾɪv'],
  [/(?<=[lɫ])ɾ/gu, 't'],
  // Only endings such as those of “wanted”, “faces” and “latest” have a vowel of their own.
  [/ᵻ(?!(?:d|z|st)(?:$| ))/gu, 'ə'],
];

const ACCENTS: Readonly<Record<SymbolAccent, readonly Rewriting[]>> = {
  american: [...AMERICAN_RULES, ...ENGLISH_ACCENTS],
  british: [
    ...ENGLISH_ACCENTS,
    [/iə/gu, 'ɪə'],
    [/(?<=\S\S[bdfɡhjklmnŋpstvwzðɹʃʒθ])ɪ(?=$| )/gu, 'i'],
  ],
  french: [],
  italian: [],
  other: [],
};

const SIBILANTS: readonly Rewriting[] = [
  [/dz/gu, 'ʣ'],
  [/ts/gu, 'ʦ'],
];

/** The long s of Italian; in Spanish the two belong to two syllables. */
const LONG_S: Rewriting = [/ss/gu, 'S'];

const BY_ACCENT: Readonly<Record<SymbolAccent, readonly Rewriting[]>> = {
  american: [...LIGATURES, ...ENGLISH, ...AMERICAN],
  british: [...LIGATURES, ...ENGLISH, ...BRITISH],
  french: [...DIPHTHONGS, ...OPEN_DIPHTHONG],
  italian: [...AFFRICATES, ...DIPHTHONGS, ...SIBILANTS, LONG_S],
  other: [...LIGATURES, ...SIBILANTS],
};

/** The nearest symbol of the model for one that it may lack. */
const NEAREST: Readonly<Record<string, string>> = {
  ʏ: 'y',
  ɘ: 'ə',
  ɵ: 'ə',
  ɞ: 'ɜ',
  ɶ: 'œ',
  ʉ: 'u',
  ɚ: 'əɹ',
  ɝ: 'ɜɹ',
  ᵻ: 'ɪ',
  ᵿ: 'ʊ',
  ɦ: 'h',
  ħ: 'h',
  ʜ: 'h',
  ɧ: 'ʃ',
  ʑ: 'ʒ',
  ʐ: 'ʒ',
  ɫ: 'l',
  ɭ: 'l',
  ɬ: 'l',
  ɮ: 'l',
  ʟ: 'l',
  ɺ: 'ɾ',
  ɱ: 'm',
  ʙ: 'b',
  ɓ: 'b',
  ɗ: 'd',
  ʄ: 'ɟ',
  ɠ: 'ɡ',
  ʛ: 'ɡ',
  ɢ: 'ɡ',
  ʀ: 'ʁ',
  ʍ: 'w',
  ʷ: 'w',
  ʕ: 'ʔ',
  ʢ: 'ʔ',
  ʡ: 'ʔ',
  ˑ: 'ː',
};

/**
 * Diacritics that the model does not have: tone, voicing, place, short length, release, and the
 * syllabicity of sounds that are syllables anyway.
 */
const DETAIL = /[\u0300-\u0302\u0304-\u036f˞ˠˤˀʼ˥-˩ⁿˡ]/u;

/** Letters that carry a syllable. */
const VOWELS = 'aeiouyæɑɐɒɔəɚɛɜɪʊʌøœɨɯɤᵻᵊAIOQWY';

/** A stress mark before consonants: the model has it before the vowel. */
const EARLY_STRESS = new RegExp(`([ˈˌ])([^${VOWELS}ˈˌ ]+)(?=[${VOWELS}])`, 'gu');

/**
 * The model's symbols for the IPA of one word, which may contain blanks.
 * @throws ProviderError of kind `invalid-input` naming the word and the symbol for which the model
 * has no sound.
 */
export function modelSymbols(ipa: string, options: ModelSymbolOptions): readonly string[] {
  const symbols = [...rewrite(ipa, options)].flatMap((symbol) => {
    const nearest = nearestSymbols(symbol, options.known);
    if (nearest) return nearest;
    throw symbolError(symbol, options);
  });
  return [...symbols.join('').replace(EARLY_STRESS, '$2$1')];
}

/** The first symbol of given phonemes that the model lacks; `undefined` if it has all. */
export function symbolWithoutSound(
  ipa: string,
  { accent, known }: Pick<ModelSymbolOptions, 'accent' | 'known'>,
): string | undefined {
  const symbols = [...rewrite(ipa, { accent, source: 'given' })];
  return symbols.find((symbol) => nearestSymbols(symbol, known) === undefined);
}

function rewrite(
  ipa: string,
  { accent, source }: Pick<ModelSymbolOptions, 'accent' | 'source'>,
): string {
  const rewritings = [...(source === 'rules' ? ACCENTS[accent] : []), ...BY_ACCENT[accent]];
  let text = decompose(ipa);
  for (const [pattern, symbols] of rewritings) text = text.replace(pattern, symbols);
  return text;
}

/** Letters and marks separated, as in the model; ties are removed: ligatures are made next. */
function decompose(ipa: string): string {
  return ipa
    .normalize('NFD')
    .replace(/c\u0327/gu, 'ç')
    .replace(/[\u035c\u0361]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function nearestSymbols(symbol: string, known: ReadonlySet<string>): readonly string[] | undefined {
  if (known.has(symbol)) return [symbol];
  if (DETAIL.test(symbol)) return [];
  const nearest = NEAREST[symbol];
  return nearest === undefined ? undefined : [...nearest];
}

/** How a message shows a symbol: itself and its code point. */
export function shownSymbol(symbol: string): string {
  const code = symbol.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `“${symbol}” (U+${code})`;
}

function symbolError(symbol: string, { word }: Pick<ModelSymbolOptions, 'word'>): ProviderError {
  return new ProviderError(
    `The phonemes of “${word}” contain ${shownSymbol(symbol)}, for which the voice has no sound.`,
    {
      code: 'PROVIDER_FAILED',
      provider: 'local',
      kind: 'invalid-input',
      retryable: false,
      hint: 'Write them in IPA: docs/lexicon.md has the symbols.',
    },
  );
}

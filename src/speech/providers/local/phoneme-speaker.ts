/** an engine call → its phonemes in pieces, and the times of words in the replies. Pure. */
import { LecternError, ProviderError } from '../../../errors.ts';
import { CLAUSE_PAUSE } from '../../parts/join-speech.ts';
import type { EngineCall } from './engine-calls.ts';
import { isEnglish, modelSymbols, type SymbolAccent } from './phonemes/model-symbols.ts';
import { punctuationSymbols } from './phonemes/punctuation.ts';
import type { SaidWord } from './phonemes/word-phonemes.ts';
import type { TimedToken } from './replies/read-trailer.ts';
import { steerSymbols } from './steer-symbols.ts';
import { stressWords } from './stress-words.ts';
import type { TokenList } from './token-list.ts';
import type { PackPhonemeInput, PackSteering, PackVoice, VoiceTune } from './voice-pack.ts';

/** A symbol of the model and its printed word, which is absent between words. */
type OwnedSymbol = {
  readonly symbol: string;
  readonly word?: SaidWord;
  /** How it is inflected: see `steering.ts`; absent: 0. */
  readonly code?: number;
};

/** Input of one call of an engine. */
export type PhonemePiece = {
  readonly sentence: number;
  /** Offset of the call's text in the request's. */
  readonly start: number;
  readonly symbols: readonly OwnedSymbol[];
  readonly pauseAfter: number;
};

/** A word and its samples in the reply to a piece; offsets of text in the request. */
export type WordSamples = {
  readonly textStart: number;
  readonly textEnd: number;
  readonly startSample: number;
  readonly endSample: number;
};

/** Most tokens in one call; the model accepts 510. */
const MOST_TOKENS = 500;

/** Most symbols in one word, or in one range with given phonemes. */
const LONGEST_WORD = 400;

/** The phonemes of a voice: its conventions and its tokens. */
export type PieceOptions = {
  readonly accent: SymbolAccent;
  readonly tokens: TokenList;
  /** The codes of a model that can be told how to inflect words. */
  readonly steering?: PackSteering | undefined;
  /** What the voice's own tune lacks. */
  readonly voice?: VoiceTune | undefined;
};

/** The IPA conventions of a voice, by the espeak-ng voice of its words. */
export function voiceAccent({ language, phonemes = language }: PackVoice): SymbolAccent {
  const voice = phonemes.toLowerCase();
  if (voice.startsWith('en-gb')) return 'british';
  if (voice.startsWith('en')) return 'american';
  if (voice.startsWith('fr')) return 'french';
  return voice.startsWith('it') ? 'italian' : 'other';
}

/**
 * Pieces of one call: several only if its words have more phonemes than the model accepts.
 * @throws ProviderError of kind `invalid-input` naming the word, for a symbol that the model lacks
 * or a word of too many.
 */
export function phonemePieces(
  call: EngineCall,
  words: readonly SaidWord[],
  options: PieceOptions,
): readonly PhonemePiece[] {
  const { sentence, start, pauseAfter } = call;
  const symbols = stressWords(symbolsOf(call.text, words, options), call.delivery ?? []);
  const tuned = {
    ...options,
    delivery: call.delivery,
    last: call.isCut ? undefined : words.at(-1),
  };
  const rows = cutRows(steerSymbols(symbols, { ...tuned, isQuestion: isQuestion(call.text) }));
  return rows.map((symbols, index) => ({
    sentence,
    start,
    symbols,
    pauseAfter: index === rows.length - 1 ? pauseAfter : CLAUSE_PAUSE,
  }));
}

function isQuestion(text: string): boolean {
  return /\?[^\p{L}\p{N}]*$/u.test(text);
}

function symbolsOf(
  text: string,
  words: readonly SaidWord[],
  { accent, tokens }: PieceOptions,
): readonly OwnedSymbol[] {
  const known = new Set(tokens.keys());
  const row: OwnedSymbol[] = [];
  let at = 0;
  for (const [index, word] of words.entries()) {
    const between = text.slice(at, word.start);
    // English voices were trained with the phonemes of single words, others with those of texts.
    const runsOn = word.isJoined && !isEnglish(accent) && /^\s+$/u.test(between);
    const signs = runsOn ? [] : punctuationSymbols(between, { after: index > 0, before: true });
    for (const symbol of signs) row.push({ symbol });
    const symbols = modelSymbols(word.ipa, {
      accent,
      known,
      word: word.text,
      source: word.source,
    });
    if (symbols.length > LONGEST_WORD) throw tooLong(word, symbols.length);
    for (const symbol of symbols) row.push({ symbol, word });
    at = word.end;
  }
  const end = punctuationSymbols(text.slice(at), { after: words.length > 0, before: false });
  return [...row, ...end.map((symbol) => ({ symbol }))];
}

/** Rows that fit, each cut at the last possible blank between words. */
function cutRows(symbols: readonly OwnedSymbol[]): readonly (readonly OwnedSymbol[])[] {
  const rows: (readonly OwnedSymbol[])[] = [];
  let rest = symbols;
  while (rest.length > MOST_TOKENS) {
    const fits = rest.slice(0, MOST_TOKENS);
    const blank = fits.findLastIndex(({ symbol, word }) => symbol === ' ' && word === undefined);
    const cut = blank > 0 ? blank : MOST_TOKENS;
    rows.push(rest.slice(0, cut));
    rest = rest.slice(blank > 0 ? cut + 1 : cut);
  }
  const isSaid = (row: readonly OwnedSymbol[]): boolean => row.some(({ word }) => word);
  return [...rows, rest].filter(isSaid);
}

function tooLong(word: SaidWord, count: number): ProviderError {
  return new ProviderError(
    `“${word.text.slice(0, 40)}” has ${count} phonemes; the voice can say at most ${LONGEST_WORD} in one word.`,
    {
      code: 'PROVIDER_FAILED',
      provider: 'local',
      kind: 'invalid-input',
      retryable: false,
      hint: 'Give the phonemes of one word or name, not of a text.',
    },
  );
}

/** The numbers of a model's tokens, and how they carry codes. */
type TokenOptions = {
  readonly tokens: TokenList;
  readonly steering?: PackSteering | undefined;
};

function tokenOf(
  { symbol, code = 0 }: OwnedSymbol,
  { tokens, steering }: TokenOptions,
): number | undefined {
  const token = tokens.get(symbol);
  return token === undefined ? undefined : token + code * (steering?.vocabulary ?? 0);
}

/** A piece as the engine reads it: one character for each token. */
export function inputText(
  piece: PhonemePiece,
  options: TokenOptions & { readonly input: PackPhonemeInput },
): string {
  const { input } = options;
  const ids = piece.symbols.map((symbol) => tokenOf(symbol, options));
  return ids.map((id) => String.fromCodePoint(input.firstCodePoint + id!)).join('');
}

/**
 * When each word of a piece is heard, by the tokens of the reply: those of the piece, with padding
 * at both ends.
 * @throws LecternError `VOICE_DAMAGED` if the engine spoke tokens other than those sent.
 */
export function wordSamples(
  piece: PhonemePiece,
  reply: readonly TimedToken[],
  options: TokenOptions & { readonly pack: string },
): readonly WordSamples[] {
  const spoken = reply.filter(({ id }) => id !== 0);
  const isSame = piece.symbols.every(
    (symbol, index) => tokenOf(symbol, options) === spoken[index]?.id,
  );
  if (!isSame || spoken.length !== piece.symbols.length)
    throw new LecternError(
      `The voices of ${options.pack} spoke ${spoken.length} phonemes, which are not the ${piece.symbols.length} sent.`,
      { code: 'VOICE_DAMAGED', hint: 'Install the pack again.' },
    );

  const words: WordSamples[] = [];
  let printed: number | undefined;
  for (const [index, { word }] of piece.symbols.entries()) {
    if (!word) continue;
    const { start, end } = spoken[index]!;
    const last = words.at(-1);
    const textEnd = piece.start + word.end;
    if (last && printed === word.printed)
      words[words.length - 1] = { ...last, textEnd, endSample: end };
    else
      words.push({
        textStart: piece.start + word.start,
        textEnd,
        startSample: start,
        endSample: end,
      });
    printed = word.printed;
  }
  return words;
}

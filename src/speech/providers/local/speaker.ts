/** a request for a local voice → its pieces, each with its sound and the times of its words. */
import { LecternError, type Warning } from '../../../errors.ts';
import type { SpeechRequest, SpokenWord } from '../../provider.ts';
import type { AbortOptions } from '../../../_internal/abort.ts';
import { engineCalls, warnOfLostPhonemes, type EngineCall } from './engine-calls.ts';
import type { EnginePool } from './local-engine.ts';
import { matchWords } from './replies/match-words.ts';
import {
  voiceAccent,
  inputText,
  phonemePieces,
  wordSamples,
  type PhonemePiece,
  type WordSamples,
} from './phoneme-speaker.ts';
import { cutWords } from './phonemes/cut-words.ts';
import { espeakVoice, spokenTag } from './phonemes/espeak-voice.ts';
import { isEnglish, shownSymbol, symbolWithoutSound } from './phonemes/model-symbols.ts';
import { parseIpa } from './phonemes/parse-ipa.ts';
import { readSpokenLanguage } from './phonemes/spoken-language.ts';
import { readNameGuesser } from './phonemes/origins/known-words.ts';
import { readWordList } from './phonemes/word-list.ts';
import { wordPhonemes, type SaidWord } from './phonemes/word-phonemes.ts';
import { shortenPauses } from './replies/shorten-pauses.ts';
import { readTrailer, type TimedReply } from './replies/read-trailer.ts';
import { readTokenList } from './token-list.ts';
import type { LocalVoice, VoicePack } from './voice-pack.ts';

/** The sound of a piece, and when its words are heard in it. */
export type SpokenPiece = {
  readonly sentence: number;
  readonly pauseAfter: number;
  readonly samples: Float32Array;
  readonly words: readonly WordSamples[];
};

/** Options of `speakRequest`: the voice, and its speed. */
export type SpeakerOptions = AbortOptions &
  LocalVoice & {
    readonly pool: EnginePool;
    /** Multiplier of the model's own speed. */
    readonly speed: number;
  };

/** Every piece of a request, spoken, and warnings about words that could not be said. */
export type SpokenRequest = {
  readonly pieces: readonly SpokenPiece[];
  readonly warnings: readonly Warning[];
};

/**
 * Speaks a request, as phonemes if the voice accepts them.
 * @throws ProviderError of kind `invalid-input` for phonemes for which the voice has no sound.
 */
export async function speakRequest(
  request: SpeechRequest,
  options: SpeakerOptions,
): Promise<SpokenRequest> {
  options.pool.warm();
  const { speed } = options;
  const calls = engineCalls(request, { speed });
  if (!options.pack.phonemeInput) return speakWords(calls, options);
  const said = await Promise.all(calls.map((call) => sayCall(call, { ...options, request })));
  const tokens = await readTokenList(options.pack);
  const accent = voiceAccent(options.voice);
  const pieces = calls.flatMap((call, index) =>
    phonemePieces(call, said[index]!.words, {
      accent,
      tokens,
      steering: options.pack.steering,
      voice: options.voice,
    }),
  );
  return {
    pieces: await Promise.all(pieces.map((piece) => speakPiece(piece, { ...options, tokens }))),
    warnings: [
      ...warnOfLostPhonemes(request, calls),
      ...said.flatMap(({ unsaid }) => warnOfUnsaid(unsaid, request)),
    ],
  };
}

/**
 * The phonemes of each word of a request, for a voice that accepts phonemes.
 * @throws as `speakRequest`
 */
export async function pronounceRequest(
  request: SpeechRequest,
  options: SpeakerOptions,
): Promise<readonly SpokenWord[]> {
  if (!options.pack.phonemeInput) return [];
  const calls = engineCalls(request, options);
  const said = await Promise.all(calls.map((call) => sayCall(call, { ...options, request })));
  return calls.flatMap((call, index) =>
    said[index]!.words.map(({ start, end, ipa, source }) => ({
      start: call.start + start,
      end: call.start + end,
      ipa,
      source,
    })),
  );
}

/** For each of these IPA texts, the first symbol that the voice lacks: see `SpeechProvider`. */
export async function soundless(
  ipas: readonly string[],
  { pack, voice }: LocalVoice,
): Promise<readonly (string | undefined)[]> {
  if (!pack.phonemeInput) return ipas.map(() => undefined);
  const known = new Set((await readTokenList(pack)).keys());
  const accent = voiceAccent(voice);
  return ipas.map((ipa) => {
    const symbol = symbolWithoutSound(parseIpa(ipa), { accent, known });
    return symbol === undefined ? undefined : shownSymbol(symbol);
  });
}

/** The words of a call with their phonemes, and the words without any. */
type SaidCall = { readonly words: readonly SaidWord[]; readonly unsaid: readonly string[] };

async function sayCall(
  call: EngineCall,
  {
    pool,
    voice,
    request,
  }: Pick<SpeakerOptions, 'pool' | 'voice'> & { readonly request: SpeechRequest },
): Promise<SaidCall> {
  const { language, nameOrigins } = request;
  const phonemizer = pool.phonemizer(espeakVoice(voice, language));
  const words = cutWords(call.text, call.given);
  const accent = voiceAccent(voice);
  const said = await wordPhonemes(call.text, words, {
    ask: (texts) => phonemizer.phonemesOf(texts),
    accent,
    list: await readWordList(accent),
    language: isEnglish(accent) ? undefined : readSpokenLanguage(spokenTag(voice, language)),
    guess: isEnglish(accent) ? await readNameGuesser() : undefined,
    nameOrigins,
  });
  const starts = new Set(said.map(({ start }) => start));
  const silent = words.filter(
    ({ start, text }) => !starts.has(start) && /[\p{L}\p{N}]/u.test(text),
  );
  return { words: said, unsaid: silent.map(({ text }) => text) };
}

function warnOfUnsaid(unsaid: readonly string[], { voice }: SpeechRequest): readonly Warning[] {
  return unsaid.map((word) => ({
    code: 'SCRIPT_UNSPEAKABLE',
    message: `The voice ${voice} has no sound for “${word}”; it was left out.`,
  }));
}

type PieceOptions = SpeakerOptions & {
  readonly tokens: Awaited<ReturnType<typeof readTokenList>>;
};

async function speakPiece(piece: PhonemePiece, options: PieceOptions): Promise<SpokenPiece> {
  const { pack, voice, pool, speed, signal, tokens } = options;
  const { sentence, pauseAfter } = piece;
  const own = { tokens, steering: pack.steering };
  const text = inputText(piece, { ...own, input: pack.phonemeInput! });
  const reply = await pool.speak(text, { speaker: voice.speaker, speed, signal });
  const raw = timedReply(reply, pack);
  if (!pack.timing) return { sentence, pauseAfter, samples: raw.samples, words: [] };
  const timed = shortenPauses(raw, {
    symbols: piece.symbols.map(({ symbol }) => symbol),
    sampleRateHz: pack.sampleRateHz,
    leadSeconds: pack.timing.leadSeconds,
    rate: speed / voice.speed,
  });
  const words = wordSamples(piece, timed.tokens, { ...own, pack: pack.name });
  return { sentence, pauseAfter, samples: timed.samples, words };
}

/** Sends the words unchanged to the engine, which makes the phonemes itself. */
async function speakWords(
  calls: readonly EngineCall[],
  options: SpeakerOptions,
): Promise<SpokenRequest> {
  const { pack, voice, pool, speed, signal } = options;
  const tokens = pack.timing ? await readTokenList(pack) : new Map<string, number>();
  const speakCall = async (call: EngineCall): Promise<SpokenPiece> => {
    const { sentence, pauseAfter } = call;
    const reply = await pool.speak(call.text, { speaker: voice.speaker, speed, signal });
    const timed = timedReply(reply, pack);
    const words = pack.timing ? matchWords(call, timed.tokens, { tokens }) : [];
    return { sentence, pauseAfter, samples: timed.samples, words };
  };
  return { pieces: await Promise.all(calls.map(speakCall)), warnings: [] };
}

/** @throws LecternError `VOICE_DAMAGED` if a reply is not as the pack describes its model. */
function timedReply(reply: Float32Array, pack: VoicePack): TimedReply {
  if (!pack.timing) return { samples: reply, tokens: [] };
  try {
    return readTrailer(reply, pack.timing);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(
      `The model of ${pack.name} does not report the times of its tokens, although its voice.json says so: ${reason}.`,
      { code: 'VOICE_DAMAGED', hint: 'Install the pack again.', cause },
    );
  }
}

/**
 * SpeechProvider: one request in, one reply out. What
 * every voice, local or hosted, looks like to the rest.
 */
import type { JsonValue } from '../_internal/hash.ts';
import type { Pcm } from '../_internal/audio/wav.ts';
import type { Warning } from '../errors.ts';

/** On what terms a voice may be used, and what must be said of it. */
export type VoiceRights = {
  /** SPDX identifier or name of its licence, where it is known. */
  readonly licence?: string;
  /** Whom to name, where the licence asks for it. */
  readonly attribution?: string;
  /** What the voice was trained from, where that restricts its use or must be known. */
  readonly ancestry?: string;
};

/** A voice that a provider offers. */
export type Voice = VoiceRights & {
  readonly provider: string;
  /** The name to give to `--voice`. */
  readonly name: string;
  /** A shorter name that means it and no other, where it has one. */
  readonly shortName?: string;
  /** The pack that it is part of, where it is in one. */
  readonly pack?: string;
  /** BCP 47 tags it speaks, the main one first. */
  readonly languages: readonly string[];
  readonly gender?: 'female' | 'male' | 'neutral';
  /** The provider's family or engine: `vits-piper`, `Neural2`, `Chirp3-HD`. */
  readonly family?: string;
  readonly sampleRateHz?: number;
};

/** What one voice can take and give. Per voice, because families of one provider differ. */
export type Capabilities = {
  /** Its full name, under which requests are made and clips are kept; absent: the one asked for. */
  readonly voice?: string;
  /** Absent: not known. */
  readonly rights?: VoiceRights;
  /** The longest content of one request. `countsMarkup`: whether SSML tags count. */
  readonly maxInput: {
    readonly value: number;
    readonly unit: 'utf8-bytes' | 'characters';
    readonly countsMarkup: boolean;
  };
  /** The longest sentence, in characters of spoken text, when the voice has such a limit. */
  readonly maxSentenceCharacters?: number;
  /** The longest audio of one reply, in seconds, when the voice has such a limit. */
  readonly maxOutput?: number;
  readonly inputKinds: readonly ('text' | 'ssml' | 'markup')[];
  /** SSML elements it understands; empty when it takes none. */
  readonly ssmlElements: readonly string[];
  /** Where the reply's marks come from, when it has any. */
  readonly timings: 'none' | 'sentence' | 'word';
  /**
   * Ranges of the multipliers and semitones it takes; `null` where sending the field is an error.
   */
  readonly rate: { readonly min: number; readonly max: number } | null;
  readonly pitch: { readonly min: number; readonly max: number } | null;
  /** Encodings it can answer in; the provider decodes them itself. */
  readonly formats: readonly string[];
  /** Samples a second of its replies. */
  readonly sampleRateHz: number;
  /** Requests that may be at work at the same time. */
  readonly maxConcurrency: number;
  /** Requests that may be sent in a minute; absent: any number. */
  readonly requestsPerMinute?: number;
  /** Characters, as they are billed, that may be sent in a minute; absent: any number. */
  readonly charactersPerMinute?: number;
  /**
   * Voices of one group are counted together by the service, as a family of voices is.
   * @default all voices of the provider are one group
   */
  readonly quotaGroup?: string;
  /** Same request, same samples. */
  readonly deterministic: boolean;
  /** BCP 47 tags that it speaks. Absent: not known without a request. */
  readonly languages?: readonly string[];
  /**
   * ISO 15924 codes of the scripts it can speak, such
   * as `Latn`. Absent: not known, anything may be sent.
   */
  readonly scripts?: readonly string[];
  /**
   * Whether `pronunciations` reach it, exactly as given. @default false
   */
  readonly takesPhonemes?: boolean;
  /**
   * Whether it is told what is said before and after, to speak as one who reads on; a clip is then
   * recorded again where its neighbours change. @default false
   */
  readonly takesNeighbours?: boolean;
  /** Words a minute at its own rate, as measured; absent: not known. */
  readonly wordsPerMinute?: number;
  /**
   * Name of its family, model or engine in the price list of its provider, such as `Chirp3-HD`; absent
   * where nobody bills, or it is not known who does.
   */
  readonly billedAs?: string;
  /** Requests that one `synthesize` makes, where its times cost one more. @default 1 */
  readonly requestsEach?: number;
};

/** A stretch of the request's text; offsets in UTF-16 units, end exclusive. */
export type SpokenRange = { readonly start: number; readonly end: number };

/** What the same voice says before and after a request; absent where that is nothing. */
export type Neighbours = { readonly before?: string; readonly after?: string };

/** A sentence of a request. */
export type SpokenSentence = SpokenRange & {
  /**
   * Seconds of silence between its sound and that of the next one, for providers that put sentences
   * together themselves; others pause as their voice does. Left out: about 0.3.
   */
  readonly pauseAfter?: number;
};

/** One piece of work for a provider. */
export type SpeechRequest = {
  /** What is said, in its spoken form. */
  readonly text: string;
  /** Sentences of `text`, in order. */
  readonly sentences: readonly SpokenSentence[];
  /**
   * Stretches of `text` with their phonemes in IPA, in order;
   * only for voices that take phonemes (`Capabilities.takesPhonemes`).
   */
  readonly pronunciations?: readonly (SpokenRange & { readonly ipa: string })[];
  /**
   * The sentences next to `text`, which are neither spoken nor billed; only for voices that are told
   * (`Capabilities.takesNeighbours`).
   */
  readonly neighbours?: Neighbours;
  /** Name of the voice, as the provider lists it. */
  readonly voice: string;
  /** BCP 47. */
  readonly language: string;
  /** Multiplier of the speaking rate; left out: the voice's own. */
  readonly rate?: number;
  /** Semitones; left out: the voice's own. */
  readonly pitch?: number;
};

/** When a sentence of the request is heard, in seconds from the start of the reply. */
export type SpeechMark = {
  /** Index into `SpeechRequest.sentences`. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
};

/**
 * When a word of the request is heard: its stretch of
 * `SpeechRequest.text`, and seconds from the start of the reply.
 */
export type SpeechWord = {
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/** What a voice says for a word: its stretch of the request's text, and its phonemes. */
export type SpokenWord = SpokenRange & {
  /** IPA, with stress. */
  readonly ipa: string;
  /** Whether the request gave the phonemes, or the voice's own rules made them. */
  readonly source: 'given' | 'rules';
};

/** One reply. */
export type Speech = {
  /** 16-bit samples of one channel, and their rate. */
  readonly pcm: Pcm;
  /** Exact times by provider or sample count; empty when there are none. */
  readonly marks: readonly SpeechMark[];
  readonly markSource: 'provider' | 'samples' | 'none';
  /**
   * Exact times of words, in the order of the text; absent where the
   * provider gives none. Never estimated: words are marked on pages by them.
   */
  readonly words?: readonly SpeechWord[];
  /**
   * Whether the voice model's own timing of its phonemes gave the times of words, or a service.
   * @default 'provider'
   */
  readonly wordSource?: 'model' | 'provider';
  /** What the request is billed as, when the provider bills. */
  readonly billed?: { readonly unit: 'characters' | 'utf8-bytes'; readonly amount: number };
  /** An option that was asked for and could not be honoured, for instance. */
  readonly warnings: readonly Warning[];
};

/** A provider does exactly one attempt of one request: no retry, cache, file, log or split. */
export interface SpeechProvider {
  readonly specVersion: 1;
  /** Name in the registry and in clip keys. */
  readonly id: string;
  /**
   * Raised whenever the adapter's own code changes the
   * sound of an unchanged request; part of clip keys.
   */
  readonly revision: number;
  /** Voices on offer; with `language` (a BCP 47 tag or its first part) only those that speak it. */
  voices(options: {
    readonly language?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  }): Promise<readonly Voice[]>;
  /**
   * The voice used when none is asked for; absent where a provider
   * has too many to choose one (then a voice must be given).
   */
  defaultVoice?(language: string): string;
  /**
   * The full name of a voice that a person may have written in a short form; one in full
   * comes back as it is. Absent where every voice has one name. `language` (BCP 47) decides
   * between voices of the same short name.
   * @throws ProviderError of kind `voice-not-found` and code `VOICE_UNKNOWN` for a name
   * that no voice has, or several have.
   */
  resolveVoice?(name: string, options: { readonly language: string }): string;
  /**
   * @throws ProviderError of kind `voice-not-found` and code `VOICE_UNKNOWN`
   * when the voice can be known not to exist without a request.
   */
  capabilities(voice: string): Capabilities;
  /**
   * What else determines the sound of a request: model, exact
   * content as sent, digest of local weights. No secrets.
   */
  identity(request: SpeechRequest): JsonValue;
  /**
   * Characters that a request will be billed as, markup included
   * where it counts; absent where they are those of its text.
   */
  billedCharacters?(request: SpeechRequest): number;
  /**
   * For each of these phonemes (IPA) the first symbol that the voice has no sound for, as a message
   * shows it; `undefined` where it says them all. Absent where the provider cannot tell.
   */
  symbolsWithoutSound?(
    ipas: readonly string[],
    options: { readonly voice: string },
  ): Promise<readonly (string | undefined)[]>;
  /** What of its set-up it could not use, such as a voice whose files are broken; absent: nothing. */
  warnings?(): readonly Warning[];
  /**
   * What the voice would say for each word of a request, without speaking; absent where the
   * provider cannot tell.
   */
  pronounce?(
    request: SpeechRequest,
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<readonly SpokenWord[]>;
  /**
   * One attempt of one request.
   * @throws ProviderError that says whether trying again makes sense, or the signal's reason.
   */
  synthesize(
    request: SpeechRequest,
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<Speech>;
  /** Lets go of engines and connections. Safe to call twice. */
  close(): Promise<void>;
}

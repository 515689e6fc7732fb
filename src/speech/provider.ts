/** SpeechProvider: one request in, one reply out; the interface of all voices, local or hosted. */
import type { AbortOptions } from '../_internal/abort.ts';
import type { JsonValue } from '../_internal/hash.ts';
import type { Pcm } from '../_internal/audio/wav.ts';
import type { Warning } from '../errors.ts';
import type { Inflection, WordOrigin } from '../script/script.ts';

/** The terms of use of a voice, and the credit it requires. */
export type VoiceRights = {
  /** SPDX identifier or name of its licence, if known. */
  readonly licence?: string;
  /** The credit that the licence requires, if any. */
  readonly attribution?: string;
  /** What the voice was trained from, if that restricts its use or must be stated. */
  readonly ancestry?: string;
};

/** A voice that a provider offers. */
export type Voice = VoiceRights & {
  readonly provider: string;
  /** The name to give to `--voice`. */
  readonly name: string;
  /** A shorter unique name, if it has one. */
  readonly shortName?: string;
  /** The pack that it is part of, if any. */
  readonly pack?: string;
  /** BCP 47 tags it speaks, the main one first. */
  readonly languages: readonly string[];
  readonly gender?: 'female' | 'male' | 'neutral';
  /** The provider's family or engine: `vits-piper`, `Neural2`, `Chirp3-HD`. */
  readonly family?: string;
  readonly sampleRateHz?: number;
};

/** What one voice accepts and returns. Per voice, because a provider's families differ. */
export type Capabilities = {
  /** Its full name, used in requests and clips; absent if it is the requested one. */
  readonly voice?: string;
  /** Absent if unknown. */
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
  /** SSML elements it supports; empty if it does not accept SSML. */
  readonly ssmlElements: readonly string[];
  /** What the marks of a reply refer to, if it has any. */
  readonly timings: 'none' | 'sentence' | 'word';
  /** Ranges of the multipliers and semitones it accepts; `null` if sending the field is an error. */
  readonly rate: { readonly min: number; readonly max: number } | null;
  readonly pitch: { readonly min: number; readonly max: number } | null;
  /** Encodings it can return; the provider decodes them itself. */
  readonly formats: readonly string[];
  /** Sample rate of its replies. */
  readonly sampleRateHz: number;
  /** Most concurrent requests. */
  readonly maxConcurrency: number;
  /** Most requests per minute; absent if unlimited. */
  readonly requestsPerMinute?: number;
  /** Most billed characters per minute; absent if unlimited. */
  readonly charactersPerMinute?: number;
  /**
   * Voices of the same group, such as a family, share the service's rate limits.
   * @default all voices of the provider are one group
   */
  readonly quotaGroup?: string;
  /** Whether the same request always returns the same samples. */
  readonly deterministic: boolean;
  /** BCP 47 tags that it speaks; absent if unknown without a request. */
  readonly languages?: readonly string[];
  /** ISO 15924 codes of the scripts it can speak, such as `Latn`; absent if unknown. */
  readonly scripts?: readonly string[];
  /** Whether it uses `pronunciations` exactly as given. @default false */
  readonly takesPhonemes?: boolean;
  /** Whether it inflects words as `delivery` says. @default false */
  readonly takesDelivery?: boolean;
  /**
   * Whether it is sent the sentences before and after, so that it speaks with their context; a clip
   * is then recorded again if its neighbours change. @default false
   */
  readonly takesNeighbours?: boolean;
  /** Measured words per minute at its default rate; absent if unknown. */
  readonly wordsPerMinute?: number;
  /**
   * Name of its family, model or engine in the price list of its provider, such as `Chirp3-HD`;
   * absent if it is not billed or this is unknown.
   */
  readonly billedAs?: string;
  /** Requests made by one `synthesize`; word times may need a second one. @default 1 */
  readonly requestsEach?: number;
};

/** A range of the request's text; offsets in UTF-16 units, end exclusive. */
export type SpokenRange = { readonly start: number; readonly end: number };

/** What the same voice says before and after a request; absent if nothing. */
export type Neighbours = { readonly before?: string; readonly after?: string };

/** A sentence of a request. */
export type SpokenSentence = SpokenRange & {
  /**
   * Seconds of silence between its sound and that of the next sentence, for providers that join
   * sentences themselves; others pause as their voice does. @default about 0.3
   */
  readonly pauseAfter?: number;
};

/** One request to a provider. */
export type SpeechRequest = {
  /** The text to speak, in its spoken form. */
  readonly text: string;
  /** Sentences of `text`, in order. */
  readonly sentences: readonly SpokenSentence[];
  /** Ranges of `text` with IPA phonemes, in order; only for voices with `Capabilities.takesPhonemes`. */
  readonly pronunciations?: readonly (SpokenRange & { readonly ipa: string })[];
  /**
   * How words of `text` are inflected, in order, without overlaps; only for voices with
   * `Capabilities.takesDelivery`.
   */
  readonly delivery?: readonly Inflection[];
  /** Where names of `text` come from, for a voice that has to guess at them. */
  readonly nameOrigins?: readonly WordOrigin[];
  /**
   * The sentences next to `text`, which are neither spoken nor billed; only for voices with
   * `Capabilities.takesNeighbours`.
   */
  readonly neighbours?: Neighbours;
  /** Name of the voice, as the provider lists it. */
  readonly voice: string;
  /** BCP 47. */
  readonly language: string;
  /** Multiplier of the speaking rate. @default the voice's */
  readonly rate?: number;
  /** Semitones. @default the voice's */
  readonly pitch?: number;
  /**
   * Which reading of the same words is wanted, from 2. A voice with chance in it gives another one by itself; it is part of
   * the clip's key. @default the first
   */
  readonly take?: number;
};

/** When a sentence of the request is heard, in seconds from the start of the reply. */
export type SpeechMark = {
  /** Index into `SpeechRequest.sentences`. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
};

/** When a word is heard: its range in `SpeechRequest.text`, and seconds from the reply's start. */
export type SpeechWord = {
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/** How a voice pronounces a word: its range in the request's text, and its phonemes. */
export type SpokenWord = SpokenRange & {
  /** IPA, with stress. */
  readonly ipa: string;
  /**
   * What decided: the request (`given`), a list of words (`list`), the language that the spelling of a name
   * shows (`origin`), or the voice's own rules of spelling. The last two are guesses.
   */
  readonly source: 'given' | 'list' | 'origin' | 'rules';
};

/** One reply. */
export type Speech = {
  /** 16-bit mono samples, and their rate. */
  readonly pcm: Pcm;
  /** Exact times from the provider or sample counts; empty if there are none. */
  readonly marks: readonly SpeechMark[];
  readonly markSource: 'provider' | 'samples' | 'none';
  /** Exact times of words, in text order; absent if the provider gives none. Never estimated. */
  readonly words?: readonly SpeechWord[];
  /**
   * Whether word times come from the voice model's own phoneme timing or from a service.
   * @default 'provider'
   */
  readonly wordSource?: 'model' | 'provider';
  /** What was billed, if the provider says. */
  readonly billed?: { readonly unit: 'characters' | 'utf8-bytes'; readonly amount: number };
  /** For instance, a requested option that the voice does not support. */
  readonly warnings: readonly Warning[];
};

/** A provider makes exactly one attempt of one request: no retry, cache, file, log or split. */
export interface SpeechProvider {
  readonly specVersion: 1;
  /** Name in the registry and in clip keys. */
  readonly id: string;
  /** Incremented when the adapter's code changes the sound of the same request; part of clip keys. */
  readonly revision: number;
  /** The available voices; with `language` (a BCP 47 tag or its first part), only those that speak it. */
  voices(options: {
    readonly language?: string | undefined;
    readonly signal?: AbortSignal | undefined;
  }): Promise<readonly Voice[]>;
  /** The default voice; absent if a provider has too many to choose (then one must be given). */
  defaultVoice?(language: string): string;
  /**
   * The full name of a voice that may be given by a short name; a full name is returned unchanged.
   * Absent if every voice has only one name. `language` (BCP 47) decides between voices with the
   * same short name.
   * @throws ProviderError of kind `voice-not-found` and code `VOICE_UNKNOWN` for a name that no
   * voice or several voices have.
   */
  resolveVoice?(name: string, options: { readonly language: string }): string;
  /**
   * @throws ProviderError of kind `voice-not-found` and code `VOICE_UNKNOWN` if it is known without
   * a request that the voice does not exist.
   */
  capabilities(voice: string): Capabilities;
  /** What else determines the sound: model, exact content as sent, digest of local weights. No secrets. */
  identity(request: SpeechRequest): JsonValue;
  /** Billed characters of a request, including markup if it counts. @default those of its text */
  billedCharacters?(request: SpeechRequest): number;
  /**
   * For each of these IPA texts, the first symbol that the voice cannot pronounce, as shown in a
   * message; `undefined` if it can pronounce all. Absent if the provider cannot tell.
   */
  symbolsWithoutSound?(
    ipas: readonly string[],
    options: { readonly voice: string },
  ): Promise<readonly (string | undefined)[]>;
  /** Problems with its set-up, such as a voice with broken files. */
  warnings?(): readonly Warning[];
  /** How the voice would pronounce each word of a request; absent if the provider cannot tell. */
  pronounce?(request: SpeechRequest, options: AbortOptions): Promise<readonly SpokenWord[]>;
  /**
   * Makes one attempt of one request.
   * @throws ProviderError that says whether it is retryable, or the signal's reason.
   */
  synthesize(request: SpeechRequest, options: AbortOptions): Promise<Speech>;
  /** Releases engines and connections. Safe to call twice. */
  close(): Promise<void>;
}

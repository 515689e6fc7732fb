/** Clip: one segment's recorded audio, with facts about its sound; Recording: all clips of a script. */
import type { Warning } from '../errors.ts';
import type { Script } from '../script/script.ts';
import type { UnitCount } from './prices/price.ts';
import type { VoiceRights } from './provider.ts';

/** When a sentence of the segment is heard, in seconds from the start of the clip. */
export type ClipMark = {
  /** Index into `Segment.sentences`. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
};

/** When a word is heard: its range in `Segment.spokenText`, and seconds from the clip's start. */
export type ClipWord = {
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/** One segment's audio. Plain, readonly, JSON-safe; the samples are in `file`. */
export type Clip = {
  readonly segmentId: string;
  /** 64 hex digits: see `clip-key.ts`. */
  readonly key: string;
  /** Path of its audio in the clip store: 16-bit mono WAV, or FLAC once it is compressed. */
  readonly file: string;
  /** Seconds: sampleCount / sampleRateHz. */
  readonly duration: number;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /** Samples from the first above the noise floor to just after the last; equal when silent. */
  readonly soundStart: number;
  readonly soundEnd: number;
  /** Highest absolute sample, 0 to 1. */
  readonly peak: number;
  /** Share of samples at full scale, 0 to 1. */
  readonly clipped: number;
  readonly marks: readonly ClipMark[];
  /** Whether marks come from the provider, from sample counts, or are estimated from the text. */
  readonly markSource: 'provider' | 'samples' | 'estimated';
  /** Times of words from the provider, in order; absent if it gave none. Never estimated. */
  readonly words?: readonly ClipWord[];
  /** Whether word times are the voice model's own or a service's; present if `words` is. */
  readonly wordSource?: 'model' | 'provider';
  /** Id of the provider that spoke it. */
  readonly provider: string;
  readonly voice: string;
  /** Key of the clip that another provider failed to record, if this one replaces it. */
  readonly inPlaceOf?: string;
  readonly billed?: { readonly unit: 'characters' | 'utf8-bytes'; readonly amount: number };
  /** 2 or more if it was recorded again (`lectern retake`); absent for the first recording. */
  readonly take?: number;
  /** Whether this run recorded it or found it in the store. Not part of any published file. */
  readonly fresh: boolean;
};

/** Every clip of a script, in the order of its segments. */
export type Recording = {
  readonly script: Script;
  readonly clips: readonly Clip[];
  /** Terms of use of the voices, by name; a voice whose terms are unknown is absent. */
  readonly rights?: Readonly<Record<string, VoiceRights>>;
  readonly warnings: readonly Warning[];
};

/** What would be recorded for one segment, known without any request. */
export type ClipPlan = {
  readonly segmentId: string;
  readonly key: string;
  readonly state: 'stored' | 'missing' | 'damaged';
  /** 2 or more if it is stored and was recorded again; absent for the first recording. */
  readonly take?: number;
  /** Billed characters to record it. */
  readonly characters: number;
  /** Requests to record it. */
  readonly requests: number;
  /** Billed units to record it, in the unit of the price; characters if no price is known. */
  readonly units: UnitCount;
  /** Cost to record it, in billionths of the price's currency; absent if no price is known. */
  readonly nanos?: number;
  /** Seconds of audio: exact if it is stored, otherwise estimated by the pace of the voice. */
  readonly seconds: number;
};

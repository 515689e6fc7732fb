/**
 * Clip: one segment's recorded audio in the store, with what is
 * known of its sound. Recording: all of a script. Built only here.
 */
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

/**
 * When a word of the segment is heard: its stretch of
 * `Segment.spokenText`, and seconds from the start of the clip.
 */
export type ClipWord = {
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/** One segment's audio. Plain, readonly, JSON-safe; the samples are in `file`. */
export type Clip = {
  readonly segmentId: string;
  /** 64 hex digits: see the rule on clip keys in `clip-key.ts`. */
  readonly key: string;
  /** Path of its audio in the clip store: 16-bit mono WAV, or FLAC once it is packed. */
  readonly file: string;
  /** Seconds: sampleCount / sampleRateHz. */
  readonly duration: number;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /**
   * The samples that hold sound: from the first to behind
   * the last above the noise floor; equal when silent.
   */
  readonly soundStart: number;
  readonly soundEnd: number;
  /** Highest absolute sample, 0 to 1. */
  readonly peak: number;
  /** Share of samples at full scale, 0 to 1. */
  readonly clipped: number;
  readonly marks: readonly ClipMark[];
  /**
   * Whether the marks came from the provider, from sample counts, or were estimated from the text.
   */
  readonly markSource: 'provider' | 'samples' | 'estimated';
  /**
   * Times of words as the provider gave them, in order; absent where it gave none. Never estimated.
   */
  readonly words?: readonly ClipWord[];
  /** Whether the voice model's own timing gave them, or a service; there where they are. */
  readonly wordSource?: 'model' | 'provider';
  /** Who spoke it. */
  readonly provider: string;
  readonly voice: string;
  /** The key of the clip that another provider failed to record, where this one takes its place. */
  readonly inPlaceOf?: string;
  readonly billed?: { readonly unit: 'characters' | 'utf8-bytes'; readonly amount: number };
  /**
   * Whether this run recorded it (true) or found it in the store. Not part of any published file.
   */
  readonly fresh: boolean;
};

/** Every clip of a script, in the order of its segments. */
export type Recording = {
  readonly script: Script;
  readonly clips: readonly Clip[];
  /** On what terms the voices may be used, by name; a voice of which nothing is known is left out. */
  readonly rights?: Readonly<Record<string, VoiceRights>>;
  readonly warnings: readonly Warning[];
};

/** What would be recorded for one segment, known without a request. */
export type ClipPlan = {
  readonly segmentId: string;
  readonly key: string;
  readonly state: 'stored' | 'missing' | 'damaged';
  /** Characters that recording it takes, as they are billed. */
  readonly characters: number;
  /** Requests that recording it takes. */
  readonly requests: number;
  /** What recording it is billed as, in the unit of the price; characters where none is known. */
  readonly units: UnitCount;
  /** What recording it costs, in billionths of the price's currency; absent where no price is known. */
  readonly nanos?: number;
  /** Seconds of audio: exact where it is stored, else by the pace of the voice. */
  readonly seconds: number;
};

/**
 * Encoder: samples of one track, block by block → one audio
 * file. What every encoder looks like to the assembly.
 */
import type { TrackTags } from '../tags/track-tags.ts';

/** How one file is written. */
export type EncoderOptions = {
  /** One of the format's `sampleRatesHz`. */
  readonly sampleRateHz: number;
  /** kbit/s; one of the format's `bitrates`. */
  readonly bitrate: number;
  readonly tags: TrackTags;
  readonly signal?: AbortSignal;
};

/** One file on its way. After a failed call only `abort` makes sense. */
export type Encoding = {
  /** Takes the next samples, 16-bit mono; resolves when more may come. */
  write(samples: Int16Array): Promise<void>;
  /** Resolves when the file is complete on disk. */
  finish(): Promise<void>;
  /** Ends all work and removes the file. Never rejects; safe to call at any time, also twice. */
  abort(): Promise<void>;
};

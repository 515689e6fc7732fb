/** Encoding: the interface of all encoders, samples of one track, block by block → one audio file. */
import type { TrackTags } from '../tags/track-tags.ts';

/** How a file is encoded. */
export type EncoderOptions = {
  /** One of the format's `sampleRatesHz`. */
  readonly sampleRateHz: number;
  /** kbit/s; one of the format's `bitrates`. */
  readonly bitrate: number;
  readonly tags: TrackTags;
  readonly signal?: AbortSignal;
};

/** A file being encoded. After a failed call, only `abort` may be called. */
export type Encoding = {
  /** Encodes the next samples, 16-bit mono; resolves when it is ready for more. */
  write(samples: Int16Array): Promise<void>;
  /** Resolves when the file is complete on disk. */
  finish(): Promise<void>;
  /** Stops encoding and removes the file. Never rejects; safe to call at any time, even twice. */
  abort(): Promise<void>;
};

/** SpeechEncoder: the interface of all formats of the speech endpoint, samples as they are spoken → bytes as soon as there are some. */

import type { ByteQueue } from './byte-queue.ts';
import type { SpareEncoders } from './spare-encoders.ts';

/** Samples as they are spoken, 16-bit mono at `SPEECH_RATE_HZ`. */
export type SpokenSamples = AsyncIterable<Int16Array>;

/** What is known before the first sample. */
export type EncodeOptions = {
  /**
   * Silence before the first sentence. An encoder that takes time to start is given it at once, so
   * that it starts while the sentence is spoken.
   */
  readonly lead: Int16Array;
  /** Whether all of it is sent at once, so that headers can state lengths. */
  readonly isWhole: boolean;
  /** Encoders that were started before. @default each starts its own */
  readonly spares?: SpareEncoders<StartedEncoder> | undefined;
};

/** An encoder that runs, and has the silence before the first sentence. */
export type StartedEncoder = {
  /** What it has made. */
  readonly queue: ByteQueue;
  readonly add: (samples: Int16Array) => Promise<void>;
  /** No samples follow. */
  readonly finish: () => Promise<void>;
  /** Ends it where it has not finished. */
  readonly cancel: () => Promise<void>;
};

/**
 * Encodes samples. The first bytes come with the first sentence, not before: until then an error
 * can still be answered. Returning early ends threads and programs.
 */
export type SpeechEncoder = (
  samples: SpokenSamples,
  options: EncodeOptions,
) => AsyncGenerator<Uint8Array>;

/** SoundBlocks: a decoded file, block by block. */

/** What the blocks of a file turned out to be. */
export type BlocksEnd = {
  /** Whether the file ends before its own header says. */
  readonly isCut: boolean;
};

/** A file that is being decoded. */
export type SoundBlocks = {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Seconds by the header; absent if it does not tell. */
  readonly duration?: number;
  /**
   * The samples of each channel, -1 to 1, in blocks; may be read more than once.
   * @throws RangeError where they cannot be decoded; the message says why
   */
  readonly read: () => Generator<readonly Float32Array[], BlocksEnd>;
};

/** Samples of a block. */
export const BLOCK_SAMPLES = 16_384;

/** Timeline: every clip and every gap of a track with its exact place, counted in samples. */

/** A stretch of the track. `start` and `end` are seconds from the sample counter. */
export type TimelineEntry =
  | {
      readonly kind: 'clip';
      readonly segmentId: string;
      readonly startSample: number;
      readonly sampleCount: number;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'gap';
      readonly startSample: number;
      readonly sampleCount: number;
      readonly start: number;
      readonly end: number;
    };

/** When a sentence is heard in the track, in seconds. */
export type SentenceTime = {
  readonly segmentId: string;
  /** Index into `Segment.sentences`. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
};

/**
 * When a word is heard in the track, in seconds; its stretch
 * of `Segment.spokenText`. Only words that a provider timed.
 */
export type WordTime = {
  readonly segmentId: string;
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/**
 * Entries in order: each starts where the one before
 * ends; together they are the track, to the sample.
 */
export type Timeline = {
  readonly sampleRateHz: number;
  readonly entries: readonly TimelineEntry[];
  /** Every spoken sentence, in order, never overlapping. */
  readonly sentences: readonly SentenceTime[];
  /** Every word with a time, in order. */
  readonly words: readonly WordTime[];
};

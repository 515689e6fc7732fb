/** Timeline: the exact place of every clip and gap of a track, counted in samples. */

/** What a sound besides the speech is used for. */
export type SoundRole = 'intro' | 'outro' | 'sting' | 'bed' | 'insert';

/** A span of the track. `start` and `end` are in seconds, derived from the sample counts. */
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
      /** A publisher's own audio. */
      readonly kind: 'sound';
      readonly role: SoundRole;
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

/** When a word is heard in the track, in seconds, and its range in `Segment.spokenText`. */
export type WordTime = {
  readonly segmentId: string;
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
};

/** Entries in order: each starts where the previous one ends; together they fill the track exactly. */
export type Timeline = {
  readonly sampleRateHz: number;
  readonly entries: readonly TimelineEntry[];
  /** Every spoken sentence, in order, never overlapping. */
  readonly sentences: readonly SentenceTime[];
  /** Every word that the provider timed, in order. */
  readonly words: readonly WordTime[];
};

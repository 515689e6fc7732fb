/** Sounds: a publisher's own audio around and under the speech of a track. */

/** What had to be done to a sound, of which a person should know. */
export type Repair = 'cut' | 'cancelled' | 'surround' | 'dull';

/** A sound file once it is decoded: facts, and its samples in one channel on disk. Plain, JSON-safe. */
export type PreparedSound = {
  /** As the settings or the article name it, from the project's folder. */
  readonly file: string;
  /** Digest of that file, 64 hex digits. */
  readonly sha256: string;
  /** Path of its samples: 16-bit mono WAV, at its own rate. */
  readonly audio: string;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  /** Integrated, LUFS with dual mono. */
  readonly loudness: number;
  /** What had to be done to it. */
  readonly repairs: readonly Repair[];
};

/** The sounds of a track by the digests of their files. */
export type TrackSounds = Readonly<Record<string, PreparedSound>>;

/** A sound at its place in a track, at the rate of the track. */
export type SoundPlace = {
  readonly sound: PreparedSound;
  readonly startSample: number;
  readonly sampleCount: number;
  /** LU below the speech. */
  readonly below: number;
};

/** A range of samples of the track, end exclusive. */
export type SampleSpan = { readonly from: number; readonly to: number };

/** Music under the speech, at its place. */
export type PlacedBed = {
  readonly sound: PreparedSound;
  /** Where it is heard. */
  readonly span: SampleSpan;
  /** Its level over the span: points in order, dB against the loudness of the speech, even in between. */
  readonly points: readonly LevelPoint[];
};

/** A level at a sample. */
export type LevelPoint = { readonly sample: number; readonly level: number };

/** All sounds of a track. */
export type SoundPlan = {
  /** In order, not overlapping. */
  readonly placed: readonly SoundPlace[];
  readonly bed?: PlacedBed;
};

/** Whether there is anything to hear. */
export function hasSounds({ placed, bed }: SoundPlan): boolean {
  return placed.length > 0 || bed !== undefined;
}

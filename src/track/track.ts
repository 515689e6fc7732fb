/** Track: a finished audio file with its timeline. Built only in this folder. */
import type { Warning } from '../errors.ts';
import type { Recording } from '../speech/clip.ts';
import type { TrackSounds } from './sounds/sounds.ts';
import type { Timeline } from './timeline.ts';

/** The smallest format that every player supports. */
export const DEFAULT_FORMAT = 'mp3';

/** kbit/s: a single voice at 24 kHz gains nothing from more. */
export const DEFAULT_BITRATE = 64;

/** LUFS with dual mono, as podcast apps require. */
export const DEFAULT_LOUDNESS = -16;

/** The format of an audio file. */
export type AudioFormat = 'mp3' | 'm4a' | 'm4b' | 'opus' | 'flac' | 'wav';

/** One audio file on disk. */
export type AudioFile = {
  /** Path; in the working folder until the edition is written. */
  readonly file: string;
  readonly format: AudioFormat;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** kbit/s. */
  readonly bitrate: number;
};

/** A chapter of the track, from a heading. */
export type Chapter = {
  readonly title: string;
  readonly start: number;
  readonly segmentId: string;
};

/** Loudness of the track before encoding, after its gain and limiter. */
export type Loudness = {
  /** Requested integrated loudness, LUFS with dual mono. */
  readonly target: number;
  /** Integrated loudness, LUFS with dual mono (3.01 LU above the mono value). */
  readonly integrated: number;
  /** Gain applied to the whole track, dB. */
  readonly gain: number;
  /** Highest sample, dBFS. */
  readonly samplePeak: number;
};

/** The finished audio. Plain, readonly, JSON-safe. */
export type Track = {
  readonly recording: Recording;
  /** The main one first. */
  readonly files: readonly AudioFile[];
  /** Seconds, exact: sampleCount / sampleRateHz. */
  readonly duration: number;
  readonly sampleRateHz: number;
  /** Requested sample rate, Hz; absent where that of the clips was kept. */
  readonly wantedRateHz?: number | undefined;
  readonly sampleCount: number;
  readonly loudness: Loudness;
  readonly timeline: Timeline;
  readonly chapters: readonly Chapter[];
  /** The sounds in it besides the speech; absent where there are none. */
  readonly sounds?: TrackSounds;
  readonly waveform: TrackWaveform;
  readonly warnings: readonly Warning[];
};

/** The outline of a track: two numbers from 0 to 1, with three decimals, for each of 400 equal spans. */
export type TrackWaveform = {
  /** The highest sample. */
  readonly peaks: readonly number[];
  /** The root mean square of all samples, which is closer to perceived loudness. */
  readonly levels: readonly number[];
};

/** Progress of the encoding, in seconds of track. */
export type AssembleProgress = { readonly seconds: number; readonly total: number };

/** Options of `assembleTrack`. */
export type AssembleTrackOptions = {
  /** Folder for the audio file while it is made; must be on the same file system as the edition. */
  readonly workFolder: string;
  /** Format of the main file; m4a, m4b and opus need ffmpeg on this machine. @default 'mp3' */
  readonly format?: AudioFormat | undefined;
  /** Further formats, encoded beside it from the same samples. @default none */
  readonly alternates?: readonly AudioFormat[] | undefined;
  /** Constant bit rate, kbit/s; one that each format supports at the sample rate. @default 64 */
  readonly bitrate?: number | undefined;
  /** Target integrated loudness, LUFS with dual mono. @default -16 */
  readonly loudness?: number | undefined;
  /**
   * Sample rate of the track, Hz; rounded up to the next that each format supports. @default that of the clips, 24,000
   * if they differ
   */
  readonly sampleRateHz?: number | undefined;
  /** What the script has besides speech, decoded. @default none */
  readonly sounds?: TrackSounds | undefined;
  /** Called as samples are encoded; must not throw. @default no reports */
  readonly onProgress?: ((progress: AssembleProgress) => void) | undefined;
  /** Stops the work, with the signal's reason. @default never */
  readonly signal?: AbortSignal | undefined;
};

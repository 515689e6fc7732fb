/** Track: the finished audio file with its timeline. Built only in this folder. */
import type { Warning } from '../errors.ts';
import type { Recording } from '../speech/clip.ts';
import type { Timeline } from './timeline.ts';

/** What the audio file is written as. */
export type AudioFormat = 'mp3' | 'm4a' | 'opus';

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
  /** Integrated loudness that was asked for, LUFS with dual mono. */
  readonly target: number;
  /** Integrated, LUFS, as two speakers play a mono file (3.01 LU above the plain value). */
  readonly integrated: number;
  /** Gain that was applied to the whole track, dB. */
  readonly gain: number;
  /** Highest sample, dBFS. */
  readonly samplePeak: number;
};

/** The finished audio. Plain, readonly, JSON-safe. */
export type Track = {
  readonly recording: Recording;
  readonly files: readonly AudioFile[];
  /** Seconds, exact: sampleCount / sampleRateHz. */
  readonly duration: number;
  readonly sampleRateHz: number;
  readonly sampleCount: number;
  readonly loudness: Loudness;
  readonly timeline: Timeline;
  readonly chapters: readonly Chapter[];
  readonly waveform: TrackWaveform;
  readonly warnings: readonly Warning[];
};

/** The outline of a track: for each of 400 equal stretches two numbers of 0 to 1, to three digits. */
export type TrackWaveform = {
  /** The highest sample. */
  readonly peaks: readonly number[];
  /** The root mean square of all samples, which is nearer to what is heard. */
  readonly levels: readonly number[];
};

/** How far the encoding is, in seconds of track. */
export type AssembleProgress = { readonly seconds: number; readonly total: number };

/** Options of `assembleTrack`. */
export type AssembleTrackOptions = {
  /** Folder for the audio file while it is made; must be on the file system of the edition. */
  readonly workFolder: string;
  /** What the file is written as; m4a and opus need ffmpeg on this machine. @default 'mp3' */
  readonly format?: AudioFormat | undefined;
  /** Constant bit rate, kbit/s; one that the format has at the clips' sample rate. @default 64 */
  readonly bitrate?: number | undefined;
  /** Integrated loudness to reach, LUFS with dual mono. @default -16 */
  readonly loudness?: number | undefined;
  /** Called as samples are encoded; must not throw. @default nobody is told */
  readonly onProgress?: ((progress: AssembleProgress) => void) | undefined;
  /** Gives up, with the signal's reason. @default never */
  readonly signal?: AbortSignal | undefined;
};

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
  /** Integrated loudness that was aimed at, LUFS with dual mono. */
  readonly target: number;
  /** Integrated, LUFS, as two speakers play a mono file (3.01 LU above the plain figure). */
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
  /** 400 waveform peaks, 0 to 1, evenly over the duration. */
  readonly peaks: readonly number[];
  readonly warnings: readonly Warning[];
};

/** Options of `assembleTrack`. */
export type AssembleTrackOptions = {
  /** Folder for the audio file while it is made; must be on the file system of the edition. */
  readonly workFolder: string;
  /** @default 'mp3' */
  readonly format?: AudioFormat;
  /** kbit/s. @default 64 */
  readonly bitrate?: number;
  /** Integrated loudness to reach, LUFS with dual mono. @default -16 */
  readonly loudness?: number;
  /** Called as samples are encoded; seconds of track done and in all. */
  readonly onProgress?: (done: { readonly seconds: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
};

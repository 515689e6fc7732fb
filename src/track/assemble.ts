/** Recording → Track: one pass to measure, one to level and encode, every sample counted beforehand. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk-errors.ts';
import { publishFile, temporaryPath } from '../_internal/files.ts';
import { sha256File } from '../_internal/hash.ts';
import type { Recording } from '../speech/clip.ts';
import { findChapters } from './chapters.ts';
import { checkBitrate, chooseSampleRate, formatFacts } from './encoders/encoder.ts';
import type { Encoding, FormatFacts } from './encoders/encoder.ts';
import { openEncoding } from './encoders/open-encoding.ts';
import { findLevel, leveled } from './level.ts';
import type { Level } from './level.ts';
import { amplitude } from './loudness.ts';
import { PeakCollector } from './peaks.ts';
import { planTimeline } from './plan-timeline.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { readSamples } from './read-samples.ts';
import { trackTags } from './tags.ts';
import type { AssembleTrackOptions, AudioFile, Track } from './track.ts';

/** kbit/s: speech of one voice at 24 kHz has nothing to gain from more. */
export const DEFAULT_BITRATE = 64;

/** LUFS with dual mono: what podcast apps ask for. */
export const DEFAULT_LOUDNESS = -16;

/**
 * Joins the clips of a recording into one audio file in `workFolder`, named after the article's slug.
 * The same recording gives the same bytes. After a failure or an abort no file is left.
 * @throws LecternError TRACK_FORMAT, TRACK_ENCODER, FFMPEG_MISSING, CLIP_DAMAGED, OUTPUT_UNWRITABLE; CommandError FFMPEG_FAILED
 */
export async function assembleTrack(recording: Recording, options: AssembleTrackOptions): Promise<Track> {
  const facts = formatFacts(options.format ?? 'mp3');
  const sampleRateHz = chooseSampleRate(recording.clips.map((clip) => clip.sampleRateHz), facts);
  const bitrate = options.bitrate ?? DEFAULT_BITRATE;
  checkBitrate(bitrate, { facts, sampleRateHz });
  const plan = planTimeline(recording, { sampleRateHz });
  const target = { loudness: options.loudness ?? DEFAULT_LOUDNESS, ceiling: facts.ceiling, sampleRateHz };
  const level = await findLevel(() => readSamples(plan, options), target);
  const { file, peaks } = await writeTrack({ recording, facts, bitrate, plan, level }, options);
  return buildTrack({ recording, facts, bitrate, plan, level }, { file, peaks });
}

/** Everything decided before the first sample is encoded. */
type Design = {
  readonly recording: Recording;
  readonly facts: FormatFacts;
  readonly bitrate: number;
  readonly plan: TimelinePlan;
  readonly level: Level;
};

type Written = { readonly file: AudioFile; readonly peaks: readonly number[] };

async function writeTrack(design: Design, options: AssembleTrackOptions): Promise<Written> {
  const file = join(options.workFolder, `${design.recording.script.article.slug}.${design.facts.extension}`);
  const temporary = temporaryPath(file);
  try {
    await mkdir(options.workFolder, { recursive: true });
    const peaks = await encodeInto(temporary, { ...design, ...options });
    const facts = await describeFile(temporary, { ...design, ...options });
    options.signal?.throwIfAborted();
    await publishFile(temporary, file);
    return { file: { ...facts, file }, peaks };
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error, { path: file });
  }
}

async function encodeInto(temporary: string, options: Design & AssembleTrackOptions): Promise<readonly number[]> {
  const { facts, plan, bitrate } = options;
  const encoding = await openEncoding(facts.format, {
    file: temporary,
    sampleRateHz: plan.timeline.sampleRateHz,
    bitrate,
    tags: trackTags(options.recording),
    ...(options.signal && { signal: options.signal }),
  });
  try {
    const peaks = await feed(encoding, options);
    await encoding.finish();
    return peaks;
  } catch (error) {
    await encoding.abort();
    throw error;
  }
}

/** Reads, levels and hands over every sample of the plan. */
async function feed(encoding: Encoding, options: Design & AssembleTrackOptions): Promise<readonly number[]> {
  const { plan, level, facts } = options;
  const { sampleRateHz } = plan.timeline;
  const total = plan.sampleCount / sampleRateHz;
  const peaks = new PeakCollector(plan.sampleCount);
  const scale = 32768 * amplitude(facts.makeUpGain);
  let done = 0;
  for await (const block of leveled(readSamples(plan, options), { ...level, ceiling: facts.ceiling, sampleRateHz })) {
    const samples = toSixteenBits(block, { scale });
    peaks.write(samples);
    await encoding.write(samples);
    done += samples.length;
    options.onProgress?.({ seconds: done / sampleRateHz, total });
  }
  return peaks.read();
}

function toSixteenBits(samples: Float32Array, options: { readonly scale: number }): Int16Array {
  const result = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    result[i] = Math.max(-32768, Math.min(32767, Math.round(samples[i]! * options.scale)));
  }
  return result;
}

async function describeFile(file: string, options: Design & AssembleTrackOptions): Promise<AudioFile> {
  const { size } = await stat(file);
  return {
    file,
    format: options.facts.format,
    mediaType: options.facts.mediaType,
    sizeBytes: size,
    sha256: await sha256File(file, options),
    bitrate: options.bitrate,
  };
}

function buildTrack(design: Design, written: Written): Track {
  const { recording, plan, level } = design;
  const { sampleRateHz } = plan.timeline;
  return {
    recording,
    files: [written.file],
    duration: plan.sampleCount / sampleRateHz,
    sampleRateHz,
    sampleCount: plan.sampleCount,
    loudness: { integrated: level.reading.integrated, gain: level.gain, samplePeak: level.reading.samplePeak },
    timeline: plan.timeline,
    chapters: findChapters(plan.timeline, { segments: recording.script.segments, title: recording.script.article.title }),
    peaks: written.peaks,
    warnings: [],
  };
}

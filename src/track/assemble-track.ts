/** Recording → Track: one pass to measure, one to level and encode, every sample counted beforehand. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk-errors.ts';
import { makeFolder, publishFile, temporaryPath } from '../_internal/files.ts';
import { sha256File } from '../_internal/hash.ts';
import type { Warning } from '../errors.ts';
import type { Recording } from '../speech/clip.ts';
import { CellCollector } from './loudness/cells.ts';
import type { Cells } from './loudness/cells.ts';
import { findChapters } from './find-chapters.ts';
import { checkBitrate, chooseSampleRate, formatFacts, mannersAt } from './encoders/encoder.ts';
import type { Encoding, FormatFacts } from './encoders/encoder.ts';
import { openEncoding } from './encoders/open-encoding.ts';
import { findLevel } from './loudness/level.ts';
import type { Level } from './loudness/level.ts';
import { CurveGain } from './loudness/limiter.ts';
import { LoudnessMeter, amplitude } from './loudness/loudness-meter.ts';
import type { LoudnessReading } from './loudness/loudness-meter.ts';
import { PeakCollector } from './waveform-peaks.ts';
import { planTimeline } from './plan-timeline.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { readSamples } from './read-samples.ts';
import { trackTags } from './tags/track-tags.ts';
import type { AssembleTrackOptions, AudioFile, Track } from './track.ts';

/** kbit/s: speech of one voice at 24 kHz has nothing to gain from more. */
export const DEFAULT_BITRATE = 64;

/** LUFS with dual mono: what podcast apps ask for. */
export const DEFAULT_LOUDNESS = -16;

/** LU beside the target that apps and their listeners let pass. */
const LOUDNESS_TOLERANCE = 0.5;

/**
 * Joins the clips of a recording into one audio file in `workFolder`, named after the article's slug.
 * The same recording gives the same bytes. After a failure or an abort no file is left.
 * @throws LecternError TRACK_FORMAT, TRACK_ENCODER, FFMPEG_MISSING, CLIP_DAMAGED, OUTPUT_UNWRITABLE; CommandError FFMPEG_FAILED
 */
export async function assembleTrack(
  recording: Recording,
  options: AssembleTrackOptions,
): Promise<Track> {
  const facts = formatFacts(options.format ?? 'mp3');
  const sampleRateHz = chooseSampleRate(
    recording.clips.map((clip) => clip.sampleRateHz),
    facts,
  );
  const bitrate = options.bitrate ?? DEFAULT_BITRATE;
  checkBitrate(bitrate, { facts, sampleRateHz });
  const plan = planTimeline(recording, { sampleRateHz });
  const loudness = options.loudness ?? DEFAULT_LOUDNESS;
  const target = { loudness, ceiling: mannersAt(bitrate, facts).ceiling, sampleRateHz };
  const level = findLevel(await measureCells(plan, options), target);
  const design = { recording, facts, bitrate, plan, level, loudness };
  return buildTrack(design, await writeTrack(design, options));
}

/** The first pass: what gain and limiter are found from. */
async function measureCells(plan: TimelinePlan, options: AssembleTrackOptions): Promise<Cells> {
  const collector = new CellCollector({
    sampleRateHz: plan.timeline.sampleRateHz,
    sampleCount: plan.sampleCount,
  });
  for await (const block of readSamples(plan, options)) collector.write(block);
  return collector.read();
}

/** Everything decided before the first sample is encoded. */
type Design = {
  readonly recording: Recording;
  readonly facts: FormatFacts;
  readonly bitrate: number;
  readonly plan: TimelinePlan;
  readonly level: Level;
  /** The target, LUFS. */
  readonly loudness: number;
};

/** What the second pass leaves and finds. */
type Written = { readonly file: AudioFile } & Heard;

/** What is measured of the samples as they go into the encoder. */
type Heard = { readonly peaks: readonly number[]; readonly reading: LoudnessReading };

async function writeTrack(design: Design, options: AssembleTrackOptions): Promise<Written> {
  const file = join(
    options.workFolder,
    `${design.recording.script.article.slug}.${design.facts.extension}`,
  );
  const temporary = temporaryPath(file);
  try {
    await makeFolder(options.workFolder);
    const heard = await encodeInto(temporary, { ...design, ...options });
    const facts = await describeFile(temporary, { ...design, ...options });
    options.signal?.throwIfAborted();
    await publishFile(temporary, file);
    return { file: { ...facts, file }, ...heard };
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error, { path: file });
  }
}

async function encodeInto(
  temporary: string,
  options: Design & AssembleTrackOptions,
): Promise<Heard> {
  const { facts, plan, bitrate } = options;
  const encoding = await openEncoding(facts.format, {
    file: temporary,
    sampleRateHz: plan.timeline.sampleRateHz,
    bitrate,
    tags: trackTags(options.recording),
    ...(options.signal && { signal: options.signal }),
  });
  try {
    const heard = await feed(encoding, options);
    await encoding.finish();
    return heard;
  } catch (error) {
    await encoding.abort();
    throw error;
  }
}

/** The second pass: reads, levels and hands over every sample. The encoder works on one block while the next is made. */
async function feed(encoding: Encoding, options: Design & AssembleTrackOptions): Promise<Heard> {
  const { plan, level } = options;
  const { sampleRateHz } = plan.timeline;
  const total = plan.sampleCount / sampleRateHz;
  const gain = new CurveGain({ ...level, factor: amplitude(level.gain) });
  const meter = new LoudnessMeter({ sampleRateHz });
  const peaks = new PeakCollector(plan.sampleCount);
  const makeUp = amplitude(mannersAt(options.bitrate, options.facts).makeUpGain);
  let accepted = Promise.resolve();
  let done = 0;
  for await (const block of readSamples(plan, options)) {
    const leveled = gain.write(block);
    meter.write(leveled);
    peaks.write(leveled);
    const samples = toSixteenBits(leveled, { factor: makeUp });
    await accepted;
    options.onProgress?.({ seconds: done / sampleRateHz, total });
    accepted = encoding.write(samples);
    // Its failure is met at the next await; until then it is no stranger.
    accepted.catch(() => undefined);
    done += samples.length;
  }
  await accepted;
  options.onProgress?.({ seconds: total, total });
  return { peaks: peaks.read(), reading: meter.read() };
}

function toSixteenBits(samples: Float32Array, options: { readonly factor: number }): Int16Array {
  const result = new Int16Array(samples.length);
  const scale = 32768 * options.factor;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]! * scale;
    // Rounded half away from zero, so that silence stays silence and both signs are treated alike.
    const rounded = value < 0 ? (value - 0.5) | 0 : (value + 0.5) | 0;
    result[i] = rounded > 32767 ? 32767 : rounded < -32768 ? -32768 : rounded;
  }
  return result;
}

async function describeFile(
  file: string,
  options: Design & AssembleTrackOptions,
): Promise<AudioFile> {
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
    loudness: {
      target: design.loudness,
      integrated: written.reading.integrated,
      gain: level.gain,
      samplePeak: written.reading.samplePeak,
    },
    timeline: plan.timeline,
    chapters: findChapters(plan.timeline, {
      segments: recording.script.segments,
      title: recording.script.article.title,
    }),
    peaks: written.peaks,
    warnings: loudnessWarnings(written.reading, design),
  };
}

/** A track of a click and a whisper cannot be both loud and under its ceiling: its reader should know. */
function loudnessWarnings(reading: LoudnessReading, design: Design): Warning[] {
  const { integrated } = reading;
  if (integrated === -Infinity || Math.abs(integrated - design.loudness) <= LOUDNESS_TOLERANCE)
    return [];
  const message = `The track is at ${integrated.toFixed(1)} LUFS, not at ${design.loudness}: its peaks are too far above its speech.`;
  return [
    {
      code: 'TRACK_LOUDNESS',
      message,
      hint: 'Listen to it; a clip with a click or a bang can be recorded anew.',
    },
  ];
}

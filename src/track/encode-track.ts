/** a track's design → its complete audio file, with measurements made while encoding. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { makeFolder, publishFile } from '../_internal/disk/files.ts';
import { temporaryPath } from '../_internal/disk/temporary-path.ts';
import { sha256File } from '../_internal/hash.ts';
import type { Recording } from '../speech/clip.ts';
import type { EncoderProfile, FormatFacts } from './encoders/audio-formats.ts';
import type { Encoding, EncoderOptions } from './encoders/encoder.ts';
import type { Level } from './loudness/level.ts';
import { CurveGain } from './loudness/limiter.ts';
import { amplitude, LoudnessMeter, type MeterReading } from './loudness/loudness-meter.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { readSamples } from './read-samples.ts';
import { trackTags } from './tags/track-tags.ts';
import type {
  AssembleTrackOptions,
  AudioFile,
  AudioFormat,
  Chapter,
  TrackWaveform,
} from './track.ts';
import { WaveformCollector } from './track-waveform.ts';

/** Everything that is decided before the first sample is encoded. */
export type TrackDesign = {
  readonly recording: Recording;
  readonly facts: FormatFacts;
  readonly profile: EncoderProfile;
  /** kbit/s. */
  readonly bitrate: number;
  readonly plan: TimelinePlan;
  readonly level: Level;
  readonly chapters: readonly Chapter[];
};

/** What is measured while samples are encoded. */
type Measured = { readonly waveform: TrackWaveform; readonly reading: MeterReading };

/** The result of the second pass. */
export type EncodedTrack = Measured & { readonly file: AudioFile };

/** Options of `encodeTrack`. */
export type EncodeTrackOptions = Pick<AssembleTrackOptions, 'workFolder' | 'onProgress' | 'signal'>;

/**
 * Writes the file under a temporary name and renames it once it is complete.
 * @throws LecternError and CommandError as `assembleTrack`, leaving no file behind.
 */
export async function encodeTrack(
  design: TrackDesign,
  options: EncodeTrackOptions,
): Promise<EncodedTrack> {
  const { slug } = design.recording.script.article;
  const file = join(options.workFolder, `${slug}.${design.facts.extension}`);
  const temporary = temporaryPath(file);
  try {
    await makeFolder(options.workFolder);
    const measured = await encodeInto(temporary, { ...options, ...design });
    const facts = await describeFile(temporary, { ...options, ...design });
    options.signal?.throwIfAborted();
    await publishFile(temporary, file);
    return { file: { ...facts, file }, ...measured };
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error, { path: file });
  }
}

type Options = TrackDesign & EncodeTrackOptions;

async function encodeInto(temporary: string, options: Options): Promise<Measured> {
  const { facts, plan, bitrate, signal } = options;
  const encoding = await openEncoding(facts.format, {
    file: temporary,
    sampleRateHz: plan.timeline.sampleRateHz,
    bitrate,
    tags: trackTags(options.recording, {
      chapters: options.chapters,
      duration: plan.sampleCount / plan.timeline.sampleRateHz,
    }),
    ...(signal && { signal }),
  });
  try {
    const measured = await feed(encoding, options);
    await encoding.finish();
    return measured;
  } catch (error) {
    await encoding.abort();
    throw error;
  }
}

/** The second pass: encodes each block of samples while the next one is read and levelled. */
async function feed(encoding: Encoding, options: Options): Promise<Measured> {
  const { plan, level, profile } = options;
  const { sampleRateHz } = plan.timeline;
  const total = plan.sampleCount / sampleRateHz;
  const gain = new CurveGain({ ...level, factor: amplitude(level.gain) });
  const meter = new LoudnessMeter({ sampleRateHz });
  const waveform = new WaveformCollector(plan.sampleCount);
  const makeUp = amplitude(profile.makeUpGain);

  let accepted = Promise.resolve();
  let done = 0;
  for await (const block of readSamples(plan, options)) {
    const leveled = gain.write(block);
    meter.write(leveled);
    waveform.write(leveled);
    const samples = toSixteenBits(leveled, { factor: makeUp });
    await accepted;
    options.onProgress?.({ seconds: done / sampleRateHz, total });
    accepted = encoding.write(samples);
    // A failure surfaces at the next await; until then it must not count as unhandled.
    accepted.catch(() => undefined);
    done += samples.length;
  }
  await accepted;
  options.onProgress?.({ seconds: total, total });
  return { waveform: waveform.read(), reading: meter.read() };
}

/** The highest and lowest 16-bit samples. */
const HIGHEST = 32_767;
const LOWEST = -32_768;

function toSixteenBits(samples: Float32Array, options: { readonly factor: number }): Int16Array {
  const result = new Int16Array(samples.length);
  const scale = 32_768 * options.factor;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]! * scale;
    // Rounded half away from zero, so that silence stays silent and both signs are treated alike.
    const rounded = value < 0 ? (value - 0.5) | 0 : (value + 0.5) | 0;
    result[i] = rounded > HIGHEST ? HIGHEST : Math.max(rounded, LOWEST);
  }
  return result;
}

async function describeFile(file: string, options: Options): Promise<AudioFile> {
  const { facts, bitrate, signal } = options;
  const { size } = await stat(file);
  return {
    file,
    format: facts.format,
    mediaType: facts.mediaType,
    sizeBytes: size,
    sha256: await sha256File(file, signal ? { signal } : {}),
    bitrate,
  };
}

/** Starts a file; the code of the encoder is loaded only then. */
async function openEncoding(
  format: AudioFormat,
  options: EncoderOptions & { readonly file: string },
): Promise<Encoding> {
  if (format === 'mp3') {
    const { openMp3 } = await import('./encoders/mediabunny.ts');
    return openMp3(options.file, options);
  }
  if (format === 'flac') {
    const { openFlac } = await import('./encoders/flac-encoding.ts');
    return openFlac(options.file, options);
  }
  if (format === 'wav') {
    const { openWav } = await import('./encoders/wav-encoding.ts');
    return openWav(options.file, options);
  }
  const { openFfmpeg } = await import('./encoders/ffmpeg-encoding.ts');
  return openFfmpeg(options.file, { ...options, format });
}

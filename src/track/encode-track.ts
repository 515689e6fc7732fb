/** a track's design → its complete audio files, with measurements made while encoding. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { makeFolder, publishFile } from '../_internal/disk/files.ts';
import { temporaryPath } from '../_internal/disk/temporary-path.ts';
import { sha256File } from '../_internal/hash.ts';
import type { ClipSounds } from './clip-sounds.ts';
import type { Encoding, EncoderOptions } from './encoders/encoder.ts';
import type { Level } from './loudness/level.ts';
import { CurveGain } from './loudness/limiter.ts';
import { amplitude, LoudnessMeter, type MeterReading } from './loudness/loudness-meter.ts';
import type { PlannedFormat, TrackPlan } from './plan-track.ts';
import { readSamples } from './read-samples.ts';
import type { ConvertedSounds } from './sounds/sound-at-rate.ts';
import { SoundMixer } from './sounds/sound-mixer.ts';
import { trackTags } from './tags/track-tags.ts';
import type { AssembleTrackOptions, AudioFile, AudioFormat, TrackWaveform } from './track.ts';
import { WaveformCollector } from './track-waveform.ts';

/** Everything that is decided before the first sample is encoded. */
export type TrackDesign = TrackPlan & {
  /** Gain and limiter of each format, in their order. */
  readonly levels: readonly Level[];
  /** What the first pass read. */
  readonly sounds: ClipSounds;
  /** Present where sounds are added to the speech. */
  readonly mixing: Mixing | undefined;
};

/** What the speech is before sounds are added to it. */
export type Mixing = {
  /** LUFS with dual mono, after the gains of the clips. */
  readonly speech: number;
  /** Gains of the clips at the edges of cells, which are not in the curves of the levels then. */
  readonly gains: Float32Array;
  /** Those of the plan. */
  readonly sounds: ConvertedSounds;
};

/** What is measured of the main file while samples are encoded. */
type Measured = { readonly waveform: TrackWaveform; readonly reading: MeterReading };

/** The result of the second pass: a file for each format, in their order. */
export type EncodedTrack = Measured & { readonly files: readonly AudioFile[] };

/** Options of `encodeTrack`. */
export type EncodeTrackOptions = Pick<AssembleTrackOptions, 'workFolder' | 'onProgress' | 'signal'>;

type Options = TrackDesign & EncodeTrackOptions;

/** One file of the track: where it will be, where it is made, how. */
type Rendition = PlannedFormat & {
  readonly level: Level;
  readonly file: string;
  readonly temporary: string;
};

/**
 * Writes the files under temporary names and renames them once all are complete.
 * @throws LecternError and CommandError as `assembleTrack`, leaving no file behind.
 */
export async function encodeTrack(
  design: TrackDesign,
  options: EncodeTrackOptions,
): Promise<EncodedTrack> {
  const { slug } = design.recording.script.article;
  const renditions = design.formats.map((format, index): Rendition => {
    const file = join(options.workFolder, `${slug}.${format.facts.extension}`);
    return { ...format, level: design.levels[index]!, file, temporary: temporaryPath(file) };
  });
  try {
    await makeFolder(options.workFolder);
    const measured = await encodeInto(renditions, { ...options, ...design });
    const files = await Promise.all(
      renditions.map((rendition) => describeFile(rendition, { ...options, ...design })),
    );
    options.signal?.throwIfAborted();
    for (const { temporary, file } of renditions) await publishFile(temporary, file);
    return { files, ...measured };
  } catch (error) {
    for (const { temporary } of renditions) await rm(temporary, { force: true });
    throw asDiskError(error, { path: renditions[0]!.file });
  }
}

async function encodeInto(renditions: readonly Rendition[], options: Options): Promise<Measured> {
  const { plan, bitrate, signal } = options;
  const { sampleRateHz } = plan.timeline;
  const tags = trackTags(options.recording, {
    chapters: options.chapters,
    duration: plan.sampleCount / sampleRateHz,
  });
  const outlets: Outlet[] = [];
  try {
    for (const { facts, profile, level, temporary: file } of renditions) {
      const how = { file, sampleRateHz, bitrate, tags, ...(signal && { signal }) };
      outlets.push({
        encoding: await openEncoding(facts.format, how),
        gain: new CurveGain({ ...level, factor: amplitude(level.gain) }),
        makeUp: amplitude(profile.makeUpGain),
      });
    }
    const measured = await feed(outlets, options);
    await Promise.all(outlets.map(({ encoding }) => encoding.finish()));
    return measured;
  } catch (error) {
    for (const { encoding } of outlets) await encoding.abort();
    throw error;
  }
}

/** What levels samples and encodes them in one format. */
type Outlet = {
  readonly encoding: Encoding;
  readonly gain: CurveGain;
  /** Factor that compensates for what the encoder removes. */
  readonly makeUp: number;
};

/** The second pass: encodes each block of samples while the next one is read and levelled. */
async function feed(outlets: readonly Outlet[], options: Options): Promise<Measured> {
  const { plan } = options;
  const { sampleRateHz } = plan.timeline;
  const mix = openMix(options);
  const total = plan.sampleCount / sampleRateHz;
  const meter = new LoudnessMeter({ sampleRateHz });
  const waveform = new WaveformCollector(plan.sampleCount);

  let accepted: Promise<unknown> = Promise.resolve();
  let done = 0;
  for await (const block of readSamples(plan, options)) {
    await mix?.(block, done);
    const ready = outlets.map(({ gain, makeUp }, index) => {
      // It changes the samples in place.
      const leveled = gain.write(index === outlets.length - 1 ? block : block.slice());
      if (index === 0) {
        meter.write(leveled);
        waveform.write(leveled);
      }
      return toSixteenBits(leveled, { factor: makeUp });
    });
    await accepted;
    options.onProgress?.({ seconds: done / sampleRateHz, total });
    accepted = Promise.all(outlets.map(({ encoding }, index) => encoding.write(ready[index]!)));
    // A failure surfaces at the next await; until then it must not count as unhandled.
    accepted.catch(() => undefined);
    done += block.length;
  }
  await accepted;
  options.onProgress?.({ seconds: total, total });
  return { waveform: waveform.read(), reading: meter.read() };
}

/** Adds sounds to a block of speech that begins at a sample, in place; nothing where there are none. */
function openMix({
  mixing,
  levels,
  plan,
}: Options): ((block: Float32Array, start: number) => Promise<void>) | undefined {
  if (!mixing) return undefined;
  const { speech, gains, sounds } = mixing;
  const { cellLength } = levels[0]!;
  const even = new CurveGain({ curve: gains, cellLength, factor: 1 });
  const { sampleRateHz } = plan.timeline;
  const mixer = new SoundMixer(plan.sounds, { sampleRateHz, speech, sounds });
  return (block, start) => mixer.addTo(even.write(block), start);
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

async function describeFile(
  { facts, file, temporary }: Rendition,
  { bitrate, signal }: Options,
): Promise<AudioFile> {
  const { size } = await stat(temporary);
  return {
    file,
    format: facts.format,
    mediaType: facts.mediaType,
    sizeBytes: size,
    sha256: await sha256File(temporary, signal ? { signal } : {}),
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

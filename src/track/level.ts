/** the track's loudness as recorded → the one gain, and the limiter where it is needed, that bring it to its target. */
import { LoudnessMeter, amplitude } from './loudness.ts';
import type { LoudnessReading } from './loudness.ts';
import { Limiter } from './limiter.ts';

/** What to aim at. */
export type LevelTarget = {
  /** Integrated loudness, LUFS with dual mono. */
  readonly loudness: number;
  /** Highest sample allowed, dBFS. */
  readonly ceiling: number;
  readonly sampleRateHz: number;
};

/** How the track is levelled, and what it then measures. */
export type Level = {
  /** dB for the whole track. */
  readonly gain: number;
  /** Whether any sample would pass the ceiling without the limiter. */
  readonly limited: boolean;
  /** The track after gain and limiter. */
  readonly reading: LoudnessReading;
};

/** The samples of a track, from their beginning, each time it is called. */
export type SampleReader = () => AsyncIterable<Float32Array>;

/** dB beyond which gain only raises noise: speech recorded that softly is a fault of its recording. */
const MAX_GAIN = 30;

/** LU from the target at which looking for a better gain ends. */
const CLOSE_ENOUGH = 0.05;

/** Passes over the track at most: each takes most of the error that the limiter leaves. */
const MAX_PASSES = 4;

/**
 * Finds the gain. One pass where no peak is in the way; where the limiter takes loudness away, a few more that measure
 * what it took. A silent track keeps its gain of 0 dB.
 */
export async function findLevel(read: SampleReader, target: LevelTarget): Promise<Level> {
  const recorded = await measure(read(), { sampleRateHz: target.sampleRateHz });
  if (recorded.integrated === -Infinity) return { gain: 0, limited: recorded.samplePeak > target.ceiling, reading: recorded };
  let gain = clampGain(target.loudness - recorded.integrated);
  if (recorded.samplePeak + gain <= target.ceiling) return { gain, limited: false, reading: shifted(recorded, gain) };
  for (let pass = 2; ; pass++) {
    const reading = await measure(leveled(read(), { gain, limited: true, ...target }), target);
    const missing = target.loudness - reading.integrated;
    const better = clampGain(gain + missing);
    if (Math.abs(missing) <= CLOSE_ENOUGH || pass === MAX_PASSES || better === gain) return { gain, limited: true, reading };
    gain = better;
  }
}

/** Samples with the gain and limiter of a level applied; as many as came. */
export async function* leveled(
  blocks: AsyncIterable<Float32Array>,
  level: Pick<Level, 'gain' | 'limited'> & { readonly sampleRateHz: number; readonly ceiling: number },
): AsyncGenerator<Float32Array> {
  const factor = amplitude(level.gain);
  const limiter = level.limited ? new Limiter({ sampleRateHz: level.sampleRateHz, ceiling: amplitude(level.ceiling) }) : undefined;
  for await (const block of blocks) {
    const louder = block.map((sample) => sample * factor);
    yield limiter ? limiter.write(louder) : louder;
  }
  if (limiter) yield limiter.flush();
}

async function measure(
  blocks: AsyncIterable<Float32Array>,
  options: { readonly sampleRateHz: number },
): Promise<LoudnessReading> {
  const meter = new LoudnessMeter({ sampleRateHz: options.sampleRateHz });
  for await (const block of blocks) meter.write(block);
  return meter.read();
}

/** What a plain gain does to a reading: everything in it but the range moves with it. */
function shifted(reading: LoudnessReading, gain: number): LoudnessReading {
  return { ...reading, integrated: reading.integrated + gain, samplePeak: reading.samplePeak + gain };
}

function clampGain(gain: number): number {
  return Math.max(-MAX_GAIN, Math.min(MAX_GAIN, gain));
}

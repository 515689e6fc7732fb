/** a sound → how loud it is, and the gain that makes it as loud as another. */
import { amplitude, LoudnessMeter } from '../../track/loudness/loudness-meter.ts';
import type { SegmentSound } from './segment-sound.ts';

/** Loudness of sounds that are compared, in LUFS: speech at this level keeps its peaks without a limiter. */
export const COMPARED_LEVEL = -20;

/** dB above which gain only raises noise. */
const MOST_GAIN = 24;

const known = new WeakMap<SegmentSound, MeteredSound>();

/** In LUFS, and the highest sample, 0 to 1. */
type MeteredSound = { readonly loudness: number; readonly peak: number };

/** The gain, as a factor, that brings a sound of which everything is there to a loudness in LUFS. */
export function gainTo(level: number, sound: SegmentSound): number {
  const { loudness, peak } = meter(sound);
  // What is silent, or too short to be measured, stays as it is.
  if (loudness === -Infinity || peak === 0) return 1;
  return Math.min(amplitude(Math.min(MOST_GAIN, level - loudness)), 1 / peak);
}

function meter(sound: SegmentSound): MeteredSound {
  const before = known.get(sound);
  if (before) return before;
  const sampleRateHz = sound.frames[0]?.sampleRateHz ?? 0;
  const metered = sampleRateHz > 0 ? measure(sound, sampleRateHz) : SILENT;
  known.set(sound, metered);
  return metered;
}

const SILENT: MeteredSound = { loudness: -Infinity, peak: 0 };

function measure({ frames }: SegmentSound, sampleRateHz: number): MeteredSound {
  const loudnessMeter = new LoudnessMeter({ sampleRateHz });
  for (const { pcm } of frames) loudnessMeter.write(pcm);
  const { integrated, samplePeak } = loudnessMeter.read();
  return { loudness: integrated, peak: amplitude(samplePeak) };
}

/** the quiet before and after speech → more of it, for gaps without a recording. */
import type { Pcm } from './wav.ts';

/**
 * The background noise of a voice. `level`: root mean square, 0 to 1. `tilt`: correlation of
 * neighbouring samples, -1 to 1: above 0 dull, below 0 bright.
 */
export type RoomTone = { readonly level: number; readonly tilt: number };

/** No noise, as of a voice with digital silence. */
export const NO_TONE: RoomTone = { level: 0, tilt: 0 };

/**
 * Seconds beside the speech that are measured: further away some voices fade to digital silence, and
 * closer the speech is still fading (the built-in voices reach their floor, about -92 dBFS, after 50
 * to 100 ms).
 */
const REACH = 0.1;

/** Length in seconds of the windows, of which the quietest counts: longer than a gap between pulses. */
const WINDOW = 0.05;

/** Windows overlap, so that one fits in every quiet section that is slightly longer. */
const WINDOWS_PER_LENGTH = 4;

/** Shortest quiet that can be measured, in seconds. */
const SHORTEST = 0.005;

/**
 * The highest level, dBFS. In dull noise, windows of 5 ms are up to 6 dB above the overall level, and
 * must stay below the -60 dBFS that count as sound (`findSound`).
 */
const HIGHEST_DB = -68;

/**
 * Highest level relative to the speech, in dB: at the loudness of a podcast, where speech is at about
 * -19 dBFS, the tone is then below -64.
 */
const UNDER_SPEECH_DB = -45;

const FULL_SCALE = 32_768;

/** Room tone before and after the speech of a clip. */
export type RoomTones = { readonly before: RoomTone; readonly after: RoomTone };

/** Samples and the range of their sound: see `findSound`. */
export type PlacedSound = Pcm & { readonly soundStart: number; readonly soundEnd: number };

/**
 * Level below which a side has faded to digital silence, -98 dBFS: the room of such a voice is heard
 * only in its pauses.
 */
const FADED = 2 ** -16.3;

/**
 * The tone of the quietest moment just before and after the sound; of the quietest pause within it
 * where a side is digitally silent. No tone for a silent clip.
 */
export function measureRoomTones(sound: PlacedSound): RoomTones {
  const { samples, sampleRateHz, soundStart, soundEnd } = sound;
  if (soundEnd <= soundStart) return { before: NO_TONE, after: NO_TONE };
  const speech = Math.sqrt(meanSquare(samples.subarray(soundStart, soundEnd)));
  const ceiling = Math.min(10 ** (HIGHEST_DB / 20), speech * 10 ** (UNDER_SPEECH_DB / 20));
  const toneOf = (quiet: Int16Array): RoomTone => measureTone(quiet, { sampleRateHz, ceiling });
  const reach = Math.round(REACH * sampleRateHz);
  const before = toneOf(samples.subarray(Math.max(0, soundStart - reach), soundStart));
  const after = toneOf(samples.subarray(soundEnd, soundEnd + reach));
  if (!hasFaded(before) && !hasFaded(after)) return { before, after };
  const within = toneOf(samples.subarray(soundStart, soundEnd));
  // At its ceiling it is speech, without a pause in it.
  const own = within.level < ceiling ? within : NO_TONE;
  const orOwn = (side: RoomTone): RoomTone =>
    hasFaded(side) && own.level > side.level ? own : side;
  return { before: orOwn(before), after: orOwn(after) };
}

/** Whether the noise of a side has faded away. */
function hasFaded({ level }: RoomTone): boolean {
  return level < FADED;
}

type MeasureToneOptions = { readonly sampleRateHz: number; readonly ceiling: number };

function measureTone(quiet: Int16Array, options: MeasureToneOptions): RoomTone {
  const { sampleRateHz, ceiling } = options;
  if (quiet.length < SHORTEST * sampleRateHz) return NO_TONE;
  const size = Math.min(quiet.length, Math.round(WINDOW * sampleRateHz));
  const { start, energy } = quietestWindow(quiet, size);
  const quietest = quiet.subarray(start, start + size);
  const level = Math.sqrt(energy / size / FULL_SCALE ** 2);
  return { level: Math.min(ceiling, level), tilt: correlation(quietest) };
}

/**
 * The first window with the least energy. Windows overlap: the energy of each step is summed once, as whole numbers,
 * which are exact.
 */
function quietestWindow(
  quiet: Int16Array,
  size: number,
): { readonly start: number; readonly energy: number } {
  const step = Math.max(1, Math.floor(size / WINDOWS_PER_LENGTH));
  const steps = Math.floor(size / step);
  const energies = Array.from({ length: Math.floor(quiet.length / step) }, (_, index) =>
    sumOfSquares(quiet, index * step, (index + 1) * step),
  );
  let [start, least] = [0, Infinity];
  for (let first = 0; first * step + size <= quiet.length; first++) {
    const from = first * step;
    let energy = sumOfSquares(quiet, from + steps * step, from + size);
    for (let each = first; each < first + steps; each++) energy += energies[each]!;
    if (energy < least) [start, least] = [from, energy];
  }
  return { start, energy: least };
}

/** Mean square of samples, 0 to 1. */
function meanSquare(samples: Int16Array): number {
  return sumOfSquares(samples, 0, samples.length) / samples.length / FULL_SCALE ** 2;
}

/** From one sample to another, end exclusive. */
function sumOfSquares(samples: Int16Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += samples[i]! * samples[i]!;
  return sum;
}

/** Correlation of each sample with the previous one; 0 in digital silence. */
function correlation(samples: Int16Array): number {
  let [products, squares] = [0, 0];
  for (let i = 1; i < samples.length; i++) {
    products += samples[i]! * samples[i - 1]!;
    squares += samples[i]! * samples[i]!;
  }
  // Kept away from 1, where the noise would drift instead of hissing.
  return squares === 0 ? 0 : Math.max(-0.95, Math.min(0.95, products / squares));
}

/** Options of `makeRoomTone`. */
export type MakeRoomToneOptions = {
  /** Samples. */
  readonly length: number;
  /** Any whole number: the same seed gives the same noise. */
  readonly seed: number;
};

/** Noise that changes gradually from one tone to the other: samples, -1 to 1. */
export function makeRoomTone(
  between: { readonly from: RoomTone; readonly to: RoomTone },
  options: MakeRoomToneOptions,
): Float32Array {
  const { from, to } = between;
  const { length, seed } = options;
  const noise = new Float32Array(length);
  if (from.level === 0 && to.level === 0) return noise;

  const random = evenNoise(seed);
  let last = 0;
  for (let i = 0; i < length; i++) {
    const share = (i + 0.5) / length;
    const tilt = from.tilt + (to.tilt - from.tilt) * share;
    // The mean square stays 1 for any tilt.
    last = tilt * last + Math.sqrt(1 - tilt * tilt) * random();
    noise[i] = last * (from.level + (to.level - from.level) * share);
  }
  return noise;
}

/** Uniform noise of mean square 1, by the xorshift of Marsaglia (2003) with the shifts 13, 17 and 5. */
function evenNoise(seed: number): () => number {
  // Neighbouring seeds are spread far apart, and none becomes 0, which xorshift cannot leave.
  let state = Math.imul(seed + 1, 0x9e37_79b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state / 0x8000_0000) * Math.sqrt(3);
  };
}

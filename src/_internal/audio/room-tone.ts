/** the quiet before and behind speech → more of the same, for gaps in which nothing was recorded. */
import type { Pcm } from './wav.ts';

/**
 * The noise of a voice's room, as far as anybody hears it. `level`: root mean square, 0 to 1.
 * `tilt`: correlation of neighbouring samples, -1 to 1: above 0 dull, below 0 sharp.
 */
export type RoomTone = { readonly level: number; readonly tilt: number };

/** No noise at all: what a voice has that falls silent digitally. */
export const NO_TONE: RoomTone = { level: 0, tilt: 0 };

/**
 * Seconds beside the sound that tell of the room: further off some voices fade to digital silence,
 * and nearer sounds are still dying away (the built-in voices reach their floor, about -92 dBFS,
 * after 50 to 100 ms).
 */
const REACH = 0.1;

/** Seconds of the windows of which the quietest counts: long enough to hold no single gap between pulses. */
const WINDOW = 0.05;

/** Windows overlap, so that one lies within every stretch of quiet that is little longer. */
const WINDOWS_A_LENGTH = 4;

/** Under so many seconds of quiet nothing can be said of it. */
const SHORTEST = 0.005;

/**
 * The highest level, dBFS. Windows of 5 ms rise up to 6 dB above the level of the whole in dull
 * noise, and must stay under the -60 dBFS above which sound is looked for (`findSound`).
 */
const HIGHEST_DB = -68;

/**
 * And so many dB under the speech beside it: at the loudness of a podcast, where speech is brought
 * to about -19 dBFS, the tone then lies under -64.
 */
const UNDER_SPEECH_DB = -45;

const FULL_SCALE = 32_768;

/** Room tone on both sides of the sound of a clip. */
export type RoomTones = { readonly before: RoomTone; readonly after: RoomTone };

/** Samples and where their sound lies: see `findSound`. */
export type PlacedSound = Pcm & { readonly soundStart: number; readonly soundEnd: number };

/** The tone of the quietest moment just before and just behind the sound; none where there is no sound. */
export function measureRoomTones(sound: PlacedSound): RoomTones {
  const { samples, sampleRateHz, soundStart, soundEnd } = sound;
  if (soundEnd <= soundStart) return { before: NO_TONE, after: NO_TONE };
  const speech = Math.sqrt(meanSquare(samples.subarray(soundStart, soundEnd)));
  const ceiling = Math.min(10 ** (HIGHEST_DB / 20), speech * 10 ** (UNDER_SPEECH_DB / 20));
  const toneOf = (quiet: Int16Array): RoomTone => measureTone(quiet, { sampleRateHz, ceiling });
  const reach = Math.round(REACH * sampleRateHz);
  return {
    before: toneOf(samples.subarray(Math.max(0, soundStart - reach), soundStart)),
    after: toneOf(samples.subarray(soundEnd, soundEnd + reach)),
  };
}

type MeasureToneOptions = { readonly sampleRateHz: number; readonly ceiling: number };

function measureTone(quiet: Int16Array, options: MeasureToneOptions): RoomTone {
  const { sampleRateHz, ceiling } = options;
  if (quiet.length < SHORTEST * sampleRateHz) return NO_TONE;
  const size = Math.min(quiet.length, Math.round(WINDOW * sampleRateHz));
  const step = Math.max(1, Math.floor(size / WINDOWS_A_LENGTH));
  let quietest = quiet.subarray(0, size);
  let least = meanSquare(quietest);
  for (let start = step; start + size <= quiet.length; start += step) {
    const window = quiet.subarray(start, start + size);
    const energy = meanSquare(window);
    if (energy < least) [quietest, least] = [window, energy];
  }
  return { level: Math.min(ceiling, Math.sqrt(least)), tilt: correlation(quietest) };
}

/** Mean square of samples, 0 to 1. */
function meanSquare(samples: Int16Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += samples[i]! * samples[i]!;
  return sum / samples.length / FULL_SCALE ** 2;
}

/** Of each sample with the one before it; 0 in digital silence. */
function correlation(samples: Int16Array): number {
  let [products, squares] = [0, 0];
  for (let i = 1; i < samples.length; i++) {
    products += samples[i]! * samples[i - 1]!;
    squares += samples[i]! * samples[i]!;
  }
  // Kept off 1, where the noise would wander off instead of hissing.
  return squares === 0 ? 0 : Math.max(-0.95, Math.min(0.95, products / squares));
}

/** Options of `makeRoomTone`. */
export type MakeRoomToneOptions = {
  /** Samples. */
  readonly length: number;
  /** Any whole number: the same gives the same noise, another one other noise of the same kind. */
  readonly seed: number;
};

/** Noise that goes over from the tone on its left to that on its right: samples, -1 to 1. */
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
    // The mean square stays 1, whatever the tilt.
    last = tilt * last + Math.sqrt(1 - tilt * tilt) * random();
    noise[i] = last * (from.level + (to.level - from.level) * share);
  }
  return noise;
}

/** Even noise of mean square 1, by the xorshift of Marsaglia (2003) with the shifts 13, 17 and 5. */
function evenNoise(seed: number): () => number {
  // Neighbouring seeds are moved far apart, and none becomes 0, from which there is no way out.
  let state = Math.imul(seed + 1, 0x9e37_79b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state / 0x8000_0000) * Math.sqrt(3);
  };
}

/** samples → where their sound is, how loud it gets, and how much of it is clipped. */
import type { Pcm } from './wav.ts';

/**
 * Facts of a clip's audio. Sample positions count from the start of the clip; the end is exclusive.
 */
export type SignalFacts = {
  readonly soundStart: number;
  readonly soundEnd: number;
  /** Highest absolute sample, 0 to 1. */
  readonly peak: number;
  /** Share of samples at full scale, 0 to 1. */
  readonly clipped: number;
};

/** Raised when the meaning of the facts changes, so that stored ones are computed again. */
export const SIGNAL_REVISION = 1;

/** Length of the windows whose energy is compared, in seconds: shorter than any speech sound. */
const WINDOW = 0.005;

/**
 * Sound is what is above the higher of two floors: -60 dBFS, below which nothing is audible at speech
 * level, and 45 dB below the loudest window, which is above the breath and hiss of every voice tried
 * (the built-in one: -97 dBFS before a sentence, -53 to -60 dBFS in its last breath).
 */
const ABSOLUTE_FLOOR_DB = -60;
const RELATIVE_FLOOR_DB = -45;

const FULL_SCALE = 32768;

/**
 * The range of samples that holds sound, and its peak and clipping. `soundStart` equals `soundEnd`
 * when silent.
 */
export function analyseSignal(pcm: Pcm): SignalFacts {
  const { samples } = pcm;
  let peak = 0;
  let full = 0;
  // An indexed loop: an iterator takes five times as long, and every clip is analysed twice.
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i]!);
    if (size > peak) peak = size;
    if (size >= FULL_SCALE - 1) full++;
  }
  return {
    ...findSound(pcm),
    peak: peak / FULL_SCALE,
    clipped: samples.length === 0 ? 0 : full / samples.length,
  };
}

/**
 * The range from the first to the last window above the floor; start equals end when silent.
 */
export function findSound(pcm: Pcm): { readonly soundStart: number; readonly soundEnd: number } {
  const size = windowSize(pcm);
  const energies = windowEnergies(pcm.samples, { size });
  const loudest = largest(energies);
  const relativeFloor = loudest * 10 ** (RELATIVE_FLOOR_DB / 10);
  const floor = Math.max(10 ** (ABSOLUTE_FLOOR_DB / 10), relativeFloor);
  const first = energies.findIndex((energy) => energy > floor);
  if (first < 0) return { soundStart: 0, soundEnd: 0 };
  const last = energies.findLastIndex((energy) => energy > floor);
  return { soundStart: first * size, soundEnd: Math.min(pcm.samples.length, (last + 1) * size) };
}

/** The loudest window, in dBFS; -Infinity for digital silence. */
export function loudestWindow(pcm: Pcm): number {
  const energies = windowEnergies(pcm.samples, { size: windowSize(pcm) });
  return 10 * Math.log10(largest(energies));
}

/** Samples of a window. */
function windowSize(pcm: Pcm): number {
  return Math.max(1, Math.round(pcm.sampleRateHz * WINDOW));
}

function largest(energies: Float64Array): number {
  return energies.reduce((most, energy) => Math.max(most, energy), 0);
}

/** Mean square of each window of `size` samples, 0 to 1; the last window may be shorter. */
function windowEnergies(samples: Int16Array, options: { readonly size: number }): Float64Array {
  const energies = new Float64Array(Math.ceil(samples.length / options.size));
  for (let window = 0; window < energies.length; window++) {
    const start = window * options.size;
    const end = Math.min(samples.length, start + options.size);
    let sum = 0;
    for (let i = start; i < end; i++) sum += samples[i]! * samples[i]!;
    energies[window] = sum / (end - start) / FULL_SCALE ** 2;
  }
  return energies;
}

/** samples → integrated loudness, range, sample peak and true peak (ITU-R BS.1770-4, EBU R 128). */
import { checkOptions, KINDS, checkArgument, type Kind } from '../../_internal/check-options.ts';
import type { Pcm } from '../../_internal/audio/wav.ts';
import { KWeighting } from './k-weighting.ts';
import { TruePeakMeter } from './true-peak.ts';

/** A meter's reading, in LUFS, LU and dBFS; `-Infinity` if there was no sound to measure. */
export type MeterReading = {
  /** Integrated loudness, LUFS: gated mean over the whole (BS.1770-4). */
  readonly integrated: number;
  /** Loudness range, LU (EBU Tech 3342); 0 when shorter than three seconds. */
  readonly range: number;
  /** Highest sample, dBFS. */
  readonly samplePeak: number;
};

/** The reading of a complete recording. */
export type LoudnessReading = MeterReading & {
  /** Highest point of the waveform through the samples, dBTP; `-Infinity` for silence. */
  readonly truePeak: number;
};

/** Options of the meter. */
export type MeterOptions = {
  readonly sampleRateHz: number;
  /** Whether mono is measured as played by two speakers, 3.01 LU higher. @default true */
  readonly dualMono?: boolean;
};

/** Weight of two speakers that play the same: the sum of two equal energies. */
export const DUAL_MONO_WEIGHT = 2;

/** LUFS of a mean square of 1 (BS.1770-4, equation 2). */
const OFFSET = -0.691;

/** Blocks below this are silence (absolute gate, BS.1770-4). */
const ABSOLUTE_GATE = -70;

/** Blocks this far below the mean loudness do not count (relative gate, BS.1770-4). */
const RELATIVE_GATE = -10;

/** The relative gate of the loudness range (EBU Tech 3342). */
const RANGE_GATE = -20;

/** Seconds between the starts of 400 ms blocks, which overlap by 75 %; energies are kept per step. */
export const STEP = 0.1;

/** Steps in a block of 400 ms, and in a short-term window of 3 s. */
const BLOCK_STEPS = 4;
const SHORT_TERM_STEPS = 30;

/**
 * Measures a stream of samples; memory grows by ten numbers a second. The true peak, which costs
 * more than everything else, has a separate meter.
 */
export class LoudnessMeter {
  readonly #filter: KWeighting;
  readonly #weight: number;
  readonly #stepLength: number;
  readonly #energies: number[] = [];
  #sum = 0;
  #filled = 0;
  #peak = 0;

  constructor(options: MeterOptions) {
    this.#filter = new KWeighting(options.sampleRateHz);
    this.#weight = options.dualMono === false ? 1 : DUAL_MONO_WEIGHT;
    this.#stepLength = Math.round(options.sampleRateHz * STEP);
  }

  /** Measures the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    for (let from = 0; from < samples.length;) {
      const to = Math.min(samples.length, from + this.#stepLength - this.#filled);
      this.#sum += this.#filter.energy(samples, from, to);
      this.#peak = Math.max(this.#peak, highestSample(samples, from, to));
      this.#filled += to - from;
      if (this.#filled === this.#stepLength) this.#endStep();
      from = to;
    }
  }

  /** What was measured so far. */
  read(): MeterReading {
    return {
      integrated: integratedLoudness(this.#energies),
      range: loudnessRange(this.#energies),
      samplePeak: decibels(this.#peak),
    };
  }

  #endStep(): void {
    this.#energies.push((this.#weight * this.#sum) / this.#stepLength);
    this.#sum = 0;
    this.#filled = 0;
  }
}

const SAMPLES: Kind = {
  name: 'an Int16Array or a Float32Array',
  holds: (value) => value instanceof Int16Array || value instanceof Float32Array,
};

/** Loudness of a complete mono recording: 16-bit samples, or samples from -1 to 1. */
export function measureLoudness(
  samples: Int16Array | Float32Array,
  options: MeterOptions,
): LoudnessReading {
  checkArgument('measureLoudness', { name: 'samples', value: samples }, SAMPLES);
  checkOptions('measureLoudness', options, {
    required: { sampleRateHz: KINDS.count },
    optional: { dualMono: KINDS.flag },
  });
  const sound = samples instanceof Float32Array ? samples : toFloat(samples);
  const meter = new LoudnessMeter(options);
  meter.write(sound);
  const truePeak = new TruePeakMeter();
  truePeak.write(sound);
  return { ...meter.read(), truePeak: decibels(truePeak.read()) };
}

/** 16-bit samples as numbers from -1 to 1. */
export function toFloat(samples: Pcm['samples']): Float32Array {
  const result = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) result[i] = samples[i]! / 32768;
  return result;
}

/** Highest absolute sample, end exclusive; 0 if there are no samples. */
export function highestSample(
  samples: Float32Array,
  from = 0,
  to: number = samples.length,
): number {
  let peak = 0;
  for (let i = from; i < to; i++) {
    const size = Math.abs(samples[i]!);
    if (size > peak) peak = size;
  }
  return peak;
}

/** Amplitude ratio as decibels; `-Infinity` for 0. */
export function decibels(ratio: number): number {
  return 20 * Math.log10(ratio);
}

/** Decibels as amplitude ratio. */
export function amplitude(dB: number): number {
  return 10 ** (dB / 20);
}

/**
 * Integrated loudness from the weighted mean squares of 100 ms steps. `-Infinity` if no 400 ms
 * block passes the gates.
 */
export function integratedLoudness(energies: readonly number[]): number {
  const audible = windows(energies, { steps: BLOCK_STEPS }).filter(isAudible);
  const gate = loudnessOf(mean(audible)) + RELATIVE_GATE;
  return loudnessOf(mean(audible.filter((energy) => loudnessOf(energy) > gate)));
}

/** Loudness range from the same energies: from the 10th to the 95th percentile of 3 s windows. */
function loudnessRange(energies: readonly number[]): number {
  const audible = windows(energies, { steps: SHORT_TERM_STEPS }).filter(isAudible);
  const gate = loudnessOf(mean(audible)) + RANGE_GATE;
  const levels = audible.map(loudnessOf).filter((level) => level > gate);
  if (levels.length === 0) return 0;
  levels.sort((a, b) => a - b);
  const percentile = (share: number): number => levels[Math.round((levels.length - 1) * share)]!;
  return percentile(0.95) - percentile(0.1);
}

/** Mean energy of every window of `steps` steps, without the drift of a running sum. */
function windows(energies: readonly number[], options: { readonly steps: number }): number[] {
  const result: number[] = [];
  for (let end = options.steps; end <= energies.length; end++) {
    let sum = 0;
    for (let i = end - options.steps; i < end; i++) sum += energies[i]!;
    result.push(sum / options.steps);
  }
  return result;
}

function isAudible(energy: number): boolean {
  return loudnessOf(energy) > ABSOLUTE_GATE;
}

/** LUFS of a mean square. */
function loudnessOf(energy: number): number {
  return OFFSET + 10 * Math.log10(energy);
}

/** The mean, 0 for no values, so that their loudness is `-Infinity` and not NaN. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

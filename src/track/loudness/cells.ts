/** samples → Cells: true peak and weighted energy of every 1.7 ms, from which gain and limiter follow. */
import { KWeighting } from './k-weighting.ts';
import { DUAL_MONO_WEIGHT, STEP, highestSample, integratedLoudness } from './loudness-meter.ts';
import { peakBehind, REACH } from './true-peak.ts';

/** Cells in one step of the meter, 100 ms. At eight bytes a cell, an hour takes 17 MB. */
const CELLS_PER_STEP = 60;

/**
 * Share of the highest peak of the clip so far below which the waveform between samples is not looked at: 18 dB,
 * more than a limiter takes from speech.
 */
const LOW = 1 / 8;

/** A track as input for levelling. */
export type Cells = {
  /** Samples in a cell; the last may be shorter. */
  readonly cellLength: number;
  /**
   * Highest absolute point of the waveform in each, between samples too, and what an encoder may add
   * to it.
   */
  readonly peaks: Float32Array;
  /** Sum of the squared K-weighted samples of each. */
  readonly energies: Float32Array;
};

/** Collects the cells of a track whose length is known. */
export class CellCollector {
  readonly #cells: Cells;
  readonly #filter: KWeighting;
  readonly #treble: number;
  #cell = 0;
  #within = 0;
  /** The last samples, whose neighbours are still to come; and how many were looked at. */
  #line = new Float32Array(2 * REACH);
  #looked = -REACH;
  #highest = 0;
  readonly #starts: readonly number[];
  #started = 0;

  /**
   * `treble`: how much of the treble an encoder may add to a peak: see `EncoderProfile`. `starts`: samples
   * at which clips start, which may be louder or softer than what is before them; in order.
   */
  constructor(options: {
    readonly sampleRateHz: number;
    readonly sampleCount: number;
    readonly treble?: number;
    readonly starts?: readonly number[];
  }) {
    const cellLength = Math.max(1, Math.round((options.sampleRateHz * STEP) / CELLS_PER_STEP));
    const count = Math.ceil(options.sampleCount / cellLength);
    this.#cells = {
      cellLength,
      peaks: new Float32Array(count),
      energies: new Float32Array(count),
    };
    this.#filter = new KWeighting(options.sampleRateHz);
    this.#treble = options.treble ?? 0;
    this.#starts = options.starts ?? [];
  }

  /** Adds the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    const { cellLength, peaks, energies } = this.#cells;
    for (let from = 0; from < samples.length;) {
      const to = Math.min(samples.length, from + cellLength - this.#within);
      const piece = samples.subarray(from, to);
      energies[this.#cell]! += this.#filter.energy(piece);
      peaks[this.#cell] = Math.max(peaks[this.#cell]!, highestSample(piece));
      this.#within += piece.length;
      if (this.#within === cellLength) {
        this.#within = 0;
        this.#cell++;
      }
      from = to;
    }
    this.#lookBetween(samples);
  }

  /** What was collected so far, as if silence followed. */
  read(): Cells {
    this.#lookBetween(new Float32Array(REACH));
    return this.#cells;
  }

  /**
   * Raises peaks to what the waveform reaches between samples. It is not looked at where it would have to
   * reach twice the samples beside it to be the highest of its cell.
   */
  #lookBetween(samples: Float32Array): void {
    const { cellLength, peaks } = this.#cells;
    const line = new Float32Array(this.#line.length + samples.length);
    line.set(this.#line);
    line.set(samples, this.#line.length);
    const last = peaks.length - 1;
    for (let at = REACH; at < line.length - REACH; at++, this.#looked++) {
      const looked = this.#looked;
      if (looked === this.#starts[this.#started]) this.#begin();
      const one = Math.abs(line[at]!);
      const other = Math.abs(line[at + 1]!);
      const larger = one > other ? one : other;
      if (larger <= LOW * this.#highest) continue;
      // The next sample may be in the next cell.
      const cell = Math.min(last, Math.floor(Math.max(0, looked) / cellLength));
      const next = Math.min(last, Math.floor(Math.max(0, looked + 1) / cellLength));
      if (2 * larger <= peaks[cell]! && 2 * larger <= peaks[next]!) continue;
      const peak = Math.max(peakBehind(line, at), this.#roughPeak(line, at));
      if (peak > this.#highest) this.#highest = peak;
      if (peak > peaks[cell]!) peaks[cell] = peak;
      if (peak > peaks[next]!) peaks[next] = peak;
    }
    this.#line = line.slice(-2 * REACH);
  }

  #begin(): void {
    this.#started++;
    this.#highest = 0;
  }

  /** A sample as an encoder may leave it: its size, and a part of the treble in it. */
  #roughPeak(line: Float32Array, at: number): number {
    const treble = (2 * line[at]! - line[at - 1]! - line[at + 1]!) / 4;
    return Math.abs(line[at]!) + this.#treble * Math.abs(treble);
  }
}

/**
 * Integrated loudness of the cells, LUFS with dual mono, after a gain curve if one is given (see
 * `limiterCurve`). Within 0.02 LU of the meter's, since blocks start and end on whole cells here.
 */
export function loudnessOfCells(
  cells: Cells,
  options: { readonly curve?: Float32Array } = {},
): number {
  const { curve } = options;
  const { energies, cellLength } = cells;
  const stepLength = CELLS_PER_STEP * cellLength;
  const steps: number[] = [];
  for (let end = CELLS_PER_STEP; end <= energies.length; end += CELLS_PER_STEP) {
    let sum = 0;
    for (let cell = end - CELLS_PER_STEP; cell < end; cell++) {
      const gain = curve ? (curve[cell]! + curve[cell + 1]!) / 2 : 1;
      sum += energies[cell]! * gain * gain;
    }
    steps.push((DUAL_MONO_WEIGHT * sum) / stepLength);
  }
  return integratedLoudness(steps);
}

/** samples → Cells: peak and weighted energy of every 1.7 ms, from which gain and limiter follow. */
import { KWeighting } from './k-weighting.ts';
import { DUAL_MONO_WEIGHT, STEP, highestSample, integratedLoudness } from './loudness-meter.ts';

/** Cells in one step of the meter, 100 ms. At eight bytes a cell, an hour takes 17 MB. */
const CELLS_PER_STEP = 60;

/** A track as input for levelling. */
export type Cells = {
  /** Samples in a cell; the last may be shorter. */
  readonly cellLength: number;
  /** Highest absolute sample of each. */
  readonly peaks: Float32Array;
  /** Sum of the squared K-weighted samples of each. */
  readonly energies: Float32Array;
};

/** Collects the cells of a track whose length is known. */
export class CellCollector {
  readonly #cells: Cells;
  readonly #filter: KWeighting;
  #cell = 0;
  #within = 0;

  constructor(options: { readonly sampleRateHz: number; readonly sampleCount: number }) {
    const cellLength = Math.max(1, Math.round((options.sampleRateHz * STEP) / CELLS_PER_STEP));
    const count = Math.ceil(options.sampleCount / cellLength);
    this.#cells = {
      cellLength,
      peaks: new Float32Array(count),
      energies: new Float32Array(count),
    };
    this.#filter = new KWeighting(options.sampleRateHz);
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
  }

  /** What was collected so far. */
  read(): Cells {
    return this.#cells;
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

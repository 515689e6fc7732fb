/** samples → Cells: true peak and weighted energy of every 1.7 ms, from which gain and limiter follow. */
import { KWeighting } from './k-weighting.ts';
import { DUAL_MONO_WEIGHT, STEP, highestSample, integratedLoudness } from './loudness-meter.ts';
import { EXCESS_PER_BEND, peakBehind, REACH } from './true-peak.ts';

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

/** Samples kept on both sides of those that are looked at: a point between samples, and the bends around it. */
const MARGIN = REACH + 1;

/** Peaks of the cells with what encoders may add. */
type Layer = { readonly treble: number; readonly peaks: Float32Array };

/** The cells of two neighbouring samples, mostly the same. */
type Beside = { readonly cell: number; readonly next: number };

/** Collects the cells of a track whose length is known. */
export class CellCollector {
  readonly #cellLength: number;
  readonly #energies: Float32Array;
  readonly #layers: readonly Layer[];
  readonly #filter: KWeighting;
  /** How far a peak can be above the samples beside it, for each unit by which the waveform bends there. */
  readonly #excess: number;
  #cell = 0;
  #within = 0;
  /** The last samples, whose neighbours are still to come, with room for a block; how many were looked at. */
  #line = new Float32Array(2 * MARGIN);
  #looked = -MARGIN;
  #highest = 0;
  readonly #starts: readonly number[];
  #started = 0;

  /**
   * `trebles`: how much of the treble encoders may add to a peak: see `EncoderProfile`. `starts`: samples
   * at which clips start, which may be louder or softer than what is before them; in order.
   */
  constructor(options: {
    readonly sampleRateHz: number;
    readonly sampleCount: number;
    readonly trebles?: readonly number[];
    readonly starts?: readonly number[];
  }) {
    const { trebles = [0], starts = [] } = options;
    this.#cellLength = Math.max(1, Math.round((options.sampleRateHz * STEP) / CELLS_PER_STEP));
    const count = Math.ceil(options.sampleCount / this.#cellLength);
    this.#energies = new Float32Array(count);
    this.#layers = trebles.map((treble) => ({ treble, peaks: new Float32Array(count) }));
    this.#filter = new KWeighting(options.sampleRateHz);
    this.#excess = Math.max(EXCESS_PER_BEND, ...trebles.map((treble) => treble / 4));
    this.#starts = starts;
  }

  /** Adds the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    const energies = this.#energies;
    for (let from = 0; from < samples.length;) {
      const to = Math.min(samples.length, from + this.#cellLength - this.#within);
      energies[this.#cell]! += this.#filter.energy(samples, from, to);
      const highest = highestSample(samples, from, to);
      for (const { peaks } of this.#layers) raise(peaks, this.#cell, highest);
      this.#within += to - from;
      if (this.#within === this.#cellLength) {
        this.#within = 0;
        this.#cell++;
      }
      from = to;
    }
    this.#lookBetween(samples);
  }

  /** What was collected so far, as if silence followed: for each of `trebles`, with the same energies. */
  read(): readonly Cells[] {
    this.#lookBetween(new Float32Array(MARGIN));
    const [cellLength, energies] = [this.#cellLength, this.#energies];
    return this.#layers.map(({ peaks }) => ({ cellLength, peaks, energies }));
  }

  /** Raises peaks to what the waveform reaches between samples, cell by cell. */
  #lookBetween(samples: Float32Array): void {
    const length = 2 * MARGIN + samples.length;
    if (this.#line.length < length) this.#line = grown(this.#line, length);
    const line = this.#line;
    line.set(samples, 2 * MARGIN);
    for (let at = MARGIN; at < length - MARGIN;) {
      while (this.#nextStart() <= this.#looked) this.#begin();
      const inCell = this.#cellLength - (Math.max(0, this.#looked) % this.#cellLength);
      const count = Math.min(inCell, this.#nextStart() - this.#looked, length - MARGIN - at);
      this.#lookInCell(line, { from: at, to: at + count });
      this.#looked += count;
      at += count;
    }
    line.copyWithin(0, length - 2 * MARGIN, length);
  }

  /** Looks behind each sample of a part of a cell; the point between its last sample and the next counts for both cells. */
  #lookInCell(
    line: Float32Array,
    { from, to }: { readonly from: number; readonly to: number },
  ): void {
    if (highestSample(line, from, to + 1) <= LOW * this.#highest) return;
    const excess = this.#excess * largestBend(line, { from: from - REACH + 1, to: to + REACH });
    const cell = this.#cellAt(this.#looked);
    const following = this.#cellAt(this.#looked + to - from);
    let least = this.#leastOf({ cell, next: cell, excess });
    let size = Math.abs(line[from]!);
    for (let at = from; at < to; at++) {
      const next = at === to - 1 ? following : cell;
      if (next !== cell) least = this.#leastOf({ cell, next, excess });
      const before = size;
      size = Math.abs(line[at + 1]!);
      if (before <= least && size <= least) continue;
      this.#raiseTo(line, { at, cell, next });
      least = this.#leastOf({ cell, next, excess });
    }
  }

  /** Raises the peaks of two cells to the waveform behind a sample. */
  #raiseTo(line: Float32Array, { at, cell, next }: Beside & { readonly at: number }): void {
    const behind = peakBehind(line, at);
    const [size, treble] = [Math.abs(line[at]!), bendAt(line, at) / 4];
    this.#highest = Math.max(this.#highest, behind, size);
    for (const layer of this.#layers) {
      // A sample as an encoder may leave it: its size, and a part of the treble in it.
      const peak = Math.max(behind, size + layer.treble * treble);
      raise(layer.peaks, cell, peak);
      raise(layer.peaks, next, peak);
    }
  }

  /**
   * The size up to which both samples beside a point leave the peaks of two cells as they are: it would have to reach
   * twice as far as they do, or to bend more than the waveform does here. Far below the peaks of its clip, none counts.
   */
  #leastOf({ cell, next, excess }: Beside & { readonly excess: number }): number {
    let floor = Infinity;
    for (const { peaks } of this.#layers)
      floor = Math.min(floor, peaks[cell] ?? 0, peaks[next] ?? 0);
    return Math.max(floor / 2, floor - excess, LOW * this.#highest);
  }

  #cellAt(sample: number): number {
    const last = this.#energies.length - 1;
    return Math.min(last, Math.floor(Math.max(0, sample) / this.#cellLength));
  }

  /** The sample at which the next clip starts. */
  #nextStart(): number {
    return this.#starts[this.#started] ?? Infinity;
  }

  #begin(): void {
    this.#started++;
    this.#highest = 0;
  }
}

function raise(peaks: Float32Array, cell: number, peak: number): void {
  if (peak > peaks[cell]!) peaks[cell] = peak;
}

function grown(line: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  const longer = new Float32Array(length);
  longer.set(line.subarray(0, 2 * MARGIN));
  return longer;
}

/** How much the waveform bends at a sample; four times its treble. */
function bendAt(line: Float32Array, at: number): number {
  return Math.abs(2 * line[at]! - line[at - 1]! - line[at + 1]!);
}

/** The largest bend, end exclusive, and a little more, since sums are rounded. */
function largestBend(
  line: Float32Array,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let most = 0;
  let [before, own] = [line[from - 1]!, line[from]!];
  for (let at = from; at < to; at++) {
    const next = line[at + 1]!;
    const bend = Math.abs(2 * own - before - next);
    if (bend > most) most = bend;
    before = own;
    own = next;
  }
  return most * (1 + 1e-6);
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

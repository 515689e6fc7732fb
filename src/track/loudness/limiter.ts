/**
 * the peaks of a track's cells → a gain curve that keeps every sample under a ceiling, and its
 * application. The peaks are known from the first pass, so the curve can look ahead freely and the
 * second pass only multiplies.
 */

/** Cells over which the gain falls before a peak: about 7 ms, too slow to click, too fast to hear. */
const ATTACK_CELLS = 4;

/** Time constant of the release, in seconds: longer than a pitch period, shorter than a syllable. */
const RELEASE = 0.08;

/** Gains above this (-0.01 dB) count as 1. */
const NO_REDUCTION = 0.999;

/** Options of `limiterCurve`. */
export type LimiterOptions = {
  /** Highest absolute sample of the result, as amplitude (1: full scale). */
  readonly ceiling: number;
  /** Seconds in a cell. */
  readonly cellDuration: number;
};

/**
 * Gains at the edges of the cells: `curve[k]` at the start of cell k, `curve[k + 1]` at its end,
 * linear in between. Both edges of a cell are at most `ceiling / peak`, so no sample exceeds the
 * ceiling; far from any peak they are 1.
 */
export function limiterCurve(peaks: Float32Array, options: LimiterOptions): Float32Array {
  // One list throughout, each step in place: that of three hours takes 26 MB.
  const curve = edgeNeeds(peaks, options);
  lookAhead(curve);
  releaseSlowly(curve, options);
  smooth(curve);
  return curve;
}

/** The highest gain allowed at each edge: the lower of those of its two cells. */
function edgeNeeds(peaks: Float32Array, options: LimiterOptions): Float32Array {
  const needs = new Float32Array(peaks.length + 1).fill(1);
  for (let cell = 0; cell < peaks.length; cell++) {
    if (peaks[cell]! <= options.ceiling) continue;
    const need = options.ceiling / peaks[cell]!;
    needs[cell] = Math.min(needs[cell]!, need);
    needs[cell + 1] = need;
  }
  return needs;
}

/** The minimum of each edge and the next few, so that the mean of those before exceeds no need. */
function lookAhead(needs: Float32Array): void {
  for (let edge = 0; edge < needs.length; edge++) {
    let least = needs[edge]!;
    for (let ahead = 1; ahead < ATTACK_CELLS && edge + ahead < needs.length; ahead++) {
      least = Math.min(least, needs[edge + ahead]!);
    }
    needs[edge] = least;
  }
}

/** Falls immediately, rises exponentially. */
function releaseSlowly(needs: Float32Array, options: LimiterOptions): void {
  const rise = 1 - Math.exp(-options.cellDuration / RELEASE);
  let gain = 1;
  for (let edge = 0; edge < needs.length; edge++) {
    const risen = gain + (1 - gain) * rise;
    gain = Math.min(needs[edge]!, risen > NO_REDUCTION ? 1 : risen);
    needs[edge] = gain;
  }
}

/** The mean of each edge and those just before it; before the first, the gain is that of the first. */
function smooth(held: Float32Array): void {
  for (let edge = held.length - 1; edge >= 0; edge--) {
    let sum = 0;
    for (let back = 0; back < ATTACK_CELLS; back++) sum += held[Math.max(0, edge - back)]!;
    held[edge] = sum / ATTACK_CELLS;
  }
}

/** Multiplies a stream of samples by a curve; `write` changes the samples in place. */
export class CurveGain {
  readonly #curve: Float32Array;
  readonly #cellLength: number;
  readonly #factor: number;
  #cell = 0;
  #within = 0;

  /** `factor`: a gain for all samples, in addition to the curve. */
  constructor(options: {
    readonly curve: Float32Array;
    readonly cellLength: number;
    readonly factor: number;
  }) {
    this.#curve = options.curve;
    this.#cellLength = options.cellLength;
    this.#factor = options.factor;
  }

  write(samples: Float32Array): Float32Array {
    for (let from = 0; from < samples.length;) {
      const to = Math.min(samples.length, from + this.#cellLength - this.#within);
      this.#multiply(samples, from, to);
      this.#within += to - from;
      if (this.#within === this.#cellLength) {
        this.#within = 0;
        this.#cell++;
      }
      from = to;
    }
    return samples;
  }

  /** Multiplies samples of one cell, end exclusive. */
  #multiply(samples: Float32Array, from: number, to: number): void {
    const start = this.#curve[this.#cell]! * this.#factor;
    const step = (this.#curve[this.#cell + 1]! * this.#factor - start) / this.#cellLength;
    const first = from - this.#within;
    for (let i = from; i < to; i++) samples[i] = samples[i]! * (start + step * (i - first));
  }
}

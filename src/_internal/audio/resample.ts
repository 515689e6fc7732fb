/**
 * samples at one rate → the same audio at another: windowed-sinc interpolation without delay.
 */

/** Rates in samples per second. */
export type Rates = { readonly from: number; readonly to: number };

/**
 * Zero crossings of the kernel on each side: flat up to 82 % of the lower Nyquist frequency, -90 dB
 * from that frequency on.
 */
const HALF_CROSSINGS = 32;

/** Kaiser window shape for about 90 dB (J. F. Kaiser 1974: beta = 0.1102 (A - 8.7)). */
const KAISER_BETA = 0.1102 * (90 - 8.7);

/**
 * Middle of the transition as a share of the lower Nyquist frequency: speech has almost no energy
 * there.
 */
const ROLL_OFF = 0.915;

/** Number of samples that `resample` returns for `length`: the duration, rounded to the nearest one. */
export function resampledLength(length: number, rates: Rates): number {
  return Math.round((length * rates.to) / rates.from);
}

/**
 * The same audio at another rate: sample n of the result is at n / `to` seconds. The input is silent
 * outside its range.
 */
export function resample(samples: Float32Array, rates: Rates): Float32Array {
  if (rates.from === rates.to) return samples;
  const kernel = kernelFor(rates);
  const { up, down, taps, half, weights } = kernel;
  const padded = new Float64Array(samples.length + taps * 2);
  padded.set(samples, taps);
  const result = new Float32Array(resampledLength(samples.length, rates));
  for (let n = 0; n < result.length; n++) {
    const position = n * down;
    const phase = position % up;
    const first = (position - phase) / up - half + 1 + taps;
    const row = phase * taps;
    // Two sums: otherwise each addition would wait for the previous one. The count of taps is even.
    let even = 0;
    let odd = 0;
    for (let tap = 0; tap < taps; tap += 2) {
      even += padded[first + tap]! * weights[row + tap]!;
      odd += padded[first + tap + 1]! * weights[row + tap + 1]!;
    }
    result[n] = even + odd;
  }
  return result;
}

type Kernel = {
  /** Rate ratio in lowest terms: `up` phases, each input step is `down / up`. */
  readonly up: number;
  readonly down: number;
  /** Input samples under the kernel, and how many of them are at or before the position. */
  readonly taps: number;
  readonly half: number;
  /** `up` rows of `taps` weights. */
  readonly weights: Float64Array;
};

const kernels = new Map<string, Kernel>();

/** Returns a cached kernel: a run uses very few pairs of rates. */
function kernelFor(rates: Rates): Kernel {
  const name = `${rates.from}:${rates.to}`;
  const known = kernels.get(name);
  if (known) return known;
  const kernel = designKernel(rates);
  kernels.set(name, kernel);
  return kernel;
}

function designKernel(rates: Rates): Kernel {
  const divisor = greatestCommonDivisor(rates.from, rates.to);
  const up = rates.to / divisor;
  const down = rates.from / divisor;
  // For a lower rate, the kernel is stretched to cut off at the new Nyquist frequency.
  const cutoff = ROLL_OFF * Math.min(1, rates.to / rates.from);
  const half = Math.ceil(HALF_CROSSINGS / cutoff);
  const taps = half * 2;
  const weights = new Float64Array(up * taps);
  for (let phase = 0; phase < up; phase++) {
    const row = Array.from({ length: taps }, (_, tap) => {
      const distance = tap - half + 1 - phase / up;
      return sinc(distance * cutoff) * kaiser(distance / half);
    });
    // The weights of each phase sum to 1, so that a constant signal is preserved.
    const sum = row.reduce((total, weight) => total + weight, 0);
    weights.set(
      row.map((weight) => weight / sum),
      phase * taps,
    );
  }
  return { up, down, taps, half, weights };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Kaiser window at -1 to 1. */
function kaiser(x: number): number {
  if (Math.abs(x) > 1) return 0;
  return besselI0(KAISER_BETA * Math.sqrt(1 - x * x)) / besselI0(KAISER_BETA);
}

/** Modified Bessel function of order zero, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/** The largest whole number that divides both. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

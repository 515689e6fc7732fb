/** samples → the highest point of the waveform, by 4× interpolation (ITU-R BS.1770-4, annex 2). */

/** Positions interpolated between a sample and the next one. */
const PLACES = [0.25, 0.5, 0.75];

/** Samples used for each interpolated point: with the window below, within 0.1 dB up to 0.42 fs. */
const TAPS = 24;

/**
 * How far the waveform can exceed its samples, as amplitude: twice (6 dB). Points that would not
 * reach the peak even then are skipped. Real speech exceeds its samples by a few tenths of a dB.
 */
const MOST_EXCESS = 2;

/** Follows the true peak of a stream. */
export class TruePeakMeter {
  /** The last samples of the stream so far. */
  #line = new Float32Array(TAPS);
  #peak = 0;

  /** Measures the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    const line = new Float32Array(TAPS + samples.length);
    line.set(this.#line);
    line.set(samples, TAPS);
    for (let i = 0; i < samples.length; i++) this.#look(line, i + 1);
    this.#line = line.slice(-TAPS);
  }

  /** Highest absolute point so far, as amplitude, as if silence followed. */
  read(): number {
    const rest = new TruePeakMeter();
    rest.#line = this.#line;
    rest.#peak = this.#peak;
    rest.write(new Float32Array(TAPS));
    return rest.#peak;
  }

  /** Examines the sample in the middle of the taps from `first` on, and the points after it. */
  #look(line: Float32Array, first: number): void {
    const middle = first + TAPS / 2 - 1;
    const size = Math.max(Math.abs(line[middle]!), Math.abs(line[middle + 1]!));
    if (size > this.#peak) this.#peak = size;
    if (size * MOST_EXCESS < this.#peak) return;
    this.#peak = Math.max(this.#peak, peakBehind(line, middle));
  }
}

/** Samples needed on both sides of one to know the waveform behind it. */
export const REACH: number = TAPS / 2;

/**
 * Highest absolute point of the waveform between a sample and the next one; there are at least
 * `REACH` samples on both sides of it.
 */
export function peakBehind(samples: Float32Array, at: number): number {
  const first = at - REACH + 1;
  // Three sums side by side: each addition waits for the one before it.
  let [early, middle, late] = [0, 0, 0];
  for (let tap = 0; tap < TAPS; tap++) {
    const sample = samples[first + tap]!;
    early += sample * EARLY[tap]!;
    middle += sample * MIDDLE[tap]!;
    late += sample * LATE[tap]!;
  }
  return Math.max(Math.abs(early), Math.abs(middle), Math.abs(late));
}

/** Weights for the three points between two samples: Hann-windowed sincs, each summing to one. */
const PHASES: readonly Float64Array[] = PLACES.map((place) => {
  const weights = Float64Array.from({ length: TAPS }, (_weight, tap) => {
    const distance = tap - (TAPS / 2 - 1) - place;
    const window = 0.5 + 0.5 * Math.cos((2 * Math.PI * distance) / (TAPS + 1));
    return (Math.sin(Math.PI * distance) / (Math.PI * distance)) * window;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
});

const [EARLY, MIDDLE, LATE] = PHASES as [Float64Array, Float64Array, Float64Array];

/**
 * How far a point between two samples can be above both, for each unit by which the samples around it bend at
 * most: a bend is `|2 x[n] - x[n - 1] - x[n + 1]|`, for all n from `REACH - 1` before to `REACH` behind. The weights of a
 * point are those of a straight line between its neighbours and weights of bends.
 */
export const EXCESS_PER_BEND: number = Math.max(...PHASES.map(sumOfBendWeights));

function sumOfBendWeights(weights: Float64Array): number {
  const [middle, next] = [REACH - 1, REACH];
  const place = weights.reduce((sum, weight, tap) => sum + weight * (tap - middle), 0);
  const rest = weights.slice();
  rest[middle]! -= 1 - place;
  rest[next]! -= place;
  let [before, own, sum] = [0, 0, 0];
  for (const weight of rest) {
    [before, own] = [own, weight + 2 * own - before];
    sum += Math.abs(own);
  }
  return sum;
}

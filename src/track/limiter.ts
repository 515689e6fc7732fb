/** samples of any height → the same samples under a ceiling: a look-ahead limiter, streaming. */

/** Options of a limiter. */
export type LimiterOptions = {
  readonly sampleRateHz: number;
  /** Highest absolute sample of the result, as amplitude (1 is full scale). */
  readonly ceiling: number;
};

/** Seconds it looks ahead and turns down over: long enough to make no click, short enough to spare the syllable before. */
const LOOK_AHEAD = 0.005;

/** Seconds after which two thirds of a reduction are taken back: slower than a glottal pulse, faster than a syllable. */
const RELEASE = 0.06;

/**
 * Gain falls in time for each peak over the ceiling and rises again slowly. The gain of a sample is the mean, over the
 * look-ahead, of values that none exceed what that sample needs: so no sample can pass the ceiling. Below it, nothing changes.
 */
export class Limiter {
  readonly #ceiling: number;
  readonly #length: number;
  readonly #rise: number;
  /** Samples not yet given out, and the held gains that their mean is taken of: rings of the look-ahead's length. */
  readonly #delayed: Float32Array;
  readonly #held: Float64Array;
  readonly #needs: SlidingMinimum;
  #at = 0;
  #gain = 1;
  #sum: number;
  /** Samples taken in since the last gain below one, counted up to the window's length. */
  #calm: number;
  /** Samples still to be swallowed: the result starts with the first sample, not with the delay. */
  #latency: number;

  constructor(options: LimiterOptions) {
    this.#ceiling = options.ceiling;
    this.#length = Math.max(1, Math.round(options.sampleRateHz * LOOK_AHEAD));
    this.#rise = 1 - Math.exp(-1 / (options.sampleRateHz * RELEASE));
    this.#delayed = new Float32Array(this.#length);
    this.#held = new Float64Array(this.#length).fill(1);
    this.#needs = new SlidingMinimum(this.#length);
    this.#sum = this.#length;
    this.#calm = this.#length * 2;
    this.#latency = this.#length - 1;
  }

  /** Takes samples in, gives back those that are done: in all as many as came, after `flush`. */
  write(samples: Float32Array): Float32Array {
    const result = new Float32Array(samples.length);
    for (let i = 0; i < samples.length; i++) result[i] = this.#step(samples[i]!);
    const swallowed = Math.min(this.#latency, result.length);
    this.#latency -= swallowed;
    return result.subarray(swallowed);
  }

  /** The samples still inside. Nothing may be written after it. */
  flush(): Float32Array {
    return this.write(new Float32Array(this.#length - 1));
  }

  #step(sample: number): number {
    const size = Math.abs(sample);
    const at = this.#at;
    this.#at = at + 1 === this.#length ? 0 : at + 1;
    this.#delayed[at] = sample;
    if (size <= this.#ceiling && this.#calm >= this.#length * 2) return this.#delayed[this.#at]!;
    return this.#limit({ at, need: size > this.#ceiling ? this.#ceiling / size : 1 });
  }

  /** The work while gain is, or is about to be, below one. */
  #limit(place: { readonly at: number; readonly need: number }): number {
    const need = this.#needs.push(place.need);
    const risen = this.#gain + (1 - this.#gain) * this.#rise;
    this.#gain = Math.min(need, risen > 0.99999 ? 1 : risen);
    this.#calm = this.#gain < 1 ? 0 : this.#calm + 1;
    this.#sum += this.#gain - this.#held[place.at]!;
    this.#held[place.at] = this.#gain;
    // A window of ones sums to its length exactly: whatever rounding left over ends here.
    if (this.#calm >= this.#length) this.#sum = this.#length;
    const limited = this.#delayed[this.#at]! * (this.#sum / this.#length);
    return Math.max(-this.#ceiling, Math.min(this.#ceiling, limited));
  }
}

/** The least of the last so many numbers, each step in constant time on average. */
class SlidingMinimum {
  readonly #length: number;
  readonly #values: Float64Array;
  readonly #places: Float64Array;
  /** Candidates stand between `first` and `last` in rising order, in rings. */
  #first = 0;
  #last = 0;
  #count = 0;

  constructor(length: number) {
    this.#length = length;
    this.#values = new Float64Array(length + 1);
    this.#places = new Float64Array(length + 1);
  }

  push(value: number): number {
    const size = this.#values.length;
    while (this.#last !== this.#first && this.#values[(this.#last + size - 1) % size]! >= value) {
      this.#last = (this.#last + size - 1) % size;
    }
    this.#values[this.#last] = value;
    this.#places[this.#last] = this.#count;
    this.#last = (this.#last + 1) % size;
    if (this.#places[this.#first]! <= this.#count - this.#length) this.#first = (this.#first + 1) % size;
    this.#count++;
    return this.#values[this.#first]!;
  }
}

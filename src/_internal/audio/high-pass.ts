/** samples → the same without what lies below a frequency. Pure. */

/** Options of `highPass`. */
export type HighPassOptions = {
  readonly sampleRateHz: number;
  /** Frequency at which the sound is 3 dB lower; below it, it falls by 12 dB an octave. */
  readonly cornerHz: number;
};

/** Samples of any scale through a Butterworth high-pass of second order, as if silence came before. */
export function highPass(
  samples: Float32Array | Int16Array,
  options: HighPassOptions,
): Float32Array {
  const turn = (2 * Math.PI * options.cornerHz) / options.sampleRateHz;
  const width = Math.sin(turn) / Math.SQRT2;
  const scale = 1 + width;
  const ahead = (1 + Math.cos(turn)) / 2 / scale;
  const [back, further] = [(-2 * Math.cos(turn)) / scale, (1 - width) / scale];
  const result = new Float32Array(samples.length);
  let [last, before, lastOut, beforeOut] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i]!;
    const out = ahead * (sample - 2 * last + before) - back * lastOut - further * beforeOut;
    before = last;
    last = sample;
    beforeOut = lastOut;
    lastOut = out;
    result[i] = out;
  }
  return result;
}

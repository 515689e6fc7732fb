/** samples as they pass → the outline of the track for a player's waveform. */
import { highestSample } from './loudness/loudness-meter.ts';

/** How many peaks a track has: enough for the width of any player. */
export const PEAK_COUNT = 400;

/** Collects the highest sample of each of 400 equal stretches of a track whose length is known. */
export class PeakCollector {
  readonly #sampleCount: number;
  readonly #peaks = new Float64Array(PEAK_COUNT);
  #done = 0;

  constructor(sampleCount: number) {
    this.#sampleCount = sampleCount;
  }

  /** Takes the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    for (let from = 0; from < samples.length;) {
      const reached = Math.floor((this.#done * PEAK_COUNT) / this.#sampleCount);
      const stretch = Math.min(PEAK_COUNT - 1, reached);
      const end = Math.ceil(((stretch + 1) * this.#sampleCount) / PEAK_COUNT);
      const to = Math.min(samples.length, from + Math.max(1, end - this.#done));
      const peak = highestSample(samples.subarray(from, to));
      this.#peaks[stretch] = Math.max(this.#peaks[stretch]!, peak);
      this.#done += to - from;
      from = to;
    }
  }

  /** 400 numbers of 0 to 1, to three digits. */
  read(): number[] {
    return Array.from(this.#peaks, (peak) => Math.round(peak * 1000) / 1000);
  }
}

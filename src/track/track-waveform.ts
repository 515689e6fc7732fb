/** a stream of samples → TrackWaveform: the outline of the track for a player. */
import { highestSample } from './loudness/loudness-meter.ts';
import type { TrackWaveform } from './track.ts';

/** Number of equal spans: enough for the width of any player. */
export const STRETCH_COUNT = 400;

/** Collects the outline of a track whose length is known. */
export class WaveformCollector {
  readonly #sampleCount: number;
  readonly #peaks = new Float64Array(STRETCH_COUNT);
  readonly #squares = new Float64Array(STRETCH_COUNT);
  readonly #counts = new Float64Array(STRETCH_COUNT);
  #done = 0;

  constructor(sampleCount: number) {
    this.#sampleCount = sampleCount;
  }

  /** Adds the next samples, -1 to 1. */
  write(samples: Float32Array): void {
    for (let from = 0; from < samples.length;) {
      const reached = Math.floor((this.#done * STRETCH_COUNT) / this.#sampleCount);
      const stretch = Math.min(STRETCH_COUNT - 1, reached);
      const end = Math.ceil(((stretch + 1) * this.#sampleCount) / STRETCH_COUNT);
      const to = Math.min(samples.length, from + Math.max(1, end - this.#done));
      this.#add(samples.subarray(from, to), stretch);
      this.#done += to - from;
      from = to;
    }
  }

  read(): TrackWaveform {
    return {
      peaks: Array.from(this.#peaks, round3),
      levels: Array.from(this.#squares, (sum, i) =>
        round3(Math.sqrt(sum / Math.max(1, this.#counts[i]!))),
      ),
    };
  }

  /** Sample by sample, so that blocks of any length give the same sum. */
  #add(samples: Float32Array, stretch: number): void {
    let sum = this.#squares[stretch]!;
    for (let i = 0; i < samples.length; i++) sum += samples[i]! * samples[i]!;
    this.#squares[stretch] = sum;
    this.#counts[stretch]! += samples.length;
    this.#peaks[stretch] = Math.max(this.#peaks[stretch]!, highestSample(samples));
  }
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

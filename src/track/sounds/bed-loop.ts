/** the samples of a bed → the same without end: its end passes into its beginning. */
import type { SoundAtRate } from './sound-at-rate.ts';

/** Most seconds over which the end of a bed passes into its beginning; at most a quarter of it. */
const CROSS_FADE = 2;

/** A bed that is repeated. */
export class BedLoop {
  /** Samples after which it is the same again; the first time, no end passes into its beginning. */
  readonly period: number;
  /** Samples at its beginning that overlap its end. */
  readonly overlap: number;
  readonly #sound: SoundAtRate;
  #line = new Float32Array(0);

  constructor(sound: SoundAtRate, options: { readonly sampleRateHz: number }) {
    const longest = Math.round(CROSS_FADE * options.sampleRateHz);
    this.#sound = sound;
    this.overlap = Math.min(longest, sound.sampleCount >> 2);
    this.period = sound.sampleCount - this.overlap;
  }

  /**
   * Its samples from `start` on, with 16 bits as full scale, valid until the next call.
   * @throws LecternError TRACK_SOUND where decoded samples are gone
   */
  async read(start: number, length: number): Promise<Float32Array> {
    if (this.#line.length < length) this.#line = new Float32Array(length);
    const line = this.#line.subarray(0, length);
    for (let done = 0; done < length;) {
      const at = start + done;
      const place = at % this.period;
      const joins = at >= this.period && place < this.overlap;
      const until = joins ? this.overlap : this.period;
      const part = line.subarray(done, done + Math.min(length - done, until - place));
      part.set(await this.#sound.read(place, place + part.length));
      if (joins) await this.#join(part, place);
      done += part.length;
    }
    return line;
  }

  /** Adds the end that passes into this beginning, so that the power stays even. */
  async #join(beginning: Float32Array, place: number): Promise<void> {
    const from = this.period + place;
    const end = await this.#sound.read(from, from + beginning.length);
    for (let i = 0; i < end.length; i++) {
      const turn = (Math.PI / 2) * ((place + i + 0.5) / this.overlap);
      beginning[i] = beginning[i]! * Math.sin(turn) + end[i]! * Math.cos(turn);
    }
  }
}

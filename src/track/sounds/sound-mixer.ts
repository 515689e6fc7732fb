/** SoundPlan → its samples, added to those of the speech block by block. */
import { amplitude } from '../loudness/loudness-meter.ts';
import { BedLevel, rise } from './bed-level.ts';
import { BedLoop } from './bed-loop.ts';
import type { ConvertedSounds, SoundAtRate } from './sound-at-rate.ts';
import { scaleOf } from './sound-scale.ts';
import type { PlacedBed, PreparedSound, SoundPlace, SoundPlan } from './sounds.ts';

/** Seconds of fade at both ends of a sound: whatever it begins with, there is no click. */
const EDGE = 0.005;

/** Samples over which the level of a bed changes evenly. */
const GRID = 32;

/** Options of `SoundMixer`. */
export type SoundMixerOptions = {
  readonly sampleRateHz: number;
  /** Those of the plan, at this rate. */
  readonly sounds: ConvertedSounds;
  /** Loudness of the speech to which the sounds are added, LUFS with dual mono. */
  readonly speech: number;
};

/** A bed that is about to be added. */
type HeardBed = PlacedBed & { readonly loop: BedLoop; readonly level: BedLevel };

/** Adds sounds to speech, from the first sample of the track to the last. */
export class SoundMixer {
  readonly #placed: readonly SoundPlace[];
  readonly #bed: HeardBed | undefined;
  readonly #options: SoundMixerOptions;

  constructor({ placed, bed }: SoundPlan, options: SoundMixerOptions) {
    this.#placed = placed;
    this.#options = options;
    this.#bed = bed && {
      ...bed,
      loop: new BedLoop(this.#find(bed.sound), options),
      level: new BedLevel(bed.points),
    };
  }

  /**
   * Adds what is heard from sample `start` on to a block, in place.
   * @throws LecternError TRACK_SOUND where decoded samples are gone
   */
  async addTo(block: Float32Array, start: number): Promise<void> {
    const end = start + block.length;
    for (const sound of this.#placed) {
      const { startSample, sampleCount } = sound;
      if (startSample < end && startSample + sampleCount > start)
        await this.#addSound(block, { start, sound });
    }
    const bed = this.#bed;
    if (bed && bed.span.from < end && bed.span.to > start)
      await this.#addBed(block, { start, bed });
  }

  #find({ sha256 }: PreparedSound): SoundAtRate {
    return this.#options.sounds.get(sha256)!;
  }

  async #addSound(
    block: Float32Array,
    { start, sound }: { readonly start: number; readonly sound: SoundPlace },
  ): Promise<void> {
    const { startSample, below, sampleCount } = sound;
    const factor = scaleOf(sound.sound, this.#options.speech) * amplitude(-below);
    const edge = Math.min(Math.round(EDGE * this.#options.sampleRateHz), sampleCount >> 1);
    const from = Math.max(0, startSample - start);
    const first = start + from - startSample;
    const count = Math.min(block.length - from, sampleCount - first);
    const samples = await this.#find(sound.sound).read(first, first + count);
    for (let i = 0; i < count; i++) {
      const inside = Math.min(first + i, sampleCount - 1 - first - i);
      const fade = inside < edge ? rise((inside + 0.5) / edge) : 1;
      block[from + i] = block[from + i]! + samples[i]! * factor * fade;
    }
  }

  async #addBed(
    block: Float32Array,
    { start, bed }: { readonly start: number; readonly bed: HeardBed },
  ): Promise<void> {
    const { loop, level, span } = bed;
    const scale = scaleOf(bed.sound, this.#options.speech);
    const first = Math.max(0, span.from - start);
    const last = Math.min(block.length, span.to - start);
    const samples = await loop.read(start + first - span.from, last - first);
    // Levels are found on a grid of the track, so that blocks of any length give the same.
    let cell = Math.floor((start + first) / GRID) * GRID;
    let before = level.at(cell) * scale;
    for (let i = first; i < last; cell += GRID) {
      const after = level.at(cell + GRID) * scale;
      const step = (after - before) / GRID;
      const until = Math.min(last, cell + GRID - start);
      let factor = before + step * (start + i - cell);
      for (; i < until; i++) {
        block[i] = block[i]! + samples[i - first]! * factor;
        factor += step;
      }
      before = after;
    }
  }
}

/** SoundPlan → its samples, added to those of the speech block by block. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { amplitude } from '../loudness/loudness-meter.ts';
import { FADED } from './plan-bed.ts';
import { readSoundAt } from './read-sound.ts';
import type { LevelPoint, PlacedBed, SoundPlace, PreparedSound, SoundPlan } from './sounds.ts';

/** Seconds of fade at both ends of a sound: whatever it begins with, there is no click. */
const EDGE = 0.005;

/** Most seconds over which the end of a bed passes into its beginning; at most a quarter of it. */
const CROSS_FADE = 2;

/** Samples over which the level of a bed changes evenly. */
const GRID = 32;

/** Full scale of the samples of decoded sounds. */
const FULL_SCALE = 32_768;

/** Options of `SoundMixer`. */
export type SoundMixerOptions = AbortOptions & {
  readonly sampleRateHz: number;
  /** Loudness of the speech to which the sounds are added, LUFS with dual mono. */
  readonly speech: number;
};

/** Adds sounds to speech, from the first sample of the track to the last. */
export class SoundMixer {
  readonly #plan: SoundPlan;
  readonly #options: SoundMixerOptions;
  /** Samples at the rate of the track, while they are needed. */
  readonly #samples = new Map<string, Promise<Int16Array>>();
  #point = 0;

  constructor(plan: SoundPlan, options: SoundMixerOptions) {
    this.#plan = plan;
    this.#options = options;
  }

  /**
   * Adds what is heard from sample `start` on to a block, in place.
   * @throws LecternError TRACK_SOUND where decoded samples are gone
   */
  async addTo(block: Float32Array, start: number): Promise<void> {
    const { placed, bed } = this.#plan;
    const end = start + block.length;
    for (const sound of placed) {
      const { startSample, sampleCount } = sound;
      if (startSample >= end || startSample + sampleCount <= start) continue;
      this.#addSound(block, { start, sound, samples: await this.#read(sound.sound) });
    }
    if (bed && bed.span.from < end && bed.span.to > start)
      this.#addBed(block, { start, sound: bed, samples: await this.#read(bed.sound) });
    this.#forget(end);
  }

  #read(sound: PreparedSound): Promise<Int16Array> {
    const { sampleRateHz, signal } = this.#options;
    const known = this.#samples.get(sound.sha256);
    const samples = known ?? readSoundAt(sampleRateHz, { sound, signal });
    this.#samples.set(sound.sha256, samples);
    return samples;
  }

  /** Gives back the memory of what is not heard from there on; it would be read again. */
  #forget(end: number): void {
    const { placed, bed } = this.#plan;
    for (const digest of this.#samples.keys()) {
      const isBed = bed?.sound.sha256 === digest && bed.span.to > end;
      const isSound = placed.some(
        ({ sound, startSample, sampleCount }) =>
          sound.sha256 === digest && startSample + sampleCount > end,
      );
      if (!isBed && !isSound) this.#samples.delete(digest);
    }
  }

  /** The factor that brings a sound to the loudness of the speech. */
  #scale({ loudness }: PreparedSound): number {
    return amplitude(this.#options.speech - loudness) / FULL_SCALE;
  }

  #addSound(block: Float32Array, { start, sound, samples }: Adding<SoundPlace>): void {
    const { startSample, below } = sound;
    const factor = this.#scale(sound.sound) * amplitude(-below);
    const edge = Math.min(Math.round(EDGE * this.#options.sampleRateHz), samples.length >> 1);
    const from = Math.max(0, startSample - start);
    const to = Math.min(block.length, startSample + samples.length - start);
    for (let i = from; i < to; i++) {
      const at = start + i - startSample;
      const inside = Math.min(at, samples.length - 1 - at);
      const fade = inside < edge ? rise((inside + 0.5) / edge) : 1;
      block[i] = block[i]! + samples[at]! * factor * fade;
    }
  }

  #addBed(block: Float32Array, { start, sound: bed, samples }: Adding<PlacedBed>): void {
    const { from, to } = bed.span;
    const scale = this.#scale(bed.sound);
    const loop = loopOf(samples, this.#options.sampleRateHz);
    const first = Math.max(0, from - start);
    const last = Math.min(block.length, to - start);
    for (let i = first; i < last;) {
      // Levels are found on a grid of the track, so that blocks of any length give the same.
      const cell = Math.floor((start + i) / GRID) * GRID;
      const before = this.#levelAt(bed.points, cell) * scale;
      const step = this.#levelAt(bed.points, cell + GRID) * scale - before;
      const until = Math.min(last, cell + GRID - start);
      for (; i < until; i++) {
        const level = before + (step * (start + i - cell)) / GRID;
        block[i] = block[i]! + sampleOf(loop, start + i - from) * level;
      }
    }
  }

  /** The level at a sample, as a factor. */
  #levelAt(points: readonly LevelPoint[], sample: number): number {
    // The next cell may lie behind a point, and this one before it.
    while (this.#point > 0 && points[this.#point]!.sample > sample) this.#point--;
    while (this.#point + 1 < points.length && points[this.#point + 1]!.sample <= sample)
      this.#point++;
    const [one, other] = [points[this.#point]!, points[this.#point + 1]];
    if (!other || sample <= one.sample) return levelOf(one);
    const share = (sample - one.sample) / (other.sample - one.sample);
    // From or to silence as amplitude, which is heard as even; between two levels in decibels.
    if (one.level <= FADED || other.level <= FADED)
      return levelOf(one) + (levelOf(other) - levelOf(one)) * rise(share);
    return amplitude(one.level + (other.level - one.level) * share);
  }
}

type Adding<Placed> = {
  readonly start: number;
  readonly sound: Placed;
  readonly samples: Int16Array;
};

function levelOf({ level }: LevelPoint): number {
  return level <= FADED ? 0 : amplitude(level);
}

/** From 0 to 1 without corners. */
function rise(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share);
}

/** A bed that is repeated: its period, and how many samples at its beginning overlap its end. */
type Loop = {
  readonly samples: Int16Array;
  readonly period: number;
  readonly overlap: number;
};

function loopOf(samples: Int16Array, sampleRateHz: number): Loop {
  const overlap = Math.min(Math.round(CROSS_FADE * sampleRateHz), samples.length >> 2);
  return { samples, overlap, period: samples.length - overlap };
}

/** A sample of the loop; where its end passes into its beginning, the power stays even. */
function sampleOf({ samples, period, overlap }: Loop, at: number): number {
  const place = at % period;
  const sample = samples[place]!;
  if (place >= overlap || at < period) return sample;
  const turn = (Math.PI / 2) * ((place + 0.5) / overlap);
  return sample * Math.sin(turn) + samples[place + period]! * Math.cos(turn);
}

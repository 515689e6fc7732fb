/** the points of a bed's level → its level at any sample. Pure. */
import { amplitude } from '../loudness/loudness-meter.ts';
import { FADED } from './plan-bed.ts';
import type { LevelPoint } from './sounds.ts';

/** A bed's level as a factor; quickest where it is asked for sample after sample. */
export class BedLevel {
  readonly #points: readonly LevelPoint[];
  #point = 0;

  constructor(points: readonly LevelPoint[]) {
    this.#points = points;
  }

  /** From or to silence it changes as amplitude, which is heard as even; between two levels in decibels. */
  at(sample: number): number {
    const points = this.#points;
    while (this.#point > 0 && points[this.#point]!.sample > sample) this.#point--;
    while (this.#point + 1 < points.length && points[this.#point + 1]!.sample <= sample)
      this.#point++;
    const [one, other] = [points[this.#point]!, points[this.#point + 1]];
    if (!other || sample <= one.sample || other.level === one.level) return levelOf(one);
    const share = (sample - one.sample) / (other.sample - one.sample);
    if (one.level <= FADED || other.level <= FADED)
      return levelOf(one) + (levelOf(other) - levelOf(one)) * rise(share);
    return amplitude(one.level + (other.level - one.level) * share);
  }
}

function levelOf({ level }: LevelPoint): number {
  return level <= FADED ? 0 : amplitude(level);
}

/** From 0 to 1 without corners. */
export function rise(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share);
}

/** a duration and a seed → a slightly varied duration, the same for the same seed. */
import { sha256 } from '../_internal/hash.ts';

/** Options of `spreadSeconds`. */
export type SpreadOptions = {
  /** Standard deviation of the durations as a share of their mean: the coefficient of variation. */
  readonly variation: number;
  /** Texts that decide where in the range it lies. */
  readonly seed: readonly string[];
};

/** Numbers whose sum is nearly normal, each from 8 hex digits of a digest. */
const SUMMANDS = 3;
const DIGITS = 8;

/** Largest number in that many hex digits. */
const LARGEST = 16 ** DIGITS - 1;

/**
 * Seconds, spread as people's pauses are: log-normally, most near the middle, a few much longer,
 * none beyond three standard deviations. Their mean over many seeds is that of `seconds`. In whole
 * milliseconds, so that they print short.
 */
export function spreadSeconds(seconds: number, { variation, seed }: SpreadOptions): number {
  const digest = sha256(seed.join('\n'));
  const places = Array.from(
    { length: SUMMANDS },
    (_, index) => Number.parseInt(digest.slice(index * DIGITS, (index + 1) * DIGITS), 16) / LARGEST,
  );
  // A sum of three even numbers from 0 to 1 has a variance of a quarter.
  const deviations = 2 * (places.reduce((sum, place) => sum + place, 0) - SUMMANDS / 2);
  const square = Math.log(1 + variation ** 2);
  return roundToMilliseconds(seconds * Math.exp(Math.sqrt(square) * deviations - square / 2));
}

function roundToMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

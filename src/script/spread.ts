/** a duration and a seed → a slightly varied duration, the same for the same seed. */
import { sha256 } from '../_internal/hash.ts';

/** Options of `spreadSeconds`. */
export type SpreadOptions = {
  /** The most to add or subtract, as a share of the whole: 0.15 for ±15 %. */
  readonly share: number;
  /** Texts that decide where in the range it lies. */
  readonly seed: readonly string[];
};

/** Largest number in the first 8 hex digits of a digest. */
const LARGEST = 0xffff_ffff;

/** Seconds, uniformly spread within the share, in whole milliseconds so that they print short. */
export function spreadSeconds(seconds: number, options: SpreadOptions): number {
  const digest = sha256(options.seed.join('\n'));
  const place = Number.parseInt(digest.slice(0, 8), 16) / LARGEST;
  return roundToMilliseconds(seconds * (1 + options.share * (2 * place - 1)));
}

function roundToMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

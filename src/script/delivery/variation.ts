/** a text → numbers that look random, the same for the same text: no two sentences get one tune. */
import { sha256 } from '../../_internal/hash.ts';

/** Next number from 0 to 1. */
export type Variation = () => number;

/** Hex digits of a digest that seed the generator: 32 bits. */
const SEED_DIGITS = 8;

/** The numbers for a text. The generator is mulberry32 (public domain, Tommy Ettinger). */
export function variationOf(text: string): Variation {
  let state = Number.parseInt(sha256(text).slice(0, SEED_DIGITS), 16);
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between two others; those near the middle are likelier. */
export function between(low: number, high: number, next: Variation): number {
  return low + ((high - low) * (next() + next())) / 2;
}

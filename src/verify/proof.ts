/** Proof: the checks of a track before publication. Built only in this folder. */
import type { Track } from '../track/track.ts';

/** One check: what was expected, what was found. */
export type Check = {
  /** Name of the check, in kebab-case. */
  readonly check: string;
  /** The segment it is about, or `track`. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: 'pass' | 'fail';
};

/** A track and what its checks found. Plain, readonly, JSON-safe. */
export type Proof = {
  readonly track: Track;
  readonly checks: readonly Check[];
};

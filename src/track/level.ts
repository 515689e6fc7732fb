/** the track as recorded, in cells → the one gain, and the limiter's curve where one is needed, that bring it to its loudness. */
import { loudnessOfCells } from './cells.ts';
import type { Cells } from './cells.ts';
import { limiterCurve } from './limiter.ts';
import { amplitude } from './loudness.ts';

/** What to aim at. */
export type LevelTarget = {
  /** Integrated loudness, LUFS with dual mono. */
  readonly loudness: number;
  /** Highest sample allowed, dBFS. */
  readonly ceiling: number;
  readonly sampleRateHz: number;
};

/** How the track is levelled. */
export type Level = {
  /** dB for the whole track. A gain for each clip has its place beside it: a later step evens out voices with it. */
  readonly gain: number;
  readonly cellLength: number;
  /** The limiter's gains at the edges of the cells, on top of `gain`. */
  readonly curve: Float32Array;
};

/** dB beyond which gain only raises noise: speech recorded that softly is a fault of its recording. */
const MAX_GAIN = 30;

/** LU from the target at which looking for a better gain ends: a third of what anyone measures to. */
const CLOSE_ENOUGH = 0.03;

/** Gains tried at most; each error is a fraction of the one before. */
const MAX_TRIALS = 12;

/**
 * Finds the gain that makes up for what its own limiter takes away. A silent track gets 0 dB.
 * Where the target cannot be had under the ceiling, the closest that was found.
 */
export function findLevel(cells: Cells, target: LevelTarget): Level {
  const recorded = loudnessOfCells(cells);
  let gain = recorded === -Infinity ? 0 : clampGain(target.loudness - recorded);
  let trial = tryGain(cells, { ...target, gain });
  for (let count = 1; count < MAX_TRIALS && trial.loudness !== -Infinity; count++) {
    const missing = target.loudness - trial.loudness;
    const better = clampGain(gain + missing);
    if (Math.abs(missing) <= CLOSE_ENOUGH || better === gain) break;
    gain = better;
    trial = tryGain(cells, { ...target, gain });
  }
  return { gain, cellLength: cells.cellLength, curve: trial.curve };
}

/** The limiter's curve at a gain, and the loudness after both. */
function tryGain(
  cells: Cells,
  options: LevelTarget & { readonly gain: number },
): { readonly curve: Float32Array; readonly loudness: number } {
  // The curve is found on the peaks as they were recorded, so the ceiling moves instead.
  const ceiling = amplitude(options.ceiling - options.gain);
  const curve = limiterCurve(cells.peaks, { ceiling, cellDuration: cells.cellLength / options.sampleRateHz });
  return { curve, loudness: loudnessOfCells(cells, { curve }) + options.gain };
}

function clampGain(gain: number): number {
  return Math.max(-MAX_GAIN, Math.min(MAX_GAIN, gain));
}

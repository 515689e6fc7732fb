/**
 * the track as recorded, in cells → the one gain, and the limiter's
 * curve where one is needed, that bring it to its loudness.
 */
import { loudnessOfCells, type Cells } from './cells.ts';
import { limiterCurve } from './limiter.ts';
import { amplitude } from './loudness-meter.ts';

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
  /**
   * dB for the whole track. A gain for each clip has its
   * place beside it: a later step evens out voices with it.
   */
  readonly gain: number;
  readonly cellLength: number;
  /** The limiter's gains at the edges of the cells, on top of `gain`. */
  readonly curve: Float32Array;
};

/**
 * dB beyond which gain only raises noise: speech recorded that softly is a fault of its recording.
 */
const MAX_GAIN = 30;

/**
 * LU from the target at which looking for a better gain ends: a third of what anyone measures to.
 */
const CLOSE_ENOUGH = 0.03;

/** Gains tried at most; each error is a fraction of the one before. */
const MAX_TRIALS = 12;

/**
 * Loudness gained for a dB of gain, at least: deep in the
 * limiter it is less, and more gain would only crush.
 */
const LEAST_YIELD = 0.2;

/**
 * Finds the gain that makes up for what its own limiter takes away. A silent track gets 0 dB.
 * Where the target cannot be had under the ceiling, the closest that was found.
 */
export function findLevel(cells: Cells, target: LevelTarget): Level {
  const recorded = loudnessOfCells(cells);
  if (recorded === -Infinity) return levelFrom(cells, tryGain(cells, { ...target, gain: 0 }));
  let last: Trial = { gain: 0, loudness: recorded, curve: NO_CURVE };
  let trial = tryGain(cells, { ...target, gain: clampGain(target.loudness - recorded) });
  for (let count = 1; count < MAX_TRIALS; count++) {
    const missing = target.loudness - trial.loudness;
    const better = clampGain(trial.gain + missing / yieldOf(last, trial));
    if (Math.abs(missing) <= CLOSE_ENOUGH || better === trial.gain) break;
    last = trial;
    trial = tryGain(cells, { ...target, gain: better });
  }
  return levelFrom(cells, trial);
}

/** A gain, the limiter's curve at it, and the loudness after both. */
type Trial = { readonly gain: number; readonly curve: Float32Array; readonly loudness: number };

/**
 * Loudness that a dB of gain has brought between two
 * trials: the slope of their secant, within reason.
 */
function yieldOf(last: Trial, trial: Trial): number {
  if (trial.gain === last.gain) return 1;
  const slope = (trial.loudness - last.loudness) / (trial.gain - last.gain);
  return Math.max(LEAST_YIELD, Math.min(1, slope));
}

const NO_CURVE = new Float32Array(0);

function levelFrom(cells: Cells, trial: Trial): Level {
  return { gain: trial.gain, cellLength: cells.cellLength, curve: trial.curve };
}

function tryGain(cells: Cells, options: LevelTarget & { readonly gain: number }): Trial {
  const { gain } = options;
  // The curve is found on the peaks as they were recorded, so the ceiling moves instead.
  const ceiling = amplitude(options.ceiling - gain);
  const curve = limiterCurve(cells.peaks, {
    ceiling,
    cellDuration: cells.cellLength / options.sampleRateHz,
  });
  return { gain, curve, loudness: loudnessOfCells(cells, { curve }) + gain };
}

function clampGain(gain: number): number {
  return Math.max(-MAX_GAIN, Math.min(MAX_GAIN, gain));
}

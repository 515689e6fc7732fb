/** the cells of a track as recorded → Level: the gain and limiter curve for its target loudness. */
import { loudnessOfCells, type Cells } from './cells.ts';
import { limiterCurve } from './limiter.ts';
import { amplitude } from './loudness-meter.ts';

/** The loudness and ceiling to reach. */
export type LevelTarget = {
  /** Integrated loudness, LUFS with dual mono. */
  readonly loudness: number;
  /** Highest sample allowed, dBFS. */
  readonly ceiling: number;
  readonly sampleRateHz: number;
};

/** How a track is levelled. */
export type Level = {
  /** dB for the whole track. */
  readonly gain: number;
  readonly cellLength: number;
  /** The limiter's gains at the edges of the cells, on top of `gain`. */
  readonly curve: Float32Array;
};

/** dB above which gain only raises noise: speech recorded that softly is faulty. */
const MAX_GAIN = 30;

/** LU from the target at which the search for a gain ends: a third of the precision of any meter. */
const CLOSE_ENOUGH = 0.03;

/** Most gains tried; each error is a fraction of the previous one. */
const MAX_TRIALS = 12;

/** Least assumed LU per dB of gain: deep in the limiter it is less, and more gain only distorts. */
const MIN_YIELD = 0.2;

/**
 * Finds the gain that reaches the target despite the limiter. A silent track gets 0 dB. If the
 * target cannot be reached under the ceiling, uses the closest gain found.
 */
export function findLevel(cells: Cells, target: LevelTarget): Level {
  const recorded = loudnessOfCells(cells);
  if (recorded === -Infinity) return levelFrom(cells, tryGain(cells, { ...target, gain: 0 }));
  let last: Outcome = { gain: 0, loudness: recorded };
  let trial = tryGain(cells, { ...target, gain: clampGain(target.loudness - recorded) });
  for (let count = 1; count < MAX_TRIALS; count++) {
    const missing = target.loudness - trial.loudness;
    const better = clampGain(trial.gain + missing / yieldOf(last, trial));
    if (Math.abs(missing) <= CLOSE_ENOUGH || better === trial.gain) break;
    last = { gain: trial.gain, loudness: trial.loudness };
    trial = tryGain(cells, { ...target, gain: better });
  }
  return levelFrom(cells, trial);
}

/** A gain, and the loudness after it and the limiter. */
type Outcome = { readonly gain: number; readonly loudness: number };

/** The same with the limiter's curve. */
type Trial = Outcome & { readonly curve: Float32Array };

/** Loudness per dB of gain between two trials: the slope of their secant, within limits. */
function yieldOf(last: Outcome, trial: Outcome): number {
  if (trial.gain === last.gain) return 1;
  const slope = (trial.loudness - last.loudness) / (trial.gain - last.gain);
  return Math.max(MIN_YIELD, Math.min(1, slope));
}

function levelFrom(cells: Cells, trial: Trial): Level {
  return { gain: trial.gain, cellLength: cells.cellLength, curve: trial.curve };
}

function tryGain(cells: Cells, options: LevelTarget & { readonly gain: number }): Trial {
  const { gain } = options;
  // The curve is computed from the peaks as recorded, so the ceiling moves instead.
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

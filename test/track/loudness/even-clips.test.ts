import { describe, expect, test } from 'vitest';
import { CellCollector, type Cells } from '../../../src/track/loudness/cells.ts';
import {
  applyToEnergies,
  applyToPeaks,
  evenClips,
  type PlacedClip,
} from '../../../src/track/loudness/even-clips.ts';
import { CurveGain } from '../../../src/track/loudness/limiter.ts';
import { decibels, measureLoudness, toFloat } from '../../../src/track/loudness/loudness-meter.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';

const RATE = 24_000;
const GAP = 0.5;

type Sketch = { readonly level: number; readonly seconds?: number; readonly voice?: string };

/** Clips of these levels (dBFS) with half a second between them. */
function trackOf(sketches: readonly Sketch[]): { samples: Float32Array; clips: PlacedClip[] } {
  const gap = Math.round(GAP * RATE);
  const sounds = sketches.map(({ level, seconds = 4 }, index) =>
    level === -Infinity
      ? new Float32Array(seconds * RATE)
      : toFloat(speechLikeNoise({ seconds, sampleRateHz: RATE, level, seed: index + 1 })),
  );
  const clips: PlacedClip[] = [];
  const samples = new Float32Array(sounds.reduce((sum, { length }) => sum + length + gap, gap));
  let at = gap;
  for (const [index, sound] of sounds.entries()) {
    samples.set(sound, at);
    const { voice = 'a' } = sketches[index]!;
    clips.push({ startSample: at, sampleCount: sound.length, voice });
    at += sound.length + gap;
  }
  return { samples, clips };
}

function cellsOf(samples: Float32Array, starts: readonly number[]): Cells {
  const options = { sampleRateHz: RATE, sampleCount: samples.length, starts };
  const collector = new CellCollector(options);
  for (let from = 0; from < samples.length; from += 5000)
    collector.write(samples.subarray(from, from + 5000));
  return collector.read()[0]!;
}

function even(sketches: readonly Sketch[]): {
  readonly loudness: readonly number[];
  readonly gains: Float32Array;
  readonly cells: Cells;
  readonly samples: Float32Array;
} {
  const { samples, clips } = trackOf(sketches);
  const cells = cellsOf(
    samples,
    clips.map(({ startSample }) => startSample),
  );
  const gains = evenClips(cells, { clips, sampleRateHz: RATE });
  const { cellLength } = cells;
  const evened = new CurveGain({ curve: gains, cellLength, factor: 1 }).write(samples.slice());
  const loudness = clips.map(
    ({ startSample, sampleCount }) =>
      measureLoudness(evened.subarray(startSample, startSample + sampleCount), {
        sampleRateHz: RATE,
      }).integrated,
  );
  return { loudness, gains, cells, samples: evened };
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe('evenClips', () => {
  test('gives clips from -32 to -14 dBFS one loudness within 0.2 LU', () => {
    const levels = [-32, -14, -26, -20];
    expect(spread(even(levels.map((level) => ({ level }))).loudness)).toBeLessThan(0.2);
  });

  test('leaves the balance of clips that are alike', () => {
    const { gains } = even([{ level: -20 }, { level: -20 }]);
    expect(gains.every((gain) => Math.abs(decibels(gain)) < 0.5)).toBe(true);
  });

  test('raises or lowers none by more than 12 dB', () => {
    const { gains } = even([{ level: -10 }, { level: -60 }, { level: -33 }]);
    for (const gain of gains) expect(Math.abs(decibels(gain))).toBeLessThanOrEqual(12.001);
  });

  test('lets a faulty faint clip not decide for the others', () => {
    const { loudness } = even([{ level: -20 }, { level: -70 }, { level: -26 }]);
    expect(Math.abs(loudness[0]! - loudness[2]!)).toBeLessThan(0.2);
  });

  test('gives a short clip the gain of its voice, and a silent voice that of the nearest clip', () => {
    const { gains, cells } = even([
      { level: -20, voice: 'a' },
      { level: -14, seconds: 0.3, voice: 'b' },
      { level: -32, voice: 'b' },
      { level: -Infinity, voice: 'c' },
    ]);
    const gainAt = (seconds: number): number =>
      decibels(gains[Math.round((seconds * RATE) / cells.cellLength)]!);
    const [ofA, short, ofB, silent] = [2.5, 5.15, 7.8, 12.5].map(gainAt);
    expect(short).toBeGreaterThan(ofA!);
    expect(silent).toBeCloseTo(ofB!, 5);
  });

  test('changes only in the gaps and the breaths beside them, evenly', () => {
    const { gains, cells } = even([{ level: -30 }, { level: -14 }]);
    const edge = (seconds: number): number => Math.round((seconds * RATE) / cells.cellLength);
    const first = gains.subarray(edge(GAP + 0.02), edge(GAP + 3.98));
    expect(Math.max(...first)).toBe(Math.min(...first));
    const ramp = gains.subarray(edge(GAP + 4), edge(2 * GAP + 4));
    for (let at = 1; at < ramp.length; at++)
      expect(ramp[at - 1]! - ramp[at]!).toBeGreaterThanOrEqual(0);
    const steps = [...ramp].slice(1).map((gain, at) => decibels(ramp[at]!) - decibels(gain));
    expect(Math.max(...steps)).toBeLessThan(0.1);
  });

  test('is flat for a track without clips', () => {
    const cells = cellsOf(new Float32Array(RATE), []);
    const gains = evenClips(cells, { clips: [], sampleRateHz: RATE });
    expect(gains).toHaveLength(cells.peaks.length + 1);
    expect(gains.every((gain) => gain === 1)).toBe(true);
  });

  test('foresees peaks and energies after the gains', () => {
    const sketches = [{ level: -30 }, { level: -14 }];
    const { cells, gains, samples } = even(sketches);
    const { clips } = trackOf(sketches);
    const starts = clips.map(({ startSample }) => startSample);
    const found = cellsOf(samples, starts);
    applyToPeaks(cells.peaks, gains);
    applyToEnergies(cells.energies, gains);
    for (const [cell, peak] of found.peaks.entries())
      expect(cells.peaks[cell]!).toBeGreaterThanOrEqual(peak - 1e-3);
    const sum = (values: Float32Array): number => values.reduce((all, each) => all + each, 0);
    expect(sum(cells.energies) / sum(found.energies)).toBeCloseTo(1, 3);
  });
});

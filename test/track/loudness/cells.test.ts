import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellCollector, type Cells } from '../../../src/track/loudness/cells.ts';
import { peakBehind, REACH } from '../../../src/track/loudness/true-peak.ts';

const RATE = 24_000;

function cellsOf(
  samples: Float32Array,
  options: { trebles?: number[]; starts?: number[]; block?: number } = {},
): readonly Cells[] {
  const { block = 1000, ...rest } = options;
  const collector = new CellCollector({
    sampleRateHz: RATE,
    sampleCount: samples.length,
    ...rest,
  });
  for (let from = 0; from < samples.length; from += block)
    collector.write(samples.subarray(from, from + block));
  return collector.read();
}

/** The highest point of each cell, every point between samples looked at. */
function allPeaks(samples: Float32Array, cellLength: number): Float32Array {
  const line = new Float32Array(samples.length + 4 * REACH);
  line.set(samples, 2 * REACH);
  const peaks = new Float32Array(Math.ceil(samples.length / cellLength));
  const cellAt = (at: number): number =>
    Math.max(0, Math.min(peaks.length - 1, Math.floor((at - 2 * REACH) / cellLength)));
  for (let at = REACH; at < line.length - REACH; at++) {
    const peak = Math.max(Math.abs(line[at]!), peakBehind(line, at));
    for (const cell of [cellAt(at), cellAt(at + 1)]) peaks[cell] = Math.max(peaks[cell]!, peak);
  }
  return peaks;
}

/** From a low tone to alternating samples and clicks: waves that bend little and much. */
const WAVE = fc
  .record({
    share: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    noise: fc.constantFrom(0, 0.1, 1),
    seed: fc.nat(1000),
    length: fc.integer({ min: 1, max: 3000 }),
  })
  .map(({ share, noise, seed, length }) => {
    let state = seed + 1;
    return Float32Array.from({ length }, (_, i) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const wave = Math.sin(2 * Math.PI * share * i + seed);
      return 0.5 * (wave * (1 - noise) + noise * (state / 2 ** 31 - 1));
    });
  });

describe('CellCollector', () => {
  test('finds the highest points between samples without looking at all of them', () => {
    fc.assert(
      fc.property(WAVE, fc.constantFrom(1, 7, 40, 1000), (samples, block) => {
        const [found] = cellsOf(samples, { block });
        const all = allPeaks(samples, found!.cellLength);
        const highest = Math.max(...all);
        for (const [cell, peak] of all.entries()) {
          expect(found!.peaks[cell]!).toBeLessThanOrEqual(peak);
          // Where a limiter may work; a point twice as high as the samples beside it, near half the rate, is not looked at.
          if (peak > highest / 4) expect(found!.peaks[cell]! / peak).toBeGreaterThan(0.95);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same for several shares of treble as for each alone', () => {
    fc.assert(
      fc.property(WAVE, (samples) => {
        const trebles = [0, 0.5, 0.7];
        const together = cellsOf(samples, { trebles });
        for (const [index, treble] of trebles.entries()) {
          const [alone] = cellsOf(samples, { trebles: [treble] });
          const highest = Math.max(...alone!.peaks);
          expect(together[index]!.energies).toEqual(alone!.energies);
          for (const [cell, peak] of alone!.peaks.entries())
            if (peak > highest / 4) expect(together[index]!.peaks[cell]).toBe(peak);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('looks as closely at a soft clip behind a loud one, even where one between them is empty', () => {
    const tone = (size: number): number[] =>
      Array.from({ length: 4000 }, (_, i) => size * Math.sin((Math.PI / 2) * i + Math.PI / 4));
    const samples = Float32Array.from([...tone(0.9), ...tone(0.05)]);
    const [found] = cellsOf(samples, { starts: [0, 4000, 4000] });
    const within = found!.peaks.slice(-50, -5);
    expect(Math.min(...within)).toBeGreaterThan(0.049);
  });
});

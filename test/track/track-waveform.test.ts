import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STRETCH_COUNT, WaveformCollector } from '../../src/track/track-waveform.ts';
import type { TrackWaveform } from '../../src/track/track.ts';

function waveformOf(samples: Float32Array, block: number): TrackWaveform {
  const collector = new WaveformCollector(samples.length);
  for (let from = 0; from < samples.length; from += block)
    collector.write(samples.subarray(from, from + block));
  return collector.read();
}

describe('WaveformCollector', () => {
  test('has 400 peaks and levels of 0 to 1 for a track of any length, whatever the blocks', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 3000 }),
        fc.integer({ min: 1, max: 999 }),
        (samples, block) => {
          const waveform = waveformOf(samples, block);
          for (const values of [waveform.peaks, waveform.levels]) {
            expect(values).toHaveLength(STRETCH_COUNT);
            expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
          }
          expect(waveform.levels.every((level, i) => level <= waveform.peaks[i]!)).toBe(true);
          expect(waveform).toEqual(waveformOf(samples, 3000));
        },
      ),
    );
  });

  test('shows where the sound is', () => {
    const samples = new Float32Array(40_000);
    samples[30_050] = -0.5;
    const { peaks, levels } = waveformOf(samples, 777);
    expect(peaks[300]).toBe(0.5);
    expect(levels[300]).toBe(0.05);
    expect([...peaks, ...levels].filter((value) => value > 0)).toHaveLength(2);
  });

  test('tells a steady sound from a click of the same height', () => {
    const samples = Float32Array.from({ length: 4000 }, (_, i) =>
      i < 2000 ? 0.5 * Math.sin(i) : i % 10 === 0 ? 0.5 : 0,
    );
    const { peaks, levels } = waveformOf(samples, 4000);
    expect(peaks[300]).toBe(0.5);
    expect(levels[300]).toBeCloseTo(0.158, 3);
    expect(levels[100]! / levels[300]!).toBeGreaterThan(2);
  });
});

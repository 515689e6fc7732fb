import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PEAK_COUNT, PeakCollector } from '../../src/track/waveform-peaks.ts';

function peaksOf(samples: Float32Array, block: number): number[] {
  const collector = new PeakCollector(samples.length);
  for (let from = 0; from < samples.length; from += block)
    collector.write(samples.subarray(from, from + block));
  return collector.read();
}

describe('PeakCollector', () => {
  test('has 400 peaks of 0 to 1 for a track of any length, whatever the blocks', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 3000 }),
        fc.integer({ min: 1, max: 999 }),
        (samples, block) => {
          const peaks = peaksOf(samples, block);
          expect(peaks).toHaveLength(PEAK_COUNT);
          expect(peaks.every((peak) => peak >= 0 && peak <= 1)).toBe(true);
          expect(peaks).toEqual(peaksOf(samples, 3000));
        },
      ),
    );
  });

  test('shows where the sound is', () => {
    const samples = new Float32Array(40_000);
    samples[30_050] = -0.5;
    const peaks = peaksOf(samples, 777);
    expect(peaks[300]).toBe(0.5);
    expect(peaks.filter((peak) => peak > 0)).toHaveLength(1);
  });
});

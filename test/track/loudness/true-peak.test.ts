import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decibels, highestSample } from '../../../src/track/loudness/loudness-meter.ts';
import { TruePeakMeter } from '../../../src/track/loudness/true-peak.ts';

function truePeak(samples: Float32Array, block = samples.length): number {
  const meter = new TruePeakMeter();
  for (let from = 0; from < samples.length; from += block)
    meter.write(samples.subarray(from, from + block));
  return meter.read();
}

function sine(options: { share: number; phase: number }): Float32Array {
  return Float32Array.from(
    { length: 4000 },
    (_, i) => 0.5 * Math.sin(2 * Math.PI * options.share * i + options.phase),
  );
}

describe('TruePeakMeter', () => {
  test('finds the 3 dB that samples at 45 degrees hide', () => {
    const samples = sine({ share: 1 / 4, phase: Math.PI / 4 }).map(
      (sample, i) => sample * Math.min(1, i / 500, (4000 - i) / 500),
    );
    expect(decibels(highestSample(samples) / 0.5)).toBeCloseTo(-3, 1);
    expect(decibels(truePeak(samples) / 0.5)).toBeCloseTo(0, 1);
  });

  test('reads sines of any phase within half a dB, never below their samples', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        fc.double({ min: 0, max: 6.3, noNaN: true }),
        (share, phase) => {
          const samples = sine({ share, phase }).map(
            (sample, i) => sample * Math.min(1, i / 500, (4000 - i) / 500),
          );
          expect(truePeak(samples)).toBeGreaterThanOrEqual(highestSample(samples));
          expect(Math.abs(decibels(truePeak(samples) / 0.5))).toBeLessThan(0.5);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('reads a click of one sample as high as it is, at the start, inside and at the end', () => {
    for (const place of [0, 1, 50, 98, 99]) {
      const samples = new Float32Array(100);
      samples[place] = -0.75;
      expect(truePeak(samples)).toBe(0.75);
    }
  });

  test('finds a peak between samples that comes after a higher sample', () => {
    const samples = new Float32Array(200);
    samples[50] = 0.9;
    samples.set([0.8, 0.8], 120);
    expect(truePeak(samples)).toBeGreaterThan(0.95);
  });

  test('finds a peak between a low sample and a high one, after a sample as high', () => {
    const samples = new Float32Array(200);
    samples[50] = 1;
    samples.set([0.45, 1, 0.1], 120);
    expect(truePeak(samples)).toBeGreaterThan(1.01);
    expect(truePeak(samples.toReversed())).toBeGreaterThan(1.01);
  });

  test('reads a stream in blocks of any size like the whole', () => {
    const samples = sine({ share: 0.237, phase: 1 });
    for (const block of [1, 7, 24, 999]) expect(truePeak(samples, block)).toBe(truePeak(samples));
  });

  test('reads nothing as nothing', () => {
    expect(truePeak(new Float32Array(0))).toBe(0);
    expect(truePeak(new Float32Array(100))).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resample, resampledLength } from '../../../src/_internal/audio/resample.ts';

/** Pairs that voices and formats meet, up, down and without a small ratio. */
const PAIRS = [
  [22_050, 24_000],
  [24_000, 22_050],
  [16_000, 24_000],
  [44_100, 24_000],
  [48_000, 22_050],
  [22_050, 44_100],
  [8_000, 48_000],
] as const;

function sine(options: { hz: number; rate: number; length: number }): Float32Array {
  return Float32Array.from(
    { length: options.length },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * options.hz * i) / options.rate),
  );
}

/** Signal to error ratio against the sine that should be there, away from the ends, dB. */
function signalToError(found: Float32Array, wanted: Float32Array): number {
  let signal = 0;
  let error = 0;
  for (let i = 500; i < found.length - 500; i++) {
    signal += wanted[i]! ** 2;
    error += (wanted[i]! - found[i]!) ** 2;
  }
  return 10 * Math.log10(signal / error);
}

describe('resample', () => {
  test.each(PAIRS)('keeps sines of speech frequencies above 80 dB from %i to %i Hz', (from, to) => {
    for (const hz of [100, 440, 1000, 3000]) {
      const source = sine({ hz, rate: from, length: from / 2 });
      const result = resample(source, { from, to });
      expect(signalToError(result, sine({ hz, rate: to, length: result.length }))).toBeGreaterThan(
        80,
      );
    }
  });

  test('removes what the lower rate cannot hold', () => {
    const result = resample(sine({ hz: 14_000, rate: 44_100, length: 44_100 }), {
      from: 44_100,
      to: 24_000,
    });
    const highest = result
      .subarray(500, -500)
      .reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    expect(20 * Math.log10(highest / 0.5)).toBeLessThan(-80);
  });

  test.each(PAIRS.filter(([from, to]) => to < from))(
    'folds nothing back from %i to %i Hz, right above what the lower rate holds',
    (from, to) => {
      for (const share of [1, 1.01, 1.05]) {
        const hz = (share * to) / 2;
        if (hz >= from / 2) continue;
        const result = resample(sine({ hz, rate: from, length: from / 2 }), { from, to });
        const highest = result
          .subarray(500, -500)
          .reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
        expect(20 * Math.log10(highest / 0.5)).toBeLessThan(-80);
      }
    },
  );

  test('does not move the sound: an impulse stays at its time', () => {
    const source = new Float32Array(2205);
    source[1470] = 1;
    const result = resample(source, { from: 22_050, to: 24_000 });
    expect(result.indexOf(Math.max(...result))).toBe(1600);
  });

  test('keeps a constant level constant', () => {
    const result = resample(new Float32Array(4000).fill(0.25), { from: 16_000, to: 22_050 });
    for (const sample of result.subarray(200, -200)) expect(sample).toBeCloseTo(0.25, 5);
  });

  test('gives the samples back untouched at the same rate', () => {
    const source = sine({ hz: 300, rate: 24_000, length: 100 });
    expect(resample(source, { from: 24_000, to: 24_000 })).toBe(source);
  });

  test('has the length that its rule promises, for any length and rate', () => {
    const rate = fc.constantFrom(8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000);
    fc.assert(
      fc.property(fc.nat(300), rate, rate, (length, from, to) => {
        const result = resample(new Float32Array(length), { from, to });
        expect(result.length).toBe(resampledLength(length, { from, to }));
        expect(Math.abs(result.length / to - length / from)).toBeLessThanOrEqual(0.5 / to + 1e-12);
      }),
    );
  });
});

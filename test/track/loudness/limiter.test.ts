import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CurveGain, limiterCurve } from '../../../src/track/loudness/limiter.ts';
import { highestSample } from '../../../src/track/loudness/loudness-meter.ts';

const CELL_LENGTH = 40;
const CELL_DURATION = CELL_LENGTH / 24_000;

function peaksOf(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.ceil(samples.length / CELL_LENGTH) }, (_, cell) =>
    highestSample(samples.subarray(cell * CELL_LENGTH, (cell + 1) * CELL_LENGTH)),
  );
}

function limit(samples: Float32Array, ceiling: number): Float32Array {
  const curve = limiterCurve(peaksOf(samples), { ceiling, cellDuration: CELL_DURATION });
  return new CurveGain({ curve, cellLength: CELL_LENGTH, factor: 1 }).write(samples.slice());
}

/** Quiet with sudden peaks of any height anywhere. */
const spiky = fc
  .tuple(
    fc.integer({ min: 1, max: 4000 }),
    fc.array(fc.tuple(fc.nat(3999), fc.double({ min: -8, max: 8, noNaN: true })), {
      maxLength: 30,
    }),
  )
  .map(([length, spikes]) => {
    const samples = new Float32Array(length).fill(0.1);
    for (const [at, height] of spikes) if (at < length) samples[at] = height;
    return samples;
  });

describe('limiterCurve', () => {
  test('lets no sample pass the ceiling', () => {
    fc.assert(
      fc.property(spiky, fc.double({ min: 0.05, max: 1, noNaN: true }), (samples, ceiling) => {
        expect(highestSample(limit(samples, ceiling))).toBeLessThanOrEqual(ceiling * (1 + 1e-6));
      }),
      { numRuns: 200 },
    );
  });

  test('changes no bit of what lies below the ceiling', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ min: -0.5, max: 0.5, noNaN: true, maxLength: 2000 }),
        (samples) => {
          expect(limit(samples, 0.5)).toEqual(samples);
        },
      ),
    );
  });

  test('comes down before a peak and is back within half a second', () => {
    const samples = new Float32Array(24_000).fill(0.1);
    samples[4000] = 1;
    const limited = limit(samples, 0.5);
    const gain = Array.from(limited, (sample, i) => sample / samples[i]!);
    expect(gain[3990]).toBeLessThan(0.55);
    expect(gain[3600]).toBe(1);
    expect(gain.at(-1)).toBe(1);
    // No step that would click: at most a few per cent from one sample to the next.
    for (let i = 1; i < gain.length; i++)
      expect(Math.abs(gain[i]! - gain[i - 1]!)).toBeLessThan(0.02);
  });
});

describe('CurveGain', () => {
  test('gives the same samples whatever the blocks', () => {
    const samples = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i));
    const curve = Float32Array.from({ length: 26 }, (_, i) => 1 - i / 40);
    const whole = new CurveGain({ curve, cellLength: 40, factor: 0.7 }).write(samples.slice());
    const pieces = new CurveGain({ curve, cellLength: 40, factor: 0.7 });
    const joined = [0, 1, 39, 40, 41, 500, 1000].flatMap((from, i, all) => [
      ...pieces.write(samples.slice(from, all[i + 1] ?? 1000)),
    ]);
    expect(Float32Array.from(joined)).toEqual(whole);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellCollector, loudnessOfCells, type Cells } from '../../../src/track/loudness/cells.ts';
import { findLevel } from '../../../src/track/loudness/level.ts';
import { CurveGain } from '../../../src/track/loudness/limiter.ts';
import {
  amplitude,
  decibels,
  highestSample,
  measureLoudness,
  toFloat,
} from '../../../src/track/loudness/loudness-meter.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';

const RATE = 24_000;

function cellsOf(samples: Float32Array): Cells {
  const collector = new CellCollector({ sampleRateHz: RATE, sampleCount: samples.length });
  for (let from = 0; from < samples.length; from += 1000)
    collector.write(samples.subarray(from, from + 1000));
  return collector.read()[0]!;
}

function level(
  samples: Float32Array,
  target: { loudness: number; ceiling: number },
): { samples: Float32Array; gain: number } {
  const found = findLevel(cellsOf(samples), { ...target, sampleRateHz: RATE });
  return {
    samples: new CurveGain({ ...found, factor: amplitude(found.gain) }).write(samples.slice()),
    gain: found.gain,
  };
}

function speech(dB: number): Float32Array {
  return toFloat(speechLikeNoise({ seconds: 8, sampleRateHz: RATE, level: dB, seed: 3 }));
}

describe('loudnessOfCells', () => {
  test('needs 400 ms, and takes the last of them', () => {
    // Sixty cells make a step of 100 ms.
    const cells = (count: number): number =>
      loudnessOfCells({
        cellLength: 80,
        peaks: new Float32Array(count).fill(0.5),
        energies: new Float32Array(count).fill(10),
      });
    expect(cells(239)).toBe(-Infinity);
    expect(cells(240)).toBeGreaterThan(-30);
  });

  test('finds what the meter finds', () => {
    for (const dB of [-40, -23]) {
      const samples = speech(dB);
      expect(
        Math.abs(
          loudnessOfCells(cellsOf(samples)) -
            measureLoudness(samples, { sampleRateHz: RATE }).integrated,
        ),
      ).toBeLessThan(0.02);
    }
  });
});

describe('findLevel', () => {
  test.each([-50, -35, -23, -14])(
    'brings speech of %i dBFS to its loudness by a plain gain where no peak is in the way',
    (dB) => {
      const result = level(speech(dB), { loudness: -24, ceiling: -1 });
      expect(measureLoudness(result.samples, { sampleRateHz: RATE }).integrated).toBeCloseTo(
        -24,
        1,
      );
    },
  );

  test('makes up for what the limiter takes', () => {
    const result = level(speech(-30), { loudness: -16, ceiling: -9 });
    expect(
      Math.abs(measureLoudness(result.samples, { sampleRateHz: RATE }).integrated + 16),
    ).toBeLessThan(0.1);
    expect(decibels(highestSample(result.samples))).toBeLessThanOrEqual(-9 + 1e-4);
    const plain = -16 - measureLoudness(speech(-30), { sampleRateHz: RATE }).integrated;
    expect(result.gain).toBeGreaterThan(plain + 0.1);
  });

  test('keeps the waveform between samples under the ceiling too, wherever blocks end', () => {
    // A quarter of the sample rate at 45 degrees: 3 dB above its samples.
    const sound = Float32Array.from(
      { length: 24_000 },
      (_, i) =>
        Math.sin((Math.PI / 2) * i + Math.PI / 4) * Math.min(0.9, i / 20_000, (24_000 - i) / 900),
    );
    const { samples } = level(sound, { loudness: 3, ceiling: -2 });
    const { truePeak } = measureLoudness(samples, { sampleRateHz: RATE });
    expect(truePeak).toBeLessThanOrEqual(-1.9);
    expect(truePeak).toBeGreaterThan(-3);
    expect(decibels(highestSample(samples))).toBeLessThan(-4.5);
  });

  test('leaves room for what an encoder adds to sibilants, not to vowels', () => {
    const room = (share: number): number => {
      const sound = Float32Array.from(
        { length: 24_000 },
        (_, i) => Math.sin(Math.PI * share * i) / 2,
      );
      const peakOf = (treble: number): number => {
        const collector = new CellCollector({
          sampleRateHz: RATE,
          sampleCount: 24_000,
          trebles: [treble],
        });
        collector.write(sound);
        return Math.max(...collector.read()[0]!.peaks.slice(10, -10));
      };
      return decibels(peakOf(0.7) / peakOf(0));
    };
    expect(room(1 / 60)).toBeLessThan(0.05);
    expect(room(1 / 2)).toBeGreaterThan(2);
  });

  test('gives up on a target that the ceiling forbids, under the ceiling', () => {
    const result = level(speech(-30), { loudness: -3, ceiling: -12 });
    expect(decibels(highestSample(result.samples))).toBeLessThanOrEqual(-12 + 1e-4);
  });

  test('leaves silence alone, however short', () => {
    fc.assert(
      fc.property(fc.nat(30_000), (length) => {
        const result = level(new Float32Array(length), { loudness: -16, ceiling: -2 });
        expect(result.gain).toBe(0);
        expect(highestSample(result.samples)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('never makes NaN of odd sounds', () => {
    const sounds = [
      Float32Array.of(1),
      new Float32Array(24_000).fill(1),
      Float32Array.from({ length: 24_000 }, (_, i) => (i === 12_000 ? 1 : 0)),
    ];
    for (const sound of sounds) {
      const result = level(sound, { loudness: -16, ceiling: -2 });
      expect(result.samples.every((sample) => Number.isFinite(sample))).toBe(true);
      expect(highestSample(result.samples)).toBeLessThanOrEqual(amplitude(-2) * (1 + 1e-6));
    }
  });
});

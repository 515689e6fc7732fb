import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseSignal, findSound, loudestWindow } from '../../../src/_internal/audio/sound.ts';

const RATE = 24_000;
const tone = (length: number, amplitude = 0.3): Int16Array =>
  Int16Array.from({ length }, (_, i) => Math.round(amplitude * 32767 * Math.sin(i / 5)));
const at = (before: number, sound: Int16Array, after: number): Int16Array =>
  Int16Array.from([...new Int16Array(before), ...sound, ...new Int16Array(after)]);

describe('findSound', () => {
  it('finds sound within 5 ms at both ends', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.integer({ min: 500, max: 3000 }),
        fc.nat(3000),
        (before, length, after) => {
          const { soundStart, soundEnd } = findSound({
            samples: at(before, tone(length), after),
            sampleRateHz: RATE,
          });
          expect(Math.abs(soundStart - before)).toBeLessThanOrEqual(120);
          expect(Math.abs(soundEnd - before - length)).toBeLessThanOrEqual(120);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is empty for silence, for nothing, and for hiss that no one hears', () => {
    const hiss = Int16Array.from({ length: 5000 }, (_, i) => (i % 7) - 3);
    for (const samples of [new Int16Array(5000), new Int16Array(0), hiss]) {
      const { soundStart, soundEnd } = findSound({ samples, sampleRateHz: RATE });
      expect(soundEnd).toBe(soundStart);
    }
  });

  it('leaves out noise that lies 50 dB under the sound', () => {
    const samples = at(4000, tone(4000, 0.9), 4000).map((sample, i) => sample + (i % 2 ? 30 : -30));
    const { soundStart } = findSound({ samples: Int16Array.from(samples), sampleRateHz: RATE });
    expect(soundStart).toBeGreaterThan(3800);
  });
});

describe('analyseSignal', () => {
  it('says the peak and the share of samples at full scale', () => {
    const samples = Int16Array.of(0, 16384, -32768, 32767);
    expect(analyseSignal({ samples, sampleRateHz: RATE })).toMatchObject({ peak: 1, clipped: 0.5 });
    const nearly = Int16Array.of(32766, -32766, -32767, 0);
    expect(analyseSignal({ samples: nearly, sampleRateHz: RATE })).toMatchObject({ clipped: 0.25 });
    expect(analyseSignal({ samples: new Int16Array(0), sampleRateHz: RATE })).toMatchObject({
      peak: 0,
      clipped: 0,
    });
  });
});

describe('loudestWindow', () => {
  it('is -3 dBFS for a full sine and -Infinity for silence', () => {
    expect(loudestWindow({ samples: tone(5000, 1), sampleRateHz: RATE })).toBeCloseTo(-3, 0);
    expect(loudestWindow({ samples: new Int16Array(10), sampleRateHz: RATE })).toBe(-Infinity);
  });
});

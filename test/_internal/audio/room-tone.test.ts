import { describe, expect, it } from 'vitest';
import { findSound } from '../../../src/_internal/audio/sound.ts';
import {
  makeRoomTone,
  measureRoomTones,
  NO_TONE,
  type RoomTone,
} from '../../../src/_internal/audio/room-tone.ts';

const sampleRateHz = 24_000;
const decibels = (level: number): number => 20 * Math.log10(level);
const amplitude = (db: number): number => 10 ** (db / 20);
const levelOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);

/** Quiet at a level in dBFS, a second of a loud tone, quiet again. */
function clipOf(quiet: {
  readonly before?: RoomTone;
  readonly after?: RoomTone;
  readonly loudness?: number;
}): { samples: Int16Array; sampleRateHz: number; soundStart: number; soundEnd: number } {
  const length = sampleRateHz / 2;
  const { before = NO_TONE, after = NO_TONE, loudness = -20 } = quiet;
  const sides = [before, after].map((tone, seed) =>
    makeRoomTone({ from: tone, to: tone }, { length, seed }),
  );
  const samples = new Int16Array(length * 4);
  for (let i = 0; i < length; i++) {
    samples[i] = Math.round(sides[0]![i]! * 32_768);
    samples[length * 3 + i] = Math.round(sides[1]![i]! * 32_768);
  }
  for (let i = length; i < length * 3; i++)
    samples[i] = Math.round(32_768 * amplitude(loudness) * Math.SQRT2 * Math.sin(i / 5));
  return { samples, sampleRateHz, soundStart: length, soundEnd: length * 3 };
}

describe('measureRoomTones', () => {
  it('finds level and tilt of the quiet on each side', () => {
    const { before, after } = measureRoomTones(
      clipOf({
        before: { level: amplitude(-72), tilt: 0.8 },
        after: { level: amplitude(-78), tilt: -0.3 },
      }),
    );
    // The quietest of many windows: a little under the level of the whole.
    expect(decibels(before.level)).toBeGreaterThan(-74);
    expect(decibels(before.level)).toBeLessThan(-71.5);
    expect(decibels(after.level)).toBeGreaterThan(-79.5);
    expect(decibels(after.level)).toBeLessThan(-77);
    expect(before.tilt).toBeCloseTo(0.8, 1);
    expect(after.tilt).toBeCloseTo(-0.3, 1);
  });

  it('finds none where a voice falls silent digitally, has no quiet, or no sound', () => {
    expect(measureRoomTones(clipOf({}))).toEqual({ before: NO_TONE, after: NO_TONE });
    const clip = clipOf({ before: { level: 0.0005, tilt: 0 }, after: { level: 0.0005, tilt: 0 } });
    const { length } = clip.samples;
    expect(measureRoomTones({ ...clip, soundStart: 20, soundEnd: length })).toEqual({
      before: NO_TONE,
      after: NO_TONE,
    });
    expect(measureRoomTones({ ...clip, soundStart: 0, soundEnd: 0 }).after).toEqual(NO_TONE);
  });

  it('is that of a pause within the speech where a side is digitally silent', () => {
    const own = { level: amplitude(-75), tilt: 0 };
    const clip = clipOf({ after: { level: amplitude(-85), tilt: 0 } });
    const pause = makeRoomTone({ from: own, to: own }, { length: sampleRateHz / 4, seed: 5 });
    clip.samples.set(
      pause.map((sample) => Math.round(sample * 32_768)),
      sampleRateHz,
    );
    const { before, after } = measureRoomTones(clip);
    expect(Math.abs(decibels(before.level) + 75)).toBeLessThan(1);
    expect(Math.abs(decibels(after.level) + 85)).toBeLessThan(1);
  });

  it('is at most -68 dBFS, and 45 dB under the speech beside it', () => {
    const loud = { level: amplitude(-50), tilt: 0 };
    const under = (loudness: number): number =>
      decibels(measureRoomTones(clipOf({ before: loud, loudness })).before.level);
    expect(under(-20)).toBeCloseTo(-68, 3);
    expect(under(-30)).toBeCloseTo(-75, 0);
  });
});

describe('makeRoomTone', () => {
  it('is exactly as long as asked, the same for the same seed and not for another', () => {
    const tone = { level: 0.0003, tilt: 0.5 };
    const make = (seed: number) => makeRoomTone({ from: tone, to: tone }, { length: 4321, seed });
    expect(make(7)).toHaveLength(4321);
    expect(make(7)).toEqual(make(7));
    expect(make(8)).not.toEqual(make(7));
    expect(make(-1)).toHaveLength(4321);
  });

  it.each([0, 0.5, 0.95, -0.6])('has the level asked for at a tilt of %f', (tilt) => {
    const tone = { level: amplitude(-70), tilt };
    const noise = makeRoomTone({ from: tone, to: tone }, { length: sampleRateHz * 4, seed: 3 });
    expect(Math.abs(decibels(levelOf(noise)) + 70)).toBeLessThan(0.5);
  });

  it.each([0, 0.95, -0.95])('is never taken for sound, at a tilt of %f', (tilt) => {
    const tone = { level: amplitude(-68), tilt };
    for (let seed = 0; seed < 20; seed++) {
      const noise = makeRoomTone({ from: tone, to: tone }, { length: sampleRateHz * 10, seed });
      const samples = Int16Array.from(noise, (each) => Math.round(each * 32_768));
      expect(findSound({ samples, sampleRateHz })).toEqual({ soundStart: 0, soundEnd: 0 });
    }
  });

  it('goes over from one tone to the other, and is nothing between nothing', () => {
    const [from, to] = [{ level: 0.0004, tilt: 0 }, NO_TONE];
    const noise = makeRoomTone({ from, to }, { length: 24_000, seed: 1 });
    const parts = [0, 1, 2, 3].map((part) =>
      levelOf(noise.subarray(part * 6000, part * 6000 + 6000)),
    );
    expect(parts).toEqual([...parts].sort((a, b) => b - a));
    const nothing = makeRoomTone({ from: NO_TONE, to: NO_TONE }, { length: 500, seed: 1 });
    expect(nothing.every((sample) => sample === 0)).toBe(true);
  });
});

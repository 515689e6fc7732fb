import { describe, expect, test } from 'vitest';
import { gainsOf, type LevelledSound } from '../../../src/studio-page/sound/equal-level.ts';

const RATE = 24_000;

/** A tone of some seconds, at a level, with silence after it. */
function toneOf({
  level,
  seconds = 2,
  silence = 0,
}: {
  level: number;
  seconds?: number;
  silence?: number;
}): LevelledSound {
  const samples = Math.round((seconds + silence) * RATE);
  const pcm = Float32Array.from({ length: samples }, (_, i) =>
    i < seconds * RATE ? level * Math.sin((2 * Math.PI * 220 * i) / RATE) : 0,
  );
  return { frames: [{ pcm, sampleRateHz: RATE }] };
}

describe('sounds that are compared', () => {
  test('are played equally loud: the louder one is made quieter', () => {
    const [loud, quiet] = gainsOf([toneOf({ level: 0.8 }), toneOf({ level: 0.2 })]);
    expect(loud).toBeCloseTo(0.25, 2);
    expect(quiet).toBe(1);
  });

  test('are measured by their speech and not by their silence', () => {
    const [, padded] = gainsOf([toneOf({ level: 0.4 }), toneOf({ level: 0.4, silence: 6 })]);
    expect(padded).toBeCloseTo(1, 1);
  });

  test('may be silent, empty or shorter than a block', () => {
    const empty = { frames: [] };
    const short = toneOf({ level: 0.4, seconds: 0.1 });
    expect(gainsOf([empty, toneOf({ level: 0 }), short])).toEqual([1, 1, 1]);
  });
});

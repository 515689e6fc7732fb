import { describe, expect, test } from 'vitest';
import type { SegmentSound } from '../../../src/studio-page/sound/segment-sound.ts';
import { COMPARED_LEVEL, gainTo } from '../../../src/studio-page/sound/sound-level.ts';

const RATE = 24_000;

/** A tone of some seconds, at a level, with silence after it. */
function toneOf(tone: { level: number; seconds?: number; silence?: number }): SegmentSound {
  const { level, seconds = 2, silence = 0 } = tone;
  const samples = Math.round((seconds + silence) * RATE);
  const pcm = Float32Array.from({ length: samples }, (_, i) =>
    i < seconds * RATE ? level * Math.sin((2 * Math.PI * 220 * i) / RATE) : 0,
  );
  const frame = { pcm, sampleRateHz: RATE, samples, words: [], isRecorded: true };
  return {
    frames: [frame],
    words: [],
    duration: samples / RATE,
    isWhole: true,
    listen: () => () => undefined,
    stop: () => undefined,
  };
}

const gainOf = (sound: SegmentSound): number => gainTo(COMPARED_LEVEL, sound);

describe('sounds that are compared', () => {
  test('are played equally loud', () => {
    expect(gainOf(toneOf({ level: 0.2 })) / gainOf(toneOf({ level: 0.4 }))).toBeCloseTo(2, 2);
  });

  test('are measured by their speech and not by their silence', () => {
    const padded = gainOf(toneOf({ level: 0.4, silence: 6 }));
    expect(padded / gainOf(toneOf({ level: 0.4 }))).toBeCloseTo(1, 1);
  });

  test('stay as they are where they are silent, empty or too short to be measured', () => {
    const empty = { ...toneOf({ level: 0 }), frames: [] };
    const short = toneOf({ level: 0.4, seconds: 0.1 });
    expect([empty, toneOf({ level: 0 }), short].map(gainOf)).toEqual([1, 1, 1]);
  });
});

/// <reference lib="dom" />
/** What a listener chose, in a storage of which the test says what it holds. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  rememberAutoplay,
  rememberedAutoplay,
  rememberedPosition,
  rememberedSpeed,
  rememberPosition,
  rememberSpeed,
} from '../../src/player/memory.ts';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => held.set(name, value),
  });
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the next article plays by itself only where that was chosen', () => {
  expect(rememberedAutoplay()).toBe(false);
  rememberAutoplay(true);
  expect(rememberedAutoplay()).toBe(true);
  rememberAutoplay(false);
  expect(rememberedAutoplay()).toBe(false);
});

test('a speed is kept that a voice can be heard at', () => {
  expect(rememberedSpeed()).toBe(1);
  for (const speed of [0.5, 1.25, 3]) {
    rememberSpeed(speed);
    expect(rememberedSpeed()).toBe(speed);
  }
  for (const speed of [0.4, 3.1, Number.NaN]) {
    rememberSpeed(speed);
    expect(rememberedSpeed()).toBe(1);
  }
});

test('a position is kept for thirty days, and none near the start or the end', () => {
  expect(rememberedPosition('ferry')).toBe(0);
  rememberPosition('ferry', { seconds: 60.04, duration: 100 });
  expect(rememberedPosition('ferry')).toBe(60);
  vi.advanceTimersByTime(30 * DAY - 1);
  expect(rememberedPosition('ferry')).toBe(60);
  vi.advanceTimersByTime(1);
  expect(rememberedPosition('ferry')).toBe(0);
  for (const [seconds, kept] of [
    [5, 0],
    [5.1, 5.1],
    [94.9, 94.9],
    [95, 0],
  ] as const) {
    rememberPosition('ferry', { seconds, duration: 100 });
    expect(rememberedPosition('ferry')).toBe(kept);
  }
});

test('of more than fifty articles the positions of the last are kept', () => {
  for (let i = 0; i < 52; i++) rememberPosition(`article ${i}`, { seconds: 9, duration: 20 });
  const kept = Array.from({ length: 52 }, (_, i) => rememberedPosition(`article ${i}`));
  expect(kept.indexOf(9)).toBe(2);
});

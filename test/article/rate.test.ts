import { describe, expect, it } from 'vitest';
import { isRate, parseRate, wordsPerMinuteOf } from '../../src/article/rate.ts';

describe('a rate', () => {
  it.each([0.5, 1, 2, '150wpm', '150 wpm', '50WPM', '400wpm'])('may be %j', (rate) => {
    expect(isRate(rate)).toBe(true);
  });

  it.each([0.49, 2.01, NaN, Infinity, '49wpm', '401wpm', '1', 'fast', '', '-150wpm', null, [], {}])(
    'may not be %j',
    (rate) => {
      expect(isRate(rate)).toBe(false);
    },
  );

  it('is read from a text', () => {
    expect(parseRate('0.95')).toBe(0.95);
    expect(parseRate('.8')).toBe(0.8);
    expect(parseRate('150wpm')).toBe('150wpm');
    for (const text of ['3', '0,9', 'brisk', '1e0', '0x1', ''])
      expect(parseRate(text)).toBeUndefined();
  });

  it('tells words a minute from a multiplier', () => {
    expect(wordsPerMinuteOf('150 wpm')).toBe(150);
    expect(wordsPerMinuteOf(1.5)).toBeUndefined();
  });
});

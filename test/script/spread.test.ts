import { describe, expect, it } from 'vitest';
import { spreadSeconds } from '../../src/script/spread.ts';

describe('spreadSeconds', () => {
  it('varies as much as it is told to around its mean, in whole milliseconds', () => {
    const all = Array.from({ length: 2000 }, (_, n) =>
      spreadSeconds(2, { variation: 0.25, seed: [String(n)] }),
    );
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    const square = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
    expect(mean).toBeCloseTo(2, 1);
    expect(Math.sqrt(square) / mean).toBeCloseTo(0.25, 1);
    expect(Math.min(...all)).toBeGreaterThan(0.9);
    expect(Math.max(...all)).toBeLessThan(4.2);
    for (const seconds of all) expect(seconds * 1000).toBeCloseTo(Math.round(seconds * 1000), 6);
  });

  it('tells seeds apart by where one text ends and the next begins', () => {
    const seconds = (...seed: string[]) => spreadSeconds(1, { variation: 0.25, seed });
    expect(seconds('a', 'bc')).not.toBe(seconds('ab', 'c'));
    expect(seconds('a', 'bc')).toBe(seconds('a', 'bc'));
  });

  it('leaves nothing as nothing', () => {
    expect(spreadSeconds(0, { variation: 0.25, seed: ['a'] })).toBe(0);
  });
});

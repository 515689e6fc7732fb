import { describe, expect, it } from 'vitest';
import { spreadSeconds } from '../../src/script/spread.ts';

describe('spreadSeconds', () => {
  it('stays within its share, in whole milliseconds', () => {
    for (let n = 0; n < 200; n++) {
      const seconds = spreadSeconds(2, { share: 0.15, seed: [String(n)] });
      expect(Math.abs(seconds - 2)).toBeLessThanOrEqual(0.3);
      expect(seconds * 1000).toBeCloseTo(Math.round(seconds * 1000), 6);
    }
  });

  it('tells seeds apart by where one text ends and the next begins', () => {
    const seconds = (...seed: string[]) => spreadSeconds(1, { share: 0.15, seed });
    expect(seconds('a', 'bc')).not.toBe(seconds('ab', 'c'));
    expect(seconds('a', 'bc')).toBe(seconds('a', 'bc'));
  });

  it('leaves nothing as nothing', () => {
    expect(spreadSeconds(0, { share: 0.15, seed: ['a'] })).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { steeringCode } from '../../../../src/speech/providers/local/steering.ts';

const steering = {
  vocabulary: 178,
  shifts: [0, 1, -1, 4],
  lengths: [1, 1.25, 0.88],
  ranges: [1, 1.5],
};

describe('the code of an inflection', () => {
  it.each([
    ['none', undefined, 1, 0],
    ['a neutral one', {}, 1, 0],
    ['a shift', { shift: 1 }, 1, 1],
    ['the nearest shift', { shift: 3 }, 1, 3],
    ['a shift beyond all', { shift: -9 }, 1, 2],
    ['a length', { length: 1.2 }, 1, 4],
    ['a range', { range: 1.4 }, 1, 12],
    ['the range of a flat voice', { range: 1 }, 1.5, 12],
    ['all together', { shift: -1, length: 0.9, range: 2 }, 1, 2 + 4 * (2 + 3)],
  ])('of %s', (_name, inflection, voiceRange, code) => {
    expect(steeringCode(inflection, { steering, voiceRange })).toBe(code);
  });
});

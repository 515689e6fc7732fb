import { expect, test } from 'vitest';
import { roundTime } from '../../src/edition/cues.ts';

test('roundTime keeps a microsecond', () => {
  expect(roundTime(1 / 3)).toBe(0.333333);
});

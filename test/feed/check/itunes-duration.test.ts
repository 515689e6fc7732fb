import { expect, test } from 'vitest';
import { parseItunesDuration } from '../../../src/feed/check/check-items.ts';

test.each([
  ['1', 1],
  ['3725', 3725],
  ['0:59', 59],
  ['59:59', 3599],
  ['1:02:05', 3725],
  ['10:59:00', 39_540],
])('%s is a duration of %d seconds', (text, seconds) => {
  expect(parseItunesDuration(text)).toBe(seconds);
});

test.each(['', '0', '05', '1:60', '60:00', '1:60:00', '1:5', '1:2:3:4', '-1', '1.5'])(
  '%j is not a duration',
  (text) => {
    expect(parseItunesDuration(text)).toBeUndefined();
  },
);

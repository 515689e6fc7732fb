import { describe, expect, test } from 'vitest';
import {
  clockTime,
  fillIn,
  roundDuration,
  spokenTime,
} from '../../../src/edition/shared/time-labels.ts';
import { writtenDate } from '../../../src/edition/shared/written-date.ts';

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3725, '1:02:05'],
  [-1, '0:00'],
])('%d s are shown as %s', (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});

test.each([
  [0, 0],
  [97.4, 97],
  [97.5, 98],
])('audio of %d s lasts %d whole ones, wherever it is shown', (seconds, whole) => {
  expect(roundDuration(seconds)).toBe(whole);
});

describe('spokenTime', () => {
  test.each([
    [0, 'en', '0 seconds'],
    [65, 'en', '1 minute 5 seconds'],
    [3600, 'en', '1 hour'],
    [125, 'de', '2 Minuten 5 Sekunden'],
    [5, 'no language', '5 seconds'],
  ])('%d s in %s are %j', (seconds, language, text) => {
    expect(spokenTime(seconds, { language })).toBe(text);
  });

  test('a rough one is in minutes', () => {
    expect(spokenTime(499, { language: 'en', rough: true })).toBe('8 min');
    expect(spokenTime(59, { language: 'en', rough: true })).toBe('59 seconds');
  });
});

test('dates are written out, whatever the zone of the listener; what is not a date stays', () => {
  expect(writtenDate('2023-12-22T23:59:00-08:00', 'en-GB')).toBe('22 December 2023');
  expect(writtenDate('soon', 'en')).toBe('soon');
});

test('places are filled in, and what has no value is left out', () => {
  expect(fillIn('{0} of {1}{2}', ['a', 'b'])).toBe('a of b');
});

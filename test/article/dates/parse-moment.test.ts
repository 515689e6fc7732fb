import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../src/article/dates/parse-moment.ts';

describe('a moment', () => {
  test.each([
    ['2026-12-01T07:00:00+01:00', '2026-12-01T06:00:00Z'],
    ['2026-12-01T07:00:00Z', '2026-12-01T07:00:00Z'],
    ['2026-12-01T07:00:00.000Z', '2026-12-01T07:00:00Z'],
    ['2026-12-01 07:00', '2026-12-01T06:00:00Z'],
    ['2026-12-01', '2026-11-30T23:00:00Z'],
    ['2026-07-01', '2026-06-30T22:00:00Z'],
    ['2026-12-01 07:00 PST', '2026-12-01T15:00:00Z'],
    ['1 December 2026, 7 p.m.', '2026-12-01T18:00:00Z'],
  ])('%s, in Berlin, is %s', (text, moment) => {
    expect(parseMoment(text, { timezone: 'Europe/Berlin' })).toBe(moment);
  });

  test.each([
    '',
    'soon',
    '2026-13-01',
    '2026-02-30',
    '2026-12-01T25:00:00Z',
    '2026-12-01 07:00 XYZ',
    '2026-12-01 or later',
    '07:00',
    '3/4/2026',
  ])('“%s” is none', (text) => {
    expect(parseMoment(text, { language: 'en' })).toBeUndefined();
  });
});

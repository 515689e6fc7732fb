import { describe, expect, test } from 'vitest';
import { formatRfc2822, instantOf, parseRfc2822 } from '../../src/feed/feed-dates.ts';

describe('a date of RFC 2822', () => {
  test.each([
    ['Fri, 22 Dec 2023 07:49:00 +0000', '2023-12-22T07:49:00Z'],
    ['22 Dec 2023 07:49 GMT', '2023-12-22T07:49:00Z'],
    ['1 Mar 2024 09:30:05 -0330', '2024-03-01T13:00:05Z'],
    ['Sun, 05 Jan 2025 07:00:00 EST', '2025-01-05T12:00:00Z'],
    ['05 Jan 2025 07:00:00 PDT', '2025-01-05T14:00:00Z'],
    ['31 Dec 2016 23:59:60 UT', '2017-01-01T00:00:00Z'],
  ])('%s is %s', (text, iso) => {
    expect(parseRfc2822(text)).toBe(Date.parse(iso));
  });

  test.each([
    ['UT', 0],
    ['UTC', 0],
    ['GMT', 0],
    ['EDT', 4],
    ['EST', 5],
    ['CDT', 5],
    ['CST', 6],
    ['MDT', 6],
    ['MST', 7],
    ['PDT', 7],
    ['PST', 8],
  ])('in %s is %d hours behind UTC', (zone, hours) => {
    expect(parseRfc2822(`05 Jan 2025 07:00:00 ${zone}`)).toBe(Date.UTC(2025, 0, 5, 7 + hours));
  });

  test.each([
    'Mon, 22 Dec 2023 07:49:00 +0000',
    '31 Feb 2024 07:49:00 +0000',
    '22 Dec 2023 24:00:00 +0000',
    '22 Dec 2023 07:60:00 +0000',
    '22 Dez 2023 07:49:00 +0000',
    '22 Dec 2023 07:49:00',
    '22 Dec 2023 07:49:00 Z',
    '22 Dec 23 07:49:00 +0000',
    '2023-12-22T07:49:00Z',
    '',
  ])('%s is not a date', (text) => {
    expect(parseRfc2822(text)).toBeUndefined();
  });

  test('is read as it was written', () => {
    for (const iso of ['1912-04-15T00:00:00Z', '1970-01-01T00:00:00Z', '2999-12-31T23:59:59Z']) {
      const instant = Date.parse(iso);
      expect(parseRfc2822(formatRfc2822(instant))).toBe(instant);
    }
  });
});

describe('the moment of an article', () => {
  test.each([
    ['2024-03-01', '2024-03-01T00:00:00Z'],
    ['2024-03-01T09:30', '2024-03-01T09:30:00Z'],
    ['2024-03-01T09:30:00.5+02:00', '2024-03-01T07:30:00.500Z'],
  ])('%s is %s, whatever the clock of this machine', (date, iso) => {
    expect(instantOf(date)).toBe(Date.parse(iso));
  });

  test.each([undefined, '', 'last Tuesday', '2024-13-01', '01.03.2024'])(
    '%s is not a date',
    (date) => {
      expect(instantOf(date)).toBeUndefined();
    },
  );
});

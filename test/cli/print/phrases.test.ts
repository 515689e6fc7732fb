import { describe, expect, test } from 'vitest';
import {
  countNoun,
  formatDuration,
  formatWhere,
  quote,
  shownPath,
} from '../../../src/cli/print/phrases.ts';

describe('phrases', () => {
  test.each([
    [0, '0:00'],
    [59.6, '1:00'],
    [600, '10:00'],
    [3725, '1:02:05'],
  ])('%f s is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });

  test('a count has the plural of its noun, except for one', () => {
    expect([0, 1, 2].map((count) => countNoun(count, 'page'))).toEqual([
      '0 pages',
      '1 page',
      '2 pages',
    ]);
  });

  test('a place is a line, several, or a path', () => {
    expect(formatWhere({ kind: 'lines', start: 3, end: 3 })).toBe('line 3');
    expect(formatWhere({ kind: 'lines', start: 3, end: 5 })).toBe('lines 3-5');
    expect(formatWhere({ kind: 'path', path: 'main > p' })).toBe('main > p');
  });

  test('a quotation is one line', () => {
    expect(quote('a\n  b')).toBe('“a b”');
  });

  test('a path is short within the folder, and whole beside it', () => {
    expect(shownPath('/work/output/a.mp3', { from: '/work' })).toBe('output/a.mp3');
    expect(shownPath('/other/a.mp3', { from: '/work' })).toBe('/other/a.mp3');
    expect(shownPath('/work', { from: '/work' })).toBe('/work');
  });
});

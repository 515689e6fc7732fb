import { describe, expect, test } from 'vitest';
import { nearestCategory, parseCategory } from '../../src/feed/categories.ts';

describe('a category', () => {
  test('is taken with the one below it, exact in case', () => {
    expect(parseCategory('News')).toEqual({ name: 'News' });
    expect(parseCategory('News > Politics')).toEqual({ name: 'News', below: 'Politics' });
  });

  test.each(['news', 'News > Opera', 'News > Politics > Local', 'Politics', 'constructor', ''])(
    '“%s” is none',
    (text) => {
      expect(parseCategory(text)).toBeUndefined();
    },
  );

  test.each([
    ['news', 'News'],
    ['Societty and Culture', 'Society & Culture'],
    ['News/Politics', 'News > Politics'],
    ['Politics', 'News > Politics'],
    ['Tech News', 'News > Tech News'],
  ])('“%s” is told as “%s”', (text, meant) => {
    expect(nearestCategory(text)).toBe(meant);
  });

  test('that resembles none is told as none', () => {
    expect(nearestCategory('Quarterly turnips')).toBeUndefined();
  });
});

/** Addresses are short, ASCII and safe, whatever they are made from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromPath, makeSlug, slugify, titleFromPath } from '../../src/article/slug.ts';

describe('an address', () => {
  it('comes from front matter, else the file, else the URL, else the title', () => {
    const sources = {
      asked: 'My Own',
      path: 'posts/the-file.md',
      url: 'https://example.org/news/the-url.html',
      title: 'The Title',
    };
    expect(makeSlug(sources)).toBe('my-own');
    expect(makeSlug({ ...sources, asked: undefined })).toBe('the-file');
    expect(makeSlug({ ...sources, asked: undefined, path: undefined })).toBe('the-url');
    expect(makeSlug({ title: 'The Title' })).toBe('the-title');
    expect(makeSlug({ title: '🚀' })).toBe('article');
  });

  it('is the folder’s name for a file that stands for its folder', () => {
    expect(makeSlug({ path: 'posts/2024/harbour/index.md' })).toBe('harbour');
    expect(makeSlug({ path: 'C:\\posts\\harbour\\README.md' })).toBe('harbour');
    expect(makeSlug({ path: 'index.md' })).toBe('index');
    expect(makeSlug({ path: '../README.md', title: 'x' })).toBe('readme');
  });

  it('is the host’s name for a bare URL', () => {
    expect(makeSlug({ url: 'https://example.org/' })).toBe('example-org');
    for (const url of ['https://example.org/?p=12', 'https://example.org/index.php?id=12'])
      expect(makeSlug({ url, title: 'The Title' })).toBe('the-title');
    expect(makeSlug({ url: 'https://example.org/caf%C3%A9/%E0%A4%A' })).toBe('e0-a4-a');
  });

  it.each([
    ['Crème brûlée & Straße', 'creme-brulee-strasse'],
    ['Київ і Львів', 'kyiv-i-lviv'],
    ['Łódź, Ørsted, Æsir', 'lodz-orsted-aesir'],
    ["China's “best” deal — 30%", 'chinas-best-deal-30'],
    ['.. / ../..\\x', 'x'],
    ['CON', 'con-article'],
    ['lpt1', 'lpt1-article'],
    ['日本', ''],
  ])('%s is %s', (text, slug) => expect(slugify(text)).toBe(slug));

  it('is cut at a word', () => {
    const slug = slugify(
      'a rather long title that goes on and on about the harbour and its heat for much longer than anyone needs',
    );
    expect(slug).toBe(
      'a-rather-long-title-that-goes-on-and-on-about-the-harbour-and-its-heat-for-much',
    );
    expect(slugify('x'.repeat(300))).toHaveLength(80);
  });

  it('is safe whatever it is made from', () => {
    fc.assert(
      fc.property(
        fc.record({
          asked: fc.option(fc.string(), { nil: undefined }),
          path: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
          title: fc.string({ unit: 'binary' }),
        }),
        (sources) => {
          expect(makeSlug(sources)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(makeSlug(sources).length).toBeLessThanOrEqual(80);
        },
      ),
    );
  });
});

it('a file’s name in words is a title', () => {
  expect(titleFromPath('a/the_old-clock.txt')).toBe('The old clock');
  expect(titleFromPath('/')).toBeUndefined();
});

it('a day before a file’s name is its date and no part of its title', () => {
  expect([
    titleFromPath('_posts/2024-05-31-the-ferry.md'),
    dayFromPath('_posts/2024-05-31-the-ferry.md'),
  ]).toEqual(['The ferry', '2024-05-31']);
  expect([
    titleFromPath('2024-05-31_ferry/index.md'),
    dayFromPath('2024-05-31_ferry/index.md'),
  ]).toEqual(['Ferry', '2024-05-31']);
  for (const path of [
    '2024-05-31.md',
    '2024-13-40-ferry.md',
    'ferry-2024-05-31.md',
    '12024-05-31-x.md',
  ])
    expect(dayFromPath(path)).toBeUndefined();
});

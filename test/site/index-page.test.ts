import { describe, expect, test } from 'vitest';
import { buildIndexPage } from '../../src/site/index-page.ts';
import { editionOf } from '../helpers/editions.ts';

/** The picture that a link to the page is shown with. */
function pictureOf(...options: Parameters<typeof buildIndexPage>): string | undefined {
  return /property="og:image" content="([^"]*)"/.exec(buildIndexPage(...options))?.[1];
}

describe('the picture of the page of all editions', () => {
  const image = 'https://post.example/ferry.jpg';
  const editions = [editionOf({ image })];
  const baseUrl = 'https://post.example/audio/';

  test('is the artwork of the feed, where both have an address', () => {
    expect(pictureOf(editions, { baseUrl, cover: 'cover.png' })).toBe(
      'https://post.example/audio/cover.png',
    );
  });

  test('is that of the newest edition where there is no artwork or no address', () => {
    expect(pictureOf(editions, { baseUrl })).toBe(image);
    expect(pictureOf(editions, { cover: 'cover.png' })).toBe(image);
    expect(pictureOf(editions)).toBe(image);
  });

  test('is missing if the newest edition has no picture', () => {
    expect(pictureOf([editionOf()])).toBeUndefined();
    expect(pictureOf([])).toBeUndefined();
  });
});

test('the length of an edition is told roughly, in one line', () => {
  const page = buildIndexPage([editionOf({ duration: 332 }), editionOf({ slug: 'b' })]);
  expect(page).toContain('· 6\u00a0min<');
  expect(page).toContain('· 1\u00a0min<');
});

test('the page is named after the site that all editions are from, if there is one', () => {
  const titleOf = (...sites: readonly (string | undefined)[]): string | undefined =>
    /<title>([^<]*)/.exec(
      buildIndexPage(sites.map((siteName, i) => editionOf({ slug: `e${i}`, siteName }))),
    )?.[1];
  expect(titleOf('The Post', 'The Post')).toBe('The Post');
  const unnamed = titleOf(undefined);
  expect(titleOf('The Post', 'The Gazette')).toBe(unnamed);
  expect(titleOf('The Post', undefined)).toBe(unnamed);
});

test('the page is described by the titles of its editions, and not where there are none', () => {
  const descriptionOf = (titles: readonly string[]): string | undefined =>
    /name="description" content="([^"]*)"/.exec(
      buildIndexPage(titles.map((title, i) => editionOf({ slug: `e${i}`, title }))),
    )?.[1];
  expect(descriptionOf([])).toBeUndefined();
  expect(descriptionOf(['One'])).toBe('One');
  expect(descriptionOf(['One', 'Two', 'Three', 'Four'])).toBe('One · Two · Three');
});

test('the page says its own address where it has one', () => {
  const baseUrl = 'https://post.example/audio/';
  expect(buildIndexPage([], { baseUrl })).toContain(`<link rel="canonical" href="${baseUrl}">`);
  expect(buildIndexPage([])).not.toContain('canonical');
});

test('the newest edition is first; of two of one moment the one whose name comes first', () => {
  const editions = ['b', 'a', 'c'].map((slug) =>
    editionOf({ slug, title: slug, publishedAt: slug === 'c' ? '2024-05-01' : '2024-03-01' }),
  );
  const places = ['c', 'a', 'b'].map((slug) => buildIndexPage(editions).indexOf(`${slug}/edition`));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

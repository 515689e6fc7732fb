import { expect, test } from 'vitest';
import { articleData } from '../../src/site/structured-data.ts';
import { editionOf } from '../helpers/editions.ts';

test.each([
  [0.04, 'PT0S'],
  [9.96, 'PT10S'],
  [59.9, 'PT59.9S'],
  [60, 'PT1M'],
  [61.6, 'PT1M1.6S'],
  [3600, 'PT1H'],
  [7261, 'PT2H1M1S'],
])('%d seconds are %s in the data of a page', (duration, text) => {
  expect(articleData(editionOf({ duration }), {})).toMatchObject({ audio: { duration: text } });
});

test('each person of a byline is an author; a byline that names nobody is one as it stands', () => {
  const authorOf = (byline: string): unknown =>
    (articleData(editionOf({ byline }), {}) as { readonly author?: unknown }).author;
  expect(authorOf('By Ada Lind')).toEqual({ '@type': 'Person', name: 'Ada Lind' });
  expect(authorOf('Ada Lind and Tovik Berg')).toEqual([
    { '@type': 'Person', name: 'Ada Lind' },
    { '@type': 'Person', name: 'Tovik Berg' },
  ]);
});

import { expect, test } from 'vitest';
import { articleData, embeddedArticleData } from '../../src/site/structured-data.ts';
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

test('each person of a byline is an author; a byline without a person is one as a whole', () => {
  const authorOf = (byline: string): unknown =>
    (articleData(editionOf({ byline }), {}) as { readonly author?: unknown }).author;
  expect(authorOf('By Ada Lind')).toEqual({ '@type': 'Person', name: 'Ada Lind' });
  expect(authorOf('Ada Lind and Tovik Berg')).toEqual([
    { '@type': 'Person', name: 'Ada Lind' },
    { '@type': 'Person', name: 'Tovik Berg' },
  ]);
});

test('a page of the publisher names its article by its @id, and the audio within it', () => {
  const baseUrl = 'https://post.example/audio/';
  const dataOf = (fields: object, articleId?: string): object =>
    embeddedArticleData(editionOf(fields), { baseUrl, articleId });
  const audio = {
    '@type': 'AudioObject',
    '@id': 'https://post.example/audio/ferry/#audio',
    contentUrl: 'https://post.example/audio/ferry/ferry.aaaaaaaa.mp3',
  };
  const own = articleData(editionOf(), { baseUrl }) as { readonly audio: object };
  expect(own.audio).toMatchObject(audio);
  expect(dataOf({})).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': 'https://post.example/ferry',
    audio: own.audio,
  });
  expect(dataOf({}, 'https://post.example/ferry#article')).toMatchObject({
    '@id': 'https://post.example/ferry#article',
  });
  expect(dataOf({ url: undefined })).toEqual({ '@context': 'https://schema.org', ...own.audio });
});

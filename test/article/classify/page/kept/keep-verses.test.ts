/** A poem of HTML is read to its end, and labels below a text are not. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';

const VERSES = [
  'The beetle that crosses the yard on the last warm day',
  'takes no notice.',
  'Nor do the owners of the yard.',
  'So let what we write',
  'never be larger than this:',
  'something',
  'that fits into a shoebox',
  'of middling size.',
];

const page = (below: string): string =>
  `<html><head><title>Shoebox | The Norvik Gazette</title></head><body><nav><ul><li><a href="/">Home</a></li>
  <li><a href="/poems">Poems</a></li></ul></nav><main><article><h1>Shoebox</h1><div class="entry">${below}</div></article></main>
  <footer><p>© 2024 The Norvik Gazette</p></footer></body></html>`;

it('keeps the verses of a poem, in one paragraph each', async () => {
  const content = page(VERSES.map((verse) => `<p>${verse}</p>`).join(''));
  const { blocks } = await readArticle({ kind: 'html', content });
  expect(blocks.map(({ text }) => text)).toEqual(VERSES);
});

it('keeps no links and no known parts of a page below them', async () => {
  const below = ['<a href="/a">Another poem</a>', '<a href="/b">One more</a>', 'Leave a comment'];
  const content = page([...VERSES, ...below].map((verse) => `<p>${verse}</p>`).join(''));
  const { blocks } = await readArticle({ kind: 'html', content });
  expect(blocks.map(({ text }) => text)).toEqual(VERSES);
});

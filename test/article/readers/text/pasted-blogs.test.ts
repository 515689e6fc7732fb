/** Pasted pages of small blogs, whose headline is short and stands among menus, days and counts of replies → the right title. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Home', 'Recipes', 'Search', 'Archive', 'About me'];
const STORY = [
  'The ferry to Varnholm will not sail between November and March, the harbour board said on Monday.',
  'It has crossed the sound every day since 1931, and nobody on the island can remember a winter without it.',
  'The shop has filled its cellar with flour and with lamp oil, as it did before the ferry came in 1931.',
];
const TAIL = ['Leave a reply', 'Privacy Policy', '© 2026 Quay Notes. Powered by WordPress.'];

it.each([
  ['a day and a name', ['A winter without boats', '29/04/2025 por Redacción']],
  ['a day that touches the name', ['A winter without boats', 'Ada HolmFebruary 29, 2024']],
  [
    'who posted it',
    ['A winter without boats', 'Post author By Ada Holm', 'Post date June 12, 2024'],
  ],
  ['a category', ['A winter without boats', 'Filed in the category: Islands', '12 June 2024']],
  ['a count of replies', ['A winter without boats', 'Islands12 Comments']],
  ['the word “by” alone', ['A winter without boats', 'By', 'Ada Holm', '12 June 2024']],
  [
    'a trail that ends with it',
    ['Home » Islands » A winter without boats', 'A winter without boats'],
  ],
])('above %s', async (_name, head) => {
  const content = [...MENU, ...head, ...STORY, ...TAIL].join('\n\n');
  const article = await readArticle({ kind: 'text', content });
  expect(article.title).toBe('A winter without boats');
});

it.each([
  'Written by: Ada Holm',
  'In the category: Islands',
  'Islands12 Comments',
  'Published on',
  'for (const boat of boats) {',
])('“%s” is not a headline', async (line) => {
  const content = [...MENU, 'Winter', line, ...STORY, ...TAIL].join('\n\n');
  const article = await readArticle({ kind: 'text', content });
  expect(article.title).not.toBe(line);
});

it('lines without a story below the headline are read as they are', async () => {
  const content =
    '• an item of a list\nGetty Images\nAdvertisement\n12 March 2024\none\ttwo\tthree\nThe harbour';
  await expect(readArticle({ kind: 'text', content })).resolves.toBeDefined();
});

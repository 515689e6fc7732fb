/** Pasted pages whose template writes a label above its author's name → the right byline. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';

const MENU = ['Skip to content', 'Home', 'News', 'Search', 'Log in'];
const TITLE = 'The ferry to Varnholm stops for the winter';
const TOPICS = ['Harbours', 'Lamp Oil', 'Winter', 'School Boats', 'Paint', 'Islands', 'Flour'];
const STORY = [
  'The ferry to Varnholm will not sail between November and March, the harbour board said on Monday.',
  'It has crossed the sound every day since 1931, and nobody on the island can remember a winter without it.',
  'The shop has filled its cellar with flour and with Lamp Oil, as it did before the ferry came in 1931.',
];
const TAIL = ['Privacy Policy', '© 2026 The Quay Review. All rights reserved.'];

it.each([
  ['Author', 'Published', '8 December 2025'],
  ['Autor:in', 'Veröffentlichungsdatum', '8. Dezember 2025'],
  ['Auteure', 'Date de publication', '8 décembre 2025'],
  ['Autorka', 'Data publikacji', '8 grudnia 2025'],
])('below “%s”, behind topics that look like names', async (label, dated, date) => {
  const head = [TITLE, ...TOPICS, label, 'Ada Holm', dated, date];
  const content = [...MENU, ...head, ...STORY, ...TAIL].join('\n\n');
  const article = await readArticle({ kind: 'text', content });
  expect(article.title).toBe(TITLE);
  expect(article.byline).toBe('Ada Holm');
  expect(article.publishedAt).toBe('2025-12-08');
});

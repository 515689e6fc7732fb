/** Paragraphs of a page that stand wholly in bold or italics above running text: they are headings. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';

const STORY = Array.from(
  { length: 5 },
  (_, index) =>
    `On day ${index + 1} the ferry did not leave the harbour, because the sea was rough and its captain waited for a mechanic; ` +
    `the passengers, ${index + 20} of them, went home and waited there until the morning for news.`,
);

/** The kind of each of some lines, each above a paragraph of the story. */
const kindsOf = async (...lines: readonly string[]): Promise<(string | undefined)[]> => {
  const body = STORY.map((text, index) => `<p>${text}</p>${lines[index] ?? ''}`).join('');
  const content = `<html lang="en"><head><title>The ferry</title></head><body><article><h1>The ferry</h1>${body}</article></body></html>`;
  const { blocks } = await readArticle({ kind: 'html', content });
  const bare = (line: string): string => line.replaceAll(/<[^>]*>/g, '');
  return lines.map((line) => blocks.find(({ text }) => text === bare(line))?.kind);
};

it('is a heading in bold, and in italics where several are', async () => {
  expect(await kindsOf('<p><strong>The sea was rough</strong></p>')).toEqual(['heading']);
  expect(await kindsOf('<p><i>The sea</i></p>', '<p><em>The captain</em></p>')).toEqual([
    'heading',
    'heading',
  ]);
});

it('is not one where it is a sentence, a question, one line in italics or only partly in bold', async () => {
  const lines = [
    '<p><strong>Nobody on the quay was surprised.</strong></p>',
    '<p><b>Will it sail again?</b></p>',
    '<p><i>The sea was rough</i></p>',
    '<p><b>Captain</b> Bo Sund of Varnholm</p>',
  ];
  for (const line of lines) expect(await kindsOf(line)).not.toContain('heading');
});

/** Pieces of HTML from clipboards and publishing systems → their words and nothing of their markup. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/fragments', import.meta.url));

type Piece = { readonly name: string; readonly html: string; readonly heard: readonly string[] };

const piecesOf = (file: string): Piece[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', heard = ''] = part.split('\n---\n');
      const at = head.indexOf('\n');
      const name = `${file.replace('.txt', '')}: ${head.slice(0, at)}`;
      return { name, html: head.slice(at + 1), heard: heard.trim().split('\n') };
    });

const pieces = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .flatMap(piecesOf);

/** What is heard of an article: its title where it is said, and its blocks. */
async function heardOf(kind: 'text' | 'html', content: string): Promise<string[]> {
  const { title, titleFrom, blocks } = await readArticle({ kind, content });
  const texts = blocks.map(({ text }) => text);
  return titleFrom === undefined ? [title, ...texts] : texts;
}

describe('a piece of HTML, pasted as text or given as HTML', () => {
  it.each(pieces)('$name', async ({ html, heard }) => {
    expect(await heardOf('text', html)).toEqual(heard);
    expect(await heardOf('html', html)).toEqual(heard);
  });
});

describe('a text that is not HTML', () => {
  it.each([
    'A paragraph is written <p> in HTML, and it ends with </p> or where the next one begins.\n\nThat is all that one needs to know of it today.',
    'Write it like this, and the browser does the rest:\n\n```\n<p>Hello</p>\n<p>World</p>\n```\n\nThat is all that one needs to know of it today.',
    'Use `<div>` for boxes and `</div>` at their ends, which most people who write pages forget once a week.',
    'The value was <5 and the other >7, as the engineers of the harbour had said before the meeting.',
    'He wrote to Ada Holm <ada@quay.example> and asked when the ferry would sail again in the spring.',
  ])('stays a text: %s', async (content) => {
    const { blocks } = await readArticle({ kind: 'text', content });
    const text = blocks.map((block) => block.text).join(' ');
    for (const word of content.match(/\p{L}{4,}/gu)!) expect(text).toContain(word);
    for (const tag of content.match(/<\/?(?:p|div)>/g) ?? []) expect(text).toContain(tag);
  });
});

describe('what no person would write', () => {
  it('is read anyway: many shortcodes, brackets without end in a query of media', async () => {
    const line = 'The ferry to Merle sails at six, and it is full on most days of the week.';
    const query = `${'('.repeat(20_000)}${')'.repeat(20_000)}`;
    const html = `<style>@media ${query}{p{display:none}}</style><p>${line}</p>${'[gallery]'.repeat(5000)}`;
    expect(await heardOf('html', html)).toEqual([line]);
  });
});

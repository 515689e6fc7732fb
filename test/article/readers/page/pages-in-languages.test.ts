/** Pages in sixteen languages, as HTML and pasted: the story is read whole, and no line of the page. */
import { describe, expect, it } from 'vitest';
import { copyPage, STYLES } from '../../../../bench/paste.mjs';
import { readArticle } from '../../../../src/article/read-article.ts';
import { foreignOf, htmlOf, languagePages, storyOf } from '../../../helpers/language-pages.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(['first', 'second'])('a page of the %s set', (set) => {
  it.each(languagePages(set).map((page, index) => ({ ...page, plain: index % 2 === 1 })))(
    'is read whole and clean, as HTML and pasted: $name',
    async (page) => {
      const html = htmlOf(page, page);
      const pasted = STYLES['single newlines']!(copyPage(html));
      for (const source of [
        { kind: 'html', content: html },
        { kind: 'text', content: pasted },
      ] as const) {
        const article = await readArticle(source);
        const read = article.blocks.map(({ text }) => fold(text));
        expect(read).toEqual(expect.arrayContaining(storyOf(page).map(fold)));
        expect(foreignOf(page).filter((text) => read.includes(fold(text)))).toEqual([]);
        expect(fold(article.title)).toBe(fold(page.lines.find(({ mark }) => mark === 'T')!.text));
      }
    },
  );
});

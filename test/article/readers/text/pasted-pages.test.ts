/**
 * Pages of several kinds, pasted in several ways: the story is read, all of it, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';
import { DENSE, readPages, STYLES } from '../../../helpers/pasted-pages.ts';

describe.each(readPages())('the pasted page $name', (page) => {
  const story = page.lines.filter(({ mark }) =>
    ['paragraph', 'heading', 'listItem'].includes(mark),
  );

  describe.each(Object.entries(STYLES))('%s', (style, paste) => {
    const article = readArticle({ kind: 'text', content: paste(page) });

    it('gives the words of the story and no others', async () => {
      const texts = (await article).blocks.map(({ text }) => text);
      // Without blank lines no one can tell a paragraph's end from a line's end when the last line
      // happens to be full.
      if (style === DENSE) expect(texts.join(' ')).toBe(story.map(({ text }) => text).join(' '));
      else expect(texts).toEqual(story.map(({ text }) => text));
    });

    it('gives the kinds of the story’s blocks', async () => {
      const kinds = new Map((await article).blocks.map(({ text, kind }) => [text, kind]));
      expect(
        story.filter(({ text }) => kinds.has(text)).map(({ text }) => kinds.get(text)),
      ).toEqual(story.filter(({ text }) => kinds.has(text)).map(({ mark }) => mark));
    });

    it('gives title, people and dates', async () => {
      const { title, byline, publishedAt, modifiedAt } = await article;
      expect({ title, byline, publishedAt, modifiedAt }).toEqual({
        byline: undefined,
        publishedAt: undefined,
        modifiedAt: undefined,
        ...page.metadata,
      });
    });

    it('names a rule for every line it skips', async () => {
      const { skipped } = await article;
      const expected = page.lines
        .filter(({ mark }) => mark.startsWith('skip-'))
        .map(({ mark, text }) => [text.slice(0, 24), mark.slice(5)]);
      const found = skipped.map(({ rule, words }) => [words.slice(0, 24), rule]);
      expect(found).toEqual(expect.arrayContaining(expected));
    });
  });
});

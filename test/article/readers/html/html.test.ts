/**
 * Pages in threads: warm, stopped at their limits, never the end of the process. The threads run
 * the source, as all tests do.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PageThread } from '../../../../src/article/readers/worker/html-thread.ts';
import { readHtml } from '../../../../src/article/readers/html/html.ts';
import { readArticle } from '../../../../src/article/read-article.ts';
import { bundleSource, makeBundleFolder } from '../../../helpers/source-bundles.ts';
const NEWS = fileURLToPath(new URL('../../../fixtures/pages/news.html', import.meta.url));
const news = readFileSync(NEWS, 'utf8');
const options = { language: 'en', timezone: 'UTC' };

/** A page that takes seconds: a text of ten million characters in endless nested marks. */
const heavy = `<body>${'<p>A sentence of an article that never ends, and ends, and never ends. <b>'.repeat(100_000)}`;

describe('an HTML page', () => {
  it('is read from a file or a text, with its slug from the file, else the address', async () => {
    const fromFile = await readArticle({ kind: 'file', path: NEWS });
    const fromText = await readArticle({
      kind: 'html',
      content: news,
      url: 'https://gazette.example/2024/night-ferry',
    });
    expect([fromFile.slug, fromText.slug]).toEqual(['news', 'night-ferry']);
    expect(fromText.blocks.map(({ text }) => text)).toEqual(
      fromFile.blocks.map(({ text }) => text),
    );
    expect(fromFile.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7']);
  });

  it('is read the same every time, also side by side', async () => {
    const articles = await Promise.all(Array.from({ length: 6 }, () => readHtml(news)));
    for (const article of articles) expect(article).toEqual(articles[0]);
  });

  it('is read with elements and attributes named as members of every object', async () => {
    const marked = news
      .replace(/<p>/g, '<p constructor><constructor>')
      .replace(/<\/p>/g, '</constructor></p>');
    expect(marked).not.toBe(news);
    const [plain, read] = await Promise.all([readHtml(news), readHtml(marked)]);
    expect(read.blocks.map(({ text }) => text)).toEqual(plain.blocks.map(({ text }) => text));
    await expect(readHtml(news, { selectors: { skip: ['[constructor]'] } })).resolves.toMatchObject(
      { blocks: plain.blocks },
    );
  });

  it('refuses a selector before any thread is asked', async () => {
    await expect(readHtml(news, { selectors: { read: ['('] } })).rejects.toMatchObject({
      name: 'ConfigError',
      code: 'CONFIG_INVALID',
    });
  });

  it('names itself in its errors', async () => {
    await expect(
      readHtml('<p></p>', { url: 'https://gazette.example/empty' }),
    ).rejects.toMatchObject({
      code: 'ARTICLE_EMPTY',
      message: expect.stringMatching(/^https:\/\/gazette\.example\/empty contains no article/),
    });
    await expect(readHtml('no page')).rejects.toMatchObject({ code: 'ARTICLE_NOT_TEXT' });
  });
});

describe('a page that is too much', () => {
  it('is stopped at its time, and the next page is read by a new thread', async () => {
    const thread = new PageThread({ seconds: 0.2, memoryMb: 512 });
    await expect(thread.read({ html: heavy, options }, {})).rejects.toMatchObject({
      code: 'ARTICLE_TOO_COMPLEX',
      message: expect.stringMatching(/more than 0\.2 seconds/),
    });
    const next = new PageThread();
    await expect(next.read({ html: news, options }, {})).resolves.toMatchObject({
      title: 'Night ferry to Merle will stop in October',
    });
  });

  it('is stopped at its memory, and the process lives', async () => {
    const thread = new PageThread({ seconds: 30, memoryMb: 32 });
    await expect(thread.read({ html: heavy, options }, {})).rejects.toMatchObject({
      code: 'ARTICLE_TOO_COMPLEX',
      message: expect.stringMatching(/more than 32 MB/),
    });
  });

  it('is read or refused when it is nothing but depth', async () => {
    for (const html of [
      `<body>${'<div>'.repeat(100_000)}The text is here, and it is one sentence long.`,
      `<body>${'<table><tr><td>'.repeat(5000)}The text is here, and it is one sentence long.`,
    ]) {
      const outcome = await readHtml(html).then(
        (article) => article.blocks[0]!.text,
        (error: unknown) => error,
      );
      expect(
        outcome === 'The text is here, and it is one sentence long.' ||
          (outcome as { code?: string }).code === 'ARTICLE_TOO_COMPLEX',
      ).toBe(true);
    }
  });

  it('is given up at once when the signal aborts, with its reason', async () => {
    const controller = new AbortController();
    const reading = readHtml(heavy, { signal: controller.signal });
    const reason = new Error('enough');
    setTimeout(() => controller.abort(reason), 50);
    await expect(reading).rejects.toBe(reason);
  });
});

describe('idle threads', () => {
  it('keep no process alive', async () => {
    const folder = makeBundleFolder();
    try {
      await bundleSource(folder, [
        'article/read-article.ts',
        'article/readers/worker/html-worker.ts',
      ]);
      const program = join(folder, 'read.mjs');
      const lines = [
        "import { readArticle } from './read-article.js';",
        `const article = await readArticle({ kind: 'file', path: ${JSON.stringify(NEWS)} });`,
        'console.log(article.blocks.length);',
      ];
      writeFileSync(program, lines.join('\n'));
      const printed = execFileSync(process.execPath, [program], {
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect(printed).toBe('7\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

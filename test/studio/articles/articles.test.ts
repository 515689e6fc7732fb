/** The articles of a folder, as the studio tells of them. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AddedArticle } from '../../../src/studio/adding-answers.ts';
import type { ArticleAnswer } from '../../../src/studio/answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
afterEach(() => studio.end());

const FERRY = '# The ferry\n\nIt cost $4.5m. It left at noon.\n\n> It is late.\n';

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('the list', () => {
  test('has every article with its state, its length and what is missing', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY, 'empty.md': '\n' });
    const [empty, ferry] = await studio.list();
    expect(ferry).toMatchObject({ title: 'The ferry', source: 'ferry.md', state: 'new' });
    expect(ferry!.missing!.segments).toBeGreaterThanOrEqual(3);
    expect(ferry!.seconds).toBeGreaterThan(0);
    expect(empty).toMatchObject({ state: 'failed', trouble: { code: 'ARTICLE_EMPTY' } });
    expect(studio.spoken).toEqual([]);
  });

  test('is empty for an empty folder, without a defect', async () => {
    studio = await openTestStudio({});
    expect(await studio.list()).toEqual([]);
    expect(studio.defects).toEqual([]);
  });
});

describe('one article', () => {
  test('has its passages, what is said of each, and which words are said otherwise', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { id } = (await studio.list())[0]!;
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    const roles = passages.map(({ role }) => role);
    expect(roles).toContain('title');
    expect(roles).toContain('quote');
    const [segment] = passages.find(({ text }) => text.startsWith('It cost'))!.segments;
    expect(segment!.spokenText).toContain('four point five million dollars');
    const [rewrite] = segment!.rewrites;
    expect(segment!.text.slice(rewrite!.start, rewrite!.end)).toBe('$4.5m');
    expect(segment!.key).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that is not there is a problem with words, not a defect', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const response = await studio.ask('/api/articles/0123456789abcdef');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'SERVICE_NOT_FOUND' });
    expect(studio.defects).toEqual([]);
  });

  test('that cannot be read says why', async () => {
    studio = await openTestStudio({ 'empty.md': '\n' });
    const { id } = (await studio.list())[0]!;
    const response = await studio.ask(`/api/articles/${id}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'ARTICLE_EMPTY' });
  });
});

describe('what is added', () => {
  test('a pasted page becomes a file of the folder, read by its markup', async () => {
    studio = await openTestStudio({});
    const text = 'The ferry came back on Monday after three years, and the whole town was there.';
    const html = `<nav>Home News Sport</nav><article><h1>The return</h1><p>${text}</p><p>${text} Again.</p></article>`;
    const added = await studio.json<AddedArticle>('/api/articles', post({ html, text: 'x' }));
    expect(added.title).toBe('The return');
    expect(readdirSync(studio.folder)).toEqual(['the-return.html']);
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${added.id}`);
    const read = passages.filter(({ kind }) => kind !== 'skip');
    expect(read.map((passage) => passage.text).join(' ')).not.toContain('Home News');
  });

  test('a second text of the same name replaces nothing', async () => {
    studio = await openTestStudio({});
    const body = post({ html: '', text: 'The ferry\n\nIt left at noon.\n\nIt came back.' });
    await studio.json('/api/articles', body);
    await studio.json('/api/articles', body);
    expect(readdirSync(studio.folder)).toHaveLength(2);
  });

  test('what is not an article is refused, and leaves no file', async () => {
    studio = await openTestStudio({});
    expect((await studio.ask('/api/articles', post({ html: '', text: ' ' }))).status).toBe(422);
    expect((await studio.ask('/api/articles', post({ text: 1 }))).status).toBe(422);
    const file = { method: 'POST', body: 'MZ' };
    expect((await studio.ask('/api/articles?name=a.exe', file)).status).toBe(422);
    expect(readdirSync(studio.folder)).toEqual([]);
  });

  test('a dropped file stays in the folder, whatever its name says', async () => {
    studio = await openTestStudio({});
    const name = encodeURIComponent('../../out/..\\ferry.md');
    const init = { method: 'POST', body: FERRY };
    expect((await studio.ask(`/api/articles?name=${name}`, init)).status).toBe(201);
    expect(readdirSync(studio.folder)).toEqual(['ferry.md']);
    expect(existsSync(join(studio.folder, '../out'))).toBe(false);
  });
});

describe('changes elsewhere', () => {
  const nextEvent = async (events: ReadableStream<Uint8Array>, wanted: string): Promise<void> => {
    const reader = events.getReader();
    for (let text = ''; !text.includes(wanted);) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      text += new TextDecoder().decode(value);
    }
    reader.releaseLock();
  };

  test('a file that changes, comes or goes is told, and told of as it is now', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { id } = (await studio.list())[0]!;
    await studio.json(`/api/articles/${id}`);
    const { body } = await studio.ask('/api/events');
    studio.write({ 'ferry.md': '# The ferry\n\nIt never left.\n' });
    await nextEvent(body!, `"article","id":"${id}"`);
    const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    expect(passages.map(({ text }) => text)).toContain('It never left.');
    studio.write({ 'quay.md': '# The quay\n\nIt is wet.\n' });
    await nextEvent(body!, '"type":"articles"');
    rmSync(join(studio.folder, 'ferry.md'));
    await nextEvent(body!, '"type":"articles"');
    expect((await studio.ask(`/api/articles/${id}`)).status).toBe(404);
  });
});

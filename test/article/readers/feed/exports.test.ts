/** Exports of WordPress and Ghost → what of them is published, and when. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFeed } from '../../../../src/article/readers/feed/feed.ts';
import { readArticle } from '../../../../src/article/read-article.ts';
import { writeTree } from '../../../helpers/file-trees.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Title → release of it when it is read, or why it is not; pages are left out. */
async function read(name: string, text: string): Promise<Record<string, unknown>> {
  writeTree(folder.path, { [name]: text });
  const entries = await readFeed({ kind: 'file', path: join(folder.path, name) });
  const read = entries.map(async (entry) => {
    const article = await readArticle({ kind: 'entry', entry }).catch((error: unknown) => error);
    const { code, publishAt = 'now' } = article as { code?: string; publishAt?: string };
    return [entry.title, code ?? publishAt] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const item = (
  title: string,
  fields: Record<string, string>,
  body = 'Words of it.\n\nMore.',
): string =>
  `<item><title>${title}</title><link>https://w.example/${title}/</link>
<guid isPermaLink="false">https://w.example/?p=${title}&amp;a=1</guid>
<content:encoded><![CDATA[${body}]]></content:encoded>
${Object.entries({ post_type: 'post', status: 'publish', post_password: '', ...fields })
  .map(([name, value]) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`)
  .join('\n')}</item>`;

const WXR = (items: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>W</title>${items.join('\n')}</channel></rss>`;

describe('an export of WordPress', () => {
  test('gives what is published, and keeps back the rest', async () => {
    const trap = '<p>A text on feeds: <item><wp:status>publish</wp:status></item> and more.</p>';
    const items = [
      item('out', {}),
      item('future', { status: 'future', post_date_gmt: '2099-12-01 06:00:00' }),
      item('draft', { status: 'draft', post_date_gmt: '0000-00-00 00:00:00' }, trap),
      item('private', { status: 'private' }),
      item('locked', { post_password: 'tiger' }),
      item('binned', { status: 'trash' }),
      item('file', { post_type: 'attachment', status: 'inherit' }),
      item('about', { post_type: 'page' }),
      item('own', { post_type: 'story' }, trap),
    ];
    expect(await read('wordpress.xml', WXR(items))).toEqual({
      out: 'now',
      future: '2099-12-01T06:00:00Z',
      draft: 'ARTICLE_DRAFT',
      private: 'ARTICLE_WITHHELD',
      locked: 'ARTICLE_WITHHELD',
      binned: 'ARTICLE_DRAFT',
      own: 'now',
    });
  });

  test('reads short posts whole, by blank lines', async () => {
    writeTree(folder.path, { 'short.xml': WXR([item('out', {}, 'One.\n\nTwo.')]) });
    const [entry] = await readFeed({ kind: 'file', path: join(folder.path, 'short.xml') });
    const { blocks } = await readArticle({ kind: 'entry', entry: entry! });
    expect(blocks.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });
});

describe('an export of Ghost', () => {
  const post = (title: string, fields: object): object => ({
    id: title,
    title,
    html: '<p>Words of it.</p>',
    lexical: '{}',
    type: 'post',
    status: 'published',
    visibility: 'public',
    published_at: '2024-03-01T06:00:00.000Z',
    ...fields,
  });

  test('gives what is published, with its authors, and keeps back the rest', async () => {
    const posts = [
      post('out', {}),
      post('future', { status: 'scheduled', published_at: '2099-12-01T06:00:00.000Z' }),
      post('draft', { status: 'draft', published_at: null }),
      post('members', { visibility: 'members' }),
      post('paid', { visibility: 'paid' }),
      post('mail', { status: 'sent' }),
      post('page', { type: 'page' }),
    ];
    const data = {
      posts,
      users: [{ id: '1', name: 'Ada Bell' }],
      posts_authors: [{ post_id: 'out', author_id: '1' }],
    };
    const text = JSON.stringify({ db: [{ meta: {}, data }] });
    expect(await read('ghost.json', text)).toEqual({
      out: 'now',
      future: '2099-12-01T06:00:00Z',
      draft: 'ARTICLE_DRAFT',
      members: 'ARTICLE_WITHHELD',
      paid: 'ARTICLE_WITHHELD',
      mail: 'ARTICLE_WITHHELD',
    });
    const [first] = await readFeed({ kind: 'file', path: join(folder.path, 'ghost.json') }).then(
      (entries) => entries.filter(({ title }) => title === 'out'),
    );
    expect(first).toMatchObject({ authors: ['Ada Bell'], publishedAt: '2024-03-01T06:00:00Z' });
  });
});

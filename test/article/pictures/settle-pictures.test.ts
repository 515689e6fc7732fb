/** Pictures of a source: where they are, which of them belong to the article, and which may be read. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeBook } from '../../helpers/open-documents.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const GIF = Buffer.concat([Buffer.from('GIF89a'), Buffer.of(0x20, 0x03, 0x58, 0x02, 0, 0, 0)]);
const site = join(folder.path, 'site');
for (const place of ['posts/images', 'shared', '../outside'])
  mkdirSync(join(site, place), { recursive: true });
for (const name of ['posts/images/quay 1.gif', 'shared/map.gif', '../outside/secret.gif'])
  writeFileSync(join(site, name), GIF);
writeFileSync(join(site, 'posts/images/notes.txt'), 'not a picture');
symlinkSync(join(folder.path, 'outside/secret.gif'), join(site, 'posts/images/linked.gif'));

const MARKDOWN = `---
title: The ferry
---

![The *quay*](images/quay%201.gif "In the morning")

The ferry came back at noon. ![inline][map]

<figure><img src="https://pictures.example/deck.jpg" alt="On  deck" width="800" height="600"></figure>

- It had been away for three days.

{{< figure src="/img/crew.jpg" alt="The crew" >}}

![](images/notes.txt) ![x](images/linked.gif) ![x](../../outside/secret.gif) ![x](gone.gif)
![x](data:image/gif;base64,R0lGODlh) ![x](file:///etc/passwd) <img src="a.gif" width="1" height="1">

The band played.

[map]: ../shared/map.gif
`;

const post = join(site, 'posts/ferry.md');
writeFileSync(post, MARKDOWN);
const file = { kind: 'file', path: post, workingFolder: site } as const;

const shown = ({ blocks, pictures = [] }: Article) =>
  pictures.map(({ after, src, alt, width }) => [
    blocks.find(({ id }) => id === after)?.text.slice(0, 9),
    src,
    alt,
    width,
  ]);
const refusals = ({ warnings }: Article) =>
  warnings.filter(({ code }) => code === 'ARTICLE_PICTURE').map(({ message }) => message);

test('a picture in a private network is left out, unless its article is there', async () => {
  const inward = ['127.0.0.1:8080', '0x7f.1', '[::1]', '192.168.1.1', 'router.local', 'intranet'];
  const content = inward.map((host) => `It came back.\n\n![x](//${host}/x.png)`).join('\n\n');
  const of = async (url: string, isForeign: boolean) =>
    readArticle({ kind: 'markdown', content, url, isForeign }, { pictures: true });
  const far = await of('https://news.example/a', true);
  expect([far.pictures, refusals(far).length]).toEqual([undefined, inward.length]);
  expect(refusals(far)[0]).toMatch(/127\.0\.0\.1.*its host is this machine/);
  // Its own word for its address does not count.
  expect((await of('http://192.168.1.1/a', true)).pictures).toBeUndefined();
  const near = await of('http://192.168.1.1/a', false);
  expect(near.pictures?.map(({ src }) => src)).toEqual(['http://192.168.1.1/x.png']);
});

test('pictures beyond the limit are told once, under a code of their own', async () => {
  const picture = (_: unknown, index: number): string => `![x](https://p.example/${index}.png)`;
  const of = async (count: number) => {
    const content = `One day.\n\n${Array.from({ length: count }, picture).join('\n\n')}`;
    const source = { kind: 'markdown', content } as const;
    const { pictures, warnings } = await readArticle(source, { pictures: true });
    return [pictures?.length, warnings.map(({ code, message }) => [code, message])];
  };
  expect(await of(200)).toEqual([200, []]);
  const told = 'the article has 203 pictures, and its page shows the first 200';
  expect(await of(203)).toEqual([200, [['ARTICLE_PICTURE_LIMIT', told]]]);
});

describe('a Markdown file', () => {
  test('has its pictures where they stand: files beside it with their sizes, and addresses', async () => {
    const article = await readArticle(file, { pictures: true });
    expect(shown(article)).toEqual([
      [undefined, 'images/quay 1.gif', 'The quay', 800],
      ['The ferry', '../shared/map.gif', 'inline', 800],
      ['The ferry', 'https://pictures.example/deck.jpg', 'On deck', 800],
    ]);
    expect(article.pictures!.map(({ sha256 }) => sha256?.length)).toEqual([64, 64, undefined]);
    expect(
      refusals(article).map((each) => each.replace(/^the picture | is left out of the page/g, '')),
    ).toEqual([
      '/img/crew.jpg: the address of the article is not known',
      'images/notes.txt: it is not a PNG, JPEG, GIF or WebP file',
      'images/linked.gif: it is outside the project',
      '../../outside/secret.gif: it is outside the project',
      'gone.gif: there is no such file',
      'data:image/gif;base64,R0lGODlh: its address is not one of the web',
      'file:///etc/passwd: its address is not one of the web',
    ]);
  });

  test('is read as before where pictures are not asked for', async () => {
    const {
      pictures: _shown,
      warnings: _left,
      ...article
    } = await readArticle(file, { pictures: true });
    expect(await readArticle(file)).toEqual({ ...article, warnings: [] });
  });

  test('of someone else has those of the web alone', async () => {
    const article = await readArticle({ ...file, isForeign: true }, { pictures: true });
    expect(shown(article).map(([, src]) => src)).toEqual(['https://pictures.example/deck.jpg']);
  });
});

test('a book has no pictures: those that it names are within it, and not the files beside it', async () => {
  const chapter =
    '<p>The ferry came back.</p><p><img src="images/quay%201.gif"/></p><p>At noon.</p>';
  writeFileSync(join(site, 'posts/ferry.epub'), makeBook({ chapters: { 'a.xhtml': chapter } }));
  const book = { ...file, path: join(site, 'posts/ferry.epub') };
  const article = await readArticle(book, { pictures: true });
  expect([article.pictures, refusals(article)]).toEqual([undefined, []]);
});

test('a Markdown text from an address has its pictures there', async () => {
  const content = '# The ferry\n\nIt came.\n\n![x](images/a.png)\n\n![y](/b.png)\n';
  const url = 'https://post.example/2024/ferry.md';
  const article = await readArticle({ kind: 'markdown', content, url }, { pictures: true });
  expect(shown(article).map(([, src]) => src)).toEqual([
    'https://post.example/2024/images/a.png',
    'https://post.example/b.png',
  ]);
});

const SENTENCE =
  'The ferry came back to the harbour at noon, and nobody on the quay had expected it so soon after the storm.';
const PAGE = `<!doctype html><html lang="en"><head><title>The ferry returns</title>
<link rel="canonical" href="https://post.example/2024/ferry"></head><body>
<nav><img src="/menu.jpg" alt="Menu"><a href="/">Home</a></nav>
<main><article><h1>The ferry returns</h1>
<figure><img src="data:image/gif;base64,R0" data-src="hero.jpg" alt="Hero"><figcaption>Photo: Ada Lind</figcaption></figure>
<p>${SENTENCE} One.</p><p>${SENTENCE} Two.</p>
<aside class="related"><a href="/other"><img src="/other.jpg" alt="Other">Read also: the other story of the week</a></aside>
<p>${SENTENCE} Three.</p>
<p><img srcset="/s/quay-800.jpg 800w, /s/quay-400.jpg 400w" alt="Quay"></p>
<div hidden><img src="/hidden.jpg" alt=""></div><img class="avatar" src="/ada.jpg"><img src="/dot.gif" width="1" height="1">
<p>${SENTENCE} Four.</p></article></main>
<footer><img src="/logo.png" alt="Logo"><p>Imprint</p></footer></body></html>`;

test('a page has the pictures of its article, and none of its menus, boxes, faces and counters', async () => {
  const article = await readArticle({ kind: 'html', content: PAGE }, { pictures: true });
  expect(article.pictures?.map(({ src, alt, after }) => [src, alt, after])).toEqual([
    ['https://post.example/2024/hero.jpg', 'Hero', undefined],
    ['https://post.example/s/quay-800.jpg', 'Quay', 'b3'],
  ]);
  const { pictures: _shown, ...plain } = article;
  expect(await readArticle({ kind: 'html', content: PAGE })).toEqual(plain);
});

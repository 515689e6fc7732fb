import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';
import type { Article } from '../../../../src/article/article.ts';

const STORY = [
  'The night ferry to the islands will sail again from Monday, the harbour office said on Friday.',
  'It had been in dry dock since March, when a crack was found in the shaft of its engine.',
  'Tickets will cost the same as last year, and bicycles travel free until the end of October.',
].map((text) => `<p>${text}</p>`);

async function read(
  head: string,
  top: string,
  url = 'https://www.sundpost.example.com/night-ferry',
): Promise<Article> {
  const content = `<html><head>${head}</head><body><nav><a href="/">Home</a></nav><main><article>${top}${STORY.join('')}</article></main></body></html>`;
  return readArticle({
    kind: 'html',
    content,
    url,
  });
}

describe('the title of a page', () => {
  test('is the headline on the page, not what is written for search engines', async () => {
    const head =
      '<title>Ferry Times 2024: All You Need</title><meta property="og:title" content="Night ferry is back">';
    const article = await read(head, '<h1>Night ferry is back</h1>');
    expect([article.title, article.titleSource]).toEqual([
      'Night ferry is back',
      "the page's h1, equal to og:title",
    ]);
  });

  test.each(['night-ferry', 'http://['])('needs no address to be found by: %s', async (url) => {
    const article = await read('<title>Ferry Times</title>', '<h1>Night ferry is back</h1>', url);
    expect(article.title).toBe('Night ferry is back');
  });

  test('is not the name of the site in a heading', async () => {
    const head =
      '<meta property="og:site_name" content="Sund Post"><meta property="og:title" content="Night ferry is back - Sund Post">';
    const article = await read(head, '<h1>Sund Post</h1><h2>Night ferry is back</h2>');
    expect(article.title).toBe('Night ferry is back');
  });

  test('loses the name of the host after a dash, and keeps a part that is not such a name', async () => {
    expect((await read('<title>Night ferry is back – SundPost</title>', '')).title).toBe(
      'Night ferry is back',
    );
    expect((await read('<title>Night ferry – a new start</title>', '')).title).toBe(
      'Night ferry – a new start',
    );
  });

  test('has no section that stands above it in the same heading', async () => {
    const head = '<meta property="og:title" content="Night ferry is back again">';
    const top = '<h1><div>Island news</div><div>Night ferry is back again</div></h1>';
    expect((await read(head, top)).title).toBe('Night ferry is back again');
  });
});

describe('the byline of a page', () => {
  test('names the people of its data, and says where they stood', async () => {
    const head = '<meta name="author" content="Ada Holm">';
    const article = await read(
      head,
      '<h1>Night ferry is back</h1><p class="byline">By Ada Holm, harbour reporter</p>',
    );
    expect([article.byline, article.bylineSource]).toEqual([
      'Ada Holm',
      'the meta tag author, shown on the page',
    ]);
  });

  test('is what the page shows where its data name someone else', async () => {
    const head =
      '<meta name="author" content="Web Editor"><meta name="parsely-author" content="Eve Sund">';
    const article = await read(
      head,
      '<h1>Night ferry is back</h1><p class="byline">By Ada Holm</p>',
    );
    expect(article.byline).toBe('Ada Holm');
  });

  test('is not the account by which a page was put in, unless the page has its name', async () => {
    const heading = '<h1>Night ferry is back</h1>';
    for (const system of [
      '<meta name="generator" content="WordPress 6.8">',
      '<link rel="stylesheet" href="/wp-content/themes/quay/style.css">',
      '<meta name="generator" content="HubSpot">',
    ]) {
      const head = `${system}<meta name="author" content="Ada Holm">`;
      expect((await read(head, heading)).byline).toBeUndefined();
      const portrait = '<img src="/a.jpg" alt="Portrait of Ada Holm">';
      expect((await read(head, heading + portrait)).byline).toBe('Ada Holm');
      const line = '<p class="byline">By Ben Ruiz</p>';
      expect((await read(head, heading + line)).byline).toBe('Ben Ruiz');
    }
    expect((await read('<meta name="author" content="Ada Holm">', heading)).byline).toBe(
      'Ada Holm',
    );
  });

  test('has all the names of a catalogue, each turned', async () => {
    const head = ['Holm, Ada', 'Ruiz, Ben T.']
      .map((name) => `<meta name="citation_author" content="${name}">`)
      .join('');
    expect((await read(head, '<h1>Night ferry is back</h1>')).byline).toBe(
      'Ada Holm and Ben T. Ruiz',
    );
  });

  test.each([
    ['who reviewed it', '<div class="byline">Reviewed by <a href="/b">Ben Ruiz</a></div>'],
    ['who edited it', '<div class="byline"><p>Edited by</p><p>Ben Ruiz</p></div>'],
    ['topics', '<h2>By</h2><p><a rel="tag" href="/t">Ferry Travel</a></p>'],
    ['what an author has learned', '<p class="author-description">Licensed Pilot, Quay School</p>'],
    [
      'other works',
      '<h2>Salt</h2><h3>by Ben Ruiz</h3><h2>Tar</h2><h3>by Eve Sund</h3><h2>Oak</h2><h3>by Runa Holt</h3>',
    ],
  ])('is not %s', async (_name, line) => {
    expect((await read('', `<h1>Night ferry is back</h1>${line}`)).byline).toBeUndefined();
  });

  test.each(['Sund Post', 'admin', 'Sund Post Staff', 'info@example.com', 'sundpost'])(
    'is absent rather than %j',
    async (author) => {
      const head = `<meta property="og:site_name" content="Sund Post"><meta name="author" content="${author}">`;
      expect((await read(head, '<h1>Night ferry is back</h1>')).byline).toBeUndefined();
    },
  );

  test.each([
    [
      '<title>Ferry 2.0 - Ada’s Diary</title>',
      '<h2 class="entry-title">Ferry 2.0</h2>',
      'Ferry 2.0',
    ],
    [
      '<title>Sund Post - Holm</title>',
      '<h2>Interview #2: Holm</h2><div>By <strong>Eve S. Lind</strong></div>',
      'Interview #2: Holm',
    ],
    [
      '<meta property="og:title" content="Waffles of the harbour">',
      '<h1><span>SUND ® RECIPE</span><br><div><span>1</span> <a href="#">Waffles of the harbour</a></div></h1>',
      'Waffles of the harbour',
    ],
  ])('is the heading that is shown, without what a template adds: %#', async (head, top, title) => {
    expect((await read(head, top, 'https://www.example.com/1')).title).toBe(title);
  });

  test('is not a heading that no title has a part of', async () => {
    const article = await read('<title>Night ferry is back - Sund Post</title>', '<h2>Sund</h2>');
    expect(article.title).toBe('Night ferry is back');
  });
});

describe('the names and dates of a page', () => {
  const HEADLINE = '<h1>Night ferry is back</h1>';

  test('are found in the markup of a line with sections', async () => {
    const line =
      '<div><a href="/a/">Articles</a> - <span class="author vcard"><a rel="author" href="/holm">Ada Holm</a></span> - <a href="/h/">Harbours</a> - <time datetime="2024-03-19">19.3.2024</time></div>';
    const article = await read('', HEADLINE + line);
    expect([article.byline, article.publishedAt]).toEqual(['Ada Holm', '2024-03-19']);
  });

  test.each([
    '<meta name="DC:date" content="2024-03-19">',
    '<meta name="bepress_citation_date" content="2024-03-19">',
    '<meta name="citation_date" content="2024/03/19">',
  ])('are found in catalogues: %s', async (meta) => {
    expect((await read(meta, HEADLINE)).publishedAt).toBe('2024-03-19');
  });

  test('are not those of an editor whom the markup calls an author', async () => {
    const line = '<div>Edited by <a rel="author" href="/ruiz">Ben Ruiz</a></div>';
    expect((await read('', HEADLINE + line)).byline).toBeUndefined();
  });

  test('are read where they are the days of a calendar', async () => {
    const days = ['Sunday, March 3', 'Monday, March 4', 'Friday, March 8'];
    const places = ['on the quay', 'in the old fish hall', 'behind the church'];
    const events = days.map(
      (day, index) =>
        `<p>${day}</p><p>The choir of the harbour sings ${places[index]} at noon, and all are welcome.</p>`,
    );
    const { blocks } = await read('', HEADLINE + STORY.join('') + events.join(''));
    expect(blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(days));
  });
});

describe('who signs a page right below its story', () => {
  test.each([
    ['<p>Text: Ada Holm</p>', 'Ada Holm'],
    ['<ul><li><i>Propos recueillis par Ada Holm</i></li></ul>', 'Ada Holm'],
    ['<p>Photographs by Ben Ruiz</p>', undefined],
    ['<section class="comments"><p>By Ben Ruiz</p></section>', undefined],
  ])('is its author: %s', async (below, byline) => {
    const content = `<html><body><main><article><h1>Night ferry is back</h1>${STORY.join('')}${STORY.join('').replaceAll('.</p>', ' again.</p>')}${below}</article></main></body></html>`;
    expect((await readArticle({ kind: 'html', content })).byline).toBe(byline);
  });
});

/** What is known of pages before anything is recorded: which are articles, how editions are named, what they say. */
import { describe, expect, test } from 'vitest';
import { isArticlePage } from '../../../src/run/built-site/article-marks.ts';
import { headFacts } from '../../../src/run/built-site/head-facts.ts';
import { contentOf, readParts } from '../../../src/run/built-site/page-parts.ts';
import { parseSiteList } from '../../../src/run/built-site/parse-site-list.ts';
import { pagePath, slugsOf } from '../../../src/run/built-site/site-slugs.ts';

const TEXT =
  'The boat leaves at noon and comes back before the lamps are lit again on the quay. '.repeat(4);

describe('a page is an article', () => {
  test.each([
    ['by Open Graph', '<meta property="og:type" content="article">'],
    [
      'by Open Graph, its attributes in the other order',
      '<meta content=article property=og:type >',
    ],
    ['by a date', '<meta property="article:published_time" content="2024-03-01">'],
    ['by JSON-LD', '<script type="application/ld+json">{"@type": "BlogPosting"}</script>'],
    [
      'by JSON-LD with several types',
      '<script type="application/ld+json">{"@type":["NewsArticle","X"]}</script>',
    ],
    ['by attributes', '<div itemscope itemtype="https://schema.org/BlogPosting"></div>'],
    ['by a place for the player', '<div data-lectern></div>'],
    ['by its build', `<h1>A</h1><article><time>1 March</time><p>${TEXT}</p></article>`],
  ])('%s', (_how, html) => {
    expect(isArticlePage(`<html><head></head><body>${html}</body></html>`)).toBe(true);
  });

  test.each([
    ['a page that says nothing', '<h1>About</h1><p>We are here.</p>'],
    [
      'a list of articles',
      `<h1>Posts</h1>${'<article><h2>A</h2><time>1</time></article>'.repeat(3)}`,
    ],
    [
      'a list with structured data',
      '<div itemtype="https://schema.org/BlogPosting"></div>'.repeat(3),
    ],
    [
      'what leads elsewhere',
      '<meta http-equiv="refresh" content="0; url=/a/"><meta property="og:type" content="article">',
    ],
    ['what asks to skip something', '<p data-lectern="skip">Advertisement</p>'],
    ['a short note with a date', '<h1>A</h1><article><time>1 March</time><p>Hello.</p></article>'],
  ])('not: %s', (_what, html) => {
    expect(isArticlePage(html)).toBe(false);
  });
});

describe('an edition is named after its page', () => {
  test('by the whole path, so that pages of one name are kept apart', () => {
    const pages = ['en/ferry/index.html', 'de/ferry/index.html', 'ferry.html', 'index.html'];
    expect(Object.fromEntries(slugsOf(pages))).toEqual({
      'en/ferry/index.html': 'en-ferry',
      'de/ferry/index.html': 'de-ferry',
      'ferry.html': 'ferry',
      'index.html': 'index',
    });
  });

  test('with a digest where two are written alike in ASCII, whatever their order', () => {
    const names = slugsOf(['é/index.html', 'e/index.html']);
    expect(names.get('e/index.html')).toBe('e');
    expect(names.get('é/index.html')).toMatch(/^e-[0-9a-f]{8}$/);
    expect(slugsOf(['e/index.html', 'é/index.html'])).toEqual(names);
  });

  test('the address of a page leaves the name of its file out where that stands for the folder', () => {
    expect(['a/index.html', 'index.html', 'a/b.html', 'a/my-index.html'].map(pagePath)).toEqual([
      'a/',
      '',
      'a/b.html',
      'a/my-index.html',
    ]);
  });
});

describe('what a page holds', () => {
  const html =
    '<html lang="de"><head><meta name="author" content="Ada Lind"><META PROPERTY="article:published_time" content="2024-03-01"></head>' +
    '<body><h1>Die Fähre <a href="#x">#</a></h1><div class="post"><p>One<p>Two<div class="post">in</div></div><div class="post">Three</div></body></html>';

  test('is told by its head and its only headline', () => {
    expect(headFacts(readParts(html))).toEqual({
      title: 'Die Fähre',
      language: 'de',
      date: '2024-03-01',
      author: 'Ada Lind',
    });
  });

  test('is what a selector names, each element once', () => {
    const parts = readParts(html);
    expect(contentOf(parts, '.post')).toBe('<p>One<p>Two<div class="post">in</div>\nThree');
    expect(contentOf(parts, '.none')).toBeUndefined();
  });

  test('stands where the HTML has it, whatever tags are missing', () => {
    const { elements, extentOf } = readParts('<P>a</b></p></p><ul><li>x<li>y</ul>');
    const found = elements.map((element) => [element.tag, extentOf(element)?.start]);
    expect(found.filter(([, start]) => start !== undefined)).toEqual([
      ['p', 0],
      ['ul', 16],
      ['li', 20],
      ['li', 25],
    ]);
  });
});

describe('a list of pages', () => {
  test('may be the pages alone, and leaves out what its generator does not know', () => {
    const name = 'pages.json';
    const list = {
      site: { url: 'https://example.org/', title: null, email: '' },
      pages: [{ page: 'a', content: null }],
    };
    expect(parseSiteList(JSON.stringify(list), { name })).toEqual({
      site: { url: 'https://example.org/' },
      pages: [{ page: 'a' }],
    });
    expect(parseSiteList('[{"page":"a","data":{"title":"A"}}]', { name }).pages).toEqual([
      { page: 'a', data: { title: 'A' } },
    ]);
  });

  test.each([
    '',
    'null',
    '3',
    '{}',
    '{"pages":[{"content":"x"}]}',
    '[{"page":""}]',
    '[{"page":"a","data":[]}]',
  ])('is refused with its name: %s', (json) => {
    expect(() => parseSiteList(json, { name: 'pages.json' })).toThrow(
      'pages.json is not a list of pages',
    );
  });
});

/**
 * Pages of every shape that the rules speak of: what is read, in which kinds, and by which rule the
 * rest is not.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../../../src/_internal/text-hash.ts';
import { buildArticle, type Draft } from '../../../../src/article/build-article.ts';
import { readPage, type PageOptions } from '../../../../src/article/readers/page/read-page.ts';
import { parsePage, textOf } from '../../../../src/article/dom/tree.ts';
import { ArticleError } from '../../../../src/errors.ts';
import { PARTS_LEFT_OPEN } from '../../../helpers/parts-left-open.ts';

const OPTIONS: PageOptions = {
  language: 'en',
  timezone: 'UTC',
  url: 'https://gazette.example/news/night-ferry?from=front',
};

/** How each paragraph of the story in the fixtures begins. */
const STORY = [
  'The night ferry between',
  "The board's members voted",
  '“We have looked at',
  'About three hundred people',
  'Islanders have proposed',
  'For the crew of',
];

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/pages/${name}.html`, import.meta.url), 'utf8');
const read = (name: string, options: Partial<PageOptions> = {}): Draft =>
  readPage(fixture(name), { ...OPTIONS, ...options });
const begins = (draft: Draft): string[] =>
  draft.blocks.map(({ text }) => STORY.find((words) => text.startsWith(words)) ?? text);
const rules = (draft: Draft): string[] => draft.skipped.map(({ rule }) => rule);
const refusal = (html: string): ArticleError => {
  try {
    readPage(html, OPTIONS);
  } catch (error) {
    if (error instanceof ArticleError) return error;
  }
  throw new Error('The page was not refused.');
};

describe('the shapes of pages', () => {
  it('a news page with everything around it gives its standfirst and its six paragraphs', () => {
    const draft = read('news');
    expect(begins(draft)).toEqual([
      'After ninety-one years the board gives up the night line, and the island is left with day boats.',
      ...STORY,
    ]);
    expect(rules(draft)).toEqual([
      'site-header',
      'cookie-notice',
      'tag-list',
      'headline',
      'byline',
      'share-bar',
      'photo-caption',
      'newsletter',
      'read-more',
      'tag-list',
      'author-bio',
      'related',
      'comments',
      'sidebar',
      'footer',
    ]);
  });

  it.each(['breaks', 'layout-table', 'no-names', 'tail', 'metered-but-whole', 'hidden'])(
    'a page in the shape "%s" gives its story and nothing else',
    (name) => {
      const draft = read(name);
      const texts = begins(draft).filter((text) => !text.startsWith('Tickets are sold'));
      expect([draft.title, ...texts]).toEqual([
        'Night ferry to Merle will stop in October',
        ...STORY,
      ]);
    },
  );

  it('says once what a page says twice', () => {
    const draft = read('repeats');
    expect(begins(draft)).toEqual(STORY);
    expect(rules(draft)).toEqual([
      'site-header',
      'headline',
      'headline',
      'repeated',
      'pull-quote',
      'repeated',
      'footer',
    ]);
  });

  it('reads neither footnotes nor their marks nor the list of sources', () => {
    const draft = read('footnotes');
    expect(begins(draft)).toEqual(STORY);
    expect(draft.blocks.some(({ text }) => /\[2\]|years\.1/.test(text))).toBe(false);
    expect(rules(draft).filter((rule) => rule.startsWith('footnote'))).toEqual([
      'footnote-mark',
      'footnote-mark',
      'footnote-mark',
      'footnote',
      'footnote-mark',
      'footnote',
    ]);
    expect(rules(draft)).toContain('references');
  });

  it('skips the table of contents and keeps the headings it lists, without their link signs', () => {
    const draft = read('contents');
    expect(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'The vote',
      'The island',
      'The crew',
    ]);
    expect(rules(draft)).toContain('table-of-contents');
    expect(rules(draft)).toContain('heading-anchor');
  });

  it('reads nothing that no one sees', () => {
    const draft = read('hidden');
    expect(draft.blocks.map(({ text }) => text).join(' ')).not.toMatch(
      /must never be heard|opens in a new window/,
    );
    expect(rules(draft).filter((rule) => rule === 'hidden').length).toBeGreaterThanOrEqual(2);
    expect(rules(draft)).toContain('embed');
  });
});

describe('kinds, runs and languages', () => {
  it('keeps headings, list items with their depth, quotes and tables; code and captions are skipped by policy', () => {
    const draft = read('kinds');
    const shape = draft.blocks.map(({ kind, level }) =>
      level === undefined ? kind : `${kind} ${level}`,
    );
    expect(shape).toEqual([
      'paragraph',
      'paragraph',
      'heading 2',
      'listItem 1',
      'listItem 2',
      'listItem 1',
      'quote',
      'table',
      'heading 3',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(rules(draft)).toEqual([
      'site-header',
      'headline',
      'photo-caption',
      'code-block',
      'footer',
    ]);
  });

  it('reads tables and code when the policy says so', () => {
    const draft = read('kinds', { policy: { table: 'read', code: 'read' } });
    expect(draft.blocks.find(({ kind }) => kind === 'table')?.text).toBe(
      'Year, Passengers. 2022, 41,200. 2023, 38,900.',
    );
    expect(draft.blocks.find(({ kind }) => kind === 'code')?.text).toBe(
      'ferry --year 2023 ferry --all',
    );
  });

  it('marks emphasis, strong words, code and links with absolute addresses, at the right characters', () => {
    const block = read('kinds').blocks.find(({ text }) => text.startsWith('The figures are open'))!;
    const marked = block.runs.map((run) => [
      run.kind,
      block.text.slice(run.start, run.end),
      run.href,
    ]);
    expect(marked).toEqual([
      ['emphasis', 'anyone', undefined],
      ['code', 'ferry --year 2023', undefined],
      ['link', 'page of the board', 'https://gazette.example/figures?y=2023'],
      ['strong', 'full', undefined],
    ]);
  });

  it('gives a block or a run its language', () => {
    const draft = read('languages');
    expect(draft.blocks.map(({ language }) => language)).toEqual([
      undefined,
      undefined,
      undefined,
      'da',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const french = draft.blocks[4]!.runs.find(({ kind }) => kind === 'language')!;
    expect([french.language, draft.blocks[4]!.text.slice(french.start, french.end)]).toEqual([
      'fr',
      'La Belle Étoile',
    ]);
  });

  it('finds every block on the page by its path', () => {
    for (const name of ['news', 'kinds', 'breaks', 'layout-table', 'contents']) {
      for (const block of read(name).blocks)
        expect(block.where).toMatchObject({
          kind: 'path',
          path: expect.stringMatching(/^(?:html > body|#)/),
        });
    }
    expect(read('layout-table').blocks[0]!.where).toEqual({
      kind: 'path',
      path: 'html > body > table tr > td:nth-of-type(2) > p:nth-of-type(1)',
    });
  });

  it('hashes blocks as every reader does', () => {
    const article = buildArticle(read('news'), {});
    expect(article.blocks[1]!.textHash).toBe(textHash(article.blocks[1]!.text));
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });
});

describe('metadata', () => {
  it('comes from JSON-LD first', () => {
    const { title, byline, publishedAt, modifiedAt, siteName, image, url, description } =
      read('news');
    expect({ title, byline, publishedAt, modifiedAt, siteName, image, url, description }).toEqual({
      title: 'Night ferry to Merle will stop in October',
      byline: 'Runa Holt and Piet Varga',
      publishedAt: '2024-05-14T16:20:00Z',
      modifiedAt: '2024-05-15T06:00:00Z',
      siteName: 'The Sound Gazette',
      image: 'https://gazette.example/pictures/ferry.jpg',
      url: 'https://gazette.example/news/night-ferry',
      description: 'After ninety-one years the board gives up the night line.',
    });
  });

  it('comes from the page itself where nothing else gives it', () => {
    const html = fixture('news').replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
    const { title, byline, publishedAt } = readPage(html, OPTIONS);
    expect({ title, byline, publishedAt }).toEqual({
      title: 'Night ferry to Merle will stop in October',
      byline: 'Runa Holt and Piet Varga',
      publishedAt: '2024-05-14',
    });
  });

  it('survives JSON-LD that is broken, endless or full of other things', () => {
    for (const script of [
      '{"@type":',
      '[[[[[[{}]]]]]]',
      '{"@type":"Article","headline":7,"author":{"name":["","Ann Lee"]},"datePublished":"soon"}',
      '"text"',
      'null',
      '{"@type":"Article","isAccessibleForFree":{"toString":1},"wordCount":{"valueOf":1,"toString":2}}',
    ]) {
      const html = fixture('metered-but-whole').replace(
        /(<script type="application\/ld\+json">).*?(<\/script>)/s,
        `$1${script}$2`,
      );
      expect(readPage(html, OPTIONS).blocks).toHaveLength(6);
    }
  });
});

describe('what a page or its reader asks for', () => {
  it('obeys data-lectern attributes', () => {
    const draft = read('asked');
    expect(draft.blocks[2]).toMatchObject({
      kind: 'paragraph',
      text: 'A table is in the article.',
    });
    expect(draft.blocks[3]!.text).toMatch(/^Write to the harbour board/);
    expect(draft.skipped.find(({ rule }) => rule === 'asked-to-skip')?.words).toMatch(
      /^This paragraph is written for the screen/,
    );
  });

  it('obeys data-lectern within a line, on what is hidden, and inside of what is skipped', () => {
    const draft = read('asked-within');
    expect(
      draft.blocks.map(({ text }) => STORY.find((words) => text.startsWith(words)) ?? text),
    ).toEqual([
      STORY[0],
      'A sentence for listeners, which nobody sees.',
      STORY[1],
      'but this is read',
      STORY[2],
      STORY[3],
      'A part of a part that is skipped is read.',
      STORY[4],
      STORY[5],
    ]);
    expect(draft.blocks[0]!.text).toMatch(/harbour board said on Tuesday, ending a service/);
    expect(
      draft.skipped.filter(({ rule }) => rule === 'asked-to-skip').map(({ words }) => words),
    ).toEqual([
      '(see the map below)',
      'Skipped as a whole,',
      'again.',
      'The first part is skipped.',
    ]);
    expect(read('asked-within', { selectors: { skip: ['a.mark'] } }).blocks[2]!.text).toMatch(
      /in the past decade\.$/,
    );
  });

  it('obeys CSS selectors', () => {
    const draft = read('asked', {
      selectors: { skip: ['.correction', 'article > p:first-of-type'], read: ['footer p'] },
    });
    expect(
      draft.blocks.some(
        ({ text }) => text.startsWith('An earlier version') || text.startsWith(STORY[0]!),
      ),
    ).toBe(false);
    expect(draft.blocks.at(-1)!.text).toBe('© 2024 The Sound Gazette. All rights reserved.');
  });

  it('rejects an invalid selector', () => {
    expect(() => read('asked', { selectors: { skip: ['p:::'] } })).toThrow(
      'selectors.skip must be CSS selectors, but "p:::" is not one.',
    );
  });
});

describe('pages without an article', () => {
  it.each([
    ['error-page', 'ARTICLE_ERROR_PAGE', 'is an error page, not an article: "Page not found".'],
    ['login-wall', 'ARTICLE_ERROR_PAGE', 'asks for a login and contains no article: "Log in".'],
    [
      'paywalled',
      'ARTICLE_PAYWALLED',
      'shows only the beginning of its article: 78 words of about 940',
    ],
    ['live-script', 'ARTICLE_EMPTY', 'contains no article'],
  ])('"%s" is refused with %s in one sentence and a hint', (name, code, sentence) => {
    const error = refusal(fixture(name));
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(sentence)]);
    expect(error.hint).toMatch(/\.$/);
  });

  it.each([
    ['', 'ARTICLE_EMPTY'],
    ['  \n ', 'ARTICLE_EMPTY'],
    ['%PDF-1.7 ...', 'ARTICLE_NOT_TEXT'],
    ['{"title":"A page"}', 'ARTICLE_NOT_TEXT'],
    ['Just words, and 3 < 4.', 'ARTICLE_NOT_TEXT'],
    ['<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'ARTICLE_NOT_TEXT'],
    ['<html><body></body></html>', 'ARTICLE_EMPTY'],
    ['<html><body><nav><a href="/">Home</a></nav></body></html>', 'ARTICLE_EMPTY'],
  ])('%j is refused with %s', (html, code) => {
    expect(refusal(html).code).toBe(code);
  });
});

describe('any page', () => {
  it('is read or refused, and every word of a block stands on the page', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'table',
      'td',
      'li',
      'ul',
      'a',
      'b',
      'h2',
      'blockquote',
      'pre',
      'span',
      'br',
      'section',
      'form',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        'A sentence that is long enough to count as prose, with a comma.',
        'word',
        '&amp;',
        '<',
        '"',
        '<!-- -->',
        '<script>x</script>',
        '<p class="byline">By Ann Lee',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = `<body>${pieces.join('')}`;
        try {
          const words = html.replaceAll('<script>x</script>', '').replace(/<[^<>]*>/g, '');
          for (const { text } of readPage(html, OPTIONS).blocks)
            for (const word of text.split(/[^\p{L}]+/u)) expect(words).toContain(word);
        } catch (error) {
          if (!(error instanceof ArticleError)) throw error;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is parsed to a bounded number of elements, whatever is left open', () => {
    for (const part of PARTS_LEFT_OPEN) {
      const tree = parsePage(
        `${part.repeat(Math.ceil(1_000_000 / part.length))}<p>The end of it.</p>`,
      );
      expect(tree.elements.length).toBeLessThanOrEqual(300_000);
    }
    expect(textOf(parsePage(`${'<div>'.repeat(50_000)}<p>The end of it.</p>`).root)).toBe(
      'The end of it.',
    );
  });

  it('is parsed the same in one piece and in many', () => {
    const page = fixture('news');
    const texts = (html: string): string[] =>
      parsePage(html).elements.map(
        ({ tag, parent, children }) =>
          `${parent?.tag} > ${tag}: ${children.map((child) => (child.kind === 'text' ? child.text.trim() : child.tag)).join()}`,
      );
    const padding = `<script>${'x < y && '.repeat(3000)}</script><!-- ${'<p>'.repeat(5000)} -->`;
    expect(
      texts(page.replace('<main>', `${padding}<main>`))
        .filter((line) => !/script/.test(line))
        .slice(-60),
    ).toEqual(texts(page).slice(-60));
  });

  it('is parsed to a bounded depth however deep it is', () => {
    const tree = parsePage(`${'<div>'.repeat(20_000)}deep`);
    let depth = 0;
    for (let element = tree.elements.at(-1); element; element = element.parent) depth++;
    expect(depth).toBeLessThanOrEqual(513);
  });
});

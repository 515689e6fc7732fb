/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FERRY,
  FERRY_TEXTS,
  openPanels,
  openPlayerSite,
  pageAround,
  seek,
  type PlayerSite,
} from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

/** Folder that keeps what people should look at; without it no pictures are taken. */
const FOLDER = process.env['TEST_SCREENSHOTS'];
const TEXTS = [
  ...FERRY_TEXTS,
  'Those who had waited went home for their tea. It was cold by then. ' +
    'Nobody minded, and nobody has spoken of anything else since.',
];
const SIZES = [
  ['phone', 390, 844],
  ['desktop', 1280, 900],
] as const;

describe.runIf(FOLDER !== undefined && requireCommand('chromium'))('pictures are kept of', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    mkdirSync(FOLDER!, { recursive: true });
    site = await openPlayerSite([
      {
        texts: TEXTS,
        words: true,
        article: FERRY,
        disclosure: 'This audio is created with AI assistance.',
      },
      {
        texts: ['Der Hafen war still. Die Fähre kam nicht.'],
        article: { slug: 'hafen', title: 'Der Hafen', language: 'de', publishedAt: '2024-01-02' },
      },
    ]);
    const paragraphs = TEXTS.map((text) =>
      text.startsWith('# ') ? `<h2>${text.slice(2)}</h2>` : `<p>${text}</p>`,
    );
    const own =
      '<style>:root{color-scheme:light dark}' +
      'body{font:18px/1.6 Georgia,serif;max-width:40rem;margin:2rem auto;padding:0 1rem}' +
      '.ad{background:#8883;padding:1rem;font:14px sans-serif}</style>';
    const articleOf = (body: readonly string[]): string =>
      pageAround(
        '<article><h1>A page of a publisher’s own</h1>' +
          '<lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
          body.join('\n<div class="ad">An advertisement</div>\n') +
          '<div style="height:60rem"></div></article>',
        { head: own },
      );
    site.site.pages['/article.html'] = articleOf(paragraphs);
    site.site.pages['/changed.html'] = articleOf([
      ...paragraphs.slice(0, 2),
      '<p>This paragraph was written later.</p>',
      ...paragraphs.slice(3),
    ]);
    site.site.pages['/missing.html'] = pageAround(
      '<main><lectern-player src="/nowhere.json"><audio controls src="/x.mp3"></audio></lectern-player></main>',
      { head: own },
    );
    site.site.pages['/rtl.html'] = pageAround(
      '<main><lectern-player src="/the-ferry-returns/edition.json"></lectern-player></main>',
      { head: own, html: 'lang="ar" dir="rtl"' },
    );
  }, 60_000);
  afterAll(() => site?.close());

  const playAt = async (page: Page, seconds: number): Promise<void> => {
    await page.locator('.play').click();
    await seek(page, seconds);
    await page.waitForFunction(
      (from) => document.querySelector('audio')!.currentTime > from,
      seconds + 0.2,
    );
  };
  const openAll = async (page: Page): Promise<void> => {
    await playAt(page, 6);
    await openPanels(page);
  };

  /** What to open, and what to do there before the picture is taken. */
  const SCENES: readonly (readonly [
    name: string,
    path: string,
    act?: (page: Page) => Promise<void>,
  ])[] = [
    ['edition', '/the-ferry-returns/index.html'],
    ['edition-open', '/the-ferry-returns/index.html', openAll],
    ['article-playing', '/article.html', (page) => playAt(page, 6.5)],
    [
      'article-scrolled',
      '/article.html',
      async (page) => {
        await playAt(page, 12);
        await page.mouse.wheel(0, 700);
        await page.locator('.card.mini').waitFor();
      },
    ],
    ['article-changed', '/changed.html', (page) => page.locator('.changes').waitFor()],
    ['index', '/index.html'],
    ['embed', '/the-ferry-returns/embed.html'],
    ['right-to-left', '/rtl.html', (page) => playAt(page, 4)],
    [
      'focus',
      '/the-ferry-returns/index.html',
      async (page) => {
        await page.locator('.play').focus();
        await page.keyboard.press('Tab');
      },
    ],
  ];

  test.each(
    SIZES.flatMap(([size, width, height]) =>
      (['light', 'dark'] as const).map((scheme) => [size, scheme, width, height] as const),
    ),
  )('a %s, %s', async (size, colorScheme, width, height) => {
    for (const [name, path, act] of SCENES) {
      const page = await site.open(path, { viewport: { width, height }, colorScheme });
      await act?.(page);
      await page.waitForTimeout(200);
      await keep(page, `${name}-${size}-${colorScheme}`);
    }
    const page = await (
      await site.browser.newContext({ viewport: { width, height }, colorScheme })
    ).newPage();
    await page.goto(`${site.server.origin}/missing.html`);
    await page.locator('.note').waitFor();
    await keep(page, `missing-${size}-${colorScheme}`);
  });

  async function keep(page: Page, name: string): Promise<void> {
    const path = join(FOLDER!, `${name}.png`);
    await page.screenshot({ path });
    expect(statSync(path).size).toBeGreaterThan(1000);
    await page.context().close();
  }
});

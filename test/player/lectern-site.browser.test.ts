/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FERRY, FERRY_TEXTS, openPlayerSite, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const PATH = '/news/the-ferry-returns/';
const TEXT = FERRY_TEXTS.map((text) =>
  text.startsWith('# ') ? `<h2>${text.slice(2)}</h2>` : `<p>${text}</p>`,
).join('');
const SNIPPET = '<script src="/lectern-site.js" defer></script>';

/** A page of a content system: a summary above the text, cards of other articles below. */
const article = (text: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>x</title>${head}<main><article><header><h1>${FERRY.title}</h1>` +
  `<p class="summary">${FERRY_TEXTS[1]}</p></header><section id="text">${text}</section></article></main>` +
  `<aside><article><p>Another story.</p></article></aside>${SNIPPET}`;

describe.runIf(requireCommand('chromium'))('one script for every page of a site', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    const url = `https://gazette.example${PATH}`;
    site = await openPlayerSite([{ texts: FERRY_TEXTS, article: { ...FERRY, url } }]);
  }, 60_000);
  afterAll(() => site?.close());

  const show = async (path: string, html: string): Promise<Page> => {
    site.site.pages[path] = html;
    return site.open(path);
  };
  /** A page that must not get a player: everything that it asks for has been answered. */
  const showWithout = async (path: string, html: string): Promise<Page> => {
    site.site.pages[path] = html;
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.server.origin}${path}`, { waitUntil: 'networkidle' });
    return page;
  };
  const players = (page: Page): Promise<number> => page.locator('lectern-player').count();

  test('puts the player before the first paragraph that is read, not above a summary', async () => {
    const page = await show(PATH, article(TEXT));
    const next = page.locator('#text > div:first-child + h2');
    expect(await next.textContent()).toBe(FERRY_TEXTS[0]!.slice(2));
    expect(await page.locator('lectern-player').getAttribute('layout')).toBe('compact');
    expect(await players(page)).toBe(1);
    await page.context().close();
  });

  test('says where the text differs from what is heard', async () => {
    const page = await show(PATH, article(TEXT.replace('at noon', 'at one')));
    await page.getByText('has changed').waitFor();
    await page.context().close();
  });

  test('stands before the first paragraph where nothing of the text is left', async () => {
    const page = await show(
      PATH,
      article('<p>All of it is new.</p>').replace(/<p class.*?<\/p>/, ''),
    );
    expect(await page.locator('#text > div:first-child lectern-player').count()).toBe(1);
    await page.context().close();
  });

  test('goes where a theme says, on a page with any address', async () => {
    const marked = `<p>Heard</p><div id="here" data-lectern="the-ferry-returns"></div>`;
    const page = await show('/about.html', article(marked));
    expect(await page.locator('#here lectern-player').count()).toBe(1);
    await page.context().close();
    const unnamed = await show(PATH, article(`<div id="here" data-lectern></div>${TEXT}`));
    expect(await unnamed.locator('#here lectern-player').count()).toBe(1);
    expect(await players(unnamed)).toBe(1);
    await unnamed.context().close();
  });

  test('adds none where a writer put the player in', async () => {
    const own = '<lectern-player src="/the-ferry-returns/edition.json"></lectern-player>';
    const page = await show(
      PATH,
      article(`${own}${TEXT}<script src="/lectern-player.js"></script>`),
    );
    await page.waitForLoadState('networkidle');
    expect(await players(page)).toBe(1);
    await page.context().close();
  });

  test.each([
    ['an article without an edition', '/news/the-quay/', ''],
    ['a page of another kind that ends in the same name', '/tag/the-ferry-returns/', ''],
    ['a list', PATH, '<meta property="og:type" content="website">'],
    ['the first page', '/start.html', ''],
  ])('shows nothing on %s', async (_what, path, head) => {
    const page = await showWithout(path, article(TEXT, head));
    expect(await players(page)).toBe(0);
    await page.context().close();
  });

  test('shows nothing once the edition is gone', async () => {
    site.site.refuse.add('/the-ferry-returns/edition.json');
    const page = await showWithout(PATH, article(TEXT));
    site.site.refuse.clear();
    expect(await players(page)).toBe(0);
    await page.context().close();
  });

  test('a script that is included twice shows one player', async () => {
    const page = await show(PATH, article(TEXT).replace(SNIPPET, SNIPPET + SNIPPET));
    await page.waitForLoadState('networkidle');
    expect(await players(page)).toBe(1);
    await page.context().close();
  });
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../../helpers/axe.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import { openPlayerSite, type PlayerSite } from '../../helpers/player-site.ts';

const ARTICLES = [
  { slug: 'ferry', title: 'The ferry returns', byline: 'Ada Lind', publishedAt: '2024-03-05' },
  { slug: 'angstrom', title: 'Ångström’s lamp', byline: 'Ada Lind and Jo Ray' },
  { slug: 'harbour', title: 'The harbour', byline: 'Jo Ray', publishedAt: '2023-12-20' },
  { slug: 'hafen', title: 'Der Hafen', language: 'nl', publishedAt: '2023-11-02' },
].map((article, i) => ({ ...article, section: i < 2 ? 'Sea' : 'Land' }));

describe.runIf(requireCommand('chromium'))('the search of a list', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite(ARTICLES.map((article) => ({ texts: ['Still.'], article })));
  }, 60_000);
  afterAll(() => site?.close());

  const shown = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.editions > li')]
        .filter((row) => row.offsetHeight > 0)
        .map((row) => row.querySelector('h2')!.textContent!),
    );
  const field = (page: Page, name: string) => page.locator(`form.search [name="${name}"]`);

  test('shows the rows that match words, author, section and date, and keeps them in the address', async () => {
    const page = await site.open('/index.html');
    expect(await shown(page)).toHaveLength(4);
    expect(await axeViolations(page)).toEqual([]);

    await field(page, 'q').fill('  ANGSTROM lamp ');
    expect(await shown(page)).toEqual(['Ångström’s lamp']);
    expect(await page.locator('form.search output').textContent()).toBe('1 of 4');
    await field(page, 'q').fill('submarine');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('section > .none').isVisible()).toBe(true);
    await field(page, 'q').fill('');

    await field(page, 'author').selectOption('Jo Ray');
    expect(await shown(page)).toEqual(['The harbour', 'Ångström’s lamp']);
    await field(page, 'section').selectOption('Sea');
    expect(await shown(page)).toEqual(['Ångström’s lamp']);
    await field(page, 'author').selectOption('');
    await field(page, 'section').selectOption('');
    await field(page, 'date').selectOption('2023');
    expect(await shown(page)).toEqual(['The harbour', 'Der Hafen']);
    await field(page, 'date').selectOption('2023-12');
    expect(await shown(page)).toEqual(['The harbour']);
    expect(new URL(page.url()).search).toBe('?date=2023-12');

    await page.reload();
    expect(await shown(page)).toEqual(['The harbour']);
    // What plays next is what is shown.
    await field(page, 'date').selectOption('');
    await field(page, 'q').fill('h');
    await field(page, 'author').selectOption('Jo Ray');
    await page.locator('.lectern-queue-next').click();
    await page.locator('li[aria-current] h2').filter({ hasText: 'The harbour' }).waitFor();
    await page.context().close();
  });

  test('leaves the list whole for a choice that it does not have, and without JavaScript', async () => {
    const page = await site.open('/index.html?author=Nobody&date=1999&q=');
    expect(await shown(page)).toHaveLength(4);
    await page.context().close();
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.server.origin}/index.html`);
    expect(await plain.locator('form.search').isVisible()).toBe(false);
    expect(await plain.locator('.editions > li:visible').count()).toBe(4);
    await context.close();
  });

  test('the player gives its words their own language, and the article its own', async () => {
    const page = await site.open('/hafen/index.html');
    const languages = await page.locator('lectern-player').evaluate((player) => {
      const root = player.shadowRoot!;
      const of = (part: string) => root.querySelector(`[part="${part}"]`)!.closest('[lang]')!;
      return ['lead', 'title', 'disclosure', 'speed'].map((part) => of(part).getAttribute('lang'));
    });
    expect(languages).toEqual(['en', 'nl', 'nl', 'en']);
    await page.context().close();
  });
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../../helpers/axe.ts';
import { FERRY, FERRY_TEXTS, openPlayerSite } from '../../helpers/player-site.ts';
import type { PlayerSite } from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const SHORT = ['The harbour was still.'];

describe.runIf(requireCommand('chromium'))('a list of articles with one player', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      { texts: FERRY_TEXTS, article: { ...FERRY, description: 'It came at noon.' } },
      {
        texts: SHORT,
        article: { slug: 'harbour', title: 'The harbour', publishedAt: '2023-12-20' },
      },
      {
        texts: ['Die Fähre kam nicht.'],
        article: { slug: 'hafen', title: 'Der Hafen', language: 'de', publishedAt: '2023-12-10' },
      },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  const rows = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-lectern-src]')].map(
        (row) =>
          `${row.localName} ${row.getAttribute('aria-pressed')} ${row.closest('li')!.getAttribute('aria-current')}`,
      ),
    );
  const waitForTitle = (page: Page, title: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) =>
        (document.querySelector('lectern-player') as unknown as { edition?: { title: string } })
          .edition?.title === wanted && !document.querySelector('audio')!.paused,
      title,
    );
  const seekToEnd = (page: Page): Promise<void> =>
    page.locator('lectern-player').evaluate((element) => {
      const player = element as unknown as {
        edition: { duration: number };
        seek: (seconds: number) => void;
      };
      player.seek(player.edition.duration);
    });

  test('fetches the edition that is chosen, when it is chosen, and shows which one plays', async () => {
    const page = await site.open('/index.html');
    const fetched = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith('edition.json')),
      );
    expect(await fetched()).toEqual(['/the-ferry-returns/edition.json']);
    expect(await rows(page)).toEqual([
      'button false true',
      'button false null',
      'button false null',
    ]);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    expect(await fetched()).toEqual(['/the-ferry-returns/edition.json', '/harbour/edition.json']);
    expect(await rows(page)).toEqual([
      'button false null',
      'button true true',
      'button false null',
    ]);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(
      true,
    );
    await page.context().close();
  });

  test('goes to the next and the previous one, and no further than the ends', async () => {
    const page = await site.open('/index.html');
    const previous = page.getByRole('button', { name: 'Previous' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Next' }).click();
    await waitForTitle(page, 'The harbour');
    await page.getByRole('button', { name: 'Next' }).click();
    await waitForTitle(page, 'Der Hafen');
    // The words are those of the edition that plays.
    await page.getByRole('button', { name: 'Vorheriger' }).click();
    await waitForTitle(page, 'The harbour');
    await page.context().close();
  });

  test('plays the next one by itself where that was chosen, and remembers it', async () => {
    const page = await site.open('/index.html');
    const choice = page.getByRole('switch', { name: 'Autoplay next' });
    expect(await choice.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    await seekToEnd(page);
    await page.waitForFunction(() => document.querySelector('audio')!.paused);
    await page.waitForTimeout(300);
    expect(await rows(page)).toEqual([
      'button false null',
      'button false true',
      'button false null',
    ]);
    await choice.check();
    await page.reload();
    await page.locator('lectern-player .play').waitFor();
    expect(await choice.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    await seekToEnd(page);
    await waitForTitle(page, 'Der Hafen');
    await page.context().close();
  });

  test('keeps how far an article was heard when another one is chosen', async () => {
    const page = await site.open('/index.html#t=3');
    await page.locator('lectern-player .play').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 6);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Play: The ferry returns to Norvik' }).click();
    await waitForTitle(page, FERRY.title);
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 6);
    await page.context().close();
  });

  test('is played by a keyboard, and keeps the focus where it was', async () => {
    const page = await site.open('/index.html');
    await page.getByRole('button', { name: 'Play: The harbour' }).focus();
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'The harbour');
    expect(
      await page.evaluate(() => document.activeElement!.getAttribute('data-lectern-src')),
    ).toBe('harbour/edition.json');
    await page.context().close();
  });

  test.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'fits %d pixels and breaks no rule of accessibility, %s',
    async (width, colorScheme) => {
      const page = await site.open('/index.html', {
        viewport: { width, height: 800 },
        colorScheme,
      });
      await page.getByRole('button', { name: 'Play: The harbour' }).click();
      await waitForTitle(page, 'The harbour');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeViolations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('without JavaScript it is a list of links to pages and audio', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.server.origin}/index.html`);
    const links = await page.locator('.editions li:first-child a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      expect.stringMatching(/^the-ferry-returns\/.*\.mp3$/),
      'the-ferry-returns/index.html',
    ]);
    await context.close();
  });

  test('on any page: the player is made where the list has none', async () => {
    site.site.pages['/own.html'] =
      '<!doctype html><html lang="en"><title>x</title><main data-lectern-queue>' +
      ['the-ferry-returns', 'harbour']
        .map(
          (slug) => `<p><a data-lectern-src="/${slug}/edition.json" href="/x.mp3">Listen</a></p>`,
        )
        .join('') +
      '</main><script src="/lectern-player.js" defer></script><script src="/lectern-queue.js" defer></script>';
    const page = await site.open('/own.html');
    await page.getByRole('button', { name: 'Listen' }).nth(1).click();
    await waitForTitle(page, 'The harbour');
    await page.context().close();
  });
});

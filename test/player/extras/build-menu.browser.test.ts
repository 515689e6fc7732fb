/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../helpers/browser.ts';
import {
  FERRY,
  FERRY_TEXTS,
  openPanels,
  openPlayerSite,
  seek,
  type PlayerSite,
} from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import type { WebServer } from '../../helpers/web-server.ts';

const PAGE = '/the-ferry-returns/index.html';

describe.runIf(requireCommand('chromium'))('below “More”', () => {
  let site: PlayerSite;
  let elsewhere: WebServer;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: FERRY_TEXTS, article: FERRY }]);
    elsewhere = await serveSite({
      folder: site.site.folder,
      headers: { 'access-control-allow-origin': '*' },
    });
    site.site.pages['/across.html'] =
      '<!doctype html><html lang="en"><title>x</title>' +
      `<lectern-player src="${elsewhere.origin}/the-ferry-returns/edition.json"></lectern-player>` +
      '<script src="/lectern-player.js" defer></script>';
  }, 60_000);
  afterAll(async () => {
    await elsewhere?.close();
    await site?.close();
  });

  const pauses = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector('audio')!.paused);

  test('a link to this moment is copied, and leads there', async () => {
    const page = await site.open(PAGE, { permissions: ['clipboard-read', 'clipboard-write'] });
    await openPanels(page);
    await seek(page, 7.4);
    const copy = page.getByRole('button', { name: 'Copy link at 0:07' });
    await copy.click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).hash).toBe('#t=7');
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByText('Continue from 0:07').waitFor();
    await page.context().close();
  });

  test('the download of another origin is saved under its own name', async () => {
    const page = await site.open('/across.html');
    await openPanels(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    const { name } = site.editions[0]!.files.find(({ role }) => role === 'audio')!;
    expect(download.suggestedFilename()).toBe(name);
    expect(new URL(page.url()).pathname).toBe('/across.html');
    await page.context().close();
  });

  test('a sleep timer pauses after so many minutes', async () => {
    const page = await (await site.browser.newContext()).newPage();
    // Minutes last milliseconds.
    await page.addInitScript(() => {
      const wait = setTimeout;
      Object.assign(window, {
        setTimeout: (work: () => void, delay: number) =>
          wait(work, delay >= 60_000 ? delay / 1000 : delay),
      });
    });
    await page.goto(`${site.server.origin}${PAGE}`);
    await page.locator('.play').click();
    await openPanels(page);
    await page.getByLabel('Sleep timer').selectOption('5');
    await pauses(page);
    expect(await page.getByLabel('Sleep timer').inputValue()).toBe('');
    await page.context().close();
  });

  test('or where the chapter ends', async () => {
    const page = await site.open(PAGE);
    // It plays only now that all is chosen: a slow machine may need a whole chapter to choose.
    await openPanels(page);
    await page.getByLabel('Sleep timer').selectOption('chapter');
    const end = site.editions[0]!.chapters[1]!.start;
    await seek(page, end - 0.5);
    await page.locator('.play').click();
    await page.waitForFunction(
      (before) => document.querySelector('audio')!.currentTime > before,
      end - 0.5,
    );
    await pauses(page);
    const at = await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
    expect(at).toBeGreaterThanOrEqual(end);
    expect(at).toBeLessThan(end + 1.5);
    await page.context().close();
  });
});

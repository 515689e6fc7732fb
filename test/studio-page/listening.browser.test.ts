/// <reference lib="dom" />
/** The studio in Chromium: an article is found, heard and read along. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceServer } from '../../src/service/server/start-server.ts';
import { axeViolations } from '../helpers/axe.ts';
import { closeTabs, openBrowser, POLLED } from '../helpers/browser.ts';
import { listenForBrowser, openTestStudio, type TestStudio } from '../helpers/open-studio.ts';

const FILES = {
  'ferry.md': '# The ferry\n\nIt cost $4.5m. It left at noon.\n\n> It is late.\n\nNo one came.\n',
  'quay.md': '# The quay\n\nIt is wet.\n',
};

let browser: Browser;
let studio: TestStudio;
let server: ServiceServer & { readonly entrance: string };

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await closeTabs(browser);
  studio.beginEnding();
  await server.end({ grace: 0 });
  await studio.end();
});
afterAll(() => closeTabs(browser));

async function open(files: Readonly<Record<string, string>>): Promise<Page> {
  studio = await openTestStudio(files);
  server = await listenForBrowser(studio);
  const page = await (await browser.newContext(POLLED)).newPage();
  await page.goto(server.entrance);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('an editor', () => {
  test('finds an article, hears it from a passage on, and stops', async () => {
    const page = await open(FILES);
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('searchbox').fill('ferry');
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByRole('link', { name: 'The ferry' }).click();
    await page.getByRole('button', { name: /^Play: It cost/ }).click();
    await page.locator('.player-bar .waveform').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.player-bar').waitFor({ state: 'detached' });
  });

  test('works with the keyboard alone', async () => {
    const page = await open(FILES);
    await page.getByRole('link', { name: 'The ferry' }).press('Enter');
    await page.locator('.passage').first().waitFor();
    const current = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement!.getAttribute('data-passage'));
    await page.keyboard.press('j');
    const second = await current();
    await page.keyboard.press('j');
    expect(await current()).not.toBe(second);
    await page.keyboard.press('k');
    expect(await current()).toBe(second);
    await page.keyboard.press('Space');
    await page.locator('.passage.playing').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('sees a change of the file at once', async () => {
    const page = await open(FILES);
    await page.getByRole('link', { name: 'The ferry' }).click();
    await page.getByText('No one came.').first().waitFor();
    studio.write({ 'ferry.md': '# The ferry\n\nEveryone came.\n' });
    await page.getByText('Everyone came.').first().waitFor();
    expect(await page.getByText('No one came.').count()).toBe(0);
  });
});

describe('what axe finds', () => {
  test('is nothing, on every screen, light and dark, wide and narrow', async () => {
    const page = await open(FILES);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1440, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${server.url}#/articles`);
        await page.getByRole('link', { name: 'The ferry' }).waitFor();
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('link', { name: 'The ferry' }).click();
        await page.locator('.passage').first().waitFor();
        expect(await axeViolations(page)).toEqual([]);
        const isWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
        expect(isWide).toBe(false);
      }
  });
});

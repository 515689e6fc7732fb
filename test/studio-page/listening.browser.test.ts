/// <reference lib="dom" />
/** The studio in Chromium: an article is found, heard and read along; what axe finds. */
import { afterEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axe.ts';
import { openArticleOn, openStudioPage, type StudioPage } from '../helpers/studio-page.ts';

const FILES = {
  'ferry.md':
    '# The ferry\n\nIt cost $4.5m. It left at noon.\n\n> It is late.\n\n```\ncode\n```\n\nNo one came.\n',
  'quay.md': '# The quay\n\nIt is wet.\n',
};

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

describe('an editor', () => {
  test('finds an article, hears it from a passage on, and stops', async () => {
    open = await openStudioPage(FILES);
    const { page } = open;
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('searchbox').fill('ferry');
    expect(await page.getByRole('row').count()).toBe(2);
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: /^Play: It cost/ }).click();
    await page.locator('.player-bar .waveform').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.player-bar').waitFor({ state: 'detached' });
  });

  test('works with the keyboard alone', async () => {
    open = await openStudioPage(FILES);
    const { page } = open;
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
    await page.keyboard.press('a');
    await page.locator('.passage.is-approved').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('sees a change of the file at once', async () => {
    open = await openStudioPage(FILES);
    const { page, studio } = open;
    await openArticleOn(page, 'The ferry');
    studio.write({ 'ferry.md': '# The ferry\n\nEveryone came.\n' });
    await page.getByText('Everyone came.').first().waitFor();
    expect(await page.getByText('No one came.').count()).toBe(0);
  });
});

describe('what axe finds', () => {
  test('is nothing, on every screen, light and dark, wide and narrow', async () => {
    open = await openStudioPage(FILES);
    const { page, url } = open;
    for (const [colorScheme, width] of [
      ['light', 1440],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${url}#/articles`);
      await page.getByRole('link', { name: 'The ferry' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await openArticleOn(page, 'The ferry');
      await page.getByRole('button', { name: /What is skipped/ }).click();
      await page.locator('.skipped').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      const isWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
      expect(isWide).toBe(false);
      await page.locator('.passage').nth(1).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.getByLabel('Phonemes (IPA)').check();
      await page.getByText(/^Said now/).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Play: It cost/ }).click();
      await page.locator('.waveform').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Stop' }).click();
    }
  });
});

/// <reference lib="dom" />
/** The studio's page in Chromium while its server is gone, and when it is back: what it says, and that nothing typed is lost. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openArticleOn, openStudioPage, type StudioPage } from '../helpers/studio-page.ts';

const FILES = { 'ferry.md': '# The ferry\n\nIt left at noon.\n\nNo one came.\n' };

let open: StudioPage;
afterEach(async () => {
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

describe('while the server is gone', () => {
  test('the page says so, keeps what was typed, and saves it when the server is back', async () => {
    open = await openStudioPage(FILES);
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await page.getByLabel(/^More: No one/).click();
    await page.getByRole('button', { name: 'Flag with a note' }).last().click();
    await page.getByLabel('What is wrong with it?').fill('Who is no one?');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The studio cannot be reached').waitFor();
    expect(await page.getByLabel('What is wrong with it?').inputValue()).toBe('Who is no one?');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.flag').getByText('Who is no one?').waitFor();
  });

  test('that was removed on disk, an open article says so instead of losing the page', async () => {
    open = await openStudioPage(FILES);
    const { page, studio } = open;
    await openArticleOn(page, 'The ferry');
    rmSync(join(studio.folder, 'ferry.md'));
    await page.getByRole('alert').getByText('There is no such article any more.').waitFor();
    expect(await page.locator('.passage').count()).toBeGreaterThan(1);
    studio.write(FILES);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

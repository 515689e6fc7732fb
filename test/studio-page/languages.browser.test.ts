/// <reference lib="dom" />
/** The studio in other languages, in Chromium: the browser's choice, and only what is needed of them. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../helpers/axe.ts';
import { openArticleOn, openStudioPage, type StudioPage } from '../helpers/studio-page.ts';

const FERRY = '# The ferry\n\nMishustin came at noon.\n\nIt left with Mishustin.\n';

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.close();
});

/** A tab of a browser whose languages are these. */
async function openIn(languages: readonly string[]): Promise<{ page: Page; asked: string[] }> {
  open = await openStudioPage({ 'ferry.md': FERRY });
  const page = await open.openTab();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.addInitScript((own) => {
    Object.defineProperty(navigator, 'languages', { get: () => own });
  }, languages);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, asked };
}

describe('the page', () => {
  test.each([
    ['de-AT', 'Artikel', /^Abspielen: It left/],
    ['es', 'Artículos', /^Escuchar: It left/],
    ['fr-CA', 'Articles', /^Écouter\s: It left/],
    ['it', 'Articoli', /^Ascolta: It left/],
    ['pl', 'Artykuły', /^Odtwórz: It left/],
    ['pt-BR', 'Artigos', /^Ouvir: It left/],
  ])('speaks %s', async (tag, heading, play) => {
    const { page, asked } = await openIn(['sv', tag, 'en']);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const code = tag.slice(0, 2);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(code);
    expect(asked.filter((path) => path.includes('words'))).toEqual([`/words/${code}.js`]);
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: play }).waitFor();
    const printed = page.locator('[data-printed]').last();
    expect(await printed.getAttribute('lang')).toMatch(/^en/);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
    const isWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
    await page.locator('.passage').last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('asks for no words where they are in its script', async () => {
    const { page, asked } = await openIn(['en-GB', 'de']);
    await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
    expect(asked.filter((path) => path.includes('words'))).toEqual([]);
  });
});

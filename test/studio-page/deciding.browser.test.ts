/// <reference lib="dom" />
/** Takes, other words, and where a correction holds, in Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeViolations } from '../helpers/axe.ts';
import {
  clickWord,
  clickWordOf,
  openArticleOn,
  openStudioPage,
  type StudioPage,
} from '../helpers/studio-page.ts';

const FERRY =
  '---\ntitle: The ferry\nauthor: Ann Lee\nsection: Harbour\n---\n\nMishustin came at noon.\n\nIt left with Mishustin.\n';

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

const decisions = (): string =>
  readFileSync(join(open.studio.folder, 'ferry.lectern.yaml'), 'utf8');

/** Opens the ferry and presses a key on one of its passages. */
async function pressOn(page: Page, words: string, key: string): Promise<void> {
  await openArticleOn(page, 'The ferry');
  await page.locator('.passage').filter({ hasText: words }).focus();
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
}

const axeOnBoth = async (page: Page): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await axeViolations(page)));
    const isWide = await page.evaluate(() => document.body.scrollWidth > innerWidth);
    if (isWide) found.push(`wider than ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
};

describe('takes', () => {
  test('are recorded, compared by one key, chosen, and given back', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page, studio } = open;
    await pressOn(page, 'It left with', 't');
    const rows = page.locator('.takes > li');
    await rows.first().getByText('In use').waitFor();
    await page.getByRole('button', { name: 'Record another take' }).click();
    await rows.nth(1).waitFor();
    expect(studio.spoken).toEqual(['It left with Mishustin.']);
    await rows.nth(1).getByText('Take 2').waitFor();
    expect(await axeOnBoth(page)).toEqual([]);
    await page.keyboard.press('x');
    await page.locator('.takes > li.playing').waitFor();
    const playing = (): Promise<number> =>
      rows.evaluateAll((all) => all.findIndex((each) => each.classList.contains('playing')));
    await expect.poll(playing).toBeGreaterThanOrEqual(0);
    const first = await playing();
    await page.keyboard.press('x');
    await expect.poll(playing).toBe(1 - first);
    await page.getByRole('button', { name: 'Use this one: Take 2' }).click();
    await rows.nth(1).getByText('In use').waitFor();
    expect(decisions()).toContain('take: 2');
    await page.getByRole('button', { name: 'Use this one: Take 1' }).click();
    await rows.first().getByText('In use').waitFor();
    expect(existsSync(join(studio.folder, 'ferry.lectern.yaml'))).toBe(false);
    await page.getByRole('button', { name: 'Slower' }).click();
    await page.getByText('Take 1, pace 0.93').waitFor();
  });

  test('of before are there when the dialog is opened again', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await pressOn(page, 'It left with', 't');
    await page.getByRole('button', { name: 'Record another take' }).click();
    await page.locator('.takes > li').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('t');
    await page.locator('.takes > li').nth(1).waitFor();
    expect(await page.getByText('not recorded').count()).toBe(1);
  });
});

describe('other words', () => {
  test('are heard, saved, marked on both sides, and taken back; the article stays', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page, studio } = open;
    await openArticleOn(page, 'The ferry');
    const passage = page.locator('.passage').filter({ hasText: 'came at noon' });
    await passage.getByRole('button', { name: /^Approve/ }).click();
    await page.locator('.passage.is-approved').waitFor();
    await passage.focus();
    await page.keyboard.press('e');
    await page.getByLabel('What is said').fill('Mishustin came at midday.');
    await page.getByText('Changes 1 sentence in 1 article').waitFor();
    await page.getByRole('button', { name: 'Hear it' }).click();
    await expect.poll(() => studio.spoken.join(' ')).toContain('midday');
    expect(await axeOnBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await passage.locator('.spoken .decided').getByText('midday').waitFor();
    expect(await passage.locator('.printed .decided').textContent()).toContain('noon');
    await passage.getByText(/It was approved before/).waitFor();
    expect(decisions()).toContain('say: Mishustin came at midday.');
    await passage.focus();
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'As printed again' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.passage.is-approved').waitFor();
    expect(readFileSync(join(studio.folder, 'ferry.md'), 'utf8')).toBe(FERRY);
  });
});

describe('a correction', () => {
  test('offers what lists know, and holds for an author or a section', async () => {
    open = await openStudioPage({
      'ferry.md': FERRY,
      'quay.md': '---\ntitle: The quay\nauthor: Ann Lee\n---\n\nNo one saw Mishustin.\n',
    });
    const { page, studio } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'Mishustin came', word: 'Mishustin' });
    await page.getByLabel('As in the list of names in the news').check();
    await page.getByLabel('In articles by Ann Lee').check();
    await page.getByText('Changes 3 sentences in 2 articles').waitFor();
    await page.getByText('From “The quay”').waitFor();
    expect(await axeOnBoth(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hear one of them' }).click();
    await expect.poll(() => studio.spoken.length).toBe(1);
    await page.getByLabel('In the section Harbour').check();
    await page.getByText('Changes 2 sentences in 1 article').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(readFileSync(join(studio.folder, 'lexicon-harbour.yaml'), 'utf8')).toContain(
      'Mishustin',
    );
    expect(readFileSync(join(studio.folder, 'lectern.config.yaml'), 'utf8')).toContain('Harbour');
  });

  test('has its title and its buttons in the window, however much it shows', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'Mishustin came', word: 'Mishustin' });
    const title = page.getByRole('dialog').getByRole('heading');
    const topOfTitle = async (): Promise<number> => (await title.boundingBox())!.y;
    expect(await topOfTitle()).toBeLessThan(40);
    await page.setViewportSize({ width: 1280, height: 420 });
    expect(await topOfTitle()).toBeGreaterThan(0);
    const save = (await page.getByRole('button', { name: 'Save' }).boundingBox())!;
    expect(save.y + save.height).toBeLessThanOrEqual(420);
  });

  test('is about the word that is clicked: printed, said, or in the panel', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY.replace('at noon', 'in 1961') });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await clickWordOf(page.locator('.spoken-text').filter({ hasText: 'came in' }), 'sixty');
    const title = page.getByRole('dialog').getByRole('heading');
    await title.getByText('“1961”').waitFor();
    const passage = page.locator('.choose-words');
    expect(await passage.locator('mark').textContent()).toBe('1961');
    await clickWordOf(passage, 'Mishustin');
    await title.getByText('“Mishustin”').waitFor();
    expect(await passage.locator('mark').textContent()).toBe('Mishustin');
    await page.getByLabel('As in the list of names in the news').waitFor();
    await page.getByText('In other words, or respelled').click();
    await page.locator('.way-value:focus').waitFor();
    await page.keyboard.type('mih-shoo-stin');
    await page.getByText('Changes 1 sentence in 1 article').waitFor();
    expect(await axeOnBoth(page)).toEqual([]);
  });

  test('leaves the focus on the choices for those who go through them by keys', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'It left', word: 'left' });
    await page.getByLabel('In other words, or respelled').focus();
    await page.keyboard.press('Space');
    await page.locator('.way-value').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Phonemes (IPA)').first().isChecked()).toBe(true);
  });

  test('takes in a whole sentence', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY.replace('noon.', 'noon. It rained.') });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'Mishustin came', word: 'rained' });
    await page.getByRole('button', { name: 'Whole sentence' }).click();
    await page.getByRole('heading', { name: '“It rained.”' }).waitFor();
  });
});

describe('keys', () => {
  test('go to the next flagged passage, and play from one to the end', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page, studio } = open;
    await pressOn(page, 'It left with', 'f');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.passage.needs-look').waitFor();
    await page.locator('.passage').first().focus();
    await page.keyboard.press('Shift+J');
    const current = (): Promise<string> =>
      page.evaluate(() => document.activeElement!.textContent!);
    expect(await current()).toContain('It left with');
    await page.locator('.passage').filter({ hasText: 'came at noon' }).focus();
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => studio.spoken.join(' ')).toContain('It left with');
    await page.keyboard.press('t');
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('.player-bar').count()).toBe(1);
  });
});

describe('quotations', () => {
  const QUOTED =
    '---\ntitle: The ferry\n---\n\n“We sail on Monday,” said Ann Lee. She called it “a fine day”.\n\n> The sea is calm.\n\nNo one spoke.\n';

  test('get one voice, within paragraphs and set apart, after it is said what that changes', async () => {
    open = await openStudioPage({ 'ferry.md': QUOTED });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Quotations …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 quotation set apart · 1 quotation within a paragraph').waitFor();
    await dialog.getByText('1 quoted word or name stays').waitFor();
    const voices = dialog.getByRole('combobox');
    await expect.poll(() => voices.locator('option').count()).toBeGreaterThan(1);
    await voices.selectOption({ index: 1 });
    await dialog.getByText(/Changes \d sentences in 1 article/).waitFor();
    expect(await axeOnBoth(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => existsSync(join(open.studio.folder, 'ferry.lectern.yaml'))).toBe(true);
    expect(decisions()).toMatch(/directSpeech: \S+/);
    expect(decisions()).toMatch(/\n {4}voice: \S+/);
    const quoting = page.locator('.passage').filter({ hasText: 'We sail' });
    await expect.poll(() => quoting.locator('.spoken-text').count()).toBe(2);
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('false');
    await undo.click();
    await expect.poll(() => quoting.locator('.spoken-text').count()).toBe(1);
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
  });
});

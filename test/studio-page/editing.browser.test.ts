/// <reference lib="dom" />
/** The tasks of an editor in Chromium, and pages of others that try to run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { SpeechProvider } from '../../src/speech/provider.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { axeViolations } from '../helpers/axe.ts';
import { hostileStrings } from '../helpers/hostile-strings.ts';
import {
  clickWord,
  openArticleOn,
  openStudioPage,
  type StudioPage,
} from '../helpers/studio-page.ts';

const FERRY =
  '# The ferry\n\nMishustin came at noon.\n\nIt left with Mishustin.\n\nNo one else came.\n';

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

const decisions = (): string =>
  readFileSync(join(open.studio.folder, 'ferry.lectern.yaml'), 'utf8');

describe('an editor', () => {
  test('pastes a page and hears it', async () => {
    open = await openStudioPage({});
    const { page, studio } = open;
    await page.getByText('No articles yet').waitFor();
    await page.getByRole('textbox', { name: /^Paste a page/ }).evaluate((field) => {
      const clipboardData = new DataTransfer();
      const words = 'The ferry came back on Monday after three years, and the town was there.';
      clipboardData.setData('text/html', `<article><h1>The return</h1><p>${words}</p></article>`);
      clipboardData.setData('text/plain', words);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.getByRole('heading', { level: 1, name: 'The return' }).waitFor();
    expect(readdirSync(studio.folder)).toEqual(['the-return.html']);
    await page.getByRole('button', { name: /^Play: The ferry/ }).click();
    await page.locator('.waveform').waitFor();
    expect(studio.spoken.join(' ')).toContain('The ferry came back');
  });

  test('takes out a line, and takes that back', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    const line = page.locator('.passage').filter({ hasText: 'No one else came.' });
    await line.locator('summary').click();
    await line.getByRole('button', { name: 'Do not read it' }).click();
    await line.waitFor({ state: 'detached' });
    await page.getByText('Left out. Undo reads it again.').waitFor();
    expect(decisions()).toContain('skip: true');
    await page.getByRole('button', { name: 'Undo' }).click();
    await line.waitFor();
    await expect.poll(() => existsSync(join(open.studio.folder, 'ferry.lectern.yaml'))).toBe(false);
  });

  test('sees the whole menu of a passage at the end of the window', async () => {
    open = await openStudioPage({
      'ferry.md': `${FERRY}\n${'It rained.\n\n'.repeat(9)}The end.\n`,
    });
    const { page } = open;
    await page.setViewportSize({ width: 1280, height: 600 });
    await openArticleOn(page, 'The ferry');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const last = page.locator('.passage').last();
    await last.locator('summary').click();
    await last.locator('ul.above').waitFor();
    const menu = (await last.locator('ul').boundingBox())!;
    expect(menu.y).toBeGreaterThan(0);
    expect(menu.y + menu.height).toBeLessThanOrEqual(600);
  });

  test('corrects a name here, told before what that changes', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'It left with', word: 'Mishustin' });
    await page.getByRole('heading', { name: '“Mishustin”' }).waitFor();
    await page.getByLabel('In other words, or respelled').check();
    await page.getByRole('textbox', { name: 'In other words, or respelled' }).fill('mih-shoo-stin');
    await page.getByText('Changes 1 sentence in 1 article').waitFor();
    await page.getByLabel('In this article').check();
    await page.getByText('Changes 2 sentences in 1 article').waitFor();
    await page.getByLabel('Here only').check();
    await page.getByRole('button', { name: 'Hear its sentence' }).click();
    await expect.poll(() => open.studio.spoken.join(' ')).toContain('It left with mih');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const said = page.locator('.passage').filter({ hasText: 'It left with' });
    await said.getByText('mih-shoo-stin').waitFor();
    expect(await page.getByText('mih-shoo-stin').count()).toBe(1);
  });

  test('corrects a name everywhere', async () => {
    open = await openStudioPage({
      'ferry.md': FERRY,
      'quay.md': '# The quay\n\nMishustin is here.\n',
    });
    const { page, studio } = open;
    await openArticleOn(page, 'The ferry');
    await clickWord(page, { passage: 'Mishustin came', word: 'Mishustin' });
    await page.getByLabel('In other words, or respelled').check();
    await page.getByRole('textbox', { name: 'In other words, or respelled' }).fill('mih-shoo-stin');
    await page.getByLabel('In all articles').check();
    await page.getByText('Changes 3 sentences in 2 articles').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('mih-shoo-stin').nth(1).waitFor();
    expect(readFileSync(join(studio.folder, 'lexicon.yaml'), 'utf8')).toContain('mih-shoo-stin');
  });

  test('approves all but one, which is flagged with a note', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    const wrong = page.locator('.passage').filter({ hasText: 'No one else came.' });
    await wrong.focus();
    await page.keyboard.press('f');
    await page.getByLabel('What is wrong with it?').fill('the last word is swallowed');
    await page.getByRole('button', { name: 'Save' }).click();
    await wrong.getByText('the last word is swallowed').waitFor();
    await page.getByRole('button', { name: 'Approve the rest' }).click();
    await page.getByText(/^4 of 5 approved/).waitFor();
    expect(decisions()).toContain('note: the last word is swallowed');
  });

  test('makes a pause longer after all passages of a kind, in one step', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    const line = page.locator('.passage').filter({ hasText: 'It left with' });
    await line.locator('summary').click();
    await line.getByRole('button', { name: 'Voice, pace, pause …' }).click();
    await page.getByLabel(/^Pause after it, in seconds \(now 0\.\d+\)$/).fill('2.5');
    await page.getByLabel('For all passages of this kind: paragraphs (3)').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(decisions().match(/pause: 2\.5/g)).toHaveLength(3);
    await line.getByText('pause 2.5 s').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => existsSync(join(open.studio.folder, 'ferry.lectern.yaml'))).toBe(false);
  });

  test('is told the language and the gender of voices', async () => {
    const tone = toneProvider();
    const voices: SpeechProvider['voices'] = async (options) =>
      (await tone.voices(options)).map((voice) => ({
        ...voice,
        languages: ['en-GB'],
        gender: 'male',
      }));
    open = await openStudioPage({ 'ferry.md': FERRY }, { provider: { ...tone, voices } });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    const line = page.locator('.passage').filter({ hasText: 'It left with' });
    await line.locator('summary').click();
    await line.getByRole('button', { name: 'Voice, pace, pause …' }).click();
    const offered = page.getByRole('dialog').locator('option');
    await expect.poll(() => offered.last().textContent()).toContain('(British English, male)');
  });

  test('decides about an unknown name in the list of all articles', async () => {
    open = await openStudioPage({ 'ferry.md': '# The ferry\n\nIt went to Grzbfoordt.\n' });
    const { page, studio } = open;
    await page.getByRole('link', { name: 'Names and doubts' }).click();
    const row = page.locator('.doubts li').filter({ hasText: 'Grzbfoordt' });
    await row.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await row.getByRole('button', { name: /^It is right/ }).click();
    await row.waitFor({ state: 'detached' });
    expect(readFileSync(join(studio.folder, 'lexicon.yaml'), 'utf8')).toContain('Grzbfoordt');
  });

  test('sees in one tab what was decided in another', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    const other = await open.openTab();
    await openArticleOn(page, 'The ferry');
    await openArticleOn(other, 'The ferry');
    await page
      .locator('.passage')
      .nth(1)
      .getByRole('button', { name: /^Approve/ })
      .click();
    await other.locator('.passage.is-approved').waitFor();
  });
});

describe('pages of others', () => {
  test('run nothing, in whichever field their scripts are', async () => {
    const evil = hostileStrings(40);
    const paragraphs = evil.map((each) => `Text with ${each.replaceAll('\n', ' ')} in it.`);
    const files = Object.fromEntries(
      evil
        .slice(0, 12)
        .map((each, i) => [
          `${i}.txt`,
          `${each.replaceAll('\n', ' ')}\n\n${paragraphs.join('\n\n')}`,
        ]),
    );
    open = await openStudioPage({
      ...files,
      'ferry.md': FERRY,
      'ferry.lectern.yaml': hostileDecisions(evil),
    });
    const { page, studio } = open;
    await studio.list();
    const ids = (await studio.list()).map(({ id }) => id);
    for (const id of ids) {
      await page.goto(`${open.url}#/article/${id}`);
      await page.locator('.passage, .trouble-box').first().waitFor();
      const found = await page.evaluate(() => ({
        isHacked: 'hacked' in window,
        strange: document.body.querySelectorAll('script, iframe, object, embed, base, link').length,
        handlers: [...document.querySelectorAll('*')].filter((each) =>
          [...each.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
      }));
      expect(found).toEqual({ isHacked: false, strange: 0, handlers: 0 });
    }
  });
});

/** Decisions whose every word is a script. */
function hostileDecisions(evil: readonly string[]): string {
  const [note, by] = [evil[0]!, evil[1]!].map((each) => JSON.stringify(each));
  return `passages:\n  - part: title\n    flag:\n      by: ${by}\n      note: ${note}\n`;
}

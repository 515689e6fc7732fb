/// <reference lib="dom" />
/** The studio in Chromium: articles are added by address and from a feed, and the list is worked with by keyboard. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axe.ts';
import { openStudioPage, type StudioPage } from '../helpers/studio-page.ts';
import { serve, startWebServer, type Handler, type WebServer } from '../helpers/web-server.ts';

const TEXT =
  'The night ferry to the islands will sail again from Monday, the harbour office said in a short statement on Friday.';
const pageOf = (title: string): Handler =>
  serve(
    `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${TEXT}</p><p>${TEXT} It was late.</p></article></html>`,
  );

let server: WebServer;
let open: StudioPage;
const pages: Record<string, Handler> = {
  '/ferry': pageOf('The ferry'),
  '/quay': pageOf('The quay'),
};
beforeAll(async () => {
  server = await startWebServer(pages);
  const items = ['/ferry', '/quay', '/gone']
    .map(
      (path) =>
        `<item><title>Post &lt;b&gt;${path}&lt;/b&gt;</title><link>${server.origin}${path}</link></item>`,
    )
    .join('');
  pages['/feed'] = serve(
    `<rss version="2.0"><channel><title>News &lt;img src=x onerror=alert(1)&gt;</title>${items}</channel></rss>`,
    { 'content-type': 'application/rss+xml' },
  );
});
afterAll(() => server.close());
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

const SETTINGS = { settings: { allowPrivate: true } };

describe('an editor', () => {
  test('adds a page by its address, also by pasting that where pages are pasted', async () => {
    open = await openStudioPage({}, SETTINGS);
    const { page } = open;
    await page.getByLabel('Address of a page or a feed').fill(`${server.origin}/ferry`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The ferry' }).waitFor();
    await page.getByRole('link', { name: 'All articles' }).click();
    const address = `${server.origin}/quay`;
    await page.getByLabel('Paste a page or a text here').evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, address);
    await page.getByRole('heading', { name: 'The quay' }).waitFor();
  });

  test('chooses posts of a feed; what cannot be added says why, and what was typed stays', async () => {
    open = await openStudioPage({}, SETTINGS);
    const { page } = open;
    const field = page.getByLabel('Address of a page or a feed');
    await field.fill(`${server.origin}/feed`);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Choose all' }).click();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add 3 posts' }).click();
    await dialog.locator('.trouble-line').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(`${server.origin}/feed`);
    expect(await page.locator('.articles tbody th a').count()).toBe(2);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByRole('checkbox').nth(2).waitFor();
    expect(await dialog.getByRole('checkbox', { checked: true, disabled: true }).count()).toBe(2);
  });

  test('finds and opens an article by the keyboard alone, and sees one state alone', async () => {
    open = await openStudioPage({
      'ferry.md': '# The ferry\n\nIt left.\n',
      'quay.md': '# The quay\n\nIt is wet.\n',
      'empty.md': '\n',
    });
    const { page } = open;
    await page.locator('.state-failed').waitFor();
    await page.locator('.state-new').nth(1).waitFor();
    await page.getByLabel('Show').selectOption('failed');
    expect(await page.locator('.articles tbody th a').allTextContents()).toEqual(['empty.md']);
    await page.getByLabel('Show').selectOption('');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('QUAY');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The quay' }).waitFor();
  });
});

/// <reference lib="dom" />
/** texts by their file names → their studio in Chromium. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { ServiceServer } from '../../src/service/server/start-server.ts';
import { closeTabs, openBrowser, POLLED } from './browser.ts';
import {
  listenForBrowser,
  openTestStudio,
  type TestStudio,
  type TestStudioOptions,
} from './open-studio.ts';

/** A studio with its page open. */
export type StudioPage = {
  readonly page: Page;
  readonly studio: TestStudio;
  readonly url: string;
  /** Another tab of the same browser. */
  readonly openTab: () => Promise<Page>;
  /** What went wrong on any page, in words. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens it on the list of articles. */
export async function openStudioPage(
  files: Readonly<Record<string, string>>,
  options: TestStudioOptions = {},
): Promise<StudioPage> {
  const browser: Browser = await openBrowser();
  const studio = await openTestStudio(files, options);
  const server: ServiceServer & { readonly entrance: string } = await listenForBrowser(studio);
  const context = await browser.newContext(POLLED);
  const faults: string[] = [];
  const openTab = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => void faults.push(message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const isOwn = origin === new URL(server.url).origin || protocol === 'blob:';
      if (!isOwn) faults.push(`asked ${request.url()}`);
    });
    await page.goto(server.entrance);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const page = await openTab();
  const close = async (): Promise<void> => {
    await closeTabs(browser);
    studio.beginEnding();
    await server.end({ grace: 0 });
    await studio.end();
  };
  return { page, studio, url: server.url, openTab, faults, close };
}

/** Opens an article by its title, and waits for its passages. */
export async function openArticleOn(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click();
  await page.locator('.passage').first().waitFor();
}

/** Clicks a word of a printed passage, as a mouse does. */
export async function clickWord(
  page: Page,
  { passage, word }: { readonly passage: string; readonly word: string },
): Promise<void> {
  await clickWordOf(page.locator('[data-printed]').filter({ hasText: passage }), word);
}

/** Clicks a word of a text, as a mouse does. */
export async function clickWordOf(text: Locator, word: string): Promise<void> {
  await text.scrollIntoViewIfNeeded();
  const point = await text.evaluate((element, sought) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = nodes.nextNode()!;
    while (!node.nodeValue!.includes(sought)) node = nodes.nextNode()!;
    const start = node.nodeValue!.indexOf(sought);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + sought.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, word);
  await text.page().mouse.click(point.x, point.y);
}

/** Pieces of pages in all the spellings by which words are hidden → what is read is what Chromium shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { closeTabs, openBrowser } from '../../../helpers/browser.ts';
import { requireCommand } from '../../../helpers/requirements.ts';
import { HIDDEN, SHOWN, type Spelling } from './spellings.ts';

const pageOf = ({ css, html }: Spelling): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${css === undefined ? '' : `<style>${css}</style>`}</head>` +
  `<body><article><p>A line that is shown.</p>${html}</article></body></html>`;

describe.runIf(requireCommand('chromium'))('Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  }, 60_000);
  afterAll(() => closeTabs(browser));

  const picture = async (html: string): Promise<string> => {
    await page.setContent(html.replace('<head>', '<head><style>*{font-family:monospace}</style>'));
    return (await page.screenshot()).toString('base64');
  };
  /** Whether other letters in the same place make another picture, and a person could read them. */
  const isShown = async (spelling: Spelling): Promise<boolean> => {
    const html = pageOf(spelling);
    const others = await picture(html.replaceAll('zebra', 'mauve'));
    const own = await picture(html);
    const isLarge = await page.evaluate<boolean>(IS_LARGE);
    return isLarge && (await page.evaluate(FARTHEST, [own, others])) > LEAST_DIFFERENCE;
  };

  it.each(HIDDEN)('does not show: $name', async (spelling) => {
    expect(await isShown(spelling)).toBe(false);
  });
  it.each(SHOWN)('shows: $name', async (spelling) => {
    expect(await isShown(spelling)).toBe(true);
  });
});

/** How far a pixel must differ for the eye to see it, of 255. */
const LEAST_DIFFERENCE = 12;

/** Letters of two pixels are no one's to read. */
const IS_LARGE = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.data.includes('zebra'))
      return parseFloat(getComputedStyle(walker.currentNode.parentElement).fontSize) > 2;
  return false;
})()`;

/** How far two pictures differ where they differ most. */
const FARTHEST = async ([one, other]: readonly string[]): Promise<number> => {
  const pixels = async (base64: string | undefined): Promise<Uint8ClampedArray> => {
    const bytes = Uint8Array.from(atob(base64!), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [first, second] = [await pixels(one), await pixels(other)];
  return first.reduce((most, value, at) => Math.max(most, Math.abs(value - second[at]!)), 0);
};

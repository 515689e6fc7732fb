/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayerSite, pageAround, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const TEXTS = Array.from(
  { length: 40 },
  (_, i) => `Ship ${i + 1} came in at noon. Nobody had seen it leave port ${i + 1}.`,
);

describe.runIf(requireCommand('chromium'))('nothing is left behind', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      { texts: TEXTS, pace: 25 },
      { texts: TEXTS.slice(0, 3), pace: 25, article: { slug: 'other', title: 'Another' } },
    ]);
  }, 120_000);
  afterAll(() => site?.close());

  /** What the browser holds after what is of no use has been cleared away. */
  async function openCounter(page: Page): Promise<() => Promise<Record<string, number>>> {
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    return async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
  }

  test('by a player that was mounted and removed 100 times', async () => {
    site.site.pages['/article.html'] = pageAround(
      '<article><lectern-player src="/the-ferry-returns/edition.json" read-along follow></lectern-player>' +
        `${[`${TEXTS[0]} And more.`, ...TEXTS.slice(1)].map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    const page = await site.open('/article.html');
    await page.locator('.changes').waitFor();
    await page.locator('article > p').nth(3).hover();
    await page.locator('.sign').waitFor();
    await page.locator('lectern-player').evaluate((element) => element.remove());
    const count = await openCounter(page);
    const state = (): Promise<unknown> =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        document.adoptedStyleSheets.length,
        [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
      ]);
    const mount = (times: number): Promise<void> =>
      page.evaluate(async (rounds) => {
        for (let round = 0; round < rounds; round++) {
          const player = document.createElement('lectern-player');
          player.setAttribute('src', '/the-ferry-returns/edition.json');
          player.setAttribute('read-along', '');
          player.setAttribute('follow', '');
          const found = new Promise((resolve) =>
            addEventListener('lectern-read-along', resolve, { once: true }),
          );
          document.querySelector('article')!.prepend(player);
          await found;
          const over = new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' });
          document.querySelector('article > p')!.dispatchEvent(over);
          await new Promise((resolve) => setTimeout(resolve, 0));
          player.remove();
        }
      }, times);
    await mount(5);
    const [before, page0] = [await count(), await state()];
    await mount(100);
    await page.waitForTimeout(1000);
    const [after, page1] = [await count(), await state()];
    expect(page1).toEqual(page0);
    expect(after['JSEventListeners']! - before['JSEventListeners']!).toBeLessThanOrEqual(5);
    expect(after['Nodes']! - before['Nodes']!).toBeLessThan(100);
    await page.context().close();
  }, 120_000);

  test('by a list that has played 60 articles in one player: what was opened below it is filled again', async () => {
    const page = await site.open('/index.html');
    const count = await openCounter(page);
    const choose = (times: number): Promise<void> =>
      page.evaluate(async (rounds) => {
        const player = document.querySelector('lectern-player')!;
        const rows = [...document.querySelectorAll<HTMLElement>('[data-lectern-src]')];
        for (let round = 0; round < rounds; round++) {
          const heard = new Promise((resolve) =>
            player.addEventListener('lectern-play', resolve, { once: true }),
          );
          rows[round % 2]!.click();
          await heard;
          const { shadowRoot } = player;
          for (const tab of shadowRoot!.querySelectorAll<HTMLElement>('.tab')) tab.click();
          for (let wait = 0; wait < 50 && !shadowRoot!.querySelector('.menu'); wait++)
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, times);
    // What the last choice opens is filled a moment later.
    await choose(6);
    await page.waitForTimeout(1000);
    const before = await count();
    await choose(60);
    await page.waitForTimeout(1000);
    const after = await count();
    expect(after['JSEventListeners']! - before['JSEventListeners']!).toBeLessThanOrEqual(12);
    expect(after['Nodes']! - before['Nodes']!).toBeLessThan(100);
    await page.context().close();
  }, 120_000);
});

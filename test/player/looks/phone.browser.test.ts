/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FERRY, FERRY_TEXTS, openPlayerSite, type PlayerSite } from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

describe.runIf(requireCommand('chromium'))('on a phone', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      { texts: FERRY_TEXTS, article: FERRY },
      { texts: ['Still.'], article: { slug: 'harbour', title: 'The harbour' } },
    ]);
    site.site.pages['/page.html'] =
      '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">' +
      '<title>x</title><lectern-player src="/the-ferry-returns/edition.json" layout="compact">' +
      '</lectern-player><p style="height:3000px">x</p><script src="/lectern-player.js"></script>';
  }, 60_000);
  afterAll(() => site?.close());

  /** The parts that can be seen and are large enough for a finger, whole within the window. */
  const within = (page: Page, parts: readonly string[]): Promise<readonly string[]> =>
    page.evaluate((names) => {
      const root = document.querySelector('lectern-player')!.shadowRoot!;
      return names.filter((name) => {
        const element = root.querySelector(`.card ${name}`);
        if (!element?.checkVisibility()) return false;
        const { left, right, width, height } = element.getBoundingClientRect();
        const isTitle = name === 'b';
        return left >= 0 && right <= innerWidth && width >= 24 && (isTitle || height >= 24);
      });
    }, parts);
  const PARTS = ['.play', 'b', '.back', '.forward', '.speed'];

  test.each([240, 320, 390])(
    'title, skip and speed are in the line and in the small player, %d pixels wide',
    async (width) => {
      const page = await site.open('/page.html', { viewport: { width, height: 700 } });
      const height = (): Promise<number> =>
        page.locator('lectern-player').evaluate((player: HTMLElement) => player.offsetHeight);
      const before = await height();
      await page.locator('lectern-player .play').click();
      await page.locator('lectern-player .card.on').waitFor();
      // The text below stays where it is.
      expect(await height()).toBe(before);
      const line = [...PARTS, '.more'];
      await expect.poll(() => within(page, line)).toEqual(line);
      await page.evaluate(() => scrollTo(0, 2000));
      await page.locator('lectern-player .card.mini').waitFor();
      const mini = [...PARTS, '.next', '.close'];
      await expect.poll(() => within(page, mini)).toEqual(mini);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // Without a list, what comes next is a chapter.
      const positionOf = () =>
        page.evaluate(
          () =>
            (document.querySelector('lectern-player') as never as { position: number }).position,
        );
      await page.locator('lectern-player .next').click();
      await expect.poll(positionOf).toBeGreaterThan(5);
      await page.context().close();
    },
  );

  test('the small player of a list goes to its next article', async () => {
    const page = await site.open('/index.html', { viewport: { width: 390, height: 300 } });
    await page.locator('lectern-player .play').click();
    await page.locator('lectern-player .card.on').waitFor();
    await page.evaluate(() => scrollTo(0, 5000));
    await page.locator('lectern-player .card.mini .next').click();
    await page.locator('li[aria-current] h2').filter({ hasText: 'The harbour' }).waitFor();
    await page.context().close();
  });

  test('the link to this moment goes to the system to be shared, where it can', async () => {
    const page = await site.open('/page.html');
    await page.evaluate(() => {
      const shared: unknown[] = [];
      Object.assign(navigator, {
        share: (what: unknown) => {
          shared.push(what);
          return Promise.reject(new DOMException('closed', 'AbortError'));
        },
      });
      Object.assign(window, { shared });
    });
    await page.locator('lectern-player .more').click();
    await page.locator('lectern-player .tab').last().click();
    await page.locator('lectern-player [part=share]').click();
    expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual([
      { title: 'The ferry returns to Norvik', url: `${site.server.origin}/page.html#t=0` },
    ]);
    await page.context().close();
  });
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FERRY, FERRY_TEXTS, openPlayerSite, type PlayerSite } from '../helpers/player-site.ts';
import { oembedAnswer } from '../../src/site/embed.ts';
import { requireCommand } from '../helpers/requirements.ts';

describe.runIf(requireCommand('chromium'))('a player in a frame', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: FERRY_TEXTS, article: FERRY }]);
    for (const theme of ['light', 'dark'])
      site.site.pages[`/${theme}.html`] =
        `<!doctype html><html lang="en" style="color-scheme:${theme}"><title>x</title>` +
        '<iframe src="/nowhere.html" title="another" height="50"></iframe>' +
        `<iframe src="/the-ferry-returns/embed.html?theme=${theme}" title="player" width="100%" height="70"></iframe>` +
        '<script src="/lectern-frame.js" defer></script>';
  }, 60_000);
  afterAll(() => site?.close());

  const openAround = async (path: string, options = {}): Promise<Page> => {
    const page = await (await site.browser.newContext(options)).newPage();
    await page.goto(`${site.server.origin}${path}`);
    await page.frameLocator('[title=player]').locator('.play').waitFor();
    return page;
  };
  /** Of what is in the frame, with the border that browsers draw around one. */
  const innerHeightOf = async (page: Page): Promise<number> =>
    4 +
    (await page
      .frameLocator('[title=player]')
      .locator('html')
      .evaluate((root: HTMLElement) => root.offsetHeight));
  const heightOf = (page: Page, title: string): Promise<number> =>
    page.locator(`[title=${title}]`).evaluate((frame: HTMLElement) => frame.offsetHeight);

  test('is as high as what is open in it, and no other frame changes', async () => {
    const page = await openAround('/light.html');
    const other = await heightOf(page, 'another');
    const closed = await innerHeightOf(page);
    await expect.poll(() => heightOf(page, 'player')).toBe(closed);
    await page.frameLocator('[title=player]').locator('.more').click();
    const open = await innerHeightOf(page);
    expect(open).toBeGreaterThan(closed + 50);
    await expect.poll(() => heightOf(page, 'player')).toBe(open);
    await page.frameLocator('[title=player]').locator('.more').click();
    await expect.poll(() => heightOf(page, 'player')).toBe(closed);
    expect(await heightOf(page, 'another')).toBe(other);
    await page.context().close();
  });

  test('needs no more height than is printed for it, where no script is allowed', async () => {
    const { height } = oembedAnswer(site.editions[0]!, { baseUrl: 'https://post.example/' }) as {
      readonly height: number;
    };
    for (const width of [320, 1200]) {
      const page = await openAround('/light.html', { viewport: { width, height: 600 } });
      expect(await innerHeightOf(page)).toBe(height + 4);
      await page.context().close();
    }
  });

  test.each([
    ['light', 'dark', 'rgb(255 255 255)'],
    ['dark', 'light', 'rgb(23 26 31)'],
  ] as const)(
    '?theme=%s holds though the reader’s system is %s',
    async (theme, colorScheme, ground) => {
      const page = await openAround(`/${theme}.html`, { colorScheme });
      const player = page.frameLocator('[title=player]').locator('lectern-player');
      expect(await player.getAttribute('theme')).toBe(theme);
      const painted = await player.evaluate((element) =>
        getComputedStyle(element.shadowRoot!.querySelector('.card')!).getPropertyValue('--b'),
      );
      const level = Number(/\d+/.exec(painted)![0]);
      const wanted = Number(/\d+/.exec(ground)![0]);
      expect(Math.abs(level - wanted)).toBeLessThan(20);
      await page.context().close();
    },
  );
});

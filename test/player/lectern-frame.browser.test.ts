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

  /** What of the page in the frame is seen, by the height that the frame has from the start. */
  const seenAt = async (height: number, width: number) => {
    site.site.pages['/one.html'] =
      `<!doctype html><title>x</title><iframe src="/the-ferry-returns/embed.html" title="player" width="100%" height="${height}"></iframe>`;
    const page = await openAround('/one.html', { viewport: { width, height: 600 } });
    const frame = page.frameLocator('[title=player]').locator('html');
    const seen = await frame.evaluate((root: HTMLElement) => ({
      height: root.offsetHeight,
      isWide: root.scrollWidth > innerWidth,
      parts: ['img', 'h1', '.byline', 'lectern-player'].filter((name) => {
        const { width: across, height: down } = root.querySelector(name)!.getBoundingClientRect();
        return across > 1 && down > 1;
      }),
    }));
    await page.context().close();
    return seen;
  };

  test('shows cover, title and facts in the height that is printed, where no script is allowed', async () => {
    const { height } = oembedAnswer(site.editions[0]!, { baseUrl: 'https://post.example/' }) as {
      readonly height: number;
    };
    const parts = ['img', 'h1', '.byline', 'lectern-player'];
    for (const width of [320, 1200])
      expect(await seenAt(height, width)).toEqual({ height, isWide: false, parts });
    expect(await seenAt(height, 240)).toMatchObject({ isWide: false, parts: ['h1', parts[3]] });
  });

  test('is the player alone in a frame as earlier versions printed it, also when that has grown', async () => {
    expect(await seenAt(56, 320)).toEqual({ height: 56, isWide: false, parts: ['lectern-player'] });
    const page = await openAround('/light.html', { viewport: { width: 320, height: 900 } });
    const frame = page.frameLocator('[title=player]');
    await frame.locator('.more').click();
    await expect.poll(() => heightOf(page, 'player')).toBeGreaterThan(150);
    expect(await frame.locator('img').isVisible()).toBe(false);
    await page.context().close();
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

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayerSite, pageAround, type PlayerSite } from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const TEXTS = Array.from(
  { length: 30 },
  (_, i) => `Ship ${i + 1} came in at noon. Nobody had seen ship ${i + 1} before.`,
);

describe.runIf(requireCommand('chromium'))('the transcript in the player', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: TEXTS, pace: 30 }]);
    site.site.pages['/page.html'] = pageAround(
      '<main><lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
        '<div style="height:2000px"></div></main>',
    );
  }, 60_000);
  afterAll(() => site?.close());

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await site.open('/page.html', options);
    await page.getByText('Transcript', { exact: true }).click();
    await page.locator('.transcript button').first().waitFor();
    return page;
  }

  const cueOf = (words: string): { readonly start: number; readonly end: number } =>
    site.editions[0]!.cues.find((cue) => cue.text.startsWith(words))!;
  const playFrom = (page: Page, seconds: number): Promise<void> =>
    page
      .locator('lectern-player')
      .evaluate(
        (player, to) => (player as unknown as { playFrom: (seconds: number) => void }).playFrom(to),
        seconds,
      );
  const scrolled = (page: Page): Promise<number> =>
    page.locator('.transcript').evaluate((list) => list.scrollTop);

  test('plays the sentence that is clicked, and marks the one that is heard', async () => {
    const page = await open();
    // Told at the moment of the click: a machine that is busy asks later.
    await page.evaluate(() =>
      addEventListener('lectern-seek', (event) =>
        Object.assign(window, { landed: (event as CustomEvent).detail.seconds }),
      ),
    );
    await page.getByText('Nobody had seen ship 2 before.').click();
    expect(
      Math.abs(
        (await page.evaluate<number>('window.landed')) - cueOf('Nobody had seen ship 2 ').start,
      ),
    ).toBeLessThan(0.25);
    await expect
      .poll(() => page.locator('.now').textContent())
      .toMatch(/^(?:Nobody had seen s|S)hip \d/);
    await page.context().close();
  });

  test('follows the voice by moving its list, never the page', async () => {
    const page = await open();
    await playFrom(page, cueOf('Ship 25 ').start + 0.05);
    await expect.poll(() => page.locator('.now').textContent()).toContain('Ship 25 ');
    await expect
      .poll(() =>
        page.locator('.now').evaluate((now) => {
          const [line, frame] = [
            now.getBoundingClientRect(),
            now.closest('.transcript')!.getBoundingClientRect(),
          ];
          return line.top >= frame.top && line.bottom <= frame.bottom;
        }),
      )
      .toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.context().close();
  });

  test('stays where a reader has scrolled to', async () => {
    const page = await open();
    await playFrom(page, cueOf('Ship 20 ').start);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
    await page.waitForTimeout(800);
    await page.locator('.transcript').hover();
    await page.mouse.wheel(0, -5000);
    await expect.poll(() => scrolled(page)).toBe(0);
    await page.waitForFunction(
      (time) => document.querySelector('audio')!.currentTime > time,
      cueOf('Ship 21 ').start + 0.2,
    );
    expect(await scrolled(page)).toBe(0);
    await page.context().close();
  });

  test.each([
    ['no-preference', 'smooth'],
    ['reduce', 'auto'],
  ] as const)(
    'moves as a listener who asked for motion: %s wants it',
    async (reducedMotion, behavior) => {
      const page = await open({ reducedMotion });
      await page.evaluate(() => {
        const scrollTo = Element.prototype.scrollTo;
        const note = function (this: Element, options: ScrollToOptions): void {
          Object.assign(window, { scrolled: options.behavior });
          Reflect.apply(scrollTo, this, [options]);
        };
        Object.assign(Element.prototype, { scrollTo: note });
      });
      await playFrom(page, cueOf('Ship 15 ').start);
      await page.waitForFunction(`window.scrolled`);
      expect(await page.evaluate('window.scrolled')).toBe(behavior);
      await page.context().close();
    },
  );
});

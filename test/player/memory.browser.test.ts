/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLLED } from '../helpers/browser.ts';
import { openPlayerSite, seek, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const DAY = 24 * 60 * 60 * 1000;
const TEXTS = [
  'Ship one came in at noon. Nobody had seen it. It had left three days before with forty people on board.',
];

describe.runIf(requireCommand('chromium'))('what is remembered', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      { texts: TEXTS, pace: 6 },
      { texts: TEXTS, pace: 6, article: { slug: 'other' } },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  const timeOf = (page: Page): Promise<number> =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  const load = async (page: Page, slug: string): Promise<void> => {
    await page.goto(`${site.server.origin}/${slug}/index.html`);
    await page.locator('.play').waitFor();
  };

  test('the speed goes with the listener to other articles, the position stays with its own', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await page.locator('.speed').selectOption('1.25');
    await seek(page, 9);
    await load(page, 'other');
    expect([await page.locator('.speed').inputValue(), await timeOf(page)]).toEqual(['1.25', 0]);
    await page.locator('.play').click();
    await expect
      .poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate))
      .toBe(1.25);
    await load(page, 'the-ferry-returns');
    expect(await timeOf(page)).toBeCloseTo(9, 0);
    expect(await page.locator('.time').textContent()).toMatch(/^0:09 /);
    await page.context().close();
  });

  test('a position is forgotten after 30 days, and near the end there is none', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await seek(page, 9);
    await page.clock.install({ time: Date.now() + 29 * DAY });
    await load(page, 'the-ferry-returns');
    expect(await timeOf(page)).toBeCloseTo(9, 0);
    // Leaving a page keeps the position, as of then.
    await page.goto('about:blank');
    await page.clock.setFixedTime(Date.now() + 61 * DAY);
    await load(page, 'the-ferry-returns');
    expect(await timeOf(page)).toBe(0);
    await seek(page, site.editions[0]!.duration - 2);
    await load(page, 'the-ferry-returns');
    expect(await timeOf(page)).toBe(0);
    await page.context().close();
  });

  test.each([
    [
      'holds nonsense',
      () =>
        ['lectern-speed', 'lectern-positions'].forEach((name) =>
          localStorage.setItem(name, '{"a":'),
        ),
    ],
    [
      'holds something else',
      () => (
        localStorage.setItem('lectern-positions', 'null'),
        localStorage.setItem('lectern-speed', '900')
      ),
    ],
    [
      'is forbidden',
      () =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        }),
    ],
  ])('a storage that %s costs nothing but the memory', async (_name, spoil) => {
    const context = await site.browser.newContext(POLLED);
    const page = await context.newPage();
    await page.addInitScript(spoil);
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await load(page, 'the-ferry-returns');
    expect([await page.locator('.speed').inputValue(), await timeOf(page)]).toEqual(['1', 0]);
    await page.locator('.play').click();
    await page.locator('.speed').selectOption('2');
    await page.waitForFunction(`document.querySelector('audio').currentTime > 0.5`);
    expect(errors).toEqual([]);
    await context.close();
  });
});

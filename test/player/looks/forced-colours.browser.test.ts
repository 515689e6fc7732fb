/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FERRY, FERRY_TEXTS, openPlayerSite, type PlayerSite } from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

describe.runIf(requireCommand('chromium'))('where the system chooses all colours', () => {
  let site: PlayerSite;
  let page: Page;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: FERRY_TEXTS, article: FERRY }]);
    page = await site.open('/index.html', { forcedColors: 'active' });
  }, 60_000);
  afterAll(() => site?.close());

  test('what was heard can be told from what was not', async () => {
    const [base, filled] = await page
      .locator('lectern-player')
      .evaluate((player) =>
        ['.base', '.filled'].map(
          (name) => getComputedStyle(player.shadowRoot!.querySelector(name)!).stroke,
        ),
      );
    expect(base).not.toBe(filled);
  });

  test('the signs of a list can be seen, and which article the player has', async () => {
    const { sign, ground, outline } = await page.evaluate(() => {
      const button = document.querySelector('[data-lectern-src]')!;
      const current = document.querySelector('[aria-current]')!;
      return {
        sign: getComputedStyle(button, '::before').backgroundColor,
        ground: getComputedStyle(button).backgroundColor,
        outline: getComputedStyle(current).outlineStyle,
      };
    });
    expect(sign).not.toBe(ground);
    expect(outline).toBe('solid');
  });
});

/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import {
  FERRY_TEXTS,
  openEngineSite,
  pageAround,
  type EngineSite,
} from '../../helpers/player-site.ts';

describeInEngines('the small player', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite(
      [
        { texts: FERRY_TEXTS },
        { texts: FERRY_TEXTS, article: { slug: 'other', title: 'Another ferry' } },
      ],
      engine,
    );
    // A transform catches whatever is fixed inside it; a bar of the page stands at the bottom.
    site.site.pages['/two.html'] = pageAround(
      '<main style="transform:translateY(0)"><lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
        '<lectern-player src="/other/edition.json"></lectern-player><div style="height:3000px"></div></main>' +
        '<nav style="position:fixed;bottom:0;left:0;right:0;height:56px;background:#ccc">Home</nav>',
    );
  }, 60_000);
  afterAll(() => site?.close());

  test('is that of the player that plays, in the top layer, above what the page has there, and leaves no trace', async () => {
    const page = await site.open('/two.html');
    const players = page.locator('lectern-player');
    await players.nth(0).locator('.play').click();
    await players.nth(1).locator('.play').click();
    await page.mouse.wheel(0, 1600);
    const small = page.locator('.card.mini');
    await small.waitFor();
    await page.waitForTimeout(300);
    expect(await small.count()).toBe(1);
    expect(await small.locator('.head b').textContent()).toBe('Another ferry');
    const { top, bottom, padding } = await small.evaluate((card) => ({
      top: card.matches(':popover-open'),
      bottom: innerHeight - card.getBoundingClientRect().bottom,
      padding: Number.parseFloat(document.documentElement.style.scrollPaddingBottom),
    }));
    expect(top).toBe(true);
    expect(bottom).toBeGreaterThanOrEqual(56);
    expect(bottom).toBeLessThan(90);
    expect(padding).toBeGreaterThan(100);
    await players.nth(0).evaluate((player) => (player as unknown as { play: () => void }).play());
    await expect
      .poll(() => small.locator('.head b').textContent())
      .toBe('The ferry returns to Norvik');
    expect(await small.count()).toBe(1);
    await players.nth(0).evaluate((player) => player.remove());
    await expect
      .poll(() =>
        page.evaluate(() => [
          document.documentElement.style.scrollPaddingBottom,
          navigator.mediaSession.metadata,
        ]),
      )
      .toEqual(['', null]);
    await page.context().close();
  });
});

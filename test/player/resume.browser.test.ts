/// <reference lib="dom" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../helpers/engines/engines.ts';
import type { Tab } from '../helpers/engines/tab.ts';
import { openEngineSite, type EngineSite } from '../helpers/player-site.ts';
import { linkedPosition } from '../../src/player/memory.ts';

const TEXTS = Array.from(
  { length: 4 },
  (_, i) => `Ship ${i} came in at noon, and nobody had seen it.`,
);

test.each([
  ['#t=83', 83],
  ['#t=1:23', 83],
  ['#t=1m23s', 83],
  ['#t=1:02:03.5', 3723.5],
  ['#section&t=5', 5],
  ['#text', undefined],
  ['#t=soon', undefined],
])('an address with %s begins at %s', (hash, seconds) => {
  expect(linkedPosition(hash)).toBe(seconds);
});

describeInEngines('a listener who comes back', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite([{ texts: TEXTS, pace: 8 }], engine);
  }, 60_000);
  afterAll(() => site?.close());

  const timeOf = (page: Tab): Promise<number> =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);

  test('is told where they were, and may start over', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    expect(await page.locator('.lead').textContent()).toContain('Listen to this article');
    await page
      .locator('lectern-player')
      .evaluate((player) => (player as unknown as { seek: (to: number) => void }).seek(9));
    await page.reload();
    await page.getByText('Continue from 0:09').waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    expect(await timeOf(page)).toBe(0);
    expect(await page.locator('.lead').textContent()).toContain('Listen to this article');
    await page.context().close();
  });

  test('begins where a link says', async () => {
    const page = await site.open('/the-ferry-returns/index.html#t=0:07');
    expect(await timeOf(page)).toBeCloseTo(7, 0);
    expect(await page.locator('.lead').textContent()).toContain('Continue from 0:07');
    await page.context().close();
  });

  test('goes on hearing a player that is moved within the page', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await page.locator('.play').click();
    await page.waitForFunction(`document.querySelector('audio').currentTime > 0.3`);
    const moves = await page.evaluate(() => {
      const player = document.querySelector('lectern-player')!;
      const { shadowRoot } = player;
      const card = shadowRoot!.firstElementChild;
      document.body.append(player);
      const main = document.querySelector('main') as HTMLElement & {
        moveBefore?: (node: Node, before: Node | null) => void;
      };
      main.moveBefore?.(player, null);
      return card === shadowRoot!.firstElementChild;
    });
    expect(moves).toBe(true);
    await page.waitForTimeout(300);
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(
      false,
    );
    await page.context().close();
  });
});

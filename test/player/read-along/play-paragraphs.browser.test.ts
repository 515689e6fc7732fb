/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import type { Tab } from '../../helpers/engines/tab.ts';
import { openEngineSite, pageAround, type EngineSite } from '../../helpers/player-site.ts';

const TEXTS = Array.from(
  { length: 40 },
  (_, i) => `Ship ${i + 1} came in at noon. Nobody had seen it leave port ${i + 1}.`,
);
/** On a machine that is busy with other things. */
const SOON = { timeout: 10_000 };

const STYLES =
  '<style>body{margin:0 80px}p{margin:40px 0;font:20px/2 serif}.drop::first-letter{font-size:60px;float:left}</style>';

describeInEngines('reading is not playing', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite([{ texts: TEXTS, pace: 25 }], engine);
  }, 120_000);
  afterAll(() => site?.close());

  async function open(attributes = '', first = TEXTS[0]!): Promise<Tab> {
    const paragraphs = [first, ...TEXTS.slice(1)].map((text) => `<p>${text}</p>`).join('');
    site.site.pages['/article.html'] = pageAround(
      `<article><lectern-player src="/the-ferry-returns/edition.json" read-along ${attributes}></lectern-player>` +
        `${paragraphs.replace('<p>', '<p class="drop">')}</article>`,
      { head: STYLES },
    );
    const page = await site.open('/article.html');
    await page.locator('.lectern-playable').first().waitFor();
    return page;
  }

  const isPlaying = (page: Tab): Promise<boolean> =>
    page.evaluate(() => !document.querySelector('audio')!.paused);
  const heard = (page: Tab): Promise<string | null> =>
    page.evaluate(() => document.querySelector('.lectern-speaking')?.textContent ?? null);
  /** Longer than a click is held back. */
  const settle = (page: Tab): Promise<void> => page.waitForTimeout(500);

  test('a click plays only after the first play; links, selections and double clicks never do', async () => {
    const page = await open('', `${TEXTS[0]} <a href="#here">More</a>`);
    const third = page.locator('article > p').nth(2);
    expect(await third.evaluate((element) => getComputedStyle(element).cursor)).toBe('auto');
    await third.click();
    await settle(page);
    expect(await isPlaying(page)).toBe(false);

    await page.locator('.play').click();
    await page.waitForFunction(
      `window.lecternPageExtras && !document.querySelector('audio').paused`,
    );
    await page.locator('.play').click();
    await third.dblclick();
    await settle(page);
    // The click that lets go of a selection.
    await page.locator('article > p').nth(4).click();
    await page.locator('article > p > a').click();
    await settle(page);
    expect([await isPlaying(page), await page.evaluate('location.hash')]).toEqual([false, '#here']);
    await third.click();
    await expect.poll(() => heard(page), SOON).toBe(TEXTS[2]);
    expect(await isPlaying(page)).toBe(true);
    await page.context().close();
  });

  test('the sign beside a paragraph plays it before that, under a mouse and by the keyboard', async () => {
    const page = await open();
    const sign = page.locator('.sign');
    await page.locator('article > p').nth(3).hover();
    await page.locator('.sign.shown').waitFor();
    expect(await sign.getAttribute('aria-label')).toBe('Play from here: Ship 4 came in at noon.');
    const [box, text] = [
      (await sign.boundingBox())!,
      (await page.locator('article > p').nth(3).boundingBox())!,
    ];
    expect(box.x + box.width).toBeLessThanOrEqual(text.x);
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(Math.abs(box.y + box.height / 2 - (text.y + 20))).toBeLessThan(4);
    await sign.click();
    await expect.poll(() => heard(page), SOON).toBe(TEXTS[3]);
    await page.context().close();

    const keyed = await open();
    await keyed.keyboard.press('Tab');
    await keyed.waitForFunction('window.lecternPageExtras');
    await keyed.locator('.sign').waitFor({ state: 'attached' });
    // Beside no paragraph it plays none, whoever presses it.
    await keyed.locator('.sign').evaluate((button: HTMLElement) => button.click());
    await settle(keyed);
    expect(await isPlaying(keyed)).toBe(false);
    for (let press = 0; press < 20; press++) {
      const isThere = await keyed.evaluate(
        () => !!document.querySelector('lectern-player')!.shadowRoot!.querySelector('.sign:focus'),
      );
      if (isThere) break;
      await keyed.keyboard.press('Tab');
    }
    await keyed.keyboard.press('ArrowDown');
    await keyed.keyboard.press('ArrowDown');
    await keyed.keyboard.press('ArrowUp');
    expect(await keyed.locator('.sign').getAttribute('aria-label')).toContain('Ship 2');
    await keyed.keyboard.press('Enter');
    await expect.poll(() => heard(keyed), SOON).toBe(TEXTS[1]);
    await keyed.context().close();
  });

  test('a letter that is set large stays out of the highlight', async () => {
    const page = await open();
    await page.locator('.play').click();
    await page.waitForFunction(`CSS.highlights.get('lectern-sentence')?.size === 1`);
    const words = await page.evaluate(() =>
      [...CSS.highlights.get('lectern-sentence')!].map((range) => (range as Range).toString()),
    );
    expect(words).toEqual(['hip 1 came in at noon.']);
    await page.context().close();
  });

  test('the page follows the voice where it is asked to, until the reader scrolls away', async () => {
    const page = await open('follow mini="off"');
    const isInSight = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('lectern-sentence') ?? [])] as Range[];
        const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
        return top >= 0 && bottom <= innerHeight;
      });
    const cue = site.editions[0]!.cues.find(({ text }) => text.startsWith('Ship 30 '))!;
    await page
      .locator('lectern-player')
      .evaluate(
        (player, to) => (player as never as { playFrom(s: number): void }).playFrom(to),
        cue.start,
      );
    await expect.poll(isInSight, SOON).toBe(true);
    await page
      .locator('lectern-player')
      .evaluate((player) => (player as never as { pause(): void }).pause());
    // The page goes on scrolling for a moment.
    await page.waitForTimeout(1500);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, -5000);
    const back = page.getByRole('button', { name: 'Back to the sentence' });
    await back.waitFor();
    await settle(page);
    expect(await isInSight()).toBe(false);
    await back.click();
    await expect.poll(isInSight, SOON).toBe(true);
    expect(await back.count()).toBe(0);
    await page.context().close();

    const still = await open();
    await still
      .locator('lectern-player')
      .evaluate(
        (player, to) => (player as never as { playFrom(s: number): void }).playFrom(to),
        cue.start,
      );
    await expect.poll(() => heard(still), SOON).toBe(TEXTS[29]);
    await settle(still);
    expect(await still.evaluate(() => scrollY)).toBe(0);
    await still.context().close();
  });

  test('a sentence that the small player would cover is scrolled out from under it', async () => {
    const page = await open('follow');
    const player = page.locator('lectern-player');
    const startOf = (words: string): number =>
      site.editions[0]!.cues.find(({ text }) => text.startsWith(words))!.start;
    const call = (name: 'pause' | 'playFrom' | 'seek', seconds?: number): Promise<void> =>
      player.evaluate(
        (element, [method, to]) =>
          (element as never as Record<string, (s?: number) => void>)[method]!(to),
        [name, seconds] as const,
      );
    /** Pixels between the spoken sentence and the small player below it. */
    const room = (): Promise<number> =>
      page.evaluate(() => {
        const card = document.querySelector('lectern-player')!.shadowRoot!.querySelector('.mini');
        const [range] = [...(CSS.highlights.get('lectern-sentence') ?? [])] as Range[];
        if (!card || !range) return -1;
        return card.getBoundingClientRect().top - range.getBoundingClientRect().bottom;
      });
    await call('playFrom', startOf('Ship 20 '));
    await expect.poll(room, SOON).toBeGreaterThan(0);
    await call('pause');
    await page.waitForTimeout(1500);
    await page.evaluate(() => {
      const { bottom } = document.querySelectorAll('article > p')[29]!.getBoundingClientRect();
      scrollBy({ top: bottom - innerHeight + 12, behavior: 'instant' });
    });
    await settle(page);
    // While it stands still no later sentence brings the page along.
    await call('seek', startOf('Ship 30 ') + 0.05);
    await expect.poll(() => heard(page), SOON).toBe(TEXTS[29]);
    await expect.poll(room, SOON).toBeGreaterThan(0);
    await page.context().close();
  });
});

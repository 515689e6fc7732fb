/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../helpers/engines/engines.ts';
import type { Tab } from '../helpers/engines/tab.ts';
import { openEngineSite, pageAround, type EngineSite } from '../helpers/player-site.ts';

const TEXTS = [
  '# The crossing',
  ...Array.from({ length: 6 }, (_, i) => `Ship ${i + 1} came in at noon. Nobody had seen it.`),
  '# The return',
  'It came back.',
  '# The evening',
  'The band played on the quay. It was late.',
];

describeInEngines('a person with nothing but a keyboard', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite(
      [
        {
          texts: TEXTS,
          article: { title: 'The ferry', url: 'https://gazette.example/ferry' },
          disclosure: 'Made with AI.',
        },
      ],
      engine,
    );
  }, 60_000);
  afterAll(() => site?.close());

  /** What has the focus: its name, its text, and how thick its outline is. */
  const focused = (
    page: Tab,
  ): Promise<{ readonly name: string; readonly outline: number; readonly inView: boolean }> =>
    page.evaluate(() => {
      const element = (document.activeElement?.shadowRoot?.activeElement ??
        document.activeElement) as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: element.getAttribute('aria-label') ?? element.textContent!.trim(),
        outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        inView: box.top >= 0 && box.bottom <= innerHeight,
      };
    });
  const timeOf = (page: Tab): Promise<number> =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  const playing = (page: Tab): Promise<boolean> =>
    page.locator('audio').evaluate((audio: HTMLAudioElement) => !audio.paused);
  const startOf = (words: string): number =>
    site.editions[0]!.cues.find((cue) => cue.text.startsWith(words))!.start;

  /** Presses Tab until something of that name has the focus; everything on the way shows it. */
  async function tabTo(page: Tab, name: string): Promise<void> {
    for (let press = 0; press < 30; press++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      expect([now.name, now.outline >= 2, now.inView]).toEqual([now.name, true, true]);
      if (now.name.startsWith(name)) return;
    }
    throw new Error(`nothing is called ${name}`);
  }

  test('goes from the list to an article and back, and to every file', async () => {
    const page = await site.open('/index.html');
    await tabTo(page, 'The ferry');
    await page.keyboard.press('Enter');
    await page.locator('article').waitFor();
    await page.locator('.play').waitFor();
    for (const name of [
      'Narrated articles',
      'Play',
      'Position',
      'Back 15',
      'Forward 15',
      'Speed',
      'Chapters',
      'Transcript',
      'More',
      'Read the article',
      'Download (MP3)',
      'Transcript (VTT)',
      'Captions (SRT)',
    ])
      await tabTo(page, name);
    await page.context().close();
  });

  test('plays, pauses, skips and seeks; letters work inside the player and nowhere else', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await page.keyboard.press('k');
    expect(await playing(page)).toBe(false);
    await tabTo(page, 'Play');
    await page.keyboard.press(' ');
    await expect.poll(() => playing(page)).toBe(true);
    await page.keyboard.press('k');
    await expect.poll(() => playing(page)).toBe(false);
    await tabTo(page, 'Position');
    const { duration } = site.editions[0]!;
    for (const [key, time] of [
      ['Home', 0],
      ['ArrowUp', 5],
      ['ArrowRight', 10],
      ['ArrowDown', 5],
      ['l', 20],
      ['j', 5],
      ['ArrowLeft', 0],
      ['PageUp', duration - 0.1],
      ['Home', 0],
      ['End', duration - 0.1],
      ['PageDown', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await timeOf(page)]).toEqual([
        key,
        expect.closeTo(Math.min(time, duration - 0.1), 1),
      ]);
    }
    // Keys with a modifier belong to the browser.
    await page.keyboard.press('Control+l');
    expect(await timeOf(page)).toBeCloseTo(0, 1);
    await page.context().close();
  });

  test('chooses a speed, a chapter and a paragraph', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await tabTo(page, 'Speed');
    await page.keyboard.press('1');
    await page.keyboard.press('.');
    await page.keyboard.press('5');
    await expect
      .poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate))
      .toBe(1.5);
    // Told at the moment of the key: a machine that is busy asks later.
    await page.evaluate(() =>
      addEventListener('lectern-seek', (event) =>
        Object.assign(window, { landed: (event as CustomEvent).detail.seconds }),
      ),
    );
    await tabTo(page, 'Chapters');
    await page.keyboard.press('Enter');
    await page.locator('ol button').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => playing(page)).toBe(true);
    expect(await page.evaluate<number>('window.landed')).toBeCloseTo(startOf('The return'), 0);
    await tabTo(page, 'Transcript');
    await page.keyboard.press(' ');
    await page.locator('.transcript button').first().waitFor();
    await page.keyboard.press('Tab');
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowUp'])
      await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => Math.abs((await timeOf(page)) - startOf('Ship 1')) < 1)
      .toBe(true);
    // All paragraphs are one stop: the next Tab leaves the list.
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe('More');
    await page.context().close();
  });

  test('closes the small player, and goes on from where it stood', async () => {
    site.site.pages['/long.html'] = pageAround(
      '<main><lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
        '<a href="#x">After</a><div style="height:3000px"></div></main>',
    );
    const page = await site.open('/long.html');
    await tabTo(page, 'Play');
    await page.keyboard.press('Enter');
    await page.mouse.wheel(0, 1500);
    await page.locator('.card.mini').waitFor();
    for (
      let press = 0;
      press < 8 && (await focused(page)).name !== 'Close the small player';
      press++
    )
      await page.keyboard.press('Tab');
    expect((await focused(page)).name).toBe('Close the small player');
    const before = await page.evaluate(() => Math.round(scrollY));
    await page.keyboard.press('Enter');
    await page.locator('.card:not(.mini)').waitFor();
    expect((await focused(page)).name).toBe('Pause');
    expect(await page.evaluate(() => Math.round(scrollY))).toBe(before);
    await page.context().close();
  });
});

describeInEngines('the seek bar', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite([{ texts: TEXTS }], engine);
  }, 60_000);
  afterAll(() => site?.close());

  test('a click takes it there within a quarter of a second, and it plays on', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await page.locator('.play').click();
    await page.waitForFunction(`document.querySelector('audio').currentTime > 0.2`);
    const box = (await page.locator('.seek svg').boundingBox())!;
    const { duration } = site.editions[0]!;
    // Told at the moment of the click: a machine that is busy asks later.
    await page.evaluate(() =>
      addEventListener('lectern-seek', (event) =>
        Object.assign(window, { landed: (event as CustomEvent).detail.seconds }),
      ),
    );
    for (const share of [0.5, 0.25, 0.75]) {
      await page.mouse.click(box.x + box.width * share, box.y + box.height / 2);
      expect(
        Math.abs((await page.evaluate<number>('window.landed')) - duration * share),
      ).toBeLessThan(0.25);
    }
    await page.waitForFunction(
      (from) => document.querySelector('audio')!.currentTime > from,
      duration * 0.75 + 0.2,
    );
    await page.context().close();
  });
});

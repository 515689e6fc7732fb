/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axe.ts';
import { POLLED } from '../helpers/browser.ts';
import {
  FERRY,
  FERRY_TEXTS,
  openPanels,
  openPlayerSite,
  type PlayerSite,
} from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

describe.runIf(requireCommand('chromium'))('the player where Chromium is told how to be', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      {
        texts: FERRY_TEXTS,
        article: FERRY,
        disclosure: 'This audio is created with AI assistance.',
      },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  test('has learned how numbers are written out by the time the edition arrives', async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(() => {
      const Format = Intl.NumberFormat;
      const learned = function (
        ...options: ConstructorParameters<typeof Format>
      ): Intl.NumberFormat {
        Object.assign(window, { learned: true });
        return new Format(...options);
      };
      Object.assign(Intl, { NumberFormat: learned });
    });
    let asked = false;
    await page.route('**/edition.json', () => void (asked = true));
    await page.goto(`${site.server.origin}/the-ferry-returns/index.html`);
    await expect.poll(() => page.evaluate('window.learned')).toBe(true);
    expect(asked).toBe(true);
    await page.close();
  });

  test('is ready when it can be moved, and says how long it is in its first picture', async () => {
    const page = await site.browser.newPage();
    await page.addInitScript(() => {
      addEventListener('lectern-ready', ({ target }) => {
        const player = target as HTMLElement & {
          readonly position: number;
          seek(seconds: number): void;
        };
        const read = (selector: string): Element => player.shadowRoot!.querySelector(selector)!;
        player.seek(2);
        const { position } = player;
        requestAnimationFrame(() => {
          const length = read('[part=length]').textContent;
          const spoken = read('[part=seek]').getAttribute('aria-valuetext');
          Object.assign(window, { first: { position, length, spoken } });
        });
      });
    });
    await page.goto(`${site.server.origin}/the-ferry-returns/index.html`);
    await expect
      .poll(() => page.evaluate('window.first'))
      .toMatchObject({
        position: 2,
        length: expect.stringMatching(/^\d+ /) as string,
        spoken: expect.stringContaining('2 seconds') as string,
      });
    await page.close();
  });

  test('passes every rule of axe, light and dark, wide and narrow', async () => {
    site.site.pages['/missing.html'] =
      '<!doctype html><html lang="en"><title>x</title><main><h1>x</h1>' +
      '<lectern-player src="/nowhere.json"></lectern-player></main>' +
      '<script src="/lectern-player.js" defer></script></html>';
    const transcript = `/the-ferry-returns/${site.editions[0]!.files.find((file) => file.mediaType === 'text/html')!.name}`;
    const views = [
      '/the-ferry-returns/index.html',
      '/index.html',
      '/the-ferry-returns/embed.html',
      '/missing.html',
      transcript,
    ].flatMap(
      (path) =>
        [
          [path, 1000, false],
          [path, 390, true],
        ] as const,
    );
    for (const [path, width, dark] of views) {
      const page = await (
        await site.browser.newContext({
          ...POLLED,
          viewport: { width, height: 800 },
          colorScheme: dark ? 'dark' : 'light',
        })
      ).newPage();
      await page.goto(`${site.server.origin}${path}`);
      if (path !== transcript)
        await page.waitForFunction(
          `document.querySelector('lectern-player').shadowRoot?.querySelector('.tab, .note')`,
        );
      if (path !== transcript) await openPanels(page);
      const violations = await axeViolations(page);
      expect([path, violations]).toEqual([path, []]);
      await page.context().close();
    }
  }, 240_000);

  test('passes them while it plays, with the chapter that is heard and the sign of a paragraph', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await site.open('/the-ferry-returns/index.html', { colorScheme });
      await page.locator('.play').click();
      await page.locator('.tab').first().click();
      await page.locator('ol [aria-current]').waitFor();
      await page.locator('.sign').waitFor({ state: 'attached' });
      expect(await page.locator('.sign').getAttribute('aria-label')).toMatch(/^Play from here: \w/);
      expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
      await page.context().close();
    }
  });

  test('without JavaScript the page is an audio element and the text', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.server.origin}/the-ferry-returns/index.html`);
    expect(await page.locator('audio').getAttribute('src')).toBe(site.editions[0]!.files[0]!.name);
    expect(
      await page
        .locator('audio')
        .evaluate((audio: HTMLAudioElement) => audio.controls && audio.offsetHeight > 20),
    ).toBe(true);
    expect(await page.locator('article').textContent()).toContain(
      'Waves of six metres broke over the bow.',
    );
    await page.context().close();
  });

  test('without JavaScript a list of articles is a list of links to pages and audio', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.server.origin}/index.html`);
    const links = await page.locator('.editions li:first-child a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
      expect.stringMatching(/^the-ferry-returns\/.*\.mp3$/),
      'the-ferry-returns/index.html',
    ]);
    await context.close();
  });
});

/// <reference lib="dom" />
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePng } from '../../src/artwork/png.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { buildPage } from '../../src/site/edition-page.ts';
import { writeIndexPage } from '../../src/site/write-pages.ts';
import { closeTabs, openBrowser, serveSite } from '../helpers/browser.ts';
import { FERRY, FERRY_TEXTS } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';
import { writeSketchedEdition } from '../helpers/sketched-editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import type { WebServer } from '../helpers/web-server.ts';

const WAIT = { timeout: 10_000 };

describe.runIf(requireCommand('chromium'))('pages in a browser', () => {
  const folder = temporaryFolder();
  const output = join(folder.path, 'output');
  const around: Record<string, string> = {};
  let browser: Browser;
  let own: WebServer;
  let other: WebServer;
  let edition: Edition;

  beforeAll(async () => {
    [browser, other] = await Promise.all([
      openBrowser(),
      serveSite({ folder: folder.path, pages: around }),
    ]);
    own = await serveSite({ folder: output });
    edition = await writeSketchedEdition(
      {
        texts: FERRY_TEXTS,
        words: true,
        article: { ...FERRY, image: `${other.origin}/ferry.png` },
        baseUrl: `${own.origin}/`,
      },
      { folder: folder.path, output },
    );
    await writeIndexPage({ output, baseUrl: `${own.origin}/` });
  });
  afterAll(async () => {
    await closeTabs(browser);
    await own?.close();
    await other?.close();
    folder.remove();
  });

  /** A page, and what its policy refused in it or in a frame of it. */
  async function open(
    address: string,
  ): Promise<{ readonly page: Page; readonly refused: readonly string[] }> {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(address);
    return { page, refused };
  }

  /** Plays until it moves. Playwright's own waiting is code made of text, which the policy refuses. */
  async function play(frame: Page | Frame): Promise<void> {
    await frame.locator('lectern-player .play').first().click();
    await expect
      .poll(() => frame.evaluate(`document.querySelector('lectern-player').position`), WAIT)
      .toBeGreaterThan(0.3);
  }

  test.each(['/index.html', '/the-ferry-returns/index.html', '/the-ferry-returns/embed.html'])(
    '%s has its looks and plays, and nothing of it is refused',
    async (path) => {
      const { page, refused } = await open(`${own.origin}${path}`);
      await play(page);
      if (path === '/the-ferry-returns/index.html')
        await expect.poll(() => page.evaluate('CSS.highlights.size'), WAIT).toBeGreaterThan(0);
      expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
      expect(refused).toEqual([]);
      await page.close();
    },
  );

  test('a page opened from the disk has its looks and its audio', async () => {
    const { page, refused } = await open(
      pathToFileURL(join(output, 'the-ferry-returns/index.html')).href,
    );
    expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    const duration = await page.evaluate(`new Promise((resolve) => {
      const audio = new Audio(${JSON.stringify(edition.files[0]!.name)});
      audio.onloadedmetadata = () => resolve(audio.duration);
      audio.onerror = () => resolve(audio.error.message);
    })`);
    expect(duration).toBeCloseTo(edition.duration, 0);
    expect(refused.filter((line) => !line.includes('edition.json'))).toEqual([]);
    await page.close();
  });

  test.each(['', ' sandbox="allow-scripts allow-same-origin"'])(
    'a page of another site frames the embed%s, and it plays',
    async (attributes) => {
      const source = `${own.origin}/the-ferry-returns/embed.html`;
      around['/around.html'] =
        `<!doctype html><title>x</title><iframe${attributes} src="${source}" width="640" height="290" allow="autoplay"></iframe>`;
      const { page, refused } = await open(`${other.origin}/around.html`);
      await play(page.frames()[1]!);
      expect(refused).toEqual([]);
      await page.close();
    },
  );

  test('a sandboxed frame without an origin has its scripts, styles and audio', async () => {
    const source = `${own.origin}/the-ferry-returns/embed.html`;
    around['/around.html'] =
      `<!doctype html><title>x</title><iframe sandbox="allow-scripts" src="${source}" width="640" height="290"></iframe>`;
    const { page, refused } = await open(`${other.origin}/around.html`);
    const frame = page.frames()[1]!;
    expect(await frame.evaluate(`!!customElements.get('lectern-player')`)).toBe(true);
    expect(await frame.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
    expect(refused).toEqual([]);
    await page.close();
  });

  test('pictures come from where the page names them alone; one that is gone leaves its words, and nothing moves', async () => {
    const png = await encodePng({ size: 90, rgba: new Uint8Array(90 * 90 * 4) });
    for (const name of ['far.png', 'other.png', 'output/the-ferry-returns/picture.aaaaaaaa.png'])
      writeFileSync(join(folder.path, name), png);
    const { blockId: after } = edition.cues.find(({ role }) => role === 'paragraph')!;
    const size = { width: 900, height: 900 };
    const html = buildPage(
      {
        ...edition,
        image: undefined,
        pictures: [
          { after, src: 'picture.aaaaaaaa.png', alt: 'own', ...size },
          { after, src: `${other.origin}/far.png?w=2`, alt: 'far' },
          { after, src: `${other.origin}/gone.png`, alt: 'A picture that is gone' },
        ],
      },
      { baseUrl: `${own.origin}/` },
    );
    writeFileSync(join(output, 'the-ferry-returns/pictures.html'), html);
    const { page, refused } = await open(`${own.origin}/the-ferry-returns/pictures.html`);
    const heights = (): Promise<unknown> =>
      page.evaluate(
        `[...document.querySelectorAll('figure')].map((each) => Math.round(each.offsetHeight / each.offsetWidth * 100))`,
      );
    // Square by its numbers; without any, as wide as the text and two thirds as high.
    expect(((await heights()) as number[]).slice(0, 2)).toEqual([100, 67]);
    await page.evaluate('scrollTo(0, 900)');
    const widths = `[...document.querySelectorAll('figure img')].map((each) => each.naturalWidth)`;
    await expect.poll(() => page.evaluate(widths), WAIT).toEqual([90, 90, 0]);
    expect(((await heights()) as number[]).slice(0, 2)).toEqual([100, 67]);
    expect(refused).toEqual([]);
    // Words of a picture that is gone are seen.
    expect(await page.getByRole('img', { name: 'A picture that is gone' }).isVisible()).toBe(true);
    await page.evaluate(`document.querySelector('img').src = '${other.origin}/other.png'`);
    await expect.poll(() => refused.length, WAIT).toBe(1);
    await page.close();
  });

  test('script that got into a page is not run', async () => {
    const { page, refused } = await open(`${own.origin}/the-ferry-returns/index.html`);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.setAttribute('onerror', 'window.hacked = 2');
      picture.src = 'none.png';
      document.body.append(picture);
      const foreign = document.createElement('script');
      foreign.src = ${JSON.stringify(`${other.origin}/hack.js`)};
      document.body.append(foreign);
    `);
    await expect.poll(() => refused.length, WAIT).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await page.close();
  });
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { buildEmbeds } from '../../src/site/embed.ts';
import { buildIndexPage } from '../../src/site/index-page.ts';
import { buildEmbedPage, buildPage } from '../../src/site/edition-page.ts';
import { readPlayerFiles } from '../../src/site/player-files.ts';
import { formatTranscriptHtml } from '../../src/edition/formats/transcript-html.ts';
import { closeTabs, openBrowser, serveSite } from '../helpers/browser.ts';
import { editionOf, FULL_EDITION } from '../helpers/full-edition.ts';
import { hostileStrings } from '../helpers/hostile-strings.ts';
import { requireCommand } from '../helpers/requirements.ts';
import type { WebServer } from '../helpers/web-server.ts';
/** What our own pages ask for beside them, the same on each. */
const OWN_FILES = /<script src[^>]*><\/script>|<link rel="(?:icon|stylesheet)"[^>]*>/g;
const HOSTILE = hostileStrings(500);

describe.runIf(requireCommand('chromium'))(
  '500 hostile strings as title, byline, body, address and chapter, in a browser',
  () => {
    const pages: Record<string, string> = {};
    let browser: Browser;
    let server: WebServer;
    beforeAll(async () => {
      [browser, server] = await Promise.all([
        openBrowser(),
        serveSite({ folder: join(import.meta.dirname, '../../dist/player'), pages }),
      ]);
    });
    afterAll(async () => {
      await closeTabs(browser);
      await server?.close();
    });

    test('execute nowhere: not on the page, in the list, the iframe, the snippets or the player', async () => {
      const player = await readPlayerFiles();
      const page = await browser.newPage();
      await page.route('**/evil.example/**', (route) => route.abort());
      for (let at = 0; at < HOSTILE.length; at += 50) {
        const some = HOSTILE.slice(at, at + 50).map(editionOf);
        some.forEach(
          (edition, i) =>
            (pages[`/${i}/edition.json`] = JSON.stringify({
              ...edition,
              strings: Object.fromEntries(
                ['listen', 'play', 'chapters', 'transcript'].map((name) => [name, edition.title]),
              ),
            })),
        );
        const bodies = some.map((edition, i) => {
          const { iframe, audio } = buildEmbeds(edition, { baseUrl: `${server.origin}/`, player });
          const documents = [
            buildPage(edition),
            buildEmbedPage(edition),
            buildIndexPage([edition]),
            formatTranscriptHtml(edition.cues, edition),
          ].map((html) => html.replace(OWN_FILES, ''));
          // Only one player of each is real: the others would only ask for the same edition again.
          const still = [...documents, iframe, audio]
            .join('')
            .replaceAll('<iframe', '<div')
            .replaceAll('</iframe', '</div')
            .replaceAll('lectern-player', 'still-player');
          return `${still}<lectern-player class="real" src="/${i}/edition.json"></lectern-player>`;
        });
        pages['/all.html'] =
          `<!doctype html>${bodies.join('\n')}<script src="/lectern-player.js" defer></script>`;
        await page.goto(`${server.origin}/all.html`);
        await page.waitForFunction(
          (count) =>
            [...document.querySelectorAll('.real')].filter((element) =>
              element.shadowRoot?.querySelector('.tab'),
            ).length === count,
          some.length,
        );
        await page.evaluate(() =>
          document
            .querySelectorAll('.real')
            .forEach((element) =>
              element
                .shadowRoot!.querySelectorAll<HTMLElement>('.tab')
                .forEach((tab) => tab.click()),
            ),
        );
        await page.evaluate(() => new Promise(requestAnimationFrame));
        expect(await page.evaluate('window.hacked')).toBeUndefined();
      }
    }, 300_000);

    test('a player in an iframe tells the page around what happens, and obeys it', async () => {
      pages['/ferry/edition.json'] = JSON.stringify(FULL_EDITION);
      pages['/ferry/embed.html'] = buildEmbedPage(FULL_EDITION);
      pages['/around.html'] =
        '<!doctype html><title>x</title><iframe src="/ferry/embed.html" width="640" height="290"></iframe>';
      const page = await browser.newPage({ viewport: { width: 700, height: 400 } });
      await page.addInitScript(() =>
        addEventListener('message', (event) =>
          ((window as unknown as { told: unknown[] }).told ??= []).push(event.data.lectern),
        ),
      );
      await page.goto(`${server.origin}/around.html`);
      await page.waitForFunction(
        `(window.told ?? []).some(
        ({ event }) => event === 'lectern-ready' || event === 'lectern-height',
      )`,
      );
      await page.frames()[1]!.waitForFunction(`document.querySelector('lectern-player').edition`);
      await page.evaluate(() =>
        document
          .querySelector('iframe')!
          .contentWindow!.postMessage({ lectern: { command: 'seek', seconds: 60 } }, '*'),
      );
      await page.waitForFunction(
        `window.told.some((message) => message.event === 'lectern-seek' && message.detail.seconds === 60)`,
      );
      // Nonsense, and what another page sends, moves nothing.
      await page.evaluate(() => {
        const frame = document.querySelector('iframe')!.contentWindow!;
        for (const message of [
          null,
          'seek',
          { lectern: null },
          { lectern: { command: 'seek', seconds: 'x' } },
          { lectern: { command: 'remove' } },
        ])
          frame.postMessage(message, '*');
        const stranger = document.body.appendChild(document.createElement('iframe'));
        const script = stranger.contentDocument!.createElement('script');
        script.textContent = `parent.frames[0].postMessage({ lectern: { command: 'seek', seconds: 90 } }, '*')`;
        stranger.contentDocument!.head.append(script);
      });
      await page.waitForTimeout(200);
      expect(
        await page.frames()[1]!.evaluate(`document.querySelector('lectern-player').position`),
      ).toBe(60);
      const played = page.waitForRequest('**/ferry/*.mp3');
      await page.evaluate(() =>
        document
          .querySelector('iframe')!
          .contentWindow!.postMessage({ lectern: { command: 'play' } }, '*'),
      );
      await played;
      await page.close();
    });
  },
);

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEmbeds } from '../../src/site/embed.ts';
import { readPlayerFiles } from '../../src/site/player-files.ts';
import { POLLED, serveSite } from '../helpers/browser.ts';
import { openPlayerSite, pageAround, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const TEXTS = ['Ship one came in at noon.', 'Nobody had seen it.'];
const PARAGRAPHS = TEXTS.map((text) => `<p>${text}</p>`).join('');

describe.runIf(requireCommand('chromium'))('the second file', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: TEXTS }, { texts: TEXTS, article: { slug: 'other' } }]);
  }, 60_000);
  afterAll(() => site?.close());

  const complaints = (page: Page): string[] => {
    const found: string[] = [];
    page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
    page.on('pageerror', (error) => found.push(error.message));
    return found;
  };

  test('is fetched once for all players of a page, while the edition is on its way', async () => {
    site.site.pages['/two.html'] = pageAround(
      '<article><lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
        '<lectern-player src="/other/edition.json" read-along></lectern-player>' +
        `${PARAGRAPHS}</article>`,
    );
    site.server.requests.length = 0;
    const page = await site.open('/two.html');
    await page.locator('.lectern-playable').first().waitFor();
    expect(site.server.requests.filter(({ url }) => url!.includes('read-along'))).toHaveLength(1);
    await page.context().close();
  });

  test('runs under a content policy of nonces, with the nonce of the first', async () => {
    site.site.headers['content-security-policy'] =
      "default-src 'none'; script-src 'nonce-a1'; style-src 'nonce-a1'; media-src 'self'; connect-src 'self'";
    site.site.pages['/nonce.html'] = pageAround(
      '<article><lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
        `${PARAGRAPHS}</article>`,
    ).replace('<script ', '<script nonce="a1" ');
    const page = await (await site.browser.newContext(POLLED)).newPage();
    const found = complaints(page);
    await page.goto(`${site.server.origin}/nonce.html`);
    await page.locator('.lectern-playable').first().waitFor();
    delete site.site.headers['content-security-policy'];
    await page.locator('.play').first().click();
    await page.waitForFunction(`CSS.highlights.get('lectern-sentence')?.size === 1`);
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('and the first run from another host, checked by their digests; what was tampered with does not run', async () => {
    const host = {
      folder: site.site.folder,
      pages: {} as Record<string, string>,
      headers: { 'access-control-allow-origin': '*' },
    };
    const other = await serveSite(host);
    const { script } = buildEmbeds(site.editions[0]!, {
      baseUrl: `${other.origin}/`,
      player: await readPlayerFiles(),
    });
    site.site.pages['/publisher.html'] =
      `<!doctype html><html lang="en"><title>x</title><article>${PARAGRAPHS}</article>${script}</html>`;
    const page = await site.open('/publisher.html');
    await page.locator('.lectern-playable').first().waitFor();
    await page.locator('.play').click();
    await page.waitForFunction(
      `!document.querySelector('audio').paused && document.querySelector('audio').currentTime > 0`,
    );
    await page.context().close();

    const name = readdirSync(site.site.folder).find((file) =>
      file.startsWith('lectern-read-along'),
    )!;
    host.pages[`/${name}`] =
      `${readFileSync(join(site.site.folder, name), 'utf8')};window.hacked=1`;
    const tampered = await site.open('/publisher.html');
    await tampered.locator('.play').click();
    await tampered.waitForFunction(`document.querySelector('audio').currentTime > 0.3`);
    expect(
      await tampered.evaluate(
        '[window.hacked, document.querySelectorAll(".lectern-playable").length]',
      ),
    ).toEqual([undefined, 0]);
    await tampered.context().close();
    await other.close();
  });

  test('searches the page after the player is drawn, so that neither delays the other', async () => {
    site.site.pages['/slow.html'] = pageAround(
      '<article><lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
        `${PARAGRAPHS}</article>`,
    );
    const page = await (await site.browser.newContext(POLLED)).newPage();
    await page.addInitScript(() => {
      const order: string[] = ((window as unknown as { order: string[] }).order = []);
      for (const name of ['lectern-ready', 'lectern-read-along'])
        addEventListener(name, () => order.push(name));
      addEventListener('lectern-ready', () => requestAnimationFrame(() => order.push('frame')));
    });
    // The second file is there before the edition.
    await page.route('**/edition.json', (route) => setTimeout(() => void route.continue(), 400));
    await page.goto(`${site.server.origin}/slow.html`);
    await page.waitForFunction('window.order.includes("lectern-read-along")');
    expect(await page.evaluate('window.order')).toEqual([
      'lectern-ready',
      'frame',
      'lectern-read-along',
    ]);
    await page.context().close();
  });

  test('is named in the first by the digest of what was built', () => {
    const first = readFileSync(
      join(import.meta.dirname, '../../dist/player/lectern-player.js'),
      'utf8',
    );
    const second = readFileSync(
      join(import.meta.dirname, '../../dist/player/lectern-read-along.js'),
    );
    expect(first).toContain(`sha384-${createHash('sha384').update(second).digest('base64')}`);
  });

  test('and the others that could not be had are asked for again when there is a use for them', async () => {
    site.site.pages['/again.html'] = pageAround(
      '<article><lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
        `${PARAGRAPHS}</article>`,
    );
    const parts = readdirSync(site.site.folder).filter((file) =>
      /^lectern-(?:read-along|extras|page-extras)\./.test(file),
    );
    expect(parts).toHaveLength(3);
    for (const name of parts) site.site.refuse.add(`/${name}`);
    const page = await site.open('/again.html');
    const tab = page.locator('.tab').first();
    const asked = page.waitForResponse(/lectern-extras/);
    await tab.click();
    await asked;
    await page.waitForFunction(
      `document.querySelector('lectern-player').shadowRoot.querySelector('.tab').ariaExpanded === 'false'`,
    );
    site.site.refuse.clear();
    await tab.click();
    await page.locator('.panel > *').first().waitFor();
    await page.locator('.play').click();
    await page.locator('.lectern-playable').first().waitFor();
    await page.locator('.sign').waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('that is missing leaves a player that plays', async () => {
    const name = readdirSync(site.site.folder).find((file) =>
      file.startsWith('lectern-read-along'),
    )!;
    site.site.refuse.add(`/${name}`);
    const page = await site.open('/the-ferry-returns/index.html');
    await page.locator('.play').click();
    await page.waitForFunction(`document.querySelector('audio').currentTime > 0.3`);
    site.site.refuse.clear();
    await page.context().close();
  });
});

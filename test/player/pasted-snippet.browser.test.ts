/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../helpers/engines/engines.ts';
import { hearComplaints } from '../helpers/engines/tab.ts';
import { openEngineSite, type EngineSite } from '../helpers/player-site.ts';
import { printEmbed } from '../helpers/printed-embeds.ts';

/** No inline script or style, nothing from elsewhere, no text that becomes a script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; " +
  "img-src 'self'; require-trusted-types-for 'script'";
const TEXTS = ['Ship one came in at noon.', 'Nobody had seen it.'];

describeInEngines('the snippet that `lectern embed` prints, pasted into a page', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    const disclosure = 'This audio is created with AI assistance.';
    site = await openEngineSite([{ texts: TEXTS, disclosure }], engine);
    site.site.headers['content-security-policy'] = POLICY;
    const body = TEXTS.map((text) => `<p>${text}</p>`).join('');
    site.site.pages['/article.html'] =
      `<!doctype html><html lang="en"><title>x</title><article>${await printEmbed(site, 'script')}${body}</article></html>`;
  }, 60_000);
  afterAll(() => site?.close());

  test('plays and marks sentences under the strictest policy, without a complaint of the browser', async () => {
    const page = await site.newTab({ policy: true });
    const complaints = hearComplaints(page);
    await page.addInitScript(() => {
      const refused: string[] = [];
      addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective));
      Object.assign(window, { refused });
    });
    await page.goto(`${site.server.origin}/article.html`);
    await page.locator('.lectern-playable').nth(1).waitFor();
    await page.locator('lectern-player .play').click();
    const marks = (): Promise<number | undefined> =>
      page.evaluate(() => CSS.highlights.get('lectern-sentence')?.size);
    await expect.poll(marks, { timeout: 10_000 }).toBe(1);
    expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(false);
    expect(await page.evaluate('window.refused')).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('fetches before it plays nothing but the player and the edition', async () => {
    const page = await site.newTab({ policy: true });
    await page.goto(`${site.server.origin}/article.html`);
    await page.locator('.lectern-playable').nth(1).waitFor();
    const fetched: string[] = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const names = fetched.map((path) => path.replace(/\.[0-9a-f]{8}\./, '.'));
    expect(names.filter((name) => name !== '/favicon.ico').toSorted()).toEqual([
      '/lectern-player.js',
      '/lectern-read-along.js',
      '/the-ferry-returns/edition.json',
    ]);
    await page.context().close();
  });
});

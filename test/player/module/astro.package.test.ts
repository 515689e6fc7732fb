/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import { hearComplaints } from '../../helpers/engines/tab.ts';
import { installFrameworks } from '../../helpers/framework-pages.ts';
import { placeBuilt } from '../../helpers/packed-package.ts';
import { openEngineSite, type EngineSite } from '../../helpers/player-site.ts';
import { printEmbed } from '../../helpers/printed-embeds.ts';
import { requireThat } from '../../helpers/requirements.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** No inline script or style, nothing from elsewhere, no text that becomes a script. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "media-src 'self'; img-src 'self'; require-trusted-types-for 'script'";
/** Astro's router writes styles, and pages as text, into the page itself. */
const ROUTER_POLICY = STRICT_POLICY.replace(/; require.*/, '').replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
);

const folder = temporaryFolder();
const cwd = join(folder.path, 'pages');
afterAll(() => folder.remove());

const isReady = requireThat(
  installFrameworks('astro', cwd),
  'npm cannot install Astro; the pages built with it are left out',
);
beforeAll(() => {
  if (isReady) placeBuilt(cwd);
}, 60_000);

/** Builds the site, with what `lectern embed` prints in a component of its own. */
async function buildSite(site: EngineSite): Promise<void> {
  mkdirSync(join(cwd, 'src/components'), { recursive: true });
  writeFileSync(join(cwd, 'src/components/Listen.astro'), await printEmbed(site, 'astro'));
  execFileSync(process.execPath, ['node_modules/astro/astro.js', 'build'], {
    cwd,
    stdio: 'pipe',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  cpSync(join(cwd, 'dist'), join(site.site.folder, 'astro'), { recursive: true });
}

describe.runIf(isReady)('a site of Astro with its router', () => {
  describeInEngines('goes from page to page', (engine) => {
    let site: EngineSite;
    beforeAll(async () => {
      site = await openEngineSite(
        [{ texts: ['Ship one came in at noon.', 'Nobody had seen it.'] }],
        engine,
      );
      await buildSite(site);
    }, 120_000);
    afterAll(() => site?.close());

    test('while a player that it keeps plays on, and marks sentences again where it came from', async () => {
      site.site.headers['content-security-policy'] = ROUTER_POLICY;
      const page = await site.newTab({ policy: true });
      const complaints = hearComplaints(page);
      await page.goto(`${site.server.origin}/astro/index.html`);
      await page.locator('.lectern-playable').nth(1).waitFor();
      await page.evaluate(`
        window.first = document.querySelector('lectern-player');
        window.pauses = 0;
        window.first.addEventListener('lectern-pause', () => window.pauses++);
      `);
      await page.locator('lectern-player .play').click();
      const marks = (): Promise<number | undefined> =>
        page.evaluate(() => CSS.highlights.get('lectern-sentence')?.size);
      await expect.poll(marks, { timeout: 10_000 }).toBe(1);

      // The player may still be growing above the link: a pointer could miss it.
      const follow = (): Promise<void> => page.evaluate(`document.querySelector('a').click()`);
      await follow();
      const title = (): Promise<string> => page.evaluate(() => document.title);
      await expect.poll(title, { timeout: 10_000 }).toBe('Another page');
      await page.locator('h1').waitFor();
      const seconds = (): Promise<number> =>
        page.evaluate(() => document.querySelector('audio')!.currentTime);
      const before = await seconds();
      await expect.poll(seconds, { timeout: 10_000 }).toBeGreaterThan(before);
      // Another sentence is heard where none of them is written.
      await page.evaluate(
        `document.querySelector('lectern-player').seek(document.querySelector('lectern-player').edition.cues[1].start)`,
      );
      await expect.poll(marks, { timeout: 10_000 }).toBeFalsy();
      expect(await page.evaluate('document.querySelector("lectern-player") === first')).toBe(true);
      expect(await page.evaluate('window.pauses')).toBe(0);

      await follow();
      await page.locator('.lectern-playable').nth(1).waitFor();
      if (await page.evaluate(() => document.querySelector('audio')!.paused))
        await page.locator('lectern-player .play').click();
      const isMarkedHere = (): Promise<boolean> =>
        page.evaluate(() =>
          [...(CSS.highlights.get('lectern-sentence') ?? [])].some(
            (range) => range.startContainer!.isConnected,
          ),
        );
      await expect.poll(isMarkedHere, { timeout: 10_000 }).toBe(true);
      expect(await page.evaluate('document.querySelector("lectern-player") === first')).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test('plays and marks sentences where what `lectern embed --for astro` prints was pasted', async () => {
      site.site.headers['content-security-policy'] = STRICT_POLICY;
      const page = await site.newTab({ policy: true });
      const complaints = hearComplaints(page);
      await page.goto(`${site.server.origin}/astro/pasted.html`);
      await page.locator('.lectern-playable').nth(1).waitFor();
      await page.locator('lectern-player .play').click();
      const marks = (): Promise<number | undefined> =>
        page.evaluate(() => CSS.highlights.get('lectern-sentence')?.size);
      await expect.poll(marks, { timeout: 10_000 }).toBe(1);
      expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(false);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});

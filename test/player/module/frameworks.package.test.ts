/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installFrameworks } from '../../helpers/framework-pages.ts';
import { placeBuilt } from '../../helpers/packed-package.ts';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import { hearComplaints, type Tab } from '../../helpers/engines/tab.ts';
import { openEngineSite, type EngineSite } from '../../helpers/player-site.ts';
import { printEmbed } from '../../helpers/printed-embeds.ts';
import { requireThat } from '../../helpers/requirements.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TEXTS = ['Ship one came in at noon.', 'Nobody had seen it.'];

/** No inline script or style, nothing from elsewhere, no text that becomes a script. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; " +
  "img-src 'self'; require-trusted-types-for 'script'";

const folder = temporaryFolder();
const cwd = join(folder.path, 'pages');
afterAll(() => folder.remove());

const isReady = requireThat(
  installFrameworks('frameworks', cwd),
  'npm cannot install React, Vue and Svelte; the pages built with them are left out',
);
const run = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
const vite = join(cwd, 'node_modules/vite/bin/vite.js');
beforeAll(() => {
  if (!isReady) return;
  placeBuilt(cwd);
  run(vite, 'build', '--outDir', 'app');
}, 90_000);

describe.runIf(isReady)('the module of the player', () => {
  test('has types that React, Vue and Svelte know', () => {
    expect(run(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
  });

  describeInEngines('on pages of frameworks', (engine) => {
    /** What `lectern embed` prints for each, pasted into the files where a person would paste it. */
    async function buildPastedPages(): Promise<void> {
      const components = {
        react: 'Listen.jsx',
        vue: 'Listen.vue',
        svelte: 'Listen.svelte',
      } as const;
      for (const form of ['react', 'vue', 'svelte'] as const)
        writeFileSync(join(cwd, 'pasted', components[form]), await printEmbed(site, form));
      const paragraphs = TEXTS.map((text) => `<p>${text}</p>`).join('');
      const article = `<article>${await printEmbed(site, 'module')}${paragraphs}</article>`;
      const page = `<!doctype html><html lang="en"><title>x</title>${article}</html>`;
      writeFileSync(join(cwd, 'pasted/module.html'), page);
      run(vite, 'build', 'pasted', '--outDir', join(site.site.folder, 'pasted'));
    }

    let site: EngineSite;
    beforeAll(async () => {
      site = await openEngineSite([{ texts: TEXTS }], engine);
      site.site.headers['content-security-policy'] = POLICY;
      cpSync(join(cwd, 'app'), join(site.site.folder, 'app'), { recursive: true });
      cpSync(
        join(cwd, 'node_modules/lectern/dist/player-package/module'),
        join(site.site.folder, 'module'),
        {
          recursive: true,
        },
      );
      await buildPastedPages();
    }, 120_000);
    afterAll(() => site?.close());

    /** Plays a page under the policy, and tells all that the browser complained of. */
    async function playPage(path: string): Promise<{ page: Tab; complaints: readonly string[] }> {
      const page = await site.newTab({ policy: true });
      const complaints = hearComplaints(page);
      await page.goto(`${site.server.origin}${path}`);
      await page.locator('.lectern-playable').nth(1).waitFor();
      await page.locator('lectern-player .play').click();
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.get('lectern-sentence')?.size), {
          timeout: 10_000,
        })
        .toBe(1);
      expect(await page.evaluate(() => document.querySelector('audio')!.paused)).toBe(false);
      return { page, complaints };
    }

    test.each(['react', 'vue', 'svelte'])(
      'plays and marks sentences on a page of %s, whose listener hears it',
      async (name) => {
        const { page, complaints } = await playPage(`/app/${name}.html`);
        await page.locator('lectern-player .play').click();
        await page.locator('main[data-heard]').waitFor();
        // Rendering again around it has left it unchanged.
        expect(await page.locator('lectern-player .play').count()).toBe(1);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );

    test.each(['react', 'vue', 'svelte', 'module'])(
      'plays and marks sentences where what `lectern embed --for %s` prints was pasted',
      async (name) => {
        const { page, complaints } = await playPage(`/pasted/${name}.html`);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );

    test('plays on a page of a bundler alone, and on one that loads it as it lies in the package', async () => {
      site.site.pages['/unbundled.html'] =
        '<!doctype html><html lang="en"><title>x</title><article>' +
        '<lectern-player src="/the-ferry-returns/edition.json" read-along></lectern-player>' +
        TEXTS.map((text) => `<p>${text}</p>`).join('') +
        '</article><script type="module" src="/module/lectern-module.js"></script></html>';
      for (const path of ['/app/plain.html', '/unbundled.html']) {
        const { page, complaints } = await playPage(path);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    });

    test('is drawn on a server, and is an audio element where no script runs', async () => {
      run(vite, 'build', '--ssr', 'react-server.tsx', '--outDir', 'server');
      const article = run('server/react-server.js');
      expect(article).toContain(
        '<lectern-player src="/the-ferry-returns/edition.json" layout="compact" read-along="">',
      );
      site.site.pages['/server.html'] =
        `<!doctype html><html lang="en"><title>x</title>${article}</html>`;
      // Its development build says what does not match what the server sent.
      execFileSync(
        process.execPath,
        [
          vite,
          'build',
          '--config',
          'hydrate/vite.config.js',
          '--outDir',
          join(site.site.folder, 'hydrate'),
        ],
        { cwd, stdio: 'pipe', env: { ...process.env, NODE_ENV: 'development' } },
      );
      site.site.pages['/hydrate.html'] =
        `<!doctype html><html lang="en"><title>x</title><body><div id="app">${article}</div>` +
        '<script type="module" src="/hydrate/page.js"></script></body></html>';
      const hydrated = await site.newTab();
      const complaints = hearComplaints(hydrated);
      await hydrated.goto(`${site.server.origin}/hydrate.html`);
      await hydrated.locator('lectern-player .play').waitFor();
      await hydrated.locator('body[data-hydrated]').waitFor();
      await hydrated.waitForTimeout(200);
      expect(complaints.filter((each) => !each.includes('React DevTools'))).toEqual([]);
      await hydrated.context().close();
      // As where no script runs: nothing loads the player.
      const page = await site.newTab();
      await page.goto(`${site.server.origin}/server.html`);
      expect((await page.locator('audio[controls]').boundingBox())!.height).toBeGreaterThan(30);
      await page.context().close();
    });
  });
});

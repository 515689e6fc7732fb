/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { closeTabs, openBrowser, serveSite } from '../helpers/browser.ts';
import { readTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireCommand, requireModule } from '../helpers/requirements.ts';
import { ROOT } from '../helpers/site-tools.ts';
import type { WebServer } from '../helpers/web-server.ts';
import { installPackage } from '../integrations/site-contract.ts';

const PAGE = 'posts/the-night-ferry/index.html';

describe.runIf(requireModule('@11ty/eleventy'))('the Eleventy example', () => {
  const folder = temporaryFolder();
  const cwd = join(folder.path, 'site');
  const site = join(cwd, '_site');
  afterAll(() => folder.remove());

  /** Builds the example as its package.json does, with a voice that hums. */
  function build(): void {
    execFileSync(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'], {
      cwd,
      env: { ...process.env, XDG_CONFIG_HOME: join(cwd, 'no-home') },
      stdio: 'pipe',
    });
  }

  beforeAll(() => {
    cpSync(join(ROOT, 'examples/eleventy'), cwd, { recursive: true });
    installPackage(cwd, 'eleventy-plugin-lectern');
    symlinkSync(join(ROOT, 'node_modules/@11ty'), join(cwd, 'node_modules/@11ty'));
    writeFileSync(join(cwd, 'voice.mjs'), `export default ${humming()};\n`);
    appendFileSync(join(cwd, 'lectern.config.yaml'), 'provider: ./voice.mjs\n');
    build();
  }, 120_000);

  test('is built with a player on each post, and a link by which podcast apps find the feed', () => {
    const page = readFileSync(join(site, PAGE), 'utf8');
    const edition = parseEdition(
      readFileSync(join(site, 'audio/posts-the-night-ferry/edition.json'), 'utf8'),
    )!;
    expect(page).toContain('<lectern-player src="/audio/posts-the-night-ferry/edition.json"');
    expect(page).toContain(
      `src="/audio/posts-the-night-ferry/${edition.files.find(({ role }) => role === 'audio')!.name}"`,
    );
    expect(page).toContain(
      '<link rel="alternate" type="application/rss+xml" title="Harbour Notes, read aloud" href="/audio/feed.xml">',
    );
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(
      /mending-the-clock[\s\S]*the-night-ferry/,
    );
  });

  test('refers to files that the site holds, and contains no private record', () => {
    const files = new Set(readTree(site).keys());
    expect(readdirSync(site).sort()).toEqual(['audio', 'index.html', 'posts']);
    expect([...files].filter((name) => name.includes('record.json'))).toEqual([]);
    for (const name of [...files].filter(
      (path) => path.endsWith('.html') && !path.startsWith('audio/'),
    )) {
      for (const address of addressesIn(readFileSync(join(site, name), 'utf8')))
        expect(files).toContain(address.replace(/^\//, '').replace(/\/$/, '/index.html'));
    }
  });

  describe.runIf(requireCommand('chromium'))('in a browser', () => {
    let [browser, server]: [Browser?, WebServer?] = [];
    beforeAll(async () => {
      [browser, server] = await Promise.all([openBrowser(), serveSite({ folder: site })]);
    });
    afterAll(async () => {
      await closeTabs(browser);
      await server?.close();
    });

    test('finds every paragraph of the post, and marks the one that is spoken', async () => {
      const page = await browser!.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) =>
        message.type() === 'error' ? errors.push(message.text()) : undefined,
      );
      await page.addInitScript(() =>
        addEventListener('lectern-read-along', (event) =>
          Object.assign(window, { found: (event as CustomEvent).detail }),
        ),
      );
      await page.goto(`${server!.origin}/${PAGE}`);
      await page.waitForFunction('window.found', undefined, { timeout: 10_000 });
      expect(await page.evaluate('window.found')).toEqual({ found: 6, changed: 0 });
      // Who reads has not asked for sound: paragraphs play once the player has.
      await page.locator('lectern-player .play').click();
      await page.locator('article > p').nth(2).click();
      await page.waitForFunction(() =>
        document.querySelector('.lectern-speaking')?.textContent?.startsWith('A ticket is £4.50'),
      );
      await expect
        .poll(() =>
          page.evaluate(() =>
            [...(CSS.highlights.get('lectern-sentence') ?? [])]
              .map((range) => (range as Range).toString())
              .join(''),
          ),
        )
        .toMatch(/^A ticket is £4\.50/);
      expect(errors).toEqual([]);
    });
  });
});

/** Addresses on the site that a page names. */
function addressesIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: object): void => {
    if ('attribs' in node) {
      const { src, href } = node.attribs as Record<string, string>;
      for (const address of [src, href])
        if (address?.startsWith('/')) found.push(decodeURIComponent(address));
    }
    if ('children' in node) (node.children as object[]).forEach(visit);
  };
  visit(parseDocument(html));
  return found;
}

/** editions to make → a site with their pages on loopback and a browser to look at it, for tests of the player. */
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Edition } from '../../src/edition/edition.ts';
import { writeIndexPage } from '../../src/site/write-pages.ts';
import { closeTabs, openBrowser, POLLED, serveSite, type Site } from './browser.ts';
import type { Engine, TabOptions } from './engines/engines.ts';
import type { Tab } from './engines/tab.ts';
import { writeSketchedEdition, type EditionSketch } from './sketched-editions.ts';
import { temporaryFolder } from './temporary-folder.ts';
import type { WebServer } from './web-server.ts';

/** The article that most tests of the player are about. */
export const FERRY = {
  title: 'The ferry returns to Norvik',
  byline: 'Ada Lind',
  siteName: 'The Norvik Gazette',
  publishedAt: '2023-12-22',
  url: 'https://gazette.example/ferry',
};

/** Its blocks; `# ` begins a heading. */
export const FERRY_TEXTS: readonly string[] = [
  '# The crossing',
  'The ferry came back to the harbour at noon. “Nobody had expected it so soon,” the harbour master said.',
  'It had left three days before — with forty people on board. The storm had held it back.',
  '# The storm',
  'Waves of six metres broke over the bow. The crew tied everything down.',
  '# The return',
  'By the morning the sea was flat. The band played on the quay.',
];

/** Editions that are served. */
export type ServedEditions = {
  readonly editions: readonly Edition[];
  readonly site: Site & {
    readonly pages: Record<string, string>;
    readonly headers: Record<string, string>;
    readonly refuse: Set<string>;
  };
  readonly server: WebServer;
  readonly close: () => Promise<void>;
};

/** A site at work, with Chromium to look at it by all the means that Playwright has. */
export type PlayerSite = ServedEditions & {
  readonly browser: Browser;
  /** Opens a path in a context of its own, and waits for a player that is ready. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** A site at work, looked at by any engine. */
export type EngineSite = ServedEditions & {
  /** Opens an empty tab that shares nothing with another. */
  readonly newTab: (options?: TabOptions) => Promise<Tab>;
  /** Opens a path in a tab of its own, and waits for a player that is ready. */
  readonly open: (path: string, options?: TabOptions) => Promise<Tab>;
};

/** Makes the editions and serves them; the page at `/page.html` of `site.pages` may be written at any time. */
export async function openPlayerSite(sketches: readonly EditionSketch[]): Promise<PlayerSite> {
  const [browser, served] = await Promise.all([openBrowser(), serveEditions(sketches)]);
  return {
    ...served,
    browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        ...POLLED,
        viewport: { width: 1000, height: 800 },
        ...options,
      });
      const page = await context.newPage();
      await page.goto(`${served.server.origin}${path}`);
      await page.locator('lectern-player .play').first().waitFor({ timeout: 10_000 });
      return page;
    },
    close: async () => {
      await closeTabs(browser);
      await served.close();
    },
  };
}

/** As `openPlayerSite`, for what is tested in every engine. */
export async function openEngineSite(
  sketches: readonly EditionSketch[],
  engine: Engine,
): Promise<EngineSite> {
  const [browser, served] = await Promise.all([engine.open(), serveEditions(sketches)]);
  return {
    ...served,
    newTab: browser.newTab,
    open: async (path, options) => {
      const tab = await browser.newTab(options);
      await tab.goto(`${served.server.origin}${path}`);
      await tab.locator('lectern-player .play').first().waitFor({ timeout: 10_000 });
      return tab;
    },
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function serveEditions(sketches: readonly EditionSketch[]): Promise<ServedEditions> {
  const folder = temporaryFolder();
  const output = join(folder.path, 'output');
  const editions: Edition[] = [];
  for (const sketch of sketches)
    editions.push(await writeSketchedEdition(sketch, { folder: folder.path, output }));
  await writeIndexPage({ output });
  const site = { folder: output, pages: {}, headers: {}, refuse: new Set<string>() };
  const server = await serveSite(site);
  return {
    editions,
    site,
    server,
    close: async () => {
      await server.close();
      folder.remove();
    },
  };
}

/** Opens all that opens below the first player of a page. */
export async function openPanels(page: Page | Tab): Promise<void> {
  const player = (page as Tab).locator('lectern-player').first();
  if ((await player.locator('.card.compact:not(.open)').count()) > 0)
    await player.locator('.more').click();
  for (const tab of await player.locator('.tab').all()) await tab.click();
  if ((await player.locator('.tab').count()) > 0) await player.locator('.menu').waitFor();
}

/** A page of our own around the player of an edition. */
export function pageAround(
  body: string,
  options: { readonly head?: string; readonly html?: string } = {},
): string {
  return `<!doctype html><html ${options.html ?? 'lang="en"'}><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>x</title>${options.head ?? ''}</head><body>${body}<script src="/lectern-player.js" defer></script></body></html>`;
}

/** Moves the page's player to a time, in seconds, as a script of the page would. */
export function seek(page: Page | Tab, seconds: number): Promise<void> {
  return (page as Tab)
    .locator('lectern-player')
    .evaluate(
      (player, to) => (player as unknown as { seek: (seconds: number) => void }).seek(to),
      seconds,
    );
}

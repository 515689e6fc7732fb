/** a browser → the rules of accessibility that the studio's screens break, in each of their states. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInside } from '../faults/run-inside.mjs';
import { barredStates, checkStates } from './check-screens.mjs';
import { openInside } from './open-inside.mjs';
import { startSite } from './quay-site.mjs';
import {
  articleStates,
  emptyStates,
  listStates,
  PATIENCE_MS,
  servedStates,
  writeScreens,
} from './screens.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const STUDIO = ['studio', 'articles', '--no-open', '--provider', 'tone'];

/** Each with its kind of studio, and what its settings are. */
const WALKS = [
  { states: listStates, open: openStudio },
  { states: articleStates, open: openStudio },
  { states: checkStates, open: openStudio },
  { states: barredStates, open: openStudio, config: 'requireApproval: all\n' },
  { states: emptyStates, open: openStudio, isEmpty: true },
  { states: goneStates, open: openStudio },
  { states: servedStates, open: openService, config: 'service: { studio: articles }\n' },
];

/** Desktop and phone, by day and by night. */
const VIEWS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 740 } },
];

/** `views`: how many of them. Prints each rule that is broken, and what was not reached. */
export async function measureLooks(folder, { browser, views = VIEWS.length }) {
  const axe = readFileSync(AXE, 'utf8');
  const site = await startSite();
  const sums = { states: 0, violations: 0, tooWide: 0, notReached: 0 };
  try {
    for (const [i, view] of VIEWS.slice(0, views).entries())
      for (const [j, walk] of WALKS.entries()) {
        const root = join(folder, `looks-${i}-${j}`);
        await walkStates(root, { ...walk, view, browser, axe, site, sums });
      }
  } finally {
    site.close();
  }
  return sums;
}

async function walkStates(root, { states, open, config, isEmpty, view, browser, axe, site, sums }) {
  mkdirSync(join(root, 'articles'), { recursive: true });
  if (!isEmpty) writeScreens(root, { config });
  const { url, address, options = {}, end } = await open(root);
  const context = await browser.newContext({ bypassCSP: true, ...view, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const { colorScheme, viewport } = view;
  try {
    await page.goto(url);
    for (const [name, show] of Object.entries(
      states({ url: address, root, feed: site.feed, end }),
    )) {
      const where = `${name} (${colorScheme}, ${viewport.width})`;
      try {
        await show(page);
      } catch (error) {
        // What comes after it may start from there.
        console.error(`  not reached: ${where}: ${error.message.split('\n')[0]}`);
        sums.notReached++;
        continue;
      }
      sums.states++;
      const { broken, isWide } = await look(page, axe);
      for (const rule of broken) console.error(`  ${where}: ${rule}`);
      sums.violations += broken.length;
      if (isWide) console.error(`  ${where}: is wider than the window`);
      sums.tooWide += Number(isWide);
    }
  } finally {
    await context.close();
    await end();
  }
}

/** What is still fading in is looked at when it stands. */
async function look(page, axe) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined)));
    const { violations } = await globalThis.axe.run();
    const broken = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    return { broken, isWide: document.documentElement.scrollWidth > innerWidth };
  });
}

async function openStudio(root) {
  const { url, end } = await openInside(root, STUDIO);
  const address = new URL('/', url).href;
  let ended;
  return { url, address, end: () => (ended ??= end()) };
}

/** The server ends while the page is open. */
function goneStates({ url, end }) {
  return {
    'the server is gone': async (page) => {
      await page.goto(`${url}#/articles`);
      await page.getByRole('link', { name: 'The ferry' }).click();
      await page.locator('.passage').first().waitFor();
      await end();
      await page.getByText('The studio does not answer.').first().waitFor();
    },
    'what is decided meanwhile': async (page) => {
      await page.getByRole('button', { name: /^Approve: It left/ }).click();
      await page.locator('.notice, [role=alert]').first().waitFor();
    },
  };
}

/** The same pages behind the service's tokens. */
async function openService(root) {
  const added = await runInside(root, [
    'service',
    'token',
    'add',
    'Ann',
    '--scope',
    'read',
    '--json',
  ]);
  const { token } = JSON.parse(added.stdout);
  const service = await openInside(root, ['service', '--port', '0', '--provider', 'tone']);
  const url = new URL('/studio/', service.url).href;
  const options = { httpCredentials: { username: 'Ann', password: token } };
  return { url, address: url, options, end: service.end };
}

/** The status page in Chromium, with scripts in every field, and with scripts off. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startServer, type ServiceServer } from '../../../src/service/server/start-server.ts';
import { statusRoutes } from '../../../src/service/status/status-routes.ts';
import type { StatusJob } from '../../../src/service/status/status-page.ts';
import { closeTabs, openBrowser } from '../../helpers/browser.ts';
import { hostileStrings } from '../../helpers/hostile-strings.ts';
import { sketchService } from '../../helpers/sketched-service.ts';

const HOSTILE = hostileStrings(60);

/** Jobs in whose every field there is a script. */
const JOBS: readonly StatusJob[] = HOSTILE.map((evil) => ({
  id: evil,
  slug: evil,
  state: 'failed',
  createdAt: evil,
  stage: evil,
  result: { title: evil },
  failure: { code: evil, message: evil, hint: evil },
}));

let browser: Browser;
let server: ServiceServer;
const retried: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  const area = statusRoutes({
    jobs: {
      list: ({ limit }) => JOBS.slice(0, limit),
      counts: () => Object.fromEntries(HOSTILE.map((evil) => [evil, 1])),
      retry: async (id) => void retried.push(id),
    },
    readMoney: async () => ({ currency: HOSTILE[0]!, spent: 1, reserved: 0 }),
    onTrouble: () => undefined,
  });
  const { fetch } = sketchService({ scopes: ['read', 'build'], areas: [area] });
  server = await startServer({ fetch, host: '127.0.0.1', port: 0, bodySeconds: 5 });
});

afterAll(async () => {
  await closeTabs(browser);
  await server.end({ grace: 0 });
});

const httpCredentials = { username: 'me', password: 'lectern_sketched' };

test('no script in any field runs, no element is made of one, and each is shown as text', async () => {
  const page = await (await browser.newContext({ httpCredentials })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto(`${server.url}status`);
  const found = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    strange: document.querySelectorAll('script, img, svg, iframe, base, meta[http-equiv]').length,
    handlers: [...document.querySelectorAll('*')].filter((each) =>
      [...each.attributes].some(({ name }) => name.startsWith('on')),
    ).length,
    rows: document.querySelectorAll('tbody tr').length,
    text: document.body.textContent,
  }));
  expect(found).toMatchObject({ hacked: false, strange: 0, handlers: 0, rows: 100 });
  expect(found.text).toContain('<script>window.hacked=1</script>');
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/status']);
});

test('the button works with scripts off, and stays on the page', async () => {
  const context = await browser.newContext({ httpCredentials, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}status`);
  await page.locator('button').first().click();
  await page.waitForURL(`${server.url}status`);
  expect(retried).toEqual([HOSTILE[0]]);
});

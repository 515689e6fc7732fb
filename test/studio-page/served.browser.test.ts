/// <reference lib="dom" />
/** The studio behind the service in Chromium: what each scope is shown. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startServer, type ServiceServer } from '../../src/service/server/start-server.ts';
import type { Scope } from '../../src/service/caller.ts';
import { axeViolations } from '../helpers/axe.ts';
import { closeTabs, openBrowser, POLLED } from '../helpers/browser.ts';
import { openServedTestStudio, type ServedTestStudio } from '../helpers/served-studio.ts';
import { openArticleOn } from '../helpers/studio-page.ts';

let studio: ServedTestStudio;
let server: ServiceServer;
const faults: string[] = [];
afterEach(async () => {
  await closeTabs(await openBrowser());
  await server.end({ grace: 0 });
  await studio.end();
  expect(faults.splice(0)).toEqual([]);
});

async function openFor(scopes: readonly Scope[]): Promise<Page> {
  studio = await openServedTestStudio({ 'ferry.md': '# The ferry\n\nIt left at noon.\n' });
  server = await startServer({ fetch: studio.fetch, host: '127.0.0.1', port: 0, bodySeconds: 10 });
  const token = await studio.tokenFor('Ann', scopes);
  const context = await (
    await openBrowser()
  ).newContext({ ...POLLED, httpCredentials: { username: 'Ann', password: token } });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => void faults.push(message));
  await page.goto(`${server.url}studio`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('an editor with a token', () => {
  test('that may read hears and is shown nothing that it may not do', async () => {
    const page = await openFor(['read']);
    expect(new URL(page.url()).pathname).toBe('/studio/');
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: /^Play: It left/ }).click();
    await page.locator('.waveform').waitFor();
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Record/ }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('that may build approves, and sees what others do without a reload', async () => {
    const page = await openFor(['read', 'build']);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await openArticleOn(other, 'The ferry');
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: /^Approve: It left/ }).click();
    await page.locator('.passage.is-approved').waitFor();
    await other.locator('.passage.is-approved').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.passage.is-approved').waitFor({ state: 'detached' });
  });
});

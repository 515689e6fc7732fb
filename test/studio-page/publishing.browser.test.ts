/// <reference lib="dom" />
/** The screen Check and publish in Chromium: what changed, publishing, planning, taking back, and what goes wrong. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axe.ts';
import { openStudioPage, type StudioPage } from '../helpers/studio-page.ts';

const FERRY =
  '# The ferry\n\nIt left at noon with forty cars.\n\nThe harbour master counted them twice.\n\nNo one else came.\n';

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

const site = (path: string): string => join(open.studio.folder, '../site', path);
const output = (path: string): string => join(open.studio.folder, '../output', path);

/** Opens the studio of one article, and its screen from the list. */
async function openCheck(
  settings: { readonly requireApproval?: 'all' } = {},
  files: Readonly<Record<string, string>> = { 'ferry.md': FERRY },
): Promise<Page> {
  open = await openStudioPage(files, {
    publishing: (own) => ({ publish: { to: join(own, 'site') }, ...settings }),
  });
  const { page } = open;
  const row = page.getByRole('row', { name: 'The ferry' });
  await row.getByRole('link', { name: 'Check' }).click();
  await page.getByRole('heading', { level: 1, name: 'The ferry' }).waitFor();
  return page;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();

async function make(page: Page): Promise<void> {
  await press(page, 'Record and build');
  await page.getByText('The edition is made').first().waitFor();
}

async function publish(page: Page): Promise<void> {
  await press(page, 'Publish');
  await press(page, 'Publish now');
  await page.getByText('What is public is what you see here.').waitFor();
}

describe('an editor', () => {
  test('builds, publishes, sees and hears what changed, and publishes that', async () => {
    const page = await openCheck();
    await page.getByText('Nothing of it is public yet.').waitFor();
    await page.getByText('recording costs nothing').waitFor();
    await page.getByText(/^Publishing copies it to .*site\.$/).waitFor();
    await make(page);
    expect(existsSync(site('ferry'))).toBe(false);
    await page
      .getByText(/^\d+ checks passed$/)
      .first()
      .waitFor();
    await publish(page);
    expect(existsSync(site('ferry/edition.json'))).toBe(true);
    await page.getByText('Nothing has changed since it was published.').waitFor();

    open.studio.write({ 'ferry.md': FERRY.replace('forty cars', 'fifty cars') });
    const row = page.locator('.change');
    await row.getByText('Other words').waitFor();
    expect(await row.locator('del').textContent()).toBe('taken out: forty');
    expect(await row.locator('ins').textContent()).toBe('put in: fifty');
    const [before, now] = ['Before', 'Now'].map((side) =>
      row.getByRole('button', { name: new RegExp(`^${side}: It left at noon`) }),
    );
    await before!.click();
    await expect.poll(() => before!.getAttribute('aria-pressed')).toBe('true');
    await now!.click();
    await expect.poll(() => now!.getAttribute('aria-pressed')).toBe('true');
    expect(await before!.getAttribute('aria-pressed')).toBe('false');
    expect(open.studio.spoken.at(-1)).toContain('fifty');
    // Both end by themselves.
    await expect.poll(() => now!.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('false');
    await press(page, 'Record and build');
    await page.getByText('A newer edition is made and waits.').waitFor();
    expect(readFileSync(site('ferry/index.html'), 'utf8')).toContain('forty');
    await publish(page);
    expect(readFileSync(site('ferry/index.html'), 'utf8')).toContain('fifty');
  }, 120_000);

  test('plans a publication, and undoes that', async () => {
    const page = await openCheck();
    await make(page);
    await press(page, 'At a time …');
    const time = page.getByLabel('Day and time');
    await time.fill('2020-01-01T10:00');
    await page.getByText('That time has passed.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish then' }).isDisabled()).toBe(true);
    await time.fill('2099-01-01T10:00');
    await page.getByText('this studio has to be running', { exact: false }).waitFor();
    await press(page, 'Publish then');
    await page
      .locator('.planned')
      .getByText(/^It is published on .*2099/)
      .waitFor();
    expect(readFileSync(output('.held/ferry.json'), 'utf8')).toContain('2099-01-01');
    await page.keyboard.press('Control+z');
    await page.locator('.planned').waitFor({ state: 'detached' });
    await press(page, 'Redo');
    await press(page, 'Do not publish it then');
    await page.locator('.planned').waitFor({ state: 'detached' });
    expect(existsSync(site('ferry'))).toBe(false);
  });

  test('takes an edition back, told before what goes and stays, and puts it back', async () => {
    const page = await openCheck();
    await make(page);
    await publish(page);
    await press(page, 'Take it back …');
    await page.getByText('the article, all decisions about it, and its recordings').waitFor();
    await page.getByText('Undo puts it back as it was, and records nothing.').waitFor();
    await press(page, 'Take it back');
    await page.getByText('It was taken back: nothing of it is public.').waitFor();
    await page.getByText('Nothing of it is public any more: all of it is new.').waitFor();
    expect(existsSync(site('ferry'))).toBe(false);
    const { length } = open.studio.spoken;
    await press(page, 'Undo');
    await page.getByText('What is public is what you see here.').waitFor();
    expect(existsSync(site('ferry/edition.json'))).toBe(true);
    expect(open.studio.spoken).toHaveLength(length);
  });

  test('walks through changes and hears them with the keyboard alone', async () => {
    const page = await openCheck();
    await make(page);
    await publish(page);
    open.studio.write({
      'ferry.md': FERRY.replace('noon', 'one').replace('twice', 'thrice'),
    });
    await page.locator('.change').nth(1).waitFor();
    await page.locator('.change').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('b');
    const second = page.locator('.change').nth(1);
    await expect
      .poll(() => second.getByRole('button', { name: /^Before/ }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => second.getByRole('button', { name: /^Before/ }).getAttribute('aria-pressed'))
      .toBe('false');
  });
});

describe('what goes wrong is said', () => {
  test('passages without approval bar the button, and are named', async () => {
    const page = await openCheck({ requireApproval: 'all' });
    await make(page);
    await page.getByText('It cannot be published yet: 4 passages wait for an approval.').waitFor();
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(
      true,
    );
    await page.getByText('“No one else came.” – no one has approved it yet').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  test('of approvals that are begun and not finished, before it is published', async () => {
    const page = await openCheck();
    await make(page);
    await page.getByRole('link', { name: 'To the article' }).click();
    await page
      .getByRole('button', { name: /^Approve:/ })
      .first()
      .click();
    await page.locator('.passage.is-approved').waitFor();
    await page.getByRole('link', { name: 'Check and publish' }).click();
    await press(page, 'Publish');
    await page
      .getByRole('dialog')
      .getByText(/^1 of \d approved$/)
      .waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Publish now' }).isEnabled())
      .toBe(true);
  });

  test('of an edition that another tab published or made again meanwhile', async () => {
    const page = await openCheck();
    await make(page);
    const other = await open.openTab();
    await other.goto(page.url());
    await press(other, 'Publish');
    await press(page, 'Publish');
    await press(page, 'Publish now');
    await press(other, 'Publish now');
    for (const each of [page, other])
      await each.getByText('What is public is what you see here.').waitFor();
    rmSync(output('ferry/edition.json'));
    await press(other, 'Take it back …');
    await press(other, 'Take it back');
    await other.getByText('It was taken back: nothing of it is public.').waitFor();
    await page.getByText('It was taken back: nothing of it is public.').waitFor();
  });

  test('of a place that cannot be written to, and of a damaged file', async () => {
    const page = await openCheck();
    await make(page);
    writeFileSync(site('../site'), 'a file where the folder would be');
    await press(page, 'Publish');
    await press(page, 'Publish now');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    rmSync(site('../site'));
    await press(page, 'Cancel');
    const { files } = JSON.parse(readFileSync(output('ferry/edition.json'), 'utf8')) as {
      readonly files: readonly { readonly name: string; readonly role: string }[];
    };
    const captions = files.find(({ role }) => role === 'captions')!.name;
    writeFileSync(output(`ferry/${captions}`), 'something else');
    await page.reload();
    await page.getByText('2 checks failed').waitFor();
    await press(page, 'Build it again');
    await page.getByText('2 checks failed').waitFor({ state: 'detached' });
    await publish(page);
  });

  test('of an article that is gone while it is open', async () => {
    const page = await openCheck();
    rmSync(join(open.studio.folder, 'ferry.md'));
    await page.getByText('There is no such article any more.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});

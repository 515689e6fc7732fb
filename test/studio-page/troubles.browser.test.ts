/// <reference lib="dom" />
/** What goes wrong while an article is open in the page: it is said, nothing that was decided or typed is lost, and it can be put right. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ProviderError } from '../../src/errors.ts';
import { axeViolations } from '../helpers/axe.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { openArticleOn, openStudioPage, type StudioPage } from '../helpers/studio-page.ts';

const FERRY = '# The ferry\n\nIt left at noon.\n\nNo one came.\n';

let open: StudioPage;
afterEach(async () => {
  expect(open.faults).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

const decisions = (): string => join(open.studio.folder, 'ferry.lectern.yaml');

describe('a file of decisions that is broken by hand', () => {
  test('is told with its line, and the article is back when it is put right', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: /^Approve: No one/ }).click();
    await page.locator('.passage.is-approved').waitFor();
    const good = readFileSync(decisions(), 'utf8');
    writeFileSync(decisions(), `${good}  - {block: [\n`);
    await page
      .getByRole('alert')
      .getByText(/ferry\.lectern\.yaml/)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    writeFileSync(decisions(), good);
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.locator('.passage.is-approved').waitFor();
  });
});

describe('two tabs', () => {
  test('that decide about one passage: the second is told, keeps what it typed, and saves it beside the first', async () => {
    open = await openStudioPage({ 'ferry.md': FERRY });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await page.locator('.passage', { hasText: 'No one' }).focus();
    await page.keyboard.press('f');
    const note = page.getByLabel('What is wrong with it?');
    await note.fill('Who is no one?');
    const other = await open.openTab();
    await openArticleOn(other, 'The ferry');
    await other.getByRole('button', { name: /^Approve: No one/ }).click();
    await other.locator('.passage.is-approved').waitFor();
    await page.locator('.passage.is-approved').waitFor();
    const save = page.getByRole('dialog').getByRole('button', { name: 'Save' });
    await save.click();
    await page.locator('.flag, .notice.trouble').first().waitFor();
    // Whatever was saved first is there still.
    expect(readFileSync(decisions(), 'utf8')).toContain('approved:');
    if ((await note.count()) > 0) {
      expect(await note.inputValue()).toBe('Who is no one?');
      await page.keyboard.press('Escape');
    }
    for (const each of [page, other]) {
      await each.locator('.passage.is-approved, .passage.needs-look').first().waitFor();
    }
  });
});

describe('a provider that refuses in the middle', () => {
  test('is told, and the rest is recorded by the same button when it speaks again', async () => {
    let refuses = true;
    const provider = scriptedProvider({
      before: () => {
        if (!refuses || provider.requests.length < 3) return;
        throw new ProviderError('The account is closed.', {
          code: 'PROVIDER_AUTH',
          provider: 'tone',
          kind: 'auth',
          retryable: false,
        });
      },
    });
    open = await openStudioPage({ 'ferry.md': FERRY }, { provider });
    const { page } = open;
    await openArticleOn(page, 'The ferry');
    await page.getByRole('button', { name: 'Record and build' }).click();
    await page.locator('.notice.trouble', { hasText: 'The account is closed.' }).waitFor();
    refuses = false;
    await page.getByRole('button', { name: 'Record and build' }).click();
    await page.locator('.state-made').waitFor();
    expect(provider.requests.length).toBeLessThan(10);
  });
});

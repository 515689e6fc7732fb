/// <reference lib="dom" />
/** What an editor does most, in each engine: open, play, decide a word, approve, publish, take back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { describeInEngines } from '../helpers/engines/engines.ts';
import type { Spot } from '../helpers/engines/tab.ts';
import { clickWordIn, openStudioTab, type StudioTab } from '../helpers/studio-tab.ts';

const FERRY = '# The ferry\n\nIt left with Grzbfoordt.\n\nNo one came to the quay.\n';

const PATIENCE = { timeout: 30_000 };
/** Recording and publishing take a while on a busy machine. */
const MADE = { timeout: 60_000 };

let open: StudioTab;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  expect(open.studio.defects).toEqual([]);
  await open.close();
});

describeInEngines('an editor', (engine) => {
  test('hears, corrects, approves, publishes and takes back an article', async () => {
    const publishing = (own: string) => ({ publish: { to: join(own, 'site') } });
    open = await openStudioTab(await engine.open(), { 'ferry.md': FERRY }, { publishing });
    const { tab, studio } = open;
    const there = (path: string): string => join(studio.folder, '..', path);
    const press = (name: string, exact = true): Promise<void> =>
      tab.getByRole('button', { name, exact }).first().click();
    const isGone = async (spot: Spot): Promise<void> =>
      expect.poll(() => spot.count(), PATIENCE).toBe(0);

    await tab.getByRole('link', { name: 'The ferry' }).first().click();
    await tab.locator('.passage').nth(3).waitFor();
    await press('Play: It left', false);
    await tab.locator('.player-bar .waveform').waitFor();
    expect(studio.spoken.join(' ')).toContain('It left with');
    // Where there is no sound card, the audio clock of Firefox stands still.
    if (engine.name === 'chromium')
      await expect.poll(() => tab.evaluate(() => CSS.highlights.size), PATIENCE).toBeGreaterThan(0);
    await press('Stop');

    await clickWordIn(tab, tab.locator('.passage [data-printed]').nth(2), 'Grzbfoordt');
    await tab.locator('[role=dialog], dialog[open]').waitFor();
    await tab.getByText('Letter by letter').click();
    await tab.getByText('Changes 1 sentence in 1 article').waitFor();
    await press('Save');
    await isGone(tab.locator('dialog[open]'));
    const decisions = (): string => readFileSync(there('articles/ferry.lectern.yaml'), 'utf8');
    expect(decisions()).toContain('spell: true');

    await press('Approve: No one', false);
    await tab.locator('.passage.is-approved').waitFor();
    expect(decisions()).toContain('approved:');
    await tab.keyboard.press('Control+z');
    await isGone(tab.locator('.passage.is-approved'));

    await tab.getByRole('link', { name: 'Check and publish' }).first().click();
    await press('Record and build');
    await tab.getByText('The edition is made. Nothing of it is public yet.').waitFor(MADE);
    await press('Publish');
    await press('Publish now');
    await tab.getByText('What is public is what you see here.').waitFor(MADE);
    expect(existsSync(there('site/ferry/edition.json'))).toBe(true);
    await press('Take it back …');
    await press('Take it back');
    await tab.getByText('It was taken back: nothing of it is public.').waitFor(MADE);
    expect(existsSync(there('site/ferry'))).toBe(false);
  }, 240_000);
});

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../../helpers/axe.ts';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import type { Tab } from '../../helpers/engines/tab.ts';
import { FERRY, FERRY_TEXTS, openEngineSite, type EngineSite } from '../../helpers/player-site.ts';

const SHORT = ['The harbour was still.'];

describeInEngines('a list of articles with one player', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite(
      [
        { texts: FERRY_TEXTS, article: { ...FERRY, description: 'It came at noon.' } },
        {
          texts: SHORT,
          article: { slug: 'harbour', title: 'The harbour', publishedAt: '2023-12-20' },
        },
        {
          texts: ['Die Fähre kam nicht.'],
          article: { slug: 'hafen', title: 'Der Hafen', language: 'de', publishedAt: '2023-12-10' },
        },
      ],
      engine,
    );
  }, 60_000);
  afterAll(() => site?.close());

  const rows = (page: Tab): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-lectern-src]')].map(
        (row) =>
          `${row.localName} ${row.getAttribute('aria-pressed')} ${row.closest('li')!.getAttribute('aria-current')}`,
      ),
    );
  const waitForTitle = (page: Tab, title: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) =>
        (document.querySelector('lectern-player') as unknown as { edition?: { title: string } })
          .edition?.title === wanted && !document.querySelector('audio')!.paused,
      title,
    );
  const seekToEnd = (page: Tab): Promise<void> =>
    page.locator('lectern-player').evaluate((element) => {
      const player = element as unknown as {
        edition: { duration: number };
        seek: (seconds: number) => void;
      };
      player.seek(player.edition.duration);
    });

  test('fetches the edition that is chosen, when it is chosen, and shows which one plays', async () => {
    const page = await site.open('/index.html');
    const fetched = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => path.endsWith('edition.json')),
      );
    expect(await fetched()).toEqual(['/the-ferry-returns/edition.json']);
    expect(await rows(page)).toEqual([
      'button false true',
      'button false null',
      'button false null',
    ]);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    expect(await fetched()).toEqual(['/the-ferry-returns/edition.json', '/harbour/edition.json']);
    expect(await rows(page)).toEqual([
      'button false null',
      'button true true',
      'button false null',
    ]);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(
      true,
    );
    await page.context().close();
  });

  test('goes to the next and the previous one, and no further than the ends', async () => {
    const page = await site.open('/index.html');
    const previous = page.getByRole('button', { name: 'Previous' });
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Next' }).click();
    await waitForTitle(page, 'The harbour');
    await page.getByRole('button', { name: 'Next' }).click();
    await waitForTitle(page, 'Der Hafen');
    // The words are those of the edition that plays.
    await page.getByRole('button', { name: 'Vorheriger' }).click();
    await waitForTitle(page, 'The harbour');
    await page.context().close();
  });

  test('plays the next one by itself where that was chosen, and remembers it', async () => {
    const page = await site.open('/index.html');
    const choice = page.getByRole('switch', { name: 'Autoplay next' });
    expect(await choice.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    await seekToEnd(page);
    await page.waitForFunction(() => document.querySelector('audio')!.paused);
    await page.waitForTimeout(300);
    expect(await rows(page)).toEqual([
      'button false null',
      'button false true',
      'button false null',
    ]);
    await choice.click();
    await page.reload();
    await page.locator('lectern-player .play').waitFor();
    expect(await choice.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    await seekToEnd(page);
    await waitForTitle(page, 'Der Hafen');
    await page.context().close();
  });

  test('keeps how far an article was heard when another one is chosen', async () => {
    const page = await site.open('/index.html#t=3');
    await page.locator('lectern-player .play').click();
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 6);
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Play: The ferry returns to Norvik' }).click();
    await waitForTitle(page, FERRY.title);
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 6);
    await page.context().close();
  });

  test('is played by a keyboard, and keeps the focus where it was', async () => {
    const page = await site.open('/index.html');
    await page.getByRole('button', { name: 'Play: The harbour' }).focus();
    await page.keyboard.press('Enter');
    await waitForTitle(page, 'The harbour');
    expect(
      await page.evaluate(() => document.activeElement!.getAttribute('data-lectern-src')),
    ).toBe('harbour/edition.json');
    await page.context().close();
  });

  test.each([320, 1280])('fits %d pixels and breaks no rule of accessibility', async (width) => {
    const page = await site.open('/index.html', { width });
    await page.getByRole('button', { name: 'Play: The harbour' }).click();
    await waitForTitle(page, 'The harbour');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  test('on any page: the player is made where the list has none', async () => {
    site.site.pages['/own.html'] =
      '<!doctype html><html lang="en"><title>x</title><main data-lectern-queue>' +
      ['the-ferry-returns', 'harbour']
        .map(
          (slug) => `<p><a data-lectern-src="/${slug}/edition.json" href="/x.mp3">Listen</a></p>`,
        )
        .join('') +
      '</main><script src="/lectern-player.js" defer></script><script src="/lectern-queue.js" defer></script>';
    const page = await site.open('/own.html');
    await page.getByRole('button', { name: 'Listen' }).nth(1).click();
    await waitForTitle(page, 'The harbour');
    await page.context().close();
  });
});

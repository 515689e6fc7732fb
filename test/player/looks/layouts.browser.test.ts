/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultDisclosure } from '../../../src/script/disclosure.ts';
import { buildEmbeds } from '../../../src/site/embed.ts';
import { readPlayerFiles } from '../../../src/site/player-files.ts';
import {
  FERRY,
  FERRY_TEXTS,
  openPlayerSite,
  pageAround,
  type PlayerSite,
} from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';
import { languagePart } from '../../../src/languages/registry.ts';

/** Pages as publishers style them: what matters is how they lay out the audio that is there first. */
const LOOKS = {
  news: 'body{font:18px/1.65 Georgia,serif;max-width:640px;margin:auto}',
  utility:
    '*{box-sizing:border-box}body{font:16px/1.5 sans-serif;margin:16px}p{margin:0}audio,svg{display:block;vertical-align:middle}',
  blog: 'body{font:20px/1.7 serif;max-width:33em;margin:auto}',
  'block theme':
    'body{font:18px/1.6 sans-serif;margin:16px}article>*{margin-block:0}article>*+*{margin-block-start:24px}',
  'small root':
    'html{font-size:62.5%}body{font:1.8rem/1.6 serif}article audio{height:auto;margin:2em 0}lectern-player{margin:2em 0}',
};

describe.runIf(requireCommand('chromium'))('a compact player', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      {
        texts: FERRY_TEXTS,
        article: FERRY,
        disclosure: 'This audio is created with AI assistance.',
      },
    ]);
    const { script } = buildEmbeds(site.editions[0]!, {
      baseUrl: `${site.server.origin}/`,
      player: await readPlayerFiles(),
    });
    const text = FERRY_TEXTS.map((each) =>
      each.startsWith('# ') ? `<h2>${each.slice(2)}</h2>` : `<p>${each}</p>`,
    ).join('');
    for (const [name, styles] of Object.entries(LOOKS))
      site.site.pages[`/${name}.html`] =
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>x</title>` +
        `<style>${styles}</style><article><h1>Title</h1>${script}${text}${text}</article></html>`;
  }, 60_000);
  afterAll(() => site?.close());

  const shown = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      ['.lead', 'b', '.seek', '.time', '.speed', '.tab'].filter((selector) =>
        document
          .querySelector('lectern-player')!
          .shadowRoot!.querySelector(selector)!
          .checkVisibility(),
      ),
    );

  test.each(
    Object.keys(LOOKS).flatMap((name) => [
      [name, 320],
      [name, 390],
      [name, 1280],
    ]),
  )('as `lectern embed` prints it moves nothing: %s, %d pixels', async (name, width) => {
    const page = await (
      await site.browser.newContext({ viewport: { width: Number(width), height: 844 } })
    ).newPage();
    await page.addInitScript(addUpShifts);
    await page.route('**/edition.json', (route) => setTimeout(() => void route.continue(), 300));
    await page.goto(`${site.server.origin}/${name}.html`);
    await page.locator('.play').waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate('window.moved')).toBeLessThanOrEqual(0.02);
    await page.context().close();
  });

  test.each([320, 360, 390])(
    'invites in whole words in every language: %d pixels',
    async (width) => {
      const languages = ['en', 'uk', 'de', 'fr', 'es', 'pl'];
      const [edition] = site.editions;
      for (const language of languages)
        site.site.pages[`/${language}/edition.json`] = JSON.stringify({
          ...edition!,
          language,
          title: 'A harbour whose name is far longer than that of any other on this coast',
          duration: 4020,
          strings: languagePart(language, 'player'),
          disclosure: { ...edition!.disclosure, text: defaultDisclosure(language) },
        });
      site.site.pages['/languages.html'] = pageAround(
        languages
          .map(
            (each) =>
              `<lectern-player src="/${each}/edition.json" layout="compact"></lectern-player>`,
          )
          .join(''),
        { head: '<style>body{margin:16px}</style>' },
      );
      const page = await site.open('/languages.html', { viewport: { width, height: 844 } });
      await page.waitForFunction(
        (count) =>
          [...document.querySelectorAll('lectern-player')].filter(
            (player) => player.shadowRoot?.querySelector('[part=length]')?.textContent,
          ).length === count,
        languages.length,
      );
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('lectern-player')].map((player) => {
          const part = (selector: string): HTMLElement =>
            player.shadowRoot!.querySelector(selector)!;
          const [label, length] = [part('.lead > span'), part('[part=length]')];
          const [lead, box] = [
            part('.lead').getBoundingClientRect(),
            length.getBoundingClientRect(),
          ];
          const disclosure = part('.disclosure');
          return {
            isWhole: label.scrollWidth <= label.clientWidth + 1,
            isInside: label.getBoundingClientRect().right <= lead.right + 1,
            isLengthAllOrNothing: box.right <= lead.right + 1 || box.top >= lead.bottom - 1,
            isDisclosureWhole: disclosure.scrollHeight <= disclosure.clientHeight + 1,
            height: player.offsetHeight,
          };
        }),
      );
      for (const each of seen)
        expect(each).toEqual({
          isWhole: true,
          isInside: true,
          isLengthAllOrNothing: true,
          isDisclosureWhole: true,
          height: 56,
        });
      await page.context().close();
    },
  );

  test('is a line that invites, becomes the timeline where it plays, and opens to all the rest', async () => {
    const page = await site.open('/news.html', { viewport: { width: 390, height: 844 } });
    const height = (): Promise<number> =>
      page.locator('lectern-player').evaluate((player: HTMLElement) => player.offsetHeight);
    expect(await shown(page)).toEqual(['.lead']);
    expect(await page.locator('.lead').textContent()).toMatch(/^Listen to this article\d+ sec/);
    const before = await height();
    await page.locator('.play').click();
    await expect.poll(() => shown(page)).toEqual(['b', '.seek', '.time', '.speed']);
    expect(await height()).toBe(before);
    await page.locator('.more').click();
    expect(await shown(page)).toEqual(['b', '.seek', '.time', '.speed', '.tab']);
    expect(await page.locator('.meta').textContent()).toContain('The Norvik Gazette');
    await page.context().close();
  });

  test('previews the time and the sentence under the pointer', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    await page.locator('.seek').hover({ position: { x: 40, y: 20 } });
    await page.waitForFunction('window.lecternExtras');
    await page.locator('.seek').hover({ position: { x: 400, y: 20 } });
    await page.locator('.tip').waitFor();
    expect(await page.locator('.tip b').textContent()).toMatch(/^0:\d\d$/);
    expect(FERRY_TEXTS.join(' ')).toContain(await page.locator('.tip span').textContent());
    await page.mouse.move(0, 0);
    expect(await page.locator('.tip').isHidden()).toBe(true);
    await page.context().close();
  });
});

describe.runIf(requireCommand('chromium'))('a list of articles', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      {
        texts: FERRY_TEXTS,
        article: FERRY,
        disclosure: 'This audio is created with AI assistance.',
      },
      {
        texts: FERRY_TEXTS.slice(1, 3),
        article: {
          slug: 'harbour',
          title: 'A harbour whose name is far longer than that of any other on this coast',
        },
      },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  test.each([320, 390, 1280])(
    'moves nothing when it comes and when another is chosen: %d pixels',
    async (width) => {
      const context = await site.browser.newContext({ viewport: { width, height: 844 } });
      const page = await context.newPage();
      await page.addInitScript(addUpShifts);
      // Later than what a browser excuses by a click.
      await page.route('**/edition.json', (route) => setTimeout(() => void route.continue(), 700));
      await page.goto(`${site.server.origin}/index.html`);
      await page.locator('.play').waitFor();
      for (const name of ['Play: A harbour', `Play: ${FERRY.title}`]) {
        await page.getByRole('button', { name }).click();
        await page.waitForTimeout(1500);
      }
      expect(await page.evaluate('window.moved')).toBeLessThanOrEqual(0.02);
      await context.close();
    },
  );
});

/** Runs in the page: adds up how far what is seen has moved (CLS) in `moved`. */
function addUpShifts(): void {
  Object.assign(window, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) (window as unknown as { moved: number }).moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

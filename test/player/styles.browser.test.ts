/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanels, openPlayerSite, pageAround, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const TEXTS = [
  '# The crossing',
  'Ship one came in at noon. Nobody had seen it.',
  '# The storm',
  `It rose at night, ${'and rose, '.repeat(20)}and fell.`,
  '# The return',
  'Nobody had seen it.',
];
/** Longer than any other title may be: it must not push anything off a phone. */
const TITLE = `Donaudampfschifffahrtsgesellschaftskapitänswitwenrente ${'und immer so weiter '.repeat(6)}`;
const DOCUMENT = readFileSync(new URL('../../docs/player.md', import.meta.url), 'utf8');

describe.runIf(requireCommand('chromium'))('the looks of the player', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    const disclosure =
      'Diese Aufnahme wurde mit Hilfe künstlicher Intelligenz erstellt, ' +
      'und das steht an jeder Stelle, an der sie zu hören ist.';
    site = await openPlayerSite([
      {
        texts: TEXTS,
        article: { title: TITLE, language: 'de', byline: 'Ada Lind', publishedAt: '2023-12-22' },
        disclosure,
      },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  async function openAll(page: Page): Promise<void> {
    await openPanels(page);
    await page.locator('.transcript button').first().waitFor();
  }

  test.each([320, 390, 1280])(
    'fit a screen of %d pixels: nothing lies beyond its edge, and every target is 44 pixels',
    async (width) => {
      for (const path of [
        '/the-ferry-returns/index.html',
        '/index.html',
        '/the-ferry-returns/embed.html',
      ]) {
        const page = await site.open(path, { viewport: { width, height: 800 } });
        await openAll(page);
        const { beyond, small } = await page.evaluate(() => {
          const root = document.querySelector('lectern-player')!.shadowRoot!;
          const all = [
            ...document.querySelectorAll<HTMLElement>('body *'),
            ...root.querySelectorAll<HTMLElement>('*'),
          ].filter((element) => element.checkVisibility());
          const nameOf = (element: Element): string =>
            `${element.localName} ${element.getAttribute('class') ?? ''} ${element.textContent!.slice(0, 20)}`;
          const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
          return {
            beyond: [
              ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
              ...all
                .filter(
                  (element) => boxOf(element).right > innerWidth + 1 || boxOf(element).left < -1,
                )
                .map(nameOf),
            ],
            small: all
              .filter(
                (element) =>
                  element.matches('button,select,a,input[type=range]') &&
                  (boxOf(element).height < 44 || boxOf(element).width < 24),
              )
              .map(
                (element) => `${nameOf(element)} ${boxOf(element).width}x${boxOf(element).height}`,
              ),
          };
        });
        expect([path, beyond, small]).toEqual([path, [], []]);
        await page.context().close();
      }
    },
  );

  test('are the publisher’s by properties and parts, each as docs/player.md names it', async () => {
    const names = /the parts ((?:`[\w-]+`,?\s*)+)/.exec(DOCUMENT)![1]!.match(/[\w-]+/g)!;
    const properties = /`--lectern-accent`, ((?:`-[\w-]+`,?\s*)+)/
      .exec(DOCUMENT)![1]!
      .match(/-[\w-]+/g)!
      .map((name) => `--lectern${name}`);
    const styles = names
      .map((name) => `lectern-player::part(${name}){letter-spacing:3px}`)
      .join('');
    site.site.pages['/own.html'] = pageAround(
      '<main><lectern-player src="/the-ferry-returns/edition.json"></lectern-player></main>',
      {
        head: `<style>${styles}lectern-player{--lectern-accent:rgb(1,2,3);--lectern-radius:3px}</style>`,
      },
    );
    const page = await site.open('/own.html');
    await openAll(page);
    const missing = await page
      .locator('lectern-player')
      .evaluate(
        (player, parts) =>
          parts.filter(
            (part) =>
              ![...player.shadowRoot!.querySelectorAll('[part]')].some(
                (element) =>
                  element.part.contains(part) && getComputedStyle(element).letterSpacing === '3px',
              ),
          ),
        names,
      );
    // The note is there when there is something to say.
    // This system has no sheet for sharing.
    expect(missing).toEqual(['share']);
    expect(
      await page.locator('.play').evaluate((button) => getComputedStyle(button).backgroundColor),
    ).toBe('rgb(1, 2, 3)');
    expect(
      await page.locator('.card').evaluate((card) => getComputedStyle(card).borderRadius),
    ).toBe('3px');
    const code =
      readFileSync(new URL('../../dist/player/lectern-player.js', import.meta.url), 'utf8') +
      readFileSync(new URL('../../dist/player/lectern-read-along.js', import.meta.url), 'utf8');
    expect(
      ['--lectern-accent', ...properties].filter((name) => !code.includes(`var(${name},`)),
    ).toEqual([]);
    await page.context().close();
  });

  test('follow the scheme of the page, unless the attribute says otherwise', async () => {
    const groundOf = async (html: string, attribute: string): Promise<string> => {
      site.site.pages['/scheme.html'] = pageAround(
        `<main><lectern-player src="/the-ferry-returns/edition.json" ${attribute}></lectern-player></main>`,
        { head: `<meta name="color-scheme" content="${html}">` },
      );
      const page = await site.open('/scheme.html', { colorScheme: 'dark' });
      const ground = await page
        .locator('.card')
        .evaluate((card) => getComputedStyle(card).backgroundColor);
      await page.context().close();
      return ground;
    };
    const luminanceOf = async (html: string, attribute: string): Promise<string> =>
      Number(/\d+/.exec(await groundOf(html, attribute))![0]) > 128 ? 'light' : 'dark';
    expect([
      await luminanceOf('light', ''),
      await luminanceOf('light dark', ''),
      await luminanceOf('light', 'theme="dark"'),
      await luminanceOf('light dark', 'theme="light"'),
    ]).toEqual(['light', 'dark', 'dark', 'light']);
  });

  test('say that it is loading, for as long as it does', async () => {
    const page = await site.open('/the-ferry-returns/index.html');
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/*.mp3', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.play').click();
    await page.locator('.card.waits').waitFor();
    go();
    await page.locator('.card:not(.waits)').waitFor();
    await page.context().close();
  });
});

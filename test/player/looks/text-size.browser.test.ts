/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FERRY,
  FERRY_TEXTS,
  openPanels,
  openPlayerSite,
  pageAround,
  type PlayerSite,
} from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

/** What readers and pages do to the size of text. */
const SIZES = {
  'text of its own size': '',
  'text twice as large': 'html{font-size:200%}',
  'a root of 10 pixels': 'html{font-size:62.5%}body{font-size:2rem}',
  'text of 36 pixels around it': 'body{font-size:36px}',
};

describe.runIf(requireCommand('chromium'))(
  'the player in little space (WCAG 1.4.4, 1.4.10)',
  () => {
    let site: PlayerSite;
    beforeAll(async () => {
      const article = {
        ...FERRY,
        title: 'A harbour whose name is far longer than that of any other on this coast',
      };
      site = await openPlayerSite([
        { texts: FERRY_TEXTS, article, disclosure: 'This audio is created with AI assistance.' },
      ]);
      const text = FERRY_TEXTS.map((each) => `<p>${each.replace('noon', 'dawn')}</p>`).join('');
      Object.entries(SIZES).forEach(([, styles], i) => {
        for (const layout of ['compact', 'full'])
          site.site.pages[`/${layout}-${i}.html`] = pageAround(
            `<article><lectern-player src="/the-ferry-returns/edition.json" layout="${layout}" read-along></lectern-player>${text}${text}</article><div style="height:900px"></div>`,
            { head: `<style>${styles}body{margin:8px;overflow-wrap:anywhere}</style>` },
          );
      });
    }, 60_000);
    afterAll(() => site?.close());

    /** What lies beyond the card or the page, or is cut. */
    const faults = (page: Page): Promise<readonly string[]> =>
      page.evaluate(() => {
        const root = document.querySelector('lectern-player')!.shadowRoot!;
        const card = root.querySelector('.card')!.getBoundingClientRect();
        const found: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls');
        for (const element of root.querySelectorAll('.card *')) {
          if (!element.checkVisibility() || element.closest('svg,.sign,option,.tip')) continue;
          const { left, right } = element.getBoundingClientRect();
          const name = `${element.localName}.${element.className}`;
          if (left < card.left - 9 || right > card.right + 9)
            found.push(`${name} is beyond the card`);
          const isText = element.matches(
            '.card:not(.mini,.compact.on:not(.open)) b,.lead > :first-child,.meta,.disclosure,.time,.note,.tab,select',
          );
          const isCut =
            element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 2;
          if (isText && isCut && getComputedStyle(element).display !== 'inline')
            found.push(`${name} is cut`);
        }
        return [...new Set(found)];
      });

    test.each([
      ['text of its own size', 240],
      ['text of its own size', 320],
      ['text twice as large', 240],
      ['text twice as large', 390],
      ['a root of 10 pixels', 320],
      ['text of 36 pixels around it', 240],
    ] as const)(
      'is whole, and the page scrolls in one direction: %s, %d pixels',
      async (name, width) => {
        const i = Object.keys(SIZES).indexOf(name);
        for (const layout of ['compact', 'full']) {
          const path = `/${layout}-${i}.html`;
          const page = await site.open(path, { viewport: { width, height: 700 } });
          await page.locator('.changes').waitFor();
          const seen = {
            note: await faults(page),
            play: [''],
            panels: [''],
            mini: [''],
            resume: [''],
          };
          await page.locator('.play').click();
          await page.locator('.card.on').waitFor();
          // At rest: it must not end before all was looked at.
          await page.evaluate(`document.querySelector('lectern-player').pause()`);
          seen.play = [...(await faults(page))];
          await openPanels(page);
          seen.panels = [...(await faults(page))];
          await page.evaluate('scrollTo(0, 1e6)');
          await page.locator('.card.mini').waitFor();
          seen.mini = [...(await faults(page))];
          await page.evaluate(`document.querySelector('lectern-player').seek(10)`);
          await page.reload();
          await page.locator('.link').waitFor();
          seen.resume = [...(await faults(page))];
          expect([layout, seen]).toEqual([
            layout,
            { note: [], play: [], panels: [], mini: [], resume: [] },
          ]);
          await page.context().close();
        }
      },
    );

    test('has its layout by the letters that stand in its own line, not by the page’s', async () => {
      const rows = async (path: string, width: number): Promise<boolean> => {
        const page = await site.open(path, { viewport: { width, height: 700 } });
        const isStacked = await page.locator('lectern-player').evaluate((player) => {
          const [head, play] = ['.head', '.play'].map((name) =>
            player.shadowRoot!.querySelector(name)!.getBoundingClientRect(),
          );
          return head!.top >= play!.bottom - 1;
        });
        await page.context().close();
        return isStacked;
      };
      // The same width at the same size of its letters, whatever the page's root and text are.
      expect([await rows('/compact-0.html', 320), await rows('/compact-2.html', 320)]).toEqual([
        false,
        false,
      ]);
      expect([await rows('/compact-3.html', 320), await rows('/compact-1.html', 320)]).toEqual([
        false,
        true,
      ]);
    });
  },
);

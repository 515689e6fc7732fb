/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FERRY_TEXTS,
  openPlayerSite,
  pageAround,
  type PlayerSite,
} from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

/** A page's ground, text and links. */
const PAGES = [
  ['black on white', '#fff', '#111', '#326891'],
  ['brown on cream', '#fbf7ef', '#3b3228', '#c2410c'],
  ['a utility palette', 'oklch(21% 0.034 264)', 'oklch(92% 0.01 264)', 'oklch(78% 0.15 293)'],
  ['faint everything', '#fafafa', '#999', '#ffd23f'],
  ['blue on black', '#0b0d12', '#d7dce5', '#1a237e'],
] as const;

describe.runIf(requireCommand('chromium'))('the colours of the player', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: FERRY_TEXTS, disclosure: 'Made with AI.' }]);
  }, 60_000);
  afterAll(() => site?.close());

  const open = (head: string): Promise<Page> => {
    site.site.pages['/colours.html'] = pageAround(
      '<main><p>Words and <a href="#">a link</a>.</p>' +
        '<lectern-player src="/the-ferry-returns/edition.json"></lectern-player></main>',
      { head },
    );
    return site.open('/colours.html');
  };

  /** Contrasts on the card's ground, as WCAG reckons them. */
  const contrasts = (page: Page): Promise<Record<string, number>> =>
    page.evaluate(() => {
      const root = document.querySelector('lectern-player')!.shadowRoot!;
      const luminance = (colour: string): number => {
        const [red, green, blue] = colour
          .match(/[\d.]+/g)!
          .map((part) => Number(part) / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const of = (selector: string, property: string): string =>
        getComputedStyle(root.querySelector(selector)!).getPropertyValue(property);
      const ratio = (one: string, other: string): number => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high! + 0.05) / (low! + 0.05);
      };
      const ground = of('.card', 'background-color');
      return {
        title: ratio(of('b', 'color'), ground),
        muted: ratio(of('.time', 'color'), ground),
        tab: ratio(of('.tab', 'color'), ground),
        waveform: ratio(of('.base', 'stroke'), ground),
        played: ratio(of('.filled', 'stroke'), ground),
        icon: ratio(of('.play', 'color'), of('.play', 'background-color')),
      };
    });

  test.each(PAGES)(
    'are those of the page, %s, and can all be told apart',
    async (_, back, text, link) => {
      const page = await open(
        `<style>body{background:${back};color:${text}}a{color:${link}}</style>`,
      );
      const { title, muted, tab, waveform, played, icon } = await contrasts(page);
      for (const ratio of [title!, muted!, tab!]) expect(ratio).toBeGreaterThanOrEqual(4.45);
      for (const ratio of [waveform!, played!, icon!]) expect(ratio).toBeGreaterThanOrEqual(2.95);
      await page.context().close();
    },
  );

  test('take the accent of the links, and follow a page that turns dark', async () => {
    const page = await open(
      '<style>body{background:#fff;color:#111}a{color:#326891}.dark body{background:#111;color:#eee}</style>',
    );
    const read = (property: string, selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);
    expect(await read('background-color', '.play')).toBe('rgb(50, 104, 145)');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await expect.poll(() => read('background-color', '.card')).toMatch(/^rgb\(2\d, 2\d, 2\d\)$/);
    await page.context().close();
  });

  test('given for both schemes are taken for the one behind the player, whatever the root has', async () => {
    const page = await open(
      '<style>main{background:#111;color:#eee}lectern-player{--lectern-accent:light-dark(#036,#9cf)}</style>',
    );
    const ground = await page
      .locator('.play')
      .evaluate((play) => getComputedStyle(play).backgroundColor);
    expect(ground).toBe('rgb(153, 204, 255)');
    expect((await contrasts(page)).icon).toBeGreaterThanOrEqual(2.95);
    await page.context().close();
  });

  test('and its size follow the reader: twice the root size is twice the text, and no root makes it tiny', async () => {
    for (const [root, size] of [
      ['32px', '32px'],
      ['62.5%', '16px'],
    ]) {
      const page = await open(`<style>html{font-size:${root}}</style>`);
      expect(await page.locator('.card').evaluate((card) => getComputedStyle(card).fontSize)).toBe(
        size,
      );
      await page.context().close();
    }
  });
});

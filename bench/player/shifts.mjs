/**
 * Pages with a player in real browsers → how far they move while it comes, as `cumulative layout shift`.
 * Chromium tells it by itself. Firefox has no such entries: there it is reckoned, by the same formula, from where what follows the player stands in each frame.
 */
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { writeShiftPages } from './shift-pages.mjs';

/** What browsers' own score may be at most, on every page. */
export const SHIFT_LIMIT = 0.02;
/** Phones, narrow and common, and a desktop: pixels. */
export const SHIFT_SIZES = [
  [320, 568],
  [390, 844],
  [1280, 900],
];
/** As on a slow line: after the page was shown comes the player, and later the edition, in milliseconds. */
const SCRIPT_MS = 200;
/** Longer than the half second in which browsers excuse what follows a click. */
const EDITION_MS = 600;
/** What comes after the player is there, such as the read-along, has come by then. */
const REST_MS = 300;

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a folder as a slow host would. */
async function serveSlowly(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const delay = path.endsWith('.json') ? EDITION_MS : path.endsWith('.js') ? SCRIPT_MS : 0;
    setTimeout(() => {
      try {
        const bytes = readFileSync(join(folder, path));
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    }, delay);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Runs in the page before its scripts: `moved` adds up. */
function watchShifts() {
  globalThis.moved = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) globalThis.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    return;
  }
  const following = () => {
    const isShown = (element) => element.getClientRects().length > 0;
    for (let at = document.querySelector('lectern-player, iframe'); at; at = at.parentElement)
      for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
        if (isShown(next)) return next;
    return undefined;
  };
  let before;
  const look = () => {
    const box = following()?.getBoundingClientRect();
    if (box && before && box.top !== before.top) {
      const seen = Math.max(0, innerHeight - Math.min(box.top, before.top)) / innerHeight;
      const far = Math.abs(box.top - before.top) / Math.max(innerWidth, innerHeight);
      globalThis.moved += seen * (Math.min(box.width, innerWidth) / innerWidth) * far;
    }
    before = box;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: whether its player, or the one in its frame, is there. */
function isThere() {
  const frame = document.querySelector('iframe');
  const shown = frame ? frame.contentDocument : document;
  return Boolean(shown?.querySelector('lectern-player')?.shadowRoot?.querySelector('.play'));
}

/** Runs in the page: chooses an article of the list by its place. */
function choose(place) {
  document.querySelectorAll('[data-lectern-queue] li button')[place].click();
}

async function readShift(page, { address, chosen = [] }) {
  await page.goto(address);
  for (let tries = 0; !(await page.evaluate(isThere)); tries++) {
    if (tries === 100) throw new Error(`${address} shows no player`);
    await wait(50);
  }
  await wait(REST_MS);
  for (const place of chosen) {
    await page.evaluate(choose, place);
    await wait(EDITION_MS + REST_MS);
  }
  return page.evaluate(() => globalThis.moved);
}

/** Runs in the page: without a sound card Firefox fails what is to be heard, and what is muted runs. */
function muteAudio() {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    this.muted = true;
    return Reflect.apply(play, this, []);
  };
}

/** Either browser by the same few verbs: a tab of a size, before whose scripts `watchShifts` runs. */
const ENGINES = {
  Chromium: async (executablePath) => {
    const browser = await chromium.launch({
      executablePath,
      args: ARGUMENTS,
    });
    const open = async (width, height) => {
      const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true });
      await page.addInitScript(watchShifts);
      return page;
    };
    return { open, close: () => browser.close() };
  },
  Firefox: async (executablePath) => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    const open = async (width, height) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.evaluateOnNewDocument(watchShifts);
      await page.evaluateOnNewDocument(muteAudio);
      return page;
    };
    return { open, close: () => browser.close() };
  },
};

/** Every page at every size in each browser whose path is given → rows of `{ look, what, engine, moved }`. */
export async function measureShifts(browsers) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-shifts-'));
  const server = await serveSlowly(folder);
  try {
    const pages = await writeShiftPages(folder, `${server.origin}/`);
    const rows = [];
    for (const [engine, path] of Object.entries(browsers)) {
      if (path === undefined) continue;
      const browser = await ENGINES[engine](path);
      try {
        for (const { path: name, look, what, chosen } of pages) {
          const moved = [];
          for (const [width, height] of SHIFT_SIZES) {
            const page = await browser.open(width, height);
            moved.push(await readShift(page, { address: `${server.origin}/${name}`, chosen }));
            await page.close();
          }
          rows.push({ look, what, engine, moved });
        }
      } finally {
        await browser.close();
      }
    }
    return rows;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

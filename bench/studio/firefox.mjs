/** the studio of a folder in Firefox → what it takes to start, to open and scroll a long article, and to press play. */
import puppeteer from 'puppeteer-core';
import { startStudio } from './ask-studio.mjs';

/** Sound begins without a gesture. */
const PREFERENCES = { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 };

const RECORDING_SECONDS = 300;

/**
 * `articles`: a folder of articles; `long`: one of an article with 100 paragraphs. `recorded` is play pressed on passages that
 * are recorded, `unrecorded` on one that is not.
 */
export async function measureFirefox(cwd, { articles, long, runs }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    // The driver gives up after three minutes by itself, which recording takes on a busy machine.
    protocolTimeout: (RECORDING_SECONDS + 60) * 1000,
    extraPrefsFirefox: PREFERENCES,
  });
  try {
    const started = await measureStart(browser, { cwd, articles, runs });
    const played = await measurePlay(browser, { cwd, articles });
    const scrolled = await measureScroll(browser, { cwd, long });
    return { ...started, ...played, ...scrolled };
  } finally {
    await browser.close();
  }
}

async function measureStart(browser, { cwd, articles, runs }) {
  const seconds = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await withPage(browser, { cwd, articles }, async () => {
      seconds.push((performance.now() - start) / 1000);
    });
  }
  return { start: median(seconds), slowestStart: rounded(Math.max(...seconds)) };
}

async function measurePlay(browser, { cwd, articles }) {
  return withPage(browser, { cwd, articles }, async (page) => {
    await openFirst(page);
    // The engine is loaded by the first passage: what is measured is a warm one.
    await play(page, 0);
    const unrecorded = await play(page, 3);
    await page.evaluate(() => {
      document.querySelector('.head-buttons .make button').click();
    });
    await waitFor(page, '.state-made', RECORDING_SECONDS);
    const recorded = [];
    for (const passage of [3, 4, 5, 6, 7]) recorded.push(await play(page, passage));
    return { recorded: median(recorded), unrecorded: rounded(unrecorded) };
  });
}

/** Seconds from the press of play until sound is on the audio clock. */
async function play(page, index) {
  const seconds = await page.evaluate(async (at) => {
    const row = document.querySelectorAll('.passage')[at];
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    const start = performance.now();
    row.querySelector('.play').click();
    while (!document.querySelector('.player-bar .waveform'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return (performance.now() - start) / 1000;
  }, index);
  await page.evaluate(async () => {
    document.querySelector('.player-bar > button.quiet').click();
    while (document.querySelector('.player-bar .waveform'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return seconds;
}

async function measureScroll(browser, { cwd, long }) {
  return withPage(browser, { cwd, articles: long }, async (page) => {
    const start = performance.now();
    await openFirst(page);
    await page.evaluate(async () => {
      while (document.querySelectorAll('.passage').length <= 100)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    const opened = rounded((performance.now() - start) / 1000);
    const framesPerSecond = await page.evaluate(async () => {
      const from = performance.now();
      let frames = 0;
      while (performance.now() - from < 2000) {
        scrollBy(0, 60);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        frames++;
      }
      return Math.round(frames / 2);
    });
    return { opened, framesPerSecond };
  });
}

async function openFirst(page) {
  await page.evaluate(() => document.querySelector('.articles th a').click());
  await waitFor(page, '.passage');
}

/** Starts a studio, and shows its list in a tab of its own. */
async function withPage(browser, { cwd, articles }, work) {
  const studio = await startStudio(articles, { cwd });
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(studio.url);
    await waitFor(page, '.articles th a');
    return await work(page);
  } finally {
    await context.close();
    await studio.end();
  }
}

/** By frames of the page: what is asked over the driver comes later. */
async function waitFor(page, css, seconds = 60) {
  const isThere = await page.evaluate(
    async (sought, most) => {
      const start = performance.now();
      while (!document.querySelector(sought)) {
        if (performance.now() - start > most * 1000) return false;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return true;
    },
    css,
    seconds,
  );
  if (!isThere) throw new Error(`${css} is not shown after ${seconds} s`);
}

function median(numbers) {
  return rounded([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}

function rounded(number) {
  return Math.round(number * 1000) / 1000;
}

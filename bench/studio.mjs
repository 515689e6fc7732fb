/**
 * The studio in Chromium with the built-in voice → what the rows of BENCHMARKS.md on it say.
 *
 *   npm run bench:studio -- [PART…] [--runs N]
 *
 * PART, each alone or several one after the other (all if none is named):
 *
 *   start   from the command to a page that shows its articles, in so many runs; bytes of the page, compressed
 *   play    from the press of play to the first sound of a passage that is recorded
 *   sound   nine passages that are not recorded: from the press of play to the first sound, the engine alone with the same
 *           sentence, and how much later the studio is
 *   correct a name corrected in an article of 2,000 words: from the decision to the corrected sound, and clips to be made
 *   scroll  an article of 100 paragraphs: until it is shown, and frames a second while it is scrolled
 *   long    an article of 2,000 paragraphs: until its first rows are shown and until all are, frames a second, until an
 *           approval is shown; memory of the studio
 *   many    a folder of 2,000 articles: until the list is shown and until all are read, at the first start and at the next,
 *           with the studio's processor time; frames a second, until a search shows one, memory of the studio
 *   firefox start, play and scroll in Firefox
 *   hostile HTML that tries to run scripts or to reach other hosts, in every field and on the clipboard: what ran, what was
 *           asked for, and elements of others in the page, with the page's own policy switched off
 *   kill    the studio stopped before each file operation of each action, in the middle of each write, and killed at
 *           --kills N of them (--action NAME: of that alone): what was lost or broken
 *   tasks   the ten tasks of someone new: steps, seconds by the keystroke-level model, and seconds of the machine
 *   axe     rules of accessibility that the screens break in each of their states, dialogs and troubles, in --views N of
 *           light and dark, wide and narrow
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { openProvider } from '../dist/index.js';
import { startStudio as startIn } from './studio/ask-studio.mjs';
import { measureCorrection } from './studio/correct.mjs';
import { measureFirefox } from './studio/firefox.mjs';
import { measureFirstSound } from './studio/first-sound.mjs';
import { measureHostile } from './studio/hostile.mjs';
import { measureKills } from './studio/kills.mjs';
import { measureLooks } from './studio/looks.mjs';
import { measureTasks } from './studio/tasks.mjs';

/** Articles of one folder, passages of one article. */
const MANY = 2000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PARTS = {
  start: measureStart,
  play: measurePlay,
  sound: () => measureFirstSound(folder, { startStudio, openPage, openProvider }),
  correct: () => measureCorrection(folder, { startStudio }),
  scroll: measureScroll,
  long: measureLong,
  many: measureMany,
  firefox: () =>
    measureFirefox(folder, {
      articles: join(folder, 'articles'),
      long: writeLong(),
      runs: Number(values.runs),
    }),
  hostile: () => measureHostile(folder, { browser }),
  tasks: () => measureTasks(folder, { openPage, articles: join(folder, 'articles') }),
  axe: () => measureLooks(folder, { browser, views: Number(values.views) }),
  kill: () => measureKills(folder, { kills: Number(values.kills), only: values.action }),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    kills: { type: 'string', default: '2' },
    views: { type: 'string', default: '4' },
    action: { type: 'string', multiple: true, default: [] },
  },
});
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`${unknown} is not a part: ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-studio-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
});
console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
try {
  cpSync(join(ROOT, 'articles'), join(folder, 'articles'), { recursive: true });
  for (const [name, measure] of Object.entries(PARTS))
    if (positionals.length === 0 || positionals.includes(name)) console.log(name, await measure());
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the studio of a folder in that of the bench. */
function startStudio(articles = join(folder, 'articles')) {
  return startIn(articles, { cwd: folder });
}

async function openPage(url, options = {}) {
  const page = await (await browser.newContext({ bypassCSP: true, ...options })).newPage();
  await page.goto(url);
  await page.locator('.articles a').first().waitFor();
  return page;
}

async function measureStart() {
  const seconds = [];
  for (let run = 0; run < Number(values.runs); run++) {
    const start = performance.now();
    const studio = await startStudio();
    const page = await openPage(studio.url);
    seconds.push((performance.now() - start) / 1000);
    await page.context().close();
    await studio.end();
  }
  const built = join(ROOT, 'dist/studio-page');
  const files = readdirSync(built, { withFileTypes: true }).filter((entry) => entry.isFile());
  const gzipBytes = files.reduce(
    (sum, { name }) => sum + gzipSync(readFileSync(join(built, name))).length,
    0,
  );
  return { seconds: median(seconds), slowest: rounded(Math.max(...seconds)), gzipBytes };
}

async function measurePlay() {
  const studio = await startStudio();
  try {
    const page = await openPage(studio.url);
    await page.locator('.articles a').first().click();
    await page.locator('.passage').first().waitFor();
    // The engine is loaded by the first passage: what is measured is a warm one.
    await play(page, 0);
    await page.getByRole('button', { name: 'Record and build' }).click();
    await page.locator('.state-made').waitFor({ timeout: 300_000 });
    const recorded = [];
    for (const passage of [3, 4, 5]) recorded.push(await play(page, passage));
    return { recorded: median(recorded) };
  } finally {
    await studio.end();
  }
}

/** Seconds from the press of play to sound that the audio clock has. */
async function play(page, index) {
  const row = page.locator('.passage').nth(index);
  await row.scrollIntoViewIfNeeded();
  const seconds = await row.locator('.play').evaluate(async (button) => {
    const start = performance.now();
    button.click();
    while (!document.querySelector('.player-bar .waveform'))
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return (performance.now() - start) / 1000;
  });
  await page.getByRole('button', { name: 'Stop' }).click();
  return seconds;
}

/** Writes an article of 100 paragraphs into a folder. */
function writeLong() {
  const long = join(folder, 'long');
  const sentence = 'The harbour heats 41,000 homes with seawater and saves $18 million a year. ';
  const text = Array.from({ length: 100 }, (_, i) => `Paragraph ${i + 1}. ${sentence.repeat(3)}`);
  mkdirSync(long, { recursive: true });
  writeFileSync(join(long, 'long.md'), `# A long article\n\n${text.join('\n\n')}\n`);
  return long;
}

async function measureScroll() {
  const studio = await startStudio(writeLong());
  try {
    const page = await openPage(studio.url);
    const start = performance.now();
    await page.locator('.articles a').first().click();
    await page.locator('.passage').nth(100).waitFor({ state: 'attached' });
    const seconds = rounded((performance.now() - start) / 1000);
    return { seconds, framesPerSecond: await scrolledFrames(page) };
  } finally {
    await studio.end();
  }
}

/** Frames a second while a page is scrolled down for two seconds. */
function scrolledFrames(page) {
  return page.evaluate(async () => {
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < 2000) {
      scrollBy(0, 60);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames++;
    }
    return Math.round(frames / 2);
  });
}

async function measureLong() {
  const long = join(folder, 'longest');
  const sentence = 'The harbour heats 41,000 homes with seawater and saves $18 million a year.';
  const text = Array.from({ length: MANY }, (_, i) => `Paragraph ${i + 1}. ${sentence}`);
  mkdirSync(long, { recursive: true });
  writeFileSync(join(long, 'long.txt'), `A long article\n\n${text.join('\n\n')}\n`);
  const studio = await startStudio(long);
  try {
    const page = await openPage(studio.url);
    const start = performance.now();
    const passed = () => rounded((performance.now() - start) / 1000);
    await page.locator('.articles a').first().click();
    await page.locator('.passage').first().waitFor();
    const first = passed();
    await page.locator('.passage').nth(MANY).waitFor({ state: 'attached' });
    const whole = passed();
    const framesPerSecond = await scrolledFrames(page);
    const from = performance.now();
    await page.locator('.passage .approve').nth(3).click();
    await page.locator('.passage.is-approved').first().waitFor({ state: 'attached' });
    const approved = rounded((performance.now() - from) / 1000);
    return { first, whole, framesPerSecond, approved, ...studio.used() };
  } finally {
    await studio.end();
  }
}

/** Seconds from typing a title until it alone is shown. */
async function searchOne(page) {
  const start = performance.now();
  await page.getByRole('searchbox').fill(`article ${MANY - 1}`);
  await page.locator('.articles th a').nth(1).waitFor({ state: 'detached' });
  return rounded((performance.now() - start) / 1000);
}

async function measureMany() {
  const many = join(folder, 'many');
  mkdirSync(many, { recursive: true });
  for (let i = 0; i < MANY; i++)
    writeFileSync(join(many, `article-${i}.md`), `# Article ${i}\n\nIt cost $${i}m.\n`);
  const figures = {};
  for (const name of ['first', 'next']) {
    const start = performance.now();
    const studio = await startStudio(many);
    try {
      const page = await openPage(studio.url);
      figures[name] = rounded((performance.now() - start) / 1000);
      await page.locator('.state-reading').first().waitFor({ state: 'detached', timeout: 900_000 });
      figures[`${name}Read`] = rounded((performance.now() - start) / 1000);
      figures.framesPerSecond = await scrolledFrames(page);
      figures.search = await searchOne(page);
      const { seconds, megabytes } = studio.used();
      figures[`${name}Processor`] = seconds;
      figures.megabytes = megabytes;
    } finally {
      await studio.end();
    }
  }
  return figures;
}

function median(numbers) {
  return rounded([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}

function rounded(number) {
  return Math.round(number * 1000) / 1000;
}

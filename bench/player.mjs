/**
 * A page of 2,000 paragraphs in a real Chromium → how soon the player is ready, what the highlight costs a frame, and how far pages move while it comes. Run after `npm run build`; `--json` prints the figures alone.
 *
 * What is judged is the median of loads on a page that has settled: the browser has laid out and painted its paragraphs before the player's script comes.
 * On a page that still loads, its own first layout, which takes longer than all of the player, falls between the edition's arrival and `lectern-ready` or before it as chance will have it:
 * that is told too, as what a reader may see, but it judges the page and not the player. `loadMs` is the whole price of a player on the page's thread, whenever it is paid, so that nothing gets better by being moved.
 */
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { textHash } from '../dist/_internal/text-hash.js';
import { encodeWav } from '../dist/_internal/audio/wav.js';
import { measureShifts, SHIFT_LIMIT, SHIFT_SIZES } from './player/shifts.mjs';
import { serveFolder } from '../dist/serve/serve-folder.js';

const PARAGRAPHS = 2000;
/** Far faster than any voice: two sentences and twelve words in 0.3 s, so that nearly every frame has something to mark. */
const SECONDS_EACH = 0.3;
const WORDS_EACH = 6;
/** Loads of each kind, one after the other, in pages of their own. */
const LOADS = 11;
/** The process of a page is new to it: so long, in milliseconds, until what it does at its start is over. */
const SETTLED_MS = 300;
const PLAYED_SECONDS = 8;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** What the project asks of its player, each at most. */
const LIMITS = {
  // As `test/player/size.test.ts` holds them.
  coreBytes: 11 * 1024,
  extrasBytes: 8 * 1024,
  readAlongBytes: 6 * 1024,
  pageExtrasBytes: 9.5 * 1024,
  readyMs: 30,
  drawnMs: undefined,
  readAlongMs: undefined,
  loadMs: undefined,
  comparedMs: undefined,
  loadingReadyMs: 50,
  frameMeanMs: 0.5,
  frameWorstShareMs: 1,
  costMs: 1,
};

const sentenceOf = (paragraph, half) =>
  `${half ? 'Nobody saw how' : 'It was ship'} ${paragraph} came into port.`;

function makeEdition() {
  const cues = [];
  for (let i = 0; i < PARAGRAPHS; i++) {
    const [first, second] = [sentenceOf(i, 0), sentenceOf(i, 1)];
    const place = { role: 'paragraph', blockId: `b${i}`, textHash: textHash(`${first} ${second}`) };
    for (const [half, text] of [first, second].entries()) {
      const start = i * SECONDS_EACH + (half * SECONDS_EACH) / 2;
      const words = [...text.matchAll(/\S+/g)]
        .map(
          ({ index }, word, all) =>
            `${index}@${Math.round((100 * word * SECONDS_EACH) / 2 / all.length)}`,
        )
        .slice(0, WORDS_EACH)
        .join(' ');
      cues.push({
        start,
        end: start + SECONDS_EACH / 2,
        text,
        textStart: half * (first.length + 1),
        textEnd: half * (first.length + 1) + text.length,
        words,
        ...place,
      });
    }
  }
  const sha256 = 'a'.repeat(64);
  return {
    schemaVersion: 1,
    key: sha256,
    slug: 'bench',
    title: 'Two thousand ships',
    language: 'en',
    voices: [{ name: 'x', provider: 'x' }],
    duration: PARAGRAPHS * SECONDS_EACH,
    sampleRateHz: 8000,
    loudness: { integrated: -16, samplePeak: -2 },
    timing: 'provider',
    chapters: [],
    cues,
    peaks: Array.from({ length: 400 }, (_, i) => (i % 10) / 10),
    disclosure: {
      text: 'This audio is created with AI assistance.',
      spoken: true,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
    files: [{ role: 'audio', name: 'bench.wav', mediaType: 'audio/wav', sizeBytes: 1, sha256 }],
  };
}

function writeSite(folder) {
  const edition = makeEdition();
  const paragraphs = Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `<p>${sentenceOf(i, 0)} ${sentenceOf(i, 1)}</p>${i % 20 ? '' : '<aside><p>An advertisement.</p></aside>'}`,
  ).join('\n');
  const page = (
    attribute,
    script = '<script src="lectern-player.js" defer></script>',
    text = paragraphs,
  ) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><article><lectern-player src="edition.json" ${attribute}></lectern-player>${text}</article>${script}</html>`;
  // What a template puts into every paragraph, so that none is there word for word.
  const noisy = paragraphs.replaceAll('</p>', ' <span class="share">Share this</span></p>');
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(edition, null, 2));
  writeFileSync(
    join(folder, 'bench.wav'),
    encodeWav({ samples: new Int16Array(Math.ceil(edition.duration * 8000)), sampleRateHz: 8000 }),
  );
  writeFileSync(join(folder, 'index.html'), page('read-along'));
  writeFileSync(join(folder, 'without.html'), page(''));
  writeFileSync(join(folder, 'settled.html'), page('read-along', ''));
  writeFileSync(join(folder, 'noisy.html'), page('read-along', '', noisy));
  const player = readFileSync(new URL('../dist/player/lectern-player.js', import.meta.url), 'utf8');
  writeFileSync(join(folder, 'lectern-player.js'), player);
  let names = player;
  for (const stem of ['lectern-read-along', 'lectern-page-extras']) {
    const script = readFileSync(new URL(`../dist/player/${stem}.js`, import.meta.url), 'utf8');
    writeFileSync(join(folder, new RegExp(`${stem}\\.[0-9a-f]{8}\\.js`).exec(names)[0]), script);
    names = script;
  }
}

/** Milliseconds from the last byte of edition.json to each of the player's events and to the frame that shows it; `loadMs` is all that the page's thread does from the script's coming until the paragraphs are found. */
async function measureReady(context, address, { settled, compared = false }) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const told = (globalThis.told = {});
    let finish;
    // Waited for as a promise: who looks every so often is at work on the page's thread himself.
    globalThis.allTold = new Promise((resolve) => (finish = resolve));
    const tell = (name, detail) => {
      told[name] = { at: performance.now(), ...detail };
      if (told['lectern-read-along'] && told.drawn) finish();
    };
    for (const name of ['lectern-ready', 'lectern-read-along'])
      addEventListener(name, (event) => tell(name, event.detail));
    // A task that was asked for in a frame comes after that frame's layout and paint.
    addEventListener('lectern-ready', () =>
      requestAnimationFrame(() => setTimeout(() => tell('drawn'))),
    );
  });
  await page.goto(address);
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (settled) await page.waitForTimeout(SETTLED_MS);
  const before = await metricsOf(client);
  await page.evaluate((adds) => {
    if (adds)
      document.head.append(
        Object.assign(document.createElement('script'), { src: 'lectern-player.js' }),
      );
    return globalThis.allTold;
  }, settled);
  const after = await metricsOf(client);
  const result = await page.evaluate(() => {
    const fetched = performance.getEntriesByType('resource');
    const arrived = fetched.find((entry) => entry.name.endsWith('edition.json')).responseEnd;
    const { 'lectern-ready': ready, 'lectern-read-along': readAlong, drawn } = globalThis.told;
    if (readAlong.changed !== 0) throw new Error(`${readAlong.changed} changes were told`);
    return {
      readyMs: ready.at - arrived,
      drawnMs: drawn.at - arrived,
      readAlongMs: readAlong.at - arrived,
      found: readAlong.found,
      compared: fetched.some((entry) => entry.name.includes('lectern-page-extras')),
    };
  });
  await page.close();
  if (result.found !== PARAGRAPHS)
    throw new Error(`${result.found} of ${PARAGRAPHS} paragraphs were found`);
  // What compares is fetched where a paragraph is not there word for word: else another time is told.
  if (result.compared !== compared)
    throw new Error(`${address} was ${compared ? 'not ' : ''}compared sentence by sentence`);
  return { ...result, loadMs: 1000 * (after.TaskDuration - before.TaskDuration) };
}

async function measureLoads(context, address, options) {
  const loads = [];
  for (let load = 0; load < LOADS; load++)
    loads.push(await measureReady(context, address, options));
  return (name) =>
    quantile(
      loads.map((load) => load[name]),
      0.5,
    );
}

/** What a page does while it plays: milliseconds of the player's own work in each frame, and of script, style and layout in all. */
async function measurePlaying(context, address) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    // All callbacks of one frame count together.
    const frames = (globalThis.frames = new Map());
    const request = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (work) =>
      request((time) => {
        const began = performance.now();
        work(time);
        frames.set(time, (frames.get(time) ?? 0) + performance.now() - began);
      });
  });
  await page.goto(address);
  await page.locator('.play').waitFor();
  await page.waitForTimeout(300);
  const client = await context.newCDPSession(page);
  // Time of the thread, not of the wall: what else the machine does is no cost of ours.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator('lectern-player').evaluate((player) => player.playFrom(200));
  await page.waitForFunction(() => document.querySelector('audio').currentTime > 200.5);
  await page.evaluate(() => globalThis.frames.clear());
  const before = await metricsOf(client);
  await page.waitForTimeout(PLAYED_SECONDS * 1000);
  const after = await metricsOf(client);
  const frames = await page.evaluate(() => [...globalThis.frames.values()]);
  const marked = await page.evaluate(() => CSS.highlights.get('lectern-word')?.size ?? 0);
  await page.close();
  const spent = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].reduce(
    (sum, name) => sum + after[name] - before[name],
    0,
  );
  return { frames, marked, spentMs: (1000 * spent) / frames.length };
}

async function metricsOf(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The path of a browser by the first of its names that is on PATH. */
function findBrowser(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not there: look on.
      }
    }
  }
  return undefined;
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const gzipBytes = (name) =>
  gzipSync(readFileSync(new URL(`../dist/player/${name}.js`, import.meta.url)), { level: 9 })
    .length;

const chromiumPath = findBrowser('chromium', 'chromium-browser', 'google-chrome');
if (!chromiumPath) throw new Error('Chromium is not installed: nothing can be measured');
const firefoxPath = findBrowser('firefox-esr', 'firefox');
if (!firefoxPath) process.stderr.write('Firefox is not installed: its pages are left out\n');
const shifts = await measureShifts({ Chromium: chromiumPath, Firefox: firefoxPath });
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const browser = await chromium.launch({
  executablePath: chromiumPath,
  headless: true,
  args: ARGUMENTS,
});
let figures;
try {
  writeSite(folder);
  const server = await serveFolder(folder, { port: 0 });
  const origin = server.url.replace(/\/$/, '');
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    // Playwright's waiting is code made of text, which the policy of our pages refuses.
    bypassCSP: true,
  });
  const median = await measureLoads(context, `${origin}/settled.html`, { settled: true });
  const noisyMedian = await measureLoads(context, `${origin}/noisy.html`, {
    settled: true,
    compared: true,
  });
  const loadingMedian = await measureLoads(context, `${origin}/index.html`, { settled: false });
  const [along, without] = [
    await measurePlaying(context, `${origin}/index.html`),
    await measurePlaying(context, `${origin}/without.html`),
  ];
  if (along.marked === 0) throw new Error('no word was marked while it played');
  await server.close();
  figures = {
    coreBytes: gzipBytes('lectern-player'),
    extrasBytes: gzipBytes('lectern-extras'),
    readAlongBytes: gzipBytes('lectern-read-along'),
    pageExtrasBytes: gzipBytes('lectern-page-extras'),
    readyMs: median('readyMs'),
    drawnMs: median('drawnMs'),
    readAlongMs: median('readAlongMs'),
    loadMs: median('loadMs'),
    comparedMs: noisyMedian('readAlongMs'),
    loadingReadyMs: loadingMedian('readyMs'),
    frameMeanMs: mean(along.frames),
    frameWorstShareMs: quantile(along.frames, 0.99),
    costMs: along.spentMs - without.spentMs,
  };
  if (!process.argv.includes('--json'))
    process.stderr.write(
      `${along.frames.length} frames with the read-along, ${without.frames.length} without, ${PLAYED_SECONDS} s each\n`,
    );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

const NAMES = {
  coreBytes: ['player with its styles, gzip', 'bytes'],
  extrasBytes: ['what it fetches when it plays, gzip', 'bytes'],
  readAlongBytes: ['read-along, gzip', 'bytes'],
  pageExtrasBytes: ['what few pages need of it, gzip', 'bytes'],
  readyMs: [`ready after the edition arrived, median of ${LOADS} loads`, 'ms'],
  drawnMs: ['drawn after it arrived, median', 'ms'],
  readAlongMs: [`all ${PARAGRAPHS} paragraphs found after it arrived, median`, 'ms'],
  loadMs: ['all that the player costs the page until then, time of its thread, median', 'ms'],
  comparedMs: [
    'all found after it arrived, with words of a template in every paragraph, median',
    'ms',
  ],
  loadingReadyMs: ['ready after the edition arrived on a page that still loads, median', 'ms'],
  frameMeanMs: ['script in a frame while it reads along, mean', 'ms'],
  frameWorstShareMs: ['the same, 99 of 100 frames at most', 'ms'],
  costMs: ['script, style and layout a frame more than without read-along', 'ms'],
};
if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ ...figures, shifts })}\n`);
else {
  process.stdout.write('| measure | wanted at most | measured |\n|---|---|---|\n');
  for (const [key, [name, unit]] of Object.entries(NAMES))
    process.stdout.write(
      `| ${name} | ${LIMITS[key] === undefined ? '' : `${LIMITS[key]} ${unit}`} | ${unit === 'bytes' ? figures[key] : figures[key].toFixed(2)} ${unit} |\n`,
    );
}
if (!process.argv.includes('--json')) {
  const sizes = SHIFT_SIZES.map(([width]) => `${width} pixels`).join(' | ');
  process.stdout.write(
    `\nHow far a page moves (CLS), ${SHIFT_LIMIT} at most:\n\n| page | player | browser | ${sizes} |\n|---|---|---|${'---|'.repeat(SHIFT_SIZES.length)}\n`,
  );
  for (const { look, what, engine, moved } of shifts)
    process.stdout.write(
      `| ${look} | ${what} | ${engine} | ${moved.map((share) => share.toFixed(4)).join(' | ')} |\n`,
    );
}
// What is not kept is a failure: the table is no decoration.
const isMissed =
  Object.entries(LIMITS).some(([key, limit]) => limit !== undefined && !(figures[key] <= limit)) ||
  shifts.some(({ moved }) => !moved.every((share) => share <= SHIFT_LIMIT));
process.exitCode = isMissed ? 1 : 0;

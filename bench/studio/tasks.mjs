/** the ten tasks of someone new to the studio, one after the other → the steps and the seconds of each. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStudio } from './ask-studio.mjs';
import { openEditor } from './editor.mjs';

const PAGE = `<html><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><main><article>
<h1>The lighthouse at Skarn gets its keeper back</h1><p class="byline">By Ingrid Mørkved</p>
<p>After nine years of automatic light, the lighthouse at Skarn has a keeper again. Halvard Njøst moved in on Monday with two cats and a piano.</p>
<p>“The lamp does not need me,” Njøst said. “The birds do.” In 2019 more than 4,000 of them were found below the tower.</p>
<blockquote><p>We had the light. We had nobody who looked.</p></blockquote>
<p>The coastal authority pays $31,000 a year. The keeper dims the lamp on nights of heavy migration and counts what lands on the gallery.</p>
<p>Last winter the authority asked 140 people whether they would live there. Njøst was the only one who asked what the birds ate.</p>
</article></main><footer>Contact | Privacy</footer></body></html>`;

const CONFIG = `publish: { to: site }
feed:
  title: The Norvik Post
  baseUrl: https://audio.example/post
  description: Every article, read aloud.
  author: The Norvik Post
  email: podcast@audio.example
  category: News
`;

/** Seconds until someone knows that it is the article that is heard, or a word. */
const A_MOMENT = 2;

/** `openPage` opens a page of the studio; `articles`: a folder of others. Prints each task. */
export async function measureTasks(folder, { openPage, articles }) {
  const root = join(folder, 'tasks');
  mkdirSync(root, { recursive: true });
  cpSync(articles, join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'lectern.config.yaml'), CONFIG);
  const studio = await startStudio('articles', { cwd: root });
  try {
    const page = await openPage(studio.url, {
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.evaluate(copy, PAGE);
    const editor = openEditor(page);
    const found = [];
    for (const [name, work] of Object.entries(tasksOn(page, editor))) {
      await work();
      const { steps, working, reading, hearing, waiting } = editor.tell();
      const seconds = working + reading + hearing;
      found.push({ name, steps, seconds, waiting });
      const parts = [working, reading, hearing, waiting].map((each) => each.toFixed(1));
      console.error(
        `  ${name}: ${steps} steps, ${seconds.toFixed(1)} s (works, reads, hears: ${parts.slice(0, 3).join(', ')}); the machine ${parts[3]} s`,
      );
    }
    return { tasks: found.length, seconds: middle(found.map(({ seconds }) => seconds)) };
  } finally {
    await studio.end();
  }
}

function tasksOn(page, editor) {
  const button = (name, within = page) => within.getByRole('button', { name }).first();
  const dialog = page.getByRole('dialog');
  const row = (text) => page.locator('.passage').filter({ hasText: text }).first();
  const fromMenu = async (text, name) => {
    await editor.click(row(text).locator('.more summary'));
    await editor.read(row(text).locator('.more ul'));
    await editor.click(button(name, row(text).locator('.more')));
  };
  const isGone = () => editor.until(dialog, 'detached');
  const save = async () => {
    await editor.click(button('Save', dialog));
    await isGone();
  };
  const respell = async (text, { word, as }) => {
    await editor.clickWord(row(text).locator('.printed-text'), word);
    await editor.read(dialog.locator('form'));
    await editor.click(dialog.getByLabel('In other words, or respelled'));
    await editor.type(as);
    await editor.click(button('Hear it alone', dialog));
    await editor.hear(1);
  };
  return {
    'paste a page and hear it': async () => {
      await editor.read(page.locator('.add'));
      await editor.click(page.locator('.paste'));
      await editor.keys('Control+v');
      await editor.until(row('After nine years'));
      await editor.read(page.locator('.toolbar'));
      await editor.click(button('Play all'));
      await editor.hear(A_MOMENT);
    },
    'take out a line': async () => {
      await fromMenu('By Ingrid', 'Do not read it');
      await editor.until(row('By Ingrid'), 'detached');
    },
    'correct a name everywhere': async () => {
      await respell('After nine years', { word: 'Njøst', as: 'Nyerst' });
      await editor.click(dialog.getByLabel('In all articles'));
      await editor.read(dialog.getByText(/^Changes \d/));
      await save();
      await editor.until(row('The lamp does not').getByText('Nyerst'));
    },
    'correct one word here only': async () => {
      await respell('coastal authority', { word: 'gallery', as: 'galleree' });
      await editor.read(dialog.getByText(/^Changes 1 sentence/));
      await save();
    },
    'make a pause longer': async () => {
      await fromMenu('We had the light', 'Voice, pace, pause …');
      await editor.read(dialog.locator('label', { hasText: 'Pause' }));
      await editor.click(dialog.getByLabel(/^Pause/));
      await editor.type('1.5');
      await save();
    },
    'give quotes another voice': async () => {
      await editor.click(button('Quotations …'));
      await editor.read(dialog.getByText(/quotations? set apart/));
      await editor.choose(dialog.getByRole('combobox'), { index: 5 });
      await editor.click(button('Hear one of them', dialog));
      await editor.hear(A_MOMENT);
      await editor.read(dialog.getByText(/^Changes \d/));
      await save();
    },
    're-record one sentence and keep the better': async () => {
      await fromMenu('After nine years', 'Record again, takes …');
      await editor.read(dialog);
      await editor.click(button('Record another take', dialog));
      const takes = dialog.locator('.takes > li');
      await editor.until(takes.nth(1));
      await editor.hear(await secondsIn(takes.nth(1)));
      await editor.click(takes.nth(0).locator('.play'));
      await editor.hear(await secondsIn(takes.nth(0)));
      await editor.click(button('Use this one', dialog));
      await editor.click(dialog.getByText('Close', { exact: true }));
      await isGone();
    },
    'approve all but one': async () => {
      await editor.click(button('Approve the rest'));
      await editor.until(page.getByText('7 of 7 approved'));
      await editor.click(row('We had the light').locator('.approve'));
      await editor.until(page.getByText('6 of 7 approved'));
    },
    'see what it costs with a paid voice': async () => {
      await editor.read(page.locator('.article-head'));
      await editor.click(page.getByRole('link', { name: 'What a paid voice would cost' }));
      const table = page.locator('.estimates');
      await editor.until(table);
      await editor.read(page.getByText('Estimates by the price lists'));
      for (const at of [0, 1, 2]) await editor.read(table.locator('tbody tr').nth(at));
    },
    'publish and take back': async () => {
      const card = page.locator('.publish');
      await editor.read(card);
      await editor.click(button('Record and build', card));
      await editor.click(card.getByRole('button', { name: 'Publish', exact: true }));
      await editor.read(dialog);
      await editor.click(button('Publish now', dialog));
      await isGone();
      await editor.click(button('Take it back …', card));
      await editor.read(dialog.getByText('Undo puts it back'));
      await editor.click(button('Take it back', dialog.locator('.buttons')));
      await isGone();
      await editor.until(card.getByText('It was taken back'));
    },
  };
}

/** Seconds of a take, as it says. */
async function secondsIn(take) {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await take.innerText());
  return Number(minutes) * 60 + Number(seconds);
}

/** In the page: what copying a page in a browser puts into the clipboard. */
async function copy(html) {
  const blob = (type, text) => new Blob([text], { type });
  const plain = html.replace(/<[^>]+>/g, '\n');
  const item = { 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) };
  await navigator.clipboard.write([new ClipboardItem(item)]);
}

function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return Math.round(((low + high) / 2) * 10) / 10;
}

/** a browser → what HTML does in the studio that tries to run a script or to reach another host, in every field and on the clipboard. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { hostileVectors, HOSTILE_HOST } from './hostile-vectors.mjs';
import { openInside } from './open-inside.mjs';
import { PATIENCE_MS } from './screens.mjs';

const STUDIO = ['studio', 'articles', '--no-open', '--provider', 'tone'];
const PROSE = 'It was wet at the quay, and no one came to see it that morning. ';

/** Pages that are pasted, and texts that are typed: each is a step of the browser. */
const PASTED = 60;

/** Vectors that are in one feed, and in one article's decisions. */
const TOGETHER = 60;

/** Says what ran, which other hosts were asked, and which elements of others were in the page. */
export async function measureHostile(folder, { browser }) {
  const vectors = hostileVectors();
  const root = join(folder, 'hostile');
  writeHostile(root, vectors);
  const feed = await serveFeed(vectors);
  const studio = await openInside(root, STUDIO);
  const context = await browser.newContext({ bypassCSP: true });
  const found = { vectors: vectors.length, screens: 0, ran: 0, asked: 0, strange: 0 };
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const watch = await setTraps(page, { url: studio.url, found });
    await page.goto(studio.url);
    await page.locator('.articles th a').first().waitFor();
    await page.locator('.state-reading').first().waitFor({ state: 'detached' });
    await watch('the list');
    await visitArticles(page, watch);
    await typeIn(page, { vectors, watch });
    await paste(page, { vectors, watch });
    await showFeed(page, { feed: feed.url, watch });
    await page.evaluate(() => (location.hash = '#/doubts'));
    await page.locator('.doubts, .empty').first().waitFor();
    await watch('names and doubts');
  } finally {
    await context.close();
    await studio.end();
    feed.close();
  }
  return found;
}

/** Every article is read by its vector: as its page, its title, its author, its file's name and in its decisions. */
function writeHostile(root, vectors) {
  const articles = join(root, 'articles');
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(root, 'lectern.config.yaml'), 'allowPrivate: true\n');
  for (const [i, vector] of vectors.entries()) {
    const line = vector.replace(/[\n\r\0]/g, ' ');
    const front = ['title', 'author', 'section', 'description']
      .map((name) => `${name}: ${JSON.stringify(line)}\n`)
      .join('');
    const paragraphs = `${PROSE}${vector}\n\n${PROSE.repeat(2)}\n`;
    const page = `<!doctype html><html lang="en"><head><title>Quay ${i} ${vector}</title></head><body><article><h1>Quay ${i}</h1><p>${PROSE.repeat(3)}</p><p>${PROSE}${vector}</p><p>${PROSE.repeat(2)}</p></article></body></html>`;
    const [name, text] = [
      [`page-${i}.html`, page],
      [`text-${i}.md`, `---\n${front}---\n\n${paragraphs}`],
    ][i % 2];
    writeFileSync(join(articles, name), text);
  }
  writeFileSync(join(articles, 'decided.md'), `# Decided\n\n${PROSE}\n\n${lines(vectors)}\n`);
  const [flag, by, note] = vectors.slice(-3).map((each) => JSON.stringify(each));
  const decided = `passages:\n  - part: title\n    say: ${JSON.stringify(vectors[0])}\n    note: ${note}\n    flag:\n      by: ${by}\n      note: ${flag}\n`;
  writeFileSync(join(articles, 'decided.lectern.yaml'), decided);
  for (const [i, vector] of vectors.slice(0, TOGETHER).entries())
    writeFileSync(
      join(articles, `${i} ${vector.replace(/[^\x20-\x2e\x30-\x7e]/g, ' ').slice(0, 100)}.txt`),
      `Named ${i}\n\n${PROSE.repeat(2)}\n`,
    );
}

function lines(vectors) {
  return vectors
    .slice(0, TOGETHER)
    .map((vector) => `Someone wrote ${vector.replace(/\s/g, ' ')} on the wall.`)
    .join('\n\n');
}

/** What would happen is counted: calls, dialogs, requests, other pages, elements that only others have. */
async function setTraps(page, { url, found }) {
  const own = new URL(url).origin;
  const news = [];
  await page.addInitScript(() => {
    const calls = [];
    globalThis.hostile = () => calls.push('hostile');
    globalThis.hostileCalls = calls;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      globalThis[name] = () => void calls.push(name);
  });
  page.on('dialog', (dialog) => {
    news.push(`ran: a dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== 'blob:' && !request.url().startsWith('data:image/svg'))
      news.push(`asked: ${request.url().slice(0, 100)}`);
  });
  page.context().on('page', (other) => other !== page && news.push('ran: another page'));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(own)) news.push(`ran: to ${frame.url().slice(0, 100)}`);
  });
  return async (where) => {
    const { calls, strange } = await page.evaluate((host) => {
      const ACTIVE = /^(?:href|src|srcset|action|formaction|data|poster|ping|background|style)$/i;
      const SCRIPT = /^\s*(?:javascript|vbscript|data:text)|hostile\(/i;
      const OTHERS =
        'script, iframe, object, embed, base, link, meta, style, form[action], video, math, foreignObject, animate, marquee, frameset';
      const elements = [...document.querySelectorAll('body *')];
      const isStrange = (element) =>
        element.matches(OTHERS) ||
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (ACTIVE.test(name) && (SCRIPT.test(value) || value.includes(host))),
        );
      const calls = globalThis.hostileCalls.splice(0);
      return {
        calls,
        strange: elements.filter(isStrange).map((each) => each.outerHTML.slice(0, 120)),
      };
    }, HOSTILE_HOST);
    found.screens++;
    const told = [
      ...news.splice(0),
      ...calls.map((call) => `ran: ${call}`),
      ...strange.map((each) => `strange: ${each}`),
    ];
    for (const each of told) {
      console.error(`  ${where}: ${each}`);
      found[each.split(':')[0]]++;
    }
  };
}

/** Opens each article, with what is skipped of it. */
async function visitArticles(page, watch) {
  const ids = await page.evaluate(async () => {
    const { articles } = await (await fetch('/api/articles')).json();
    return articles.map(({ id }) => id);
  });
  for (const [i, id] of ids.entries()) {
    await page.evaluate((to) => (location.hash = `#/article/${to}`), id);
    await page.locator(`.article-head, .trouble-box`).first().waitFor();
    const skips = page.getByRole('button', { name: /What is skipped/ });
    if ((await skips.count()) > 0) await skips.click();
    await watch(`article ${i}`);
    if (i % 8 !== 0) continue;
    await page.evaluate((to) => (location.hash = `#/check/${to}`), id);
    await page.locator('#check-state, .trouble-box').first().waitFor();
    await watch(`check of article ${i}`);
  }
}

/** Types into the fields of the page what is shown again. */
async function typeIn(page, { vectors, watch }) {
  await page.goto(page.url().replace(/#.*/, '#/articles'));
  await page.getByRole('link', { name: 'Decided' }).click();
  const passage = page.locator('.passage').nth(2);
  await passage.waitFor();
  for (const vector of vectors.filter((_, i) => i % Math.ceil(vectors.length / 20) === 0)) {
    await passage.focus();
    await page.keyboard.press('e');
    await page.getByLabel('What is said').fill(vector.replace(/\s/g, ' '));
    await saveDialog(page);
    await watch('other words');
    await passage.focus();
    await page.keyboard.press('f');
    await page.getByRole('dialog').getByRole('textbox').fill(vector);
    await saveDialog(page);
    await watch('a note');
    await passage.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('In other words, or respelled').check();
    await page.locator('.way-value').fill(vector.replace(/\s/g, ' ').slice(0, 400));
    await watch('a word');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await undoAll(page);
  }
  await page.evaluate(() => (location.hash = '#/articles'));
  for (const vector of vectors.slice(0, 20)) {
    await page.getByRole('searchbox').fill(vector);
    await watch('a search');
  }
}

/** What cannot be said is refused: then the dialog stays until it is left. */
async function saveDialog(page) {
  const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save' }).click();
  if (!(await answered).ok()) await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function undoAll(page) {
  await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const undo = () => fetch('/api/history/undo', { method: 'POST', headers, body: '{}' });
    while ((await (await undo()).json()).undo !== undefined);
  });
}

/** Pastes pages as a browser gives them. */
async function paste(page, { vectors, watch }) {
  const step = Math.ceil(vectors.length / PASTED);
  for (const [i, vector] of vectors.filter((_, at) => at % step === 0).entries()) {
    await page.evaluate(() => (location.hash = '#/articles'));
    const field = page.locator('.paste');
    await field.waitFor();
    const html = `<article><h1>Pasted ${i}</h1><p>${PROSE.repeat(4)}</p><p>${PROSE}${vector}</p></article>`;
    await field.evaluate((element, content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', content);
      clipboardData.setData('text/plain', 'Pasted');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, html);
    await page.getByRole('heading', { level: 1, name: `Pasted ${i}` }).waitFor();
    await page.locator('.passage').first().waitFor();
    await watch('a pasted page');
  }
}

/** Posts of a feed are shown with their titles. */
async function showFeed(page, { feed, watch }) {
  await page.evaluate(() => (location.hash = '#/articles'));
  await page.locator('.address input').fill(feed);
  await page.locator('.address button').click();
  await page.locator('.posts').waitFor();
  await watch('posts of a feed');
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: /^Add \d+ posts/ }).click();
  await page.locator('.posts .trouble-line').first().waitFor();
  await watch('posts that cannot be added');
}

/** A feed whose every title is a vector, and whose posts do not exist. */
async function serveFeed(vectors) {
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host}`;
    if (request.url !== '/feed.xml') return void response.writeHead(404).end();
    const items = vectors.slice(-TOGETHER).map((vector, i) => {
      const text = vector
        .replace(/[^\x20-\x7e]/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;');
      return `<item><title>${text}</title><link>${origin}/${i}</link></item>`;
    });
    response.setHeader('content-type', 'application/rss+xml');
    response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Posts</title><link>${origin}</link><description>x</description>${items.join('')}</channel></rss>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/feed.xml`, close };
}

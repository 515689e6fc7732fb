/**
 * How well pages are read: a folder of labelled pages → word 4-gram F1, stray words before and after the article, pages of which words
 * are neither read nor listed as skipped, empty pages, time a page.
 *
 *   npm run bench:reading -- FOLDER [--sample 150] [--only IDS.json] [--type article] [--read code,table] [--peer NAME=MODULE.mjs] [--worst 20] [--json FILE] [--pasted [--pasted-folds FOLDS] [--styles 'blank lines']]
 *
 * FOLDER is laid out as WCXB's (`ground-truth/<id>.json` with `ground_truth.main_content`, `html/<id>.html.gz`) or as the test pages of
 * mozilla/readability (`<id>/source.html`, `<id>/expected.html`). Readability on linkedom, bare, runs beside Lectern; `--peer` adds others:
 * a module that exports `extract(html, url)`, which returns the text. With `--pasted` each page is first made into the text that a reader
 * copies from the browser (paste.mjs), in each of the styles in which such a text is pasted, and Lectern reads that; with the folder of
 * folds that `training/pasted/fit.py --folds` wrote, by the models that never saw the sites.
 * `--table` prints every row by which reading is judged (reading-table.mjs).
 * `--titles` measures headlines and bylines instead (titles.mjs), `--labelled` what a listener would notice on pages that were read line by line (labelled.mjs). F1 is that of scrapinghub/article-extraction-benchmark: four-word
 * shingles with clipped counts, the harmonic mean of mean precision and mean recall.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { copyPage, STYLES } from './paste.mjs';
import { compare, f1Of, stray } from './text-scores.mjs';

/** Elements whose text is no text of the page: programs, and what it says of itself. */
const WORDLESS = new Set(['head', 'script', 'style']);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    only: { type: 'string' },
    type: { type: 'string', default: 'article' },
    read: { type: 'string', default: '' },
    peer: { type: 'string', multiple: true, default: [] },
    worst: { type: 'string', default: '0' },
    json: { type: 'string' },
    pasted: { type: 'boolean', default: false },
    titles: { type: 'boolean', default: false },
    labelled: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
    texts: { type: 'string' },
    folds: { type: 'string' },
    'pasted-folds': { type: 'string' },
    styles: { type: 'string' },
    jobs: { type: 'string' },
    keep: { type: 'string' },
    timed: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
if (positionals.length !== 1) fail('Give one folder of labelled pages.');

const { accountFor, readArticle } = await import(
  pathToFileURL(fileURLToPath(new URL('../dist/index.js', import.meta.url))).href
);
if (flags.titles) {
  const { measureTitles } = await import('./titles.mjs');
  await measureTitles(positionals[0], flags, readArticle);
  process.exit(0);
}
if (flags.labelled) {
  const { measureLabelled } = await import('./labelled.mjs');
  await measureLabelled(positionals[0], flags);
  process.exit(0);
}
if (flags.table) {
  const { measureTable } = await import('./reading-table.mjs');
  await measureTable(positionals[0], flags);
  process.exit(0);
}
/** Letters of the last page that are neither read nor listed as skipped. */
let lost = 0;
const policy = Object.fromEntries(
  flags.read
    .split(',')
    .filter(Boolean)
    .map((kind) => [kind, 'read']),
);
const readers = {
  lectern: async (html, url) => {
    const article = await readArticle(
      { kind: 'html', content: html, ...(url && { url }) },
      { policy },
    );
    const { read, skipped } = accountFor(article);
    lost = lettersOfPage(html) - read - skipped;
    return article.blocks.map((block) => block.text).join('\n');
  },
  'readability + linkedom': (html) =>
    blockText(new Readability(parseHTML(html).document).parse()?.content ?? ''),
};
for (const peer of flags.peer) {
  const [name, path] = peer.split('=');
  readers[name] = (await import(pathToFileURL(resolve(path)).href)).extract;
}

const pages = loadPages(positionals[0]);
if (flags.pasted) await measurePasted();
// The first page pays for starting threads and compiling code: it is read twice, and the first time is not counted.
if (pages[0]) await attempt(readers.lectern, pages[0]);
const rows = [];
for (const [name, read] of Object.entries(readers)) {
  const results = [];
  for (const page of pages) results.push({ id: page.id, ...(await attempt(read, page)) });
  rows.push(summarize(name, results));
  if (name === 'lectern') report(results);
}
console.log(`${pages.length} pages${flags.read ? `, with ${flags.read} read` : ''}`);
console.table(rows.map(({ refusals: _refusals, ...row }) => row));
for (const line of rows[0].refusals) console.log(line);

/** One row a style; the pages are copied before the clock starts, and no other reader is asked: each of them needs the HTML. */
async function measurePasted() {
  const copied = pages.map((page) => ({ ...page, copied: copyPage(page.html()) }));
  const { heldOutChains } = await import('../training/held-out.mjs');
  const { OPTIONS, readText } = await import('../training/reader.mjs');
  const { siteOf } = await import('../training/corpus.mjs');
  const chainOf = heldOutChains(flags['pasted-folds']);
  const read = async (content, url) =>
    readText(content, OPTIONS, url && chainOf(siteOf(url)))
      .blocks.map((block) => block.text)
      .join('\n');
  const table = [];
  const styles = flags.styles?.split(',') ?? Object.keys(STYLES);
  for (const [style, paste] of Object.entries(STYLES).filter(([name]) => styles.includes(name))) {
    const results = [];
    for (const page of copied)
      results.push({
        id: page.id,
        ...(await attempt(read, { ...page, html: () => paste(page.copied) })),
      });
    table.push(summarize(style, results));
    report(results);
  }
  console.log(`${pages.length} pages, pasted`);
  console.table(
    table.map(({ reader, refusals: _refusals, ...row }) => ({ style: reader, ...row })),
  );
  process.exit(0);
}

/** Pages with their gold text, by id; a page without gold text has no article to find. */
function loadPages(folder) {
  const root = ['', 'dev', 'test-pages', 'test/test-pages']
    .map((part) => join(folder, part))
    .find((path) => existsSync(join(path, 'ground-truth')) || hasTestPages(path));
  if (root === undefined) fail(`${folder} holds no labelled pages.`);
  const all = existsSync(join(root, 'ground-truth')) ? wcxbPages(root) : testPages(root);
  const only = flags.only ? new Set(JSON.parse(readFileSync(flags.only, 'utf8'))) : undefined;
  const chosen = all.filter(({ id, gold }) => gold && (only?.has(id) ?? true));
  const step = flags.sample ? Math.max(1, chosen.length / Number(flags.sample)) : 1;
  return chosen.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function hasTestPages(path) {
  return (
    existsSync(path) &&
    readdirSync(path).some((name) => existsSync(join(path, name, 'source.html')))
  );
}

function wcxbPages(root) {
  return readdirSync(join(root, 'ground-truth'))
    .sort()
    .map((name) => {
      const label = JSON.parse(readFileSync(join(root, 'ground-truth', name), 'utf8'));
      const id = name.replace(/\.json$/, '');
      const wanted = (label._internal?.page_type?.primary ?? flags.type) === flags.type;
      return {
        id,
        url: label.url,
        gold: wanted ? label.ground_truth.main_content : undefined,
        html: () => gunzipSync(readFileSync(join(root, 'html', `${id}.html.gz`))).toString(),
      };
    });
}

function testPages(root) {
  return readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'expected.html')))
    .map((id) => ({
      id,
      url: 'http://fakehost/test/page.html',
      gold: blockText(readFileSync(join(root, id, 'expected.html'), 'utf8')),
      html: () => readFileSync(join(root, id, 'source.html'), 'utf8'),
    }));
}

/** The text of an HTML fragment with its blocks kept apart. */
function blockText(html) {
  const { document } = parseHTML(
    `<!doctype html><html><body>${html.replace(/<\/?(?:p|div|h\d|li|ul|ol|td|th|tr|table|section|article|blockquote|pre|br|figure|figcaption|header|dd|dt)\b[^>]*>/gi, '\n$&')}</body></html>`,
  );
  return document.body.textContent;
}

async function attempt(read, page) {
  const html = page.html();
  lost = 0;
  const started = performance.now();
  let text = '';
  let error;
  try {
    text = (await read(html, page.url)) ?? '';
  } catch (failure) {
    error = failure;
  }
  const ms = performance.now() - started;
  return {
    ms,
    text,
    lost,
    size: html.length,
    url: page.url,
    error: error && `${error.code ?? error.name}: ${error.message}`,
    ...compare(page.gold, text),
    ...stray(page.gold, text),
  };
}

/** Letters and digits of the text of a page. */
function lettersOfPage(html) {
  let inside = 0;
  let letters = 0;
  const parser = new Parser({
    onopentag: (tag) => void (inside += WORDLESS.has(tag) ? 1 : 0),
    onclosetag: (tag) => void (inside -= WORDLESS.has(tag) ? 1 : 0),
    ontext: (text) =>
      void (letters += inside === 0 ? (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 0),
  });
  parser.end(html);
  return letters;
}

function summarize(reader, results) {
  const mean = (key) =>
    average(results.map((result) => result[key]).filter((value) => value !== undefined));
  const [precision, recall] = [mean('precision'), mean('recall')];
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const refused = results.filter(({ error }) => error);
  return {
    reader,
    F1: round(f1Of(results), 4),
    precision: round(precision, 4),
    recall: round(recall, 4),
    'stray before': round(mean('before'), 1),
    'stray after': round(mean('after'), 1),
    'neither read nor listed': results.filter((result) => result.lost !== 0).length,
    empty: results.filter(({ text }) => text.trim() === '').length,
    'median ms': round(times[times.length >> 1], 0),
    'p95 ms': round(times[Math.floor(times.length * 0.95)], 0),
    refusals: refused.map(({ id, error }) => `  ${id} ${error}`),
  };
}

function report(results) {
  const score = ({ precision = 0, recall = 0 }) =>
    precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  const worst = [...results].sort((a, b) => score(a) - score(b)).slice(0, Number(flags.worst));
  for (const result of worst)
    console.log(
      `${result.id}  F1 ${score(result).toFixed(2)}  P ${(result.precision ?? 0).toFixed(2)}  R ${(result.recall ?? 0).toFixed(2)}  before ${result.before}  after ${result.after}  ${result.url ?? ''}`,
    );
  if (flags.json)
    writeFileSync(
      flags.json,
      JSON.stringify(
        results.map((result) => ({ ...result, F1: score(result) })),
        null,
        1,
      ),
    );
}

function average(list) {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}

function fail(message) {
  console.error(`${message}\nnpm run bench:reading -- FOLDER`);
  process.exit(2);
}

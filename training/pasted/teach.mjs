/**
 * Pages that `../pages/fetch.mjs` found → the paragraphs of these pages as they are pasted, with what
 * the page reader says of each, for `teach.py`: a file a page in OUT.
 *
 *   node training/pasted/teach.mjs CORPUS OUT --apart WCXB/dev [--share 0/2]    without sites of labelled pages; every second page, from the first
 *   node training/pasted/teach.mjs --labelled WCXB/dev OUT     the pages that were labelled by hand, in all styles
 *   node training/pasted/teach.mjs --others WCXB/dev OUT       the pages of that folder from other sites
 *
 * Each page is pasted in two of the styles of bench/paste.mjs, which its digest decides. A page that
 * was already written is left as it is. Each file is a line of JSON, and then for each text its
 * features (bytes, a row a paragraph), the counts of tokens, the tokens, the kinds and the states.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { copyPage, STYLES } from '../../bench/paste.mjs';
import { judgePage } from '../pages/judge.mjs';
import { readCorpus, siteOf } from '../corpus.mjs';
import { labelledLines, loadLabels } from '../labels.mjs';
import { draftPage, labelPage, OPTIONS, PIECE_FEATURES, taughtRows } from '../reader.mjs';
import { alignPieces, labelledTargets, taughtLines } from './teacher.mjs';

/** Styles of a page. */
const STYLES_A_PAGE = 2;

/** A text of more paragraphs is no article, or one of many. */
const MOST_PIECES = 700;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    labelled: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    share: { type: 'string', default: '0/1' },
    apart: { type: 'string' },
  },
});
const [corpus, out] = positionals;
if (out === undefined) {
  console.error('node training/pasted/teach.mjs [--labelled] CORPUS OUT');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const apart = labelledSites(flags.apart);
let count = 0;
if (flags.labelled) teachLabelled();
else if (flags.others) await teachOthers();
else teachPages();
console.log(`${count} pages written`);

function teachPages() {
  const rows = readFileSync(join(corpus, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
  const chosen = shareOf(rows).map((row) => JSON.parse(row));
  for (const { id, host, repository, language } of chosen) {
    const path = join(out, `${id}.bin`);
    if (existsSync(path) || isLabelledSite(host)) continue;
    const html = gunzipSync(readFileSync(join(corpus, 'html', `${id}.html.gz`))).toString();
    const site = host ?? `${repository} ${id}`;
    const lines = linesOf(id) ?? linesIn(labelPage(html, OPTIONS));
    teachPage(html, { path, lines, about: { id, site, language } });
  }
}

/** Every so many of the pages, for processes side by side. */
function shareOf(pages) {
  const [own, shares] = flags.share.split('/').map(Number);
  return pages.filter((_page, at) => at % shares === own);
}

/** Sites of pages that were labelled by hand, which measure what is taught. */
function labelledSites(folder) {
  const labels = loadLabels();
  const pages = folder === undefined ? [] : readCorpus(folder).filter(({ id }) => labels[id]);
  return new Set(pages.map(({ site }) => site));
}

function isLabelledSite(host) {
  return host !== undefined && !host.includes('/') && apart.has(siteOf(`https://${host}`));
}

/** What the reader said of the lines of a page when it was chosen. */
function linesOf(id) {
  const path = join(corpus, 'lines', `${id}.json.gz`);
  return existsSync(path) ? JSON.parse(gunzipSync(readFileSync(path)).toString()) : undefined;
}

function linesIn(page) {
  return taughtLines(page, draftPage(page));
}

function teachPage(html, { path, lines, about }) {
  writePage(path, about, textsOf(html, { styles: stylesOf(about.id), lines }));
}

/** Pages from sites of which no page was labelled by hand, and on which the reader is sure. */
async function teachOthers() {
  const sites = labelledSites(corpus);
  const pages = readCorpus(corpus).filter((page) => !sites.has(page.site));
  for (const { id: number, site, html: read } of pages) {
    const id = createHash('sha256').update(number).digest('hex').slice(0, 16);
    const path = join(out, `${id}.bin`);
    if (existsSync(path)) continue;
    const html = read();
    const { reason, language, page } = await judgePage(html, '');
    if (reason === undefined)
      teachPage(html, { path, lines: linesIn(page), about: { id, site, language } });
  }
}

function teachLabelled() {
  const labels = loadLabels();
  const labelled = readCorpus(corpus).filter(({ id }) => labels[id] !== undefined);
  for (const page of shareOf(labelled)) {
    const path = join(out, `${page.id}.bin`);
    if (existsSync(path)) continue;
    const html = page.html();
    const lines = labelledTargets(labelledLines(html, labels[page.id]));
    const { id, site } = page;
    writePage(
      path,
      { id, site, language: 'labelled' },
      textsOf(html, { styles: Object.keys(STYLES), lines }),
    );
  }
}

/** Styles in the order of a page's digest. */
function stylesOf(id) {
  const names = Object.keys(STYLES);
  const first = parseInt(id.slice(0, 6), 16) % names.length;
  const step = 1 + (parseInt(id.slice(6, 12), 16) % (names.length - 1));
  return Array.from(
    { length: STYLES_A_PAGE },
    (_, at) => names[(first + at * step) % names.length],
  );
}

/** The texts of a page: of those that come out alike, the first. */
function textsOf(html, { styles, lines }) {
  const copied = copyPage(html);
  const seen = new Map();
  for (const style of styles) {
    const pasted = pasteIn(style, copied);
    if (pasted === undefined) continue;
    const { pieces, isPage, rows } = taughtRows(pasted);
    if (!isPage || pieces.length > MOST_PIECES) continue;
    const key =
      JSON.stringify(rows.map(({ features }) => features)) +
      pieces.map(({ text }) => text).join('\n');
    const same = seen.get(key);
    if (same !== undefined) {
      same.styles.push(style);
      continue;
    }
    const { kinds, states } = alignPieces(pieces, lines);
    const words = pieces.map((piece) => piece.words);
    const prose = pieces.map(({ shape }) => (shape === 'prose' ? 1 : 0));
    seen.set(key, { styles: [style], rows, kinds, states, words, prose });
  }
  return [...seen.values()];
}

/** Readability fails on some pages: these have no reader view. */
function pasteIn(style, copied) {
  try {
    return STYLES[style](copied);
  } catch {
    return undefined;
  }
}

function writePage(path, page, texts) {
  const parts = [];
  const shown = texts.map(({ styles, rows, kinds, states, words, prose }) => {
    const tokens = rows.map((row) => [row.tokens.words, row.tokens.letters, row.tokens.signs]);
    parts.push(
      Buffer.from(Uint8Array.from(rows.flatMap((row) => row.features)).buffer),
      Buffer.from(Uint8Array.from(tokens.flat().map((row) => row.length)).buffer),
      Buffer.from(Uint16Array.from(tokens.flat(2)).buffer),
      Buffer.from(Uint8Array.from(kinds).buffer),
      Buffer.from(Uint8Array.from(states).buffer),
    );
    const indicators = flags.labelled ? rows.map((row) => row.kinds) : undefined;
    return { styles, indicators, count: rows.length, tokens: tokens.flat(2).length, words, prose };
  });
  writeFileSync(
    path,
    Buffer.concat([
      Buffer.from(`${JSON.stringify({ ...page, columns: PIECE_FEATURES.length, texts: shown })}\n`),
      ...parts,
    ]),
  );
  count++;
}

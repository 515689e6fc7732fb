/**
 * The repositories of `sources.tsv` → pages of articles from which the model of pasted lines is
 * taught: `html/<digest>.html.gz`, `lines/<digest>.json.gz` (what the reader says of each line) and
 * `pages.jsonl` (`{ id, repository, commit, path, host, language, template }`) in OUT.
 *
 *   node training/pages/fetch.mjs OUT [--mirror FOLDER] [--minutes 60]
 *
 * Repositories are fetched from GitHub by their commits, or read from a folder of bare copies
 * (`<owner>+<name>/repo`). What was judged is kept in `OUT/judged`, so that a run goes on where the
 * last one stopped; the list of pages does not depend on it. Copies of one another, and of pages
 * that measures are taken on, are left out.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { decodePage } from '../reader.mjs';
import { taughtLines } from '../pasted/teacher.mjs';
import { longLines, shareKnown } from './copies.mjs';
import { judgePage } from './judge.mjs';
import { openRepository, pagePaths, readPageFiles, readSources } from './repositories.mjs';

/** Most pages of one template, and of one host or the repository of a site. */
const MOST_ALIKE = 20;

/** Most pages of a site that are looked at. */
const MOST_TRIED = 60;

/** A page that shares more of its long lines with another is a copy; with a held-out one, likewise. */
const [COPY, HELD_OUT] = [0.5, 0.3];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mirror: { type: 'string' },
    minutes: { type: 'string', default: '600' },
    sources: { type: 'string' },
  },
});
const [out] = positionals;
if (out === undefined) {
  console.error('node training/pages/fetch.mjs OUT [--mirror FOLDER] [--minutes 60]');
  process.exit(2);
}
const until = performance.now() + Number(flags.minutes) * 60_000;
for (const folder of ['html', 'lines', 'judged']) mkdirSync(join(out, folder), { recursive: true });
const sources = readSources(flags.sources ?? new URL('sources.tsv', import.meta.url));
const judged = [];
for (const source of sources) judged.push({ source, rows: await judgeSource(source) });
writePages(judged);

/** Rows of the pages of a source; of one that is held out, only their lines. None where time is over. */
async function judgeSource(source) {
  const { repository, commit, kind } = source;
  const kept = join(
    out,
    'judged',
    `${repository.replace('/', '+')}@${commit.slice(0, 12)}.${kind}.json`,
  );
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const git =
    performance.now() < until ? openRepository(source, { mirror: flags.mirror, out }) : undefined;
  if (git === undefined) return (console.log(`not read: ${repository}`), []);
  const paths = pagePaths(git, source);
  const rows =
    kind === 'held-out'
      ? linesOf(paths, { git, commit })
      : await judgeAll(paths, { git, ...source });
  writeFileSync(kept, JSON.stringify(rows));
  console.log(`${repository}: ${rows.length} of ${paths.length}`);
  return rows;
}

function linesOf(paths, place) {
  return [...readPageFiles({ ...place, paths })].map(({ path, bytes }) => ({
    path,
    lines: [...longLines(decodePage(bytes).text)],
  }));
}

/** Of a site so many pages as are wanted; of a collection all that are of articles. */
async function judgeAll(paths, { git, ...source }) {
  const { repository, commit, kind } = source;
  const rows = [];
  const isSite = kind === 'site';
  const tried = isSite ? paths.slice(0, MOST_TRIED) : paths;
  for (const { path, bytes } of readPageFiles({ git, commit, paths: tried })) {
    if (isSite && rows.length >= MOST_ALIKE) break;
    const html = decodePage(bytes).text;
    const { reason, language, url, template, page, draft } = await judgePage(html, path);
    if (reason !== undefined) continue;
    const id = createHash('sha256').update(html).digest('hex').slice(0, 16);
    writeFileSync(join(out, 'html', `${id}.html.gz`), gzipSync(html));
    const lines = JSON.stringify(taughtLines(page, draft));
    writeFileSync(join(out, 'lines', `${id}.json.gz`), gzipSync(lines));
    rows.push({
      id,
      repository,
      commit,
      path,
      host: hostOf(url, source),
      language,
      template,
      lines: [...longLines(html)],
    });
  }
  return rows;
}

/** Where a page was published, by what it says of itself; otherwise the repository of a site. */
function hostOf(url, { kind, repository }) {
  if (url !== undefined && URL.canParse(url)) return new URL(url).hostname;
  return kind === 'site' ? repository : undefined;
}

/** The pages that are neither copies nor too many of a kind. */
function writePages(all) {
  const heldOut = new Set();
  for (const { source, rows } of all)
    if (source.kind === 'held-out')
      for (const { lines } of rows) for (const line of lines) heldOut.add(line);
  const counts = new Map();
  const seen = new Set();
  const dropped = { 'held out': 0, copy: 0, 'many alike': 0 };
  const pages = [];
  for (const { lines, ...page } of all.flatMap(({ source, rows }) =>
    source.kind === 'held-out' ? [] : rows,
  )) {
    const own = new Set(lines);
    const kinds = [`template ${page.template}`];
    if (page.host !== undefined) kinds.push(`host ${page.host}`);
    if (shareKnown(own, heldOut) > HELD_OUT) dropped['held out']++;
    else if (shareKnown(own, seen) > COPY) dropped.copy++;
    else if (kinds.some((kind) => (counts.get(kind) ?? 0) >= MOST_ALIKE)) dropped['many alike']++;
    else {
      for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      for (const line of own) seen.add(line);
      pages.push(page);
    }
  }
  writeFileSync(
    join(out, 'pages.jsonl'),
    pages.map((page) => `${JSON.stringify(page)}\n`).join(''),
  );
  const languages = new Set(pages.map(({ language }) => language));
  console.log(
    `${pages.length} pages in ${languages.size} languages; left out: ${JSON.stringify(dropped)}`,
  );
}

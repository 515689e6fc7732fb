/**
 * An archive of tones on one machine → how soon a run is done that changes nothing, or one article.
 *
 *   npm run bench:scale -- [--articles 1000] [--folder FOLDER] [--short] [--backfill 10000]
 *
 * --folder  a folder that is kept and used again: a cold build of a thousand articles takes long
 * --short   one sentence a paragraph: as many clips and files, a quarter of the audio
 *
 * --backfill  only a backfill of so many articles of a sitemap, all done and unchanged: their address
 *             answers nobody, so one request would be a failure
 *
 * Linux alone tells memory and processor time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { watchTree } from './watch-tree.mjs';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Words of the made-up articles; what they say is no matter to tones. */
const WORDS =
  'harbour council ferry evening report winter market bridge doctor garden engine village river letter quiet morning signal window teacher station answer island summer number people company minister budget record'.split(
    ' ',
  );

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    folder: { type: 'string' },
    short: { type: 'boolean', default: false },
    backfill: { type: 'string' },
  },
});
const count = Number(values.backfill ?? values.articles);
const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'lectern-'));

console.log(
  `${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, ${cpus()[0].model} · Node ${process.versions.node} · ${loadavg()[0].toFixed(1)} at work before · ${count} articles`,
);
try {
  if (values.backfill) await measureBackfill(count);
  else await measureArchive();
} finally {
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}

/** About 3.4 minutes each, in 12 paragraphs, or one with `--short`; the same every time. */
function writeArticles(number) {
  let state = 20_261_126;
  const next = (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const sentence = () => {
    const words = Array.from({ length: 9 + next(10) }, () => WORDS[next(WORDS.length)]);
    return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  const paragraph = () =>
    Array.from({ length: values.short ? 1 : 3 + next(2) }, sentence).join(' ');
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (let i = 0; i < number; i++) {
    const paragraphs = Array.from({ length: 12 }, paragraph);
    writeFileSync(
      articlePath(i),
      `# The ${WORDS[next(WORDS.length)]} of ${i}\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
}

function articlePath(index) {
  return join(folder, 'articles', `article-${String(index).padStart(5, '0')}.md`);
}

/** Adds a sentence that was not there. */
function change(index) {
  const path = articlePath(index);
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8').trimEnd()} It is ${performance.timeOrigin} now.\n`,
  );
}

async function measureArchive() {
  if (!existsSync(join(folder, 'articles'))) writeArticles(count);
  row('cold, or as the folder is', await build());
  row('nothing changed', await build());
  row('nothing changed, --rehash', await build('--rehash'));
  change(Math.floor(count / 2));
  row('one changed', await build());
  row('--dry-run', await build('--dry-run'));
}

async function measureBackfill(number) {
  await noteDone(number);
  row('backfill, nothing changed', await run('backfill', 'sitemap.xml'));
}

/** A sitemap, and all that it names noted as done, with an edition of each. */
async function noteDone(number) {
  const { openBackfill } = await import('../dist/run/backfill/open-backfill.js');
  const addresses = Array.from({ length: number }, (_, i) => `http://127.0.0.1:1/article-${i}`);
  const entries = addresses.map(
    (address, i) =>
      `<url><loc>${address}</loc><lastmod>2024-01-${String((i % 28) + 1).padStart(2, '0')}</lastmod></url>`,
  );
  const sitemap = join(folder, 'sitemap.xml');
  writeFileSync(
    sitemap,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  );
  const place = { output: join(folder, 'output'), store: join(folder, '.lectern'), root: folder };
  const backfill = await openBackfill(sitemap, place);
  for (const [i, article] of backfill.todo.entries()) {
    const slug = `article-${i}`;
    mkdirSync(join(folder, 'output', slug), { recursive: true });
    writeFileSync(join(folder, 'output', slug, 'edition.json'), '{}');
    await backfill.note(article, { slug, made: true });
  }
  await backfill[Symbol.asyncDispose]();
}

function build(...more) {
  return run('build', 'articles', ...more);
}

function run(command, ...more) {
  const args = [CLI, command, ...more, '--provider', 'tone', '--quiet'];
  return new Promise((done, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const watch = watchTree(child.pid);
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const wall = (performance.now() - started) / 1000;
      const usage = watch.stop();
      if (code === 0) done({ wall, ...usage });
      else reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}

function row(name, { wall, cpu, peakMegabytes }) {
  console.log(
    `${name.padEnd(28)} ${wall.toFixed(2).padStart(9)} s wall ${cpu.toFixed(2).padStart(9)} s cpu ${String(peakMegabytes).padStart(6)} MB peak`,
  );
}

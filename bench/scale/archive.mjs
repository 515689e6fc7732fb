/** A number of articles → how soon a run on one machine is done that changes nothing, or one article. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchTree } from '../watch-tree.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Words of the made-up articles; what they say is no matter to tones. */
const WORDS =
  'harbour council ferry evening report winter market bridge doctor garden engine village river letter quiet morning signal window teacher station answer island summer number people company minister budget record'.split(
    ' ',
  );

/** About 3.4 minutes each, in 12 paragraphs, or one sentence each where they are short; the same every time. */
export function typicalArticles(count, { isShort = false } = {}) {
  let state = 20_261_126;
  const next = (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const sentence = () => {
    const words = Array.from({ length: 9 + next(10) }, () => WORDS[next(WORDS.length)]);
    return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: isShort ? 1 : 3 + next(2) }, sentence).join(' ');
  return Array.from({ length: count }, (_, i) => {
    const paragraphs = Array.from({ length: 12 }, paragraph);
    return `# The ${WORDS[next(WORDS.length)]} of ${i}\n\n${paragraphs.join('\n\n')}\n`;
  });
}

function writeArticles({ folder, count, isShort }) {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  for (const [i, article] of typicalArticles(count, { isShort }).entries())
    writeFileSync(articlePath(folder, i), article);
}

function articlePath(folder, index) {
  return join(folder, 'articles', `article-${String(index).padStart(5, '0')}.md`);
}

/** Adds a sentence that was not there. */
function change(path) {
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8').trimEnd()} It is ${performance.timeOrigin} now.\n`,
  );
}

/** A cold build, then what a run costs that changes nothing, or one article. */
export async function measureArchive(place) {
  const { folder, count } = place;
  const build = (...more) => run(place, 'build', 'articles', ...more);
  if (!existsSync(join(folder, 'articles'))) writeArticles(place);
  row('cold, or as the folder is', await build());
  row('nothing changed', await build());
  row('nothing changed, --rehash', await build('--rehash'));
  change(articlePath(folder, Math.floor(count / 2)));
  row('one changed', await build());
  row('--dry-run', await build('--dry-run'));
}

/** A backfill of so many articles of a sitemap, all done and unchanged. */
export async function measureBackfill(place) {
  await noteDone(place);
  row('backfill, nothing changed', await run(place, 'backfill', 'sitemap.xml'));
}

/** A sitemap, and all that it names noted as done, with an edition of each. */
async function noteDone({ folder, count: number }) {
  const { openBackfill } = await import('../../dist/run/backfill/open-backfill.js');
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

function run({ folder }, command, ...more) {
  const args = [CLI, command, ...more, '--provider', 'tone', '--quiet'];
  return new Promise((done, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const watch = watchTree(child.pid, { intervalMs: 200 });
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

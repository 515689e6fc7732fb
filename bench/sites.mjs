/**
 * npm run bench:sites → how much longer the build of a site takes with its audio, when nothing changed.
 *
 *   npm run bench:sites -- [--posts N] [--rounds N] [--site FOLDER]
 *
 * Each round builds the same site without Lectern and with it, one right after the other; Hugo builds where it is
 * installed. Of the first build, which records every post, only its end counts: it takes minutes, and `--site` keeps
 * what it made, so that the next run measures at once.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');

const { values: given } = parseArgs({
  options: {
    posts: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '7' },
    site: { type: 'string' },
  },
});
const [POSTS, ROUNDS] = [Number(given.posts), Number(given.rounds)];

const WORDS = 'boat harbour clock lamp quay storm market bell bridge tower river winter'.split(' ');

/** Bytes of a page beside its article: menus, styles and links, as pages of blogs have them. */
const PAGE_BYTES = 20_000;

const IS_HUGO = spawnSync('hugo', ['version']).status === 0;
const site = given.site ? resolve(given.site) : mkdtempSync(join(tmpdir(), 'lectern-bench-sites-'));
try {
  console.log(`${POSTS} posts, test tones, ${IS_HUGO ? 'Hugo' : 'pages as they are'}`);
  if (!existsSync(join(site, 'hugo.toml'))) writeSite();
  const first = together(build('public'), narrate());
  console.log(`first build: ${first.seconds.toFixed(1)} s`);
  console.log(`the folder of the site is kept: ${measure(() => undefined)}`);
  console.log(`the folder of the site is written again: ${measure(clear)}`);
  console.log(
    `load ${loadavg()
      .map((each) => each.toFixed(1))
      .join(' ')}, ${cpus().length} cores`,
  );
} finally {
  if (!given.site) rmSync(site, { recursive: true, force: true });
}

/** Medians over the rounds; each pair is built without and with audio. */
function measure(before) {
  const pairs = Array.from({ length: ROUNDS }, () => {
    before('plain');
    const plain = build('plain');
    before('public');
    return { plain, audio: together(build('public'), narrate()) };
  });
  const wall = pairs.map(({ plain, audio }) => audio.seconds - plain.seconds);
  const busy = pairs.map(({ plain, audio }) => audio.busy - plain.busy);
  const alone = pairs.map(({ plain }) => plain.seconds);
  return [
    `${median(alone).toFixed(2)} s without audio`,
    `${median(wall).toFixed(2)} s more with it (wanted: 1)`,
    `in processor time ${median(busy).toFixed(2)} s more`,
  ].join(', ');
}

function clear(folder) {
  rmSync(join(site, folder), { recursive: true, force: true });
}

/** The site as its generator writes it: `plain` knows nothing of Lectern. */
function build(folder) {
  const words = IS_HUGO
    ? ['hugo', '--quiet', '--config', folder === 'plain' ? 'plain.toml' : 'hugo.toml']
    : ['cp', '-r', 'pages/.', folder];
  mkdirSync(join(site, folder), { recursive: true });
  return timed(IS_HUGO ? [...words, '--destination', folder] : words);
}

function narrate() {
  return timed([process.execPath, CLI, 'site', 'public', '--provider', 'tone', '--quiet']);
}

/** Seconds of a command, and of the processor. @throws Error if it fails */
function timed(words) {
  const script = `TIMEFORMAT='%U %S'; time "$@" 2>&3`;
  const start = performance.now();
  const done = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd: site,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 2],
  });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(`${words.join(' ')} ended with ${done.status}`);
  const [user, system] = done.stderr.trim().split(' ').map(Number);
  return { seconds, busy: user + system };
}

function together(one, other) {
  return { seconds: one.seconds + other.seconds, busy: one.busy + other.busy };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** A few words of its own: what is measured reads no sound, and every second of it is recorded once. */
function textOf(post) {
  const [first, second] = [WORDS[post % WORDS.length], WORDS[(post * 7 + 3) % WORDS.length]];
  return `Number ${post}: the ${first} and the ${second}.`;
}

function writeSite() {
  const links = WORDS.map((word) => `<a class="menu-link" href="/tags/${word}/">${word}</a>`);
  const menu = `<nav>${links.join('').repeat(Math.ceil(PAGE_BYTES / links.join('').length))}</nav>`;
  const page = (title, body) =>
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${menu}<main><h1>${title}</h1>${body}</main></body></html>`;
  const about = "baseURL = 'https://example.org/'\ntitle = 'Harbour Notes'\n";
  const files = {
    '.git/HEAD': '',
    'plain.toml': about,
    'hugo.toml': `${about}theme = ['hugo-lectern']\n[outputs]\nhome = ['HTML', 'Lectern']\n`,
    'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}'),
    'layouts/_default/list.html': page('Posts', ''),
    'layouts/index.html': page('Notes', ''),
    'lectern.config.yaml': `disclosure: false
feed: { title: Harbour Notes, description: Read aloud., author: Ada Lind, email: ada@example.org }
`,
  };
  for (let post = 0; post < POSTS; post++) {
    const text = textOf(post);
    files[`content/posts/post-${post}.md`] =
      `---\ntitle: Post ${post}\ndate: 2024-01-01\n---\n\n${text}\n`;
    const marked = `<article data-lectern><p>${text}</p></article>`;
    if (!IS_HUGO) files[`pages/posts/post-${post}/index.html`] = page(`Post ${post}`, marked);
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  cpSync(join(ROOT, 'integrations/hugo-lectern'), join(site, 'themes/hugo-lectern'), {
    recursive: true,
  });
}

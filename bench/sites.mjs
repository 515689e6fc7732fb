/** npm run bench:sites → seconds that the build of a site takes longer with its audio, when nothing changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');

/** Posts of the site, and builds of which the median is taken. */
const [POSTS, RUNS] = [Number(process.argv[2] ?? 500), 5];

const WORDS = 'boat harbour clock lamp quay storm market bell bridge tower river winter'.split(' ');

const site = mkdtempSync(join(tmpdir(), 'lectern-bench-sites-'));
try {
  writeSite();
  console.log(`${POSTS} posts, test tones, ${hasHugo() ? 'Hugo' : 'pages as they are'}`);
  const first = seconds(() => {
    generate();
    narrate();
  });
  console.log(`first build, everything recorded: ${first.toFixed(1)} s`);
  const kept = measure(() => undefined);
  console.log(`nothing changed, the folder of the site kept: ${kept}`);
  const cleaned = measure(() => rmSync(join(site, 'public'), { recursive: true, force: true }));
  console.log(`nothing changed, the folder of the site written again: ${cleaned}`);
} finally {
  rmSync(site, { recursive: true, force: true });
}

/** Seconds without and with audio, and what it takes longer; medians. */
function measure(before) {
  const without = [];
  const audio = [];
  for (let run = 0; run < RUNS; run++) {
    before();
    without.push(seconds(generate));
    audio.push(seconds(narrate));
  }
  return `site ${median(without).toFixed(2)} s, audio ${median(audio).toFixed(2)} s more (wanted: 1)`;
}

function narrate() {
  const done = spawnSync(
    process.execPath,
    [CLI, 'site', 'public', '--provider', 'tone', '--quiet'],
    {
      cwd: site,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (done.status !== 0) throw new Error(`lectern site ended with ${done.status}`);
}

function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function hasHugo() {
  return spawnSync('hugo', ['version']).status === 0;
}

/** The site as its generator writes it. */
function generate() {
  if (hasHugo()) execFileSync('hugo', ['--quiet'], { cwd: site });
  else cpSync(join(site, 'pages'), join(site, 'public'), { recursive: true });
}

function textOf(post) {
  return [0, 1, 2].map((paragraph) => {
    const words = Array.from(
      { length: 12 },
      (_, i) => WORDS[(post * 7 + paragraph * 5 + i * (1 + (post % 5))) % WORDS.length],
    );
    return `Post ${post} has a ${words.join(' and a ')}.`;
  });
}

function writeSite() {
  const files = {
    '.git/HEAD': '',
    'hugo.toml':
      "baseURL = 'https://example.org/'\ntheme = ['hugo-lectern']\n[outputs]\nhome = ['HTML', 'Lectern']\n",
    'layouts/_default/single.html':
      '<html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>',
    'layouts/_default/list.html': '<html><h1>Posts</h1></html>',
    'layouts/index.html': '<html><h1>Notes</h1></html>',
  };
  for (let post = 0; post < POSTS; post++) {
    const text = textOf(post);
    files[`content/posts/post-${post}.md`] =
      `---\ntitle: Post ${post}\ndate: 2024-01-01\n---\n\n${text.join('\n\n')}\n`;
    const paragraphs = text.map((each) => `<p>${each}</p>`).join('');
    files[`pages/posts/post-${post}/index.html`] =
      `<html><head><title>Post ${post}</title><meta property="og:type" content="article"></head><body><h1>Post ${post}</h1>${paragraphs}</body></html>`;
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), content);
  }
  if (existsSync(join(ROOT, 'integrations/hugo-lectern')))
    cpSync(join(ROOT, 'integrations/hugo-lectern'), join(site, 'themes/hugo-lectern'), {
      recursive: true,
    });
}

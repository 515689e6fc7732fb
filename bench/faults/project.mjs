/** → a small project whose editions are test tones, and how its files are read, compared and run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line, as it was built. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const PRELOAD = new URL('./kill-at.mjs', import.meta.url).href;

/** Codes of the documentation: a run ends with one of them. */
export const CODES = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]);

/** A case whose command line is wrong tries nothing, and would find nothing for ever. */
export function refuseNoTry(printed) {
  if (/unknown (?:option|command)/.test(printed))
    throw new Error(`A case tries nothing: ${printed}`);
}

/** Makes an edition of every article of the project. */
export const BUILD = ['build', 'articles', '--provider', 'tone'];

/** The podcast of the project. */
export const FEED = {
  title: 'The Norvik Post',
  baseUrl: 'https://audio.example/post',
  description: 'Every article, read aloud.',
  author: 'The Norvik Post',
  email: 'podcast@audio.example',
  category: 'News',
};

const ARTICLES = {
  'ferry.md': '# The ferry\n\nThe ferry left at nine. It was full.\n\n## Later\n\nIt came back.\n',
  'lamps.md': '# The lamps\n\nThe lamps were lit again. Nobody knew by whom.\n',
};

/** The sources as they are after they were edited. */
export const EDITED = {
  'ferry.md': '# The ferry\n\nThe ferry left at ten. It was full.\n\n## Later\n\nIt came back.\n',
};

/** Writes sources and configuration into an empty folder. */
export function writeProject(root) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeSources(root, ARTICLES);
  const config = { feed: FEED };
  writeFileSync(join(root, 'lectern.config.json'), JSON.stringify(config));
}

/** Writes sources over those that are there. */
export function writeSources(root, sources) {
  for (const [name, text] of Object.entries(sources))
    writeFileSync(join(root, 'articles', name), text);
}

/**
 * Runs a command there; with `killAt` it dies before that file operation, with `moments` the folder
 * is put aside there before each of them.
 */
export function runCommand(root, args, { killAt, countFile, moments } = {}) {
  const environment = { ...process.env, KILL_AT: String(killAt ?? 0) };
  if (countFile !== undefined) environment.COUNT_FILE = countFile;
  if (moments !== undefined) environment.MOMENTS = moments;
  return spawnSync(process.execPath, ['--import', PRELOAD, CLI, ...args], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
}

/** Puts a copy of one folder in the place of another. */
export function renew(start, root) {
  rmSync(root, { recursive: true, force: true });
  cpSync(start, root, { recursive: true });
}

/** Stamps hold the times and inodes of files, which are others in every copy. */
const STAMPS = /(?:^|\.lectern\/)index(?:\/|$)/;

/** Every file below a folder, but for stamps, with the digest of its content, by path with slashes; folders end in a slash. */
export function readTree(folder) {
  const tree = new Map();
  if (!existsSync(folder)) return tree;
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (STAMPS.test(name)) continue;
    const path = join(folder, name);
    const isFolder = statSync(path).isDirectory();
    tree.set(isFolder ? `${name}/` : name, isFolder ? '' : digestOf(readFileSync(path)));
  }
  return tree;
}

/** SHA-256 in hex. */
export function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Paths that only the first has, or that hold something else in the second. */
export function differences(found, wanted) {
  return [...found].filter(([path, digest]) => wanted.get(path) !== digest).map(([path]) => path);
}

/** Files under a finished name that are not whole: those whose name holds another digest. */
export function halfFiles(output) {
  return [...readTree(output)].flatMap(([path, digest]) => {
    if (path.split('/').some((part) => part.startsWith('.tmp-'))) return [];
    const named = /\.([0-9a-f]{8})\.[a-z0-9]+$/.exec(path)?.[1];
    return named !== undefined && !digest.startsWith(named) ? [path] : [];
  });
}

/** Files that an edition.json or a feed names and that are not there. */
export function deadLinks(output) {
  if (!existsSync(output)) return [];
  const inEditions = readdirSync(output).flatMap((slug) => {
    const path = join(output, slug, 'edition.json');
    if (!existsSync(path)) return [];
    const { files } = JSON.parse(readFileSync(path, 'utf8'));
    return files
      .filter(({ name, sizeBytes }) => {
        const file = join(output, slug, name);
        return !existsSync(file) || statSync(file).size !== sizeBytes;
      })
      .map(({ name }) => `${slug}/${name}`);
  });
  const feed = existsSync(join(output, 'feed.xml')) ? readFileSync(join(output, 'feed.xml')) : '';
  const named = [...String(feed).matchAll(/<(?:enclosure|podcast:transcript) url="([^"]+)"/g)];
  const inFeed = named
    .map(([, url]) => url.slice(FEED.baseUrl.length + 1))
    .filter((path) => !existsSync(join(output, path)));
  return [...inEditions, ...inFeed];
}

/** Clips that the store holds whole, by their facts. */
export function countClips(root) {
  return [...readTree(join(root, '.lectern/clips')).keys()].filter((path) => path.endsWith('.json'))
    .length;
}

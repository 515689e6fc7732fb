/**
 * Public repositories, by name and commit → the paths and the bytes of their pages: from a folder of
 * bare copies, or fetched from where they are published.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Largest page, in bytes, packed or not. */
const LARGEST = 3_000_000;

/** Files that hold a page. */
const PAGE = /\.html?(?:\.gz)?$/i;

/** Most that git writes at once, in bytes. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/**
 * The list of sources: `{ repository, commit, kind, note, folders }`; kind `site` (one site), `pages` (pages of
 * many sites) or `held-out` (measures are taken on its pages, and nothing is learnt from them);
 * `folders`: those that count, all where it is empty.
 */
export function readSources(path) {
  const rows = readFileSync(path, 'utf8').split('\n').slice(1).filter(Boolean);
  return rows.map((row) => {
    const [repository, commit, kind, note, folders] = row.split('\t');
    return { repository, commit, kind, note, folders: folders ? folders.split(' ') : [] };
  });
}

/** The git folder of a source, with its commit; undefined where a copy is asked for and missing. */
export function openRepository({ repository, commit }, { mirror, out }) {
  if (mirror !== undefined) return mirrored(join(mirror, repository.replace('/', '+')), commit);
  const folder = join(out, 'repositories', `${repository.replace('/', '+')}.git`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const address = `https://github.com/${repository}.git`;
    execFileSync('git', ['init', '--quiet', '--bare', folder]);
    execFileSync('git', ['-C', folder, 'fetch', '--quiet', '--depth', '1', address, commit]);
  }
  return folder;
}

function mirrored(folder, commit) {
  const git = gitIn(folder);
  if (git === undefined) return undefined;
  return spawnSync('git', ['-C', git, 'cat-file', '-e', commit]).status === 0 ? git : undefined;
}

/** The git folder in that of a copy; undefined if it has none. */
export function gitIn(folder) {
  return ['repo/.git', 'repo'].map((part) => join(folder, part)).find(isGit);
}

function isGit(folder) {
  return existsSync(join(folder, 'objects')) && existsSync(join(folder, 'HEAD'));
}

/** Paths of the pages of a commit, in an order that depends on nothing but them. */
export function pagePaths(git, { commit, folders = [] }) {
  const listed = execFileSync('git', ['-C', git, 'ls-tree', '-r', '-l', '-z', commit, ...folders], {
    maxBuffer: MOST_OUTPUT,
  });
  return listed
    .toString()
    .split('\0')
    .map((row) => /^\d+ blob \S+ +(\d+)\t(.*)$/s.exec(row))
    .filter((row) => row !== null && PAGE.test(row[2]) && Number(row[1]) <= LARGEST)
    .map(([, , path]) => ({ path, place: placeOf(path) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ path }) => path);
}

/** A place in a shuffled order. */
function placeOf(path) {
  return createHash('sha256').update(path).digest('hex');
}

/** Pages that are read at once. */
const AT_ONCE = 40;

/** Each page in turn: `{ path, bytes }`, unpacked; those that the copy lacks are left out. */
export function* readPageFiles({ git, commit, paths }) {
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const some = paths.slice(at, at + AT_ONCE).filter((path) => !path.includes('\n'));
    const shown = spawnSync('git', ['-C', git, 'cat-file', '--batch'], {
      input: some.map((path) => `${commit}:${path}\n`).join(''),
      maxBuffer: MOST_OUTPUT,
    });
    yield* splitBatch(shown.stdout, some);
  }
}

/** What `git cat-file --batch` writes: a line with the size before each file, or that it is missing. */
function* splitBatch(output, paths) {
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(10, at);
    if (end < 0) return;
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.subarray(at, end).toString())?.[1];
    at = end + 1;
    if (size === undefined) continue;
    const bytes = unpack(output.subarray(at, at + Number(size)), path);
    at += Number(size) + 1;
    if (bytes !== undefined) yield { path, bytes };
  }
}

function unpack(bytes, path) {
  try {
    const whole = path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
    return whole.length <= LARGEST ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** a folder → a small project to kill the studio of, what its files say, and which of them are not whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { deadLinks, FEED, halfFiles } from '../../faults/project.mjs';

/** A name that no lexicon has, three times; lines that are skipped. */
const FERRY = `---
author: Ada Brown
section: Harbours
---

# The ferry

It left at noon with Grzbfoordt. It was late.

![The quay](quay.png)

No one came to Grzbfoordt.

The quay was empty, and Grzbfoordt slept.
`;

/** What is pasted. */
export const TEXT = `The pier\n\n${'It was dry, and everyone came to see it that morning. '.repeat(4).trim()}\n`;

const CONFIG = `# ours
allowPrivate: true
publish: { to: site }
feed: ${JSON.stringify(FEED)}
`;

/** Writes it anew. */
export function writeProject(root) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'lectern.config.yaml'), CONFIG);
  writeFileSync(join(root, 'articles/ferry.md'), FERRY);
}

/** Changes a paragraph of the article. */
export function editSource(root) {
  writeFileSync(join(root, 'articles/ferry.md'), FERRY.replace('No one came', 'Nobody came'));
}

/** What the folder says. */
export function readFiles(root) {
  const read = (name) => {
    const path = join(root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const articles = readdirSync(join(root, 'articles')).filter((name) => !name.startsWith('.'));
  return {
    decisions: read('articles/ferry.lectern.yaml'),
    lexicons: Object.fromEntries(
      readdirSync(root).flatMap((name) =>
        /^lexicon.*yaml$/.test(name) ? [[name, read(name)]] : [],
      ),
    ),
    config: read('lectern.config.yaml'),
    addresses: read('articles/addresses.list'),
    articles: Object.fromEntries(articles.map((name) => [name, read(`articles/${name}`)])),
    edition: read('output/ferry/edition.json'),
    hold: read('output/.held/ferry.json'),
    site: read('site/ferry/edition.json'),
    feed: read('site/feed.xml'),
  };
}

/** Files that are neither as they were nor as they are to be, and names of files that are not there. */
export function findHalf(root) {
  return [
    ...notWhole(root),
    ...['output', 'site'].flatMap((folder) => [
      ...halfFiles(join(root, folder)).map((path) => `${folder}/${path} is not whole`),
      ...deadLinks(join(root, folder)).map((path) => `${folder}/${path} is named and not there`),
    ]),
  ];
}

/** How what ends so is read; what cannot be read throws. */
const READERS = {
  '.json': JSON.parse,
  '.yaml': (text) => {
    const { errors } = parseDocument(text);
    if (errors.length > 0 || !text.endsWith('\n')) throw new Error('not YAML');
  },
  '.list': (text) => {
    if (!text.endsWith('\n')) throw new Error('no whole line');
  },
  '.html': (text) => {
    if (!text.trimEnd().endsWith('>')) throw new Error('no whole page');
  },
  '.xml': (text) => {
    if (!text.trimEnd().endsWith('>')) throw new Error('no whole document');
  },
  '.txt': (text) => {
    if (!text.endsWith('\n')) throw new Error('no whole line');
  },
  '.md': (text) => {
    if (!text.endsWith('.\n')) throw new Error('no whole sentence');
  },
};

function notWhole(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const { name, parentPath } = entry;
    const reader = READERS[extname(name)];
    // Unfinished files have names of their own, and claims are no files of the project.
    if (!entry.isFile() || name.startsWith('.') || !reader) return [];
    const path = join(parentPath, name);
    try {
      reader(readFileSync(path, 'utf8'));
      return [];
    } catch {
      return [`${path.slice(root.length + 1)} is not whole`];
    }
  });
}

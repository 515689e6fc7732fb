/**
 * Two built checkouts → every difference in what they make of the same articles, and exit 1 where one is not allowed.
 *
 * `node scripts/compare-output.mjs BEFORE AFTER [--tones]`: both hold `dist/` and `node_modules/`. The samples and the
 * fixture pages of BEFORE are built by both (with test tones instead of the built-in voice under `--tones`), a feed is
 * written, and the scripts are printed with their explanations. Allowed are `edition.key` and fields of `record.json`,
 * which name our own inner fields, and the digests of the player's files, which change with any name in its source.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FEED = {
  title: 'Compared',
  baseUrl: 'https://example.org/audio/',
  description: 'Editions of two checkouts.',
  author: 'Lectern',
  email: 'audio@example.org',
  category: 'News',
};

/** What may differ in any text: names and digests of the player's files, and places in our own source. */
const VARIABLE = [
  [/lectern-(player|read-along|extras|page-extras|queue)\.[0-9a-f]{8}\.js/g, 'lectern-$1.HASH.js'],
  [/sha384-[A-Za-z0-9+/=]{64}/g, 'sha384-DIGEST'],
  [/\bscript\/[\w/-]+\.[jt]s(?::\d+)?/g, 'PLACE'],
  [/("file": "PLACE")(?:,\s*"line": \d+)?/g, '$1'],
];

const args = process.argv.slice(2);
const tones = args.includes('--tones');
const [before, after] = args
  .filter((arg) => !arg.startsWith('--'))
  .map((folder) => resolve(folder));
if (!before || !after) {
  console.error('usage: compare-output.mjs BEFORE AFTER [--tones]');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'lectern-compare-'));
try {
  const sides = [before, after].map((checkout, i) => makeOutput(checkout, join(work, String(i))));
  const { wrong, allowed } = compareFolders(...sides);
  for (const difference of allowed) console.log(`allowed  ${difference}`);
  for (const difference of wrong) console.log(`WRONG    ${difference}`);
  console.log(
    `${listFiles(sides[0]).length} files, ${allowed.length} allowed differences, ${wrong.length} wrong`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  if (process.exitCode) console.log(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}

/** Builds everything with one checkout and returns the folder of what it made. */
function makeOutput(checkout, folder) {
  mkdirSync(join(folder, 'made'), { recursive: true });
  cpSync(join(before, 'articles'), join(folder, 'articles'), { recursive: true });
  cpSync(join(before, 'test/fixtures'), join(folder, 'fixtures'), { recursive: true });
  writeFileSync(join(folder, 'lectern.config.json'), JSON.stringify({ feed: FEED }));
  const { bin } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
  const lectern = (...words) => runCommand([join(checkout, bin.lectern), ...words], folder);
  const keep = (name, text) => writeFileSync(join(folder, 'made', name), text);

  const speaks = tones ? ['--provider', 'tone'] : [];
  keep(
    'samples.txt',
    lectern('build', 'articles', '--output', 'made/samples', '--quiet', ...speaks),
  );
  keep('samples-feed.txt', lectern('feed', '--output', 'made/samples'));
  keep(
    'pages.txt',
    lectern('build', 'fixtures', '--provider', 'tone', '--output', 'made/pages', '--quiet'),
  );
  keep('pages-feed.txt', lectern('feed', '--output', 'made/pages'));
  for (const source of ['articles', 'fixtures']) {
    keep(`${source}-script.json`, lectern('script', source, '--json', '--quiet'));
    keep(`${source}-explain.txt`, lectern('script', source, '--explain'));
    keep(`${source}-names.txt`, lectern('names', source));
    keep(`${source}-plan.json`, lectern('build', source, '--dry-run', '--json', '--quiet'));
  }
  return join(folder, 'made');
}

/** What a command printed, and the code it ended with: some fixtures are refused, by both alike. */
function runCommand(words, cwd) {
  const options = { cwd, maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'pipe'] };
  try {
    return execFileSync(process.execPath, words, options).toString();
  } catch (error) {
    return `${error.stdout}\n${error.stderr}\nexit ${error.status}\n`;
  }
}

function compareFolders(left, right) {
  const [wrong, allowed] = [[], []];
  const names = (folder) => new Map(listFiles(folder).map((name) => [settle(name), name]));
  const [first, second] = [names(left), names(right)];
  for (const key of new Set([...first.keys(), ...second.keys()])) {
    if (!first.has(key) || !second.has(key)) {
      wrong.push(`${key}: only ${first.has(key) ? 'before' : 'after'}`);
      continue;
    }
    const bytes = [
      readFileSync(join(left, first.get(key))),
      readFileSync(join(right, second.get(key))),
    ];
    if (bytes[0].equals(bytes[1])) continue;
    const difference = describeDifference(key, ...bytes.map(String));
    (difference.allowed ? allowed : wrong).push(`${key}: ${difference.text}`);
  }
  return { wrong, allowed };
}

function describeDifference(name, left, right) {
  if (/lectern-(player|read-along|frame|extras|page-extras|queue)[^/]*\.js$/.test(name))
    return { allowed: true, text: 'the player’s own code' };
  if (settle(left) === settle(right))
    return { allowed: true, text: 'digests of the player’s files, or places in the source' };
  const values = name.endsWith('.json') ? [left, right].map((text) => parse(settle(text))) : [];
  // What a command prints may hold an error behind its JSON.
  if (!values[0] || !values[1])
    return { allowed: false, text: firstDifference(settle(left), settle(right)) };
  const fields = differentFields(...values);
  const free = (field) =>
    name.endsWith('record.json') || (name.endsWith('edition.json') && field === 'key');
  return { allowed: fields.every(free), text: fields.slice(0, 8).join(', ') };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function settle(text) {
  return VARIABLE.reduce((settled, [pattern, name]) => settled.replace(pattern, name), text);
}

function differentFields(left, right, path = '') {
  if (JSON.stringify(left) === JSON.stringify(right)) return [];
  const nested = [left, right].every((value) => typeof value === 'object' && value !== null);
  if (!nested) return [path];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  const fields = keys.flatMap((key) =>
    differentFields(left[key], right[key], path ? `${path}.${key}` : key),
  );
  return fields.length > 0 ? fields : [`${path} (order of fields)`];
}

function firstDifference(left, right) {
  let at = 0;
  while (left[at] === right[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
  return `${around(left)} → ${around(right)}`;
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/**
 * `npm run bench:house [-- PEER_FOLDER…]` → how the source reads, in figures: characters a line, long lines, files a
 * folder, lengths of files and functions, circles of imports between folders. A peer is the source folder of another project, measured the same way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { restructuringRows } from './house/restructuring-rows.mjs';
import { DATA_FILES, HOUSE_LIMITS } from '../test/helpers/house-limits.mjs';
import { circlesAmong } from '../test/helpers/import-circles.mjs';

const SOURCE = /\.(?:m|c)?[jt]sx?$/;
const NOT_SOURCE =
  /(?:^|\/)(?:node_modules|test|tests|dist|__fixtures__|fixtures)\/|\.(?:test|spec|d)\.[a-z]+$/;

const own = resolve(import.meta.dirname, '../src');
const rows = [own, ...process.argv.slice(2)].map((folder) => measureFolder(folder));
const columns = Object.keys(rows[0]);
printTable([columns, ...rows.map((row) => columns.map((name) => row[name]))]);

console.log('\nwhat must hold of our own (the tests hold it too)');
const promises = measurePromises(own);
printTable([
  ['measure', 'at most', 'found', 'holds'],
  ...promises.map(([what, most, found]) => [what, most, found, found <= most ? 'yes' : 'NO']),
]);
if (promises.some(([, most, found]) => found > most)) process.exitCode = 1;

console.log('\nwhat was wanted of the restructuring');
printTable([
  ['measure', 'wanted', 'found', 'holds'],
  ...restructuringRows(own).map(([what, most, found]) => [
    what,
    most,
    found ?? 'not measured here',
    found === undefined ? '' : found <= most ? 'yes' : 'NO',
  ]),
]);

console.log('\nour own rooms');
printTable([['room', 'files', 'lines', 'characters a line'], ...measureRooms(own)]);

function printTable(table) {
  const widths = table[0].map((_, i) => Math.max(...table.map((row) => String(row[i]).length)));
  for (const row of table)
    console.log(row.map((cell, i) => String(cell).padStart(widths[i])).join('  '));
}

/** Each measure with the most that is allowed, and what is found. */
function measurePromises(folder) {
  const files = readSources(folder);
  const lines = files.filter(({ name }) => !DATA_FILES.has(name)).flatMap(({ lines }) => lines);
  const folders = countBy(files, ({ name }) => dirname(name));
  const { lineCharacters, folderFiles, roofFiles } = HOUSE_LIMITS;
  return [
    [`lines over ${lineCharacters}, data apart`, 0, countLong(lines)],
    ['files at the top', roofFiles, folders.get('.') ?? 0],
    ['files in a folder', folderFiles, Math.max(...folders.values())],
    ['circles of folders', 0, circlesAmong(files.flatMap((file) => importsOf(file))).length],
  ];
}

function countLong(lines) {
  return lines.filter((each) => each.length > HOUSE_LIMITS.lineCharacters).length;
}

function measureFolder(folder) {
  const files = readSources(folder);
  const lines = files.flatMap(({ lines }) => lines);
  const functions = files.flatMap((file) => functionLengths(file)).sort((a, b) => a - b);
  const fileLengths = files.map(({ lines }) => lines.length).sort((a, b) => a - b);
  const folders = countBy(files, ({ name }) => dirname(name));
  return {
    project: folder === own ? 'lectern' : basename(dirname(resolve(folder))) || folder,
    files: files.length,
    lines: lines.length,
    'characters a line': meanLength(lines),
    // A tab is one character and shows as two or four: indentation left out, styles compare.
    'without indentation': meanLength(lines.map((each) => each.trimStart())),
    [`lines over ${HOUSE_LIMITS.lineCharacters}`]: countLong(lines),
    'largest folder': Math.max(...folders.values()),
    'at the top': folders.get('.') ?? 0,
    'circles of folders': circlesAmong(files.flatMap((file) => importsOf(file))).length,
    'file median': middle(fileLengths, 0.5),
    'file p90': middle(fileLengths, 0.9),
    'function median': middle(functions, 0.5),
    'function p90': middle(functions, 0.9),
  };
}

function measureRooms(folder) {
  const rooms = new Map();
  for (const { name, lines } of readSources(folder)) {
    const room = dirname(name);
    rooms.set(room, [...(rooms.get(room) ?? []), lines]);
  }
  return [...rooms].map(([room, files]) => [
    room,
    files.length,
    files.flat().length,
    meanLength(files.flat()),
  ]);
}

function readSources(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => SOURCE.test(name) && !NOT_SOURCE.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, lines: text.replace(/\n$/, '').split('\n') };
    });
}

/** What a file imports of its own project, types too: its path and that of what it imports. */
function importsOf({ name, text }) {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => [name, join(dirname(name), fileName)]);
}

/** Lines of every function that has a body, those inside others too. */
function functionLengths({ name, text }) {
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const lengths = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const [start, end] = [node.getStart(), node.end].map(
        (at) => tree.getLineAndCharacterOfPosition(at).line,
      );
      lengths.push(end - start + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lengths;
}

function countBy(values, keyOf) {
  const counts = new Map();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

function meanLength(lines) {
  return (lines.reduce((sum, each) => sum + each.length, 0) / lines.length).toFixed(1);
}

function middle(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** the source, and the last run of the tests → the figures that were wanted of the restructuring: what, at most, found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { CLI_CHILDREN, MOST_CLI_CHILDREN } from '../../test/helpers/cli-children.mjs';
import { filesNaming } from '../../test/helpers/language-names.mjs';
import { mentionsOfProviders, MOST_MENTIONS } from '../../test/helpers/provider-mentions.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Files of `src` that may name one language outside its folder. */
const MOST_NAMES = 2;

/** Seconds of `npm test` on two quiet cores. */
const MOST_SECONDS = 300;

/** One row a measure: what, the most that is wanted, what was found, or undefined where nothing tells. */
export function restructuringRows(src) {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => /\.m?ts$|\.mjs$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));
  const run = lastRun();
  return [
    ['lines of run/narrate.ts', 80, linesOf(find(files, 'run/narrate.ts'))],
    ['spreads of a project', 0, count(files, /\.\.\.project\b/g)],
    ['arrows back in run/', 0, arrowsBack(files)],
    ['files that name a provider', MOST_MENTIONS, mostProviderNames(src)],
    ['files that name a language', MOST_NAMES, mostLanguageNames(files)],
    ['processes of test/cli', MOST_CLI_CHILDREN, sum(Object.values(CLI_CHILDREN))],
    ['seconds of npm test', MOST_SECONDS, run?.command === 'npm test' ? run.seconds : undefined],
  ];
}

/** The figures that the last run of the tests left, if one was run here. */
function lastRun() {
  const file = join(ROOT, 'test-results/last-run.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function mostProviderNames(src) {
  return Math.max(...mentionsOfProviders(src).map(({ files }) => files.length));
}

function mostLanguageNames(files) {
  const folders = files.map(({ name }) => /^languages\/(\w\w)\//.exec(name)?.[1]);
  const codes = [...new Set(folders.filter(Boolean))];
  const source = { files: files.filter(({ name }) => name.endsWith('.ts')), codes };
  return Math.max(...codes.map((code) => filesNaming(code, source).length));
}

/** Imports of `run/` that lead to a later entry of the list of rooms than that of the file itself. */
function arrowsBack(files) {
  const text = readFileSync(join(ROOT, 'test/architecture.test.ts'), 'utf8');
  const list = /const ROOMS: readonly string\[\] = \[(.*?)\];/s.exec(text)[1];
  const rooms = [...list.matchAll(/'([^']+)'/g)].map((match) => match[1]);
  const rankOf = (name) =>
    rooms.indexOf(
      rooms
        .filter((room) => name === room || name.startsWith(`${room}/`))
        .toSorted((a, b) => b.length - a.length)[0],
    );
  const arrows = files
    .filter(({ name }) => name.startsWith('run/'))
    .flatMap(({ name, text }) =>
      ts
        .preProcessFile(text, true, true)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => [name, join(dirname(name), fileName).split('\\').join('/')]),
    );
  return arrows.filter(([from, to]) => rankOf(to) > rankOf(from)).length;
}

function find(files, wanted) {
  return files.find(({ name }) => name === wanted);
}

function linesOf({ text }) {
  return text.replace(/\n$/, '').split('\n').length;
}

function count(files, pattern) {
  return sum(files.map(({ text }) => text.match(pattern)?.length ?? 0));
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

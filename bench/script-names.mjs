/** texts of a language → how many of its ordinary words, and of its words with a capital, `lectern names` would list. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { row } from './script-row.mjs';

const base = process.env['LECTERN_MODULE'] ?? '../dist/index.js';
const { writeScript } = await import(base);
const namesModule = (file) => import(base.replace(/index\.js$/, `script/names/${file}.js`));
const { loadDictionaries } = await namesModule('dictionary');
const { findNames } = await namesModule('find-names');

/** Words of a text of fewer are no running text. */
const SHORTEST_TEXT = 4;

const WORD = /[\p{L}][\p{L}\p{M}]+/gu;

/** `texts`: the bench's own; a folder adds the public rows of running text. */
export async function measureNames(code, { texts, folder }) {
  await scoreNames('own news and newsroom', { texts, code });
  const given = folder === undefined ? [] : publicTexts(folder, code);
  if (given.length > 0) await scoreNames('public rows', { texts: given, code });
}

/** Texts as printed, but for addresses and words of other languages that rows are made of. */
function publicTexts(folder, code) {
  return ['nemo', 'rbnf']
    .map((set) => join(folder, 'corpora/tnl', `${set}_${code}.jsonl`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line))
    .filter(({ class: kind }) => kind !== 'word' && kind !== 'electronic')
    .map(({ written }) => written)
    .filter((text) => text.split(/\s+/).length >= SHORTEST_TEXT);
}

async function scoreNames(name, { texts, code }) {
  const blocks = texts.map((text, index) => ({
    id: `b${index}`,
    textHash: '0'.repeat(16),
    kind: 'paragraph',
    text,
    runs: [],
    where: { kind: 'lines', start: index + 1, end: index + 1 },
  }));
  const article = { title: '', language: code, slug: 'news', blocks, skipped: [], warnings: [] };
  const script = await writeScript(article, {});
  const found = findNames(script, { dictionaries: await loadDictionaries([code]) });
  const listed = found.filter(({ kind }) => kind !== 'figure');
  const words = texts.flatMap((text) => text.match(WORD) ?? []);
  const isSmall = (word) => word === word.toLowerCase();
  for (const [label, isWanted] of [
    ['ordinary words listed', isSmall],
    ['words with a capital listed', (word) => !isSmall(word)],
  ]) {
    const of = words.filter(isWanted).length;
    const those = listed.filter(({ word }) => isWanted(word));
    const count = those.reduce((sum, each) => sum + each.count, 0);
    row(`${name}, ${label}`, of, of === 0 ? '-' : (count / of).toFixed(3));
    if (process.env['LECTERN_MISSES'] !== undefined)
      console.log(`  ${label}: ${those.map(({ word }) => word).join(' ')}`);
  }
}

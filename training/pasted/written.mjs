/**
 * The pages of `written/`, of which each line has a letter that says what it is → a folder of texts with labels, as `skips.mjs` and
 * `bench/reading-table.mjs` take them.
 *
 *   node training/pasted/written.mjs OUT
 *
 * They were written for this purpose, before anyone had looked at how they are read, and are of no site. A page begins with
 * `## language | layout | byline`.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('written/', import.meta.url);

/** What a line is, by its letter; `-` parts two stanzas. */
const KIND_OF = {
  t: 'title',
  k: 'story', // a standfirst
  s: 'story',
  l: 'story', // an item of a list
  h: 'story', // a heading
  v: 'story', // a verse
  c: 'foreign', // a caption
  b: 'foreign', // a byline
  d: 'foreign', // a date
  f: 'foreign', // furniture of the page
  e: 'either',
};

/** What a browser copies with a blank line before and behind it. */
const APART = new Set(['s', 'k', 'h', 't']);

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error('node training/pasted/written.mjs OUT');
  process.exit(2);
}
mkdirSync(join(out, 'lines'), { recursive: true });
let count = 0;
for (const file of readdirSync(FOLDER).sort()) {
  const pages = readFileSync(new URL(file, FOLDER), 'utf8').split(/^## /mu).slice(1);
  for (const page of pages) writePage(page, { kind: file.replace('.txt', ''), id: ++count });
}
console.log(`${count} texts`);

function writePage(page, { kind, id }) {
  const [head, ...rows] = page.trimEnd().split('\n');
  const [language, layout, byline] = head.split(' | ');
  const lines = rows.map((row) => ({ letter: row[0], text: row.slice(2) }));
  const laid = lines.flatMap((line, index) =>
    isApart(lines[index - 1], line, layout) ? [{ letter: '-', text: '' }, line] : [line],
  );
  const title = lines.filter(({ letter }) => letter === 't').map(({ text }) => text);
  const name = String(id).padStart(3, '0');
  const labels = laid.map(({ letter }) => KIND_OF[letter] ?? 'foreign');
  writeFileSync(join(out, `${name}.txt`), `${laid.map(({ text }) => text).join('\n')}\n`);
  writeFileSync(
    join(out, `${name}.json`),
    JSON.stringify({ language, kind, layout, title, byline }),
  );
  writeFileSync(join(out, 'lines', `${name}.json`), JSON.stringify(labels));
}

/** Whether a layout has a blank line between two lines. */
function isApart(above, line, layout) {
  if (above === undefined || [above.letter, line.letter].includes('-')) return false;
  const isVerse = [above, line].map(({ letter }) => letter === 'v');
  if (layout === 'single newlines' || (isVerse[0] && isVerse[1])) return false;
  if (layout === 'blank lines') return true;
  return isVerse[0] !== isVerse[1] || [above, line].some(({ letter }) => APART.has(letter));
}

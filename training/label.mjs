/**
 * Labels a page by hand: shows its lines with their numbers, and keeps what a reader says of them.
 *
 *   node training/label.mjs show FOLDER ID
 *   node training/label.mjs add FOLDER ID LABELS.json < what-the-reader-says
 *
 * What the reader says, one statement a line; lines that no statement names are foreign:
 *
 *   title 14                 the headline's lines
 *   story 20-43 51-60        prose, headings, quotes and list items of the story: must be read
 *   neutral 15-19 44         may be read or not: standfirst, byline, date, caption, credit, table, code,
 *                            footnotes, boilerplate about the author or the firm under the story
 *   headline The words       the headline as it should be told; more than one line: each is right
 *   person Ada Holm          who wrote it, in each spelling that is right; none where nobody is named
 */
import { readFileSync } from 'node:fs';
import { readCorpus } from './corpus.mjs';
import { digestOf, KINDS, loadLabels, runsOf, saveLabels, textLines } from './labels.mjs';

const [command, folder, id, path] = process.argv.slice(2);
if (id === undefined || (command === 'add') !== (path !== undefined)) usage();
const page = readCorpus(folder, id)[0];
if (page === undefined) usage(`${folder} has no article ${id}.`);
const lines = textLines(page.html());
if (command === 'show') show();
else if (command === 'add') add(readFileSync(0, 'utf8'));
else usage();

function show() {
  console.log(`${id} ${page.url ?? ''}`);
  lines.forEach((line, index) => console.log(`${index + 1} ${line.replace(/\t/g, ' | ')}`));
}

function add(said) {
  const kinds = lines.map(() => 'foreign');
  const [titles, people] = [[], []];
  for (const row of said.split('\n').filter((part) => part.trim() !== '')) {
    const [, word, rest] = /^(\w+)\s+(.*)$/.exec(row.trim()) ?? usage(`"${row}" is no statement.`);
    if (word === 'headline') titles.push(digestOf(rest));
    else if (word === 'person') people.push(digestOf(rest));
    else if (word in KINDS) for (const at of numbersOf(rest)) kinds[at - 1] = word;
    else usage(`"${word}" is no kind of line.`);
  }
  const labels = loadLabels(path);
  labels[id] = { runs: runsOf(kinds), digest: digestOf(lines.join('\n')), titles, people };
  saveLabels(labels, path);
  console.log(`${id}: ${labels[id].runs}, ${titles.length} headlines, ${people.length} names`);
}

/** `3-5 9` → 3, 4, 5, 9. */
function numbersOf(text) {
  return text.split(/[\s,]+/).flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    if (!(first >= 1 && last >= first && last <= lines.length))
      usage(`"${part}" is no place among ${lines.length} lines.`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function usage(fault) {
  if (fault) console.error(fault);
  console.error(
    'node training/label.mjs show FOLDER ID\nnode training/label.mjs add FOLDER ID LABELS.json',
  );
  process.exit(2);
}

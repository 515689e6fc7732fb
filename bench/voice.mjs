/**
 * The built-in voice → one table: how soon, how fast, how exactly and how well it speaks.
 *
 *   npm run bench:voice -- [--rows 1,3] [--quick] [--ears FOLDER] [--python PATH | --venv FOLDER] [--voices a,b] [--against FOLDER] [--details]
 *
 * --ears     a Whisper base pack for sherpa-onnx with its `ears.json`: rows 3, 5, 7, 11, 12, 18 and 23 hear by it
 * --python   a Python with the packages distillmos 0.9.1, torch and torchaudio: rows 8 and 25; pyworld 0.3.5 and soundfile: row 13; misaki 0.9.4 and wordfreq: row 22
 * --venv     a folder outside the source where such a Python is made, if it is not there yet
 * --against  another build of Lectern, whose speech rows 18 and 25 compare
 * --voices   the voices of rows 2, 5, 7, 8, 9, 11, 13 to 15, 23 and 25
 * --details  what went wrong, under each row
 * --quick    smaller samples
 *
 * Run it after `npm run build`, with nothing else at work. ffmpeg decodes the editions of rows 7, 8, 11, 15 and 25.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NotMeasured } from './voice/not-measured.mjs';
import { findPython } from './voice/python.mjs';
import { againstAnother } from './voice/rows/against-another.mjs';
import { firstSound } from './voice/rows/first-sound.mjs';
import { pace } from './voice/rows/pace.mjs';
import { initialisms } from './voice/rows/initialisms.mjs';
import { ipaEntries } from './voice/rows/ipa-entries.mjs';
import { wordTimes } from './voice/rows/word-times.mjs';
import { sameBytes } from './voice/rows/same-bytes.mjs';
import { heard } from './voice/rows/heard.mjs';
import { quality } from './voice/rows/quality.mjs';
import { memory } from './voice/rows/memory.mjs';
import { articles } from './voice/rows/articles.mjs';
import { dictionary } from './voice/rows/dictionary.mjs';
import { initialsInSentences, names, wordsAlike } from './voice/rows/sets.mjs';
import { tune } from './voice/rows/tune.mjs';
import { pauses } from './voice/rows/pauses.mjs';
import { level } from './voice/rows/level.mjs';
import { languages } from './voice/rows/languages.mjs';
import { commonWords } from './voice/rows/common-words.mjs';
import { heardArticles } from './voice/rows/heard-articles.mjs';
import { namesAbroad } from './voice/rows/names-abroad.mjs';

/** By the number to give to --rows. 10, a build against a bare loop, is `npm run bench`. */
const ROWS = new Map([
  [1, firstSound],
  [2, pace],
  [3, initialisms],
  [4, ipaEntries],
  [5, wordTimes],
  [6, sameBytes],
  [7, heard],
  [8, quality],
  [9, memory],
  [11, articles],
  [12, dictionary],
  [13, tune],
  [14, pauses],
  [15, level],
  [18, languages],
  [19, names],
  [20, initialsInSentences],
  [21, wordsAlike],
  [22, commonWords],
  [23, heardArticles],
  [24, namesAbroad],
  [25, againstAnother],
]);

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    quick: { type: 'boolean', default: false },
    ears: { type: 'string' },
    python: { type: 'string' },
    venv: { type: 'string' },
    voices: { type: 'string' },
    against: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
});
const chosen = values.rows ? values.rows.split(',').map(Number) : [...ROWS.keys()];
const unknown = chosen.filter((row) => !ROWS.has(row));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}: ${[...ROWS.keys()].join(', ')} are.`);
  process.exit(2);
}

const python = findPython(values);
const folder = mkdtempSync(join(tmpdir(), 'lectern-voice-'));
try {
  printMachine();
  for (const row of chosen) await printRow(row);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function printRow(row) {
  const measure = ROWS.get(row);
  const { ears, quick, against } = values;
  const voices = values.voices?.split(',');
  try {
    const found = await measure({ ears, python, quick, voices, against, folder });
    for (const each of found) printFound(row, each);
  } catch (error) {
    if (!(error instanceof NotMeasured)) throw error;
    printFound(row, { measure: measure.name, found: `not measured: ${error.message}` });
  }
}

function printFound(row, { measure, found, wanted = '', holds, details = [] }) {
  const verdict = holds === undefined ? '' : holds ? 'yes' : 'NO';
  console.log(
    `${String(row).padStart(2)}  ${measure.padEnd(52)} ${found.padEnd(58)} ${wanted.padEnd(24)} ${verdict}`.trimEnd(),
  );
  if (values.details) for (const line of details) console.log(`      ${line}`);
}

function printMachine() {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGigabytes = Math.round(totalmem() / 2 ** 30);
  // Others at work show in every figure of time.
  const load = `${loadavg()[0].toFixed(1)} at work before`;
  console.log(
    `${new Date().toISOString().slice(0, 10)} · ${cpus().length} cores, ${model}, ${memoryGigabytes} GB · ${process.platform} ${process.arch} · Node ${process.versions.node} · ${load}${values.quick ? ' · quick' : ''}\n`,
  );
  console.log(`    ${'measure'.padEnd(52)} ${'found'.padEnd(58)} ${'wanted'.padEnd(24)} holds`);
}

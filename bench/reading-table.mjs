/**
 * A folder with WCXB's parts → every row by which reading is judged, in one run, with what is wanted.
 *
 *   npm run bench:reading -- WCXB --table [--folds FOLDS] [--pasted-folds FOLDS] [--sample 100]
 *     [--styles 'blank lines'] [--texts FOLDER,FOLDER] [--jobs 2] [--keep FOLDER] [--timed 100] [--json FILE]
 *
 * - The pages of training/labels.json, as HTML and pasted in each style: labelled.mjs says what counts.
 * - The articles of WCXB's parts `dev` and `test`, as HTML and pasted, by their labels: F1 as in reading.mjs, pages with a sentence lost within
 *   the story, pages with a foreign line within it. Sites of dev are held out with the folders of folds; no model has seen those of test.
 * - Folders of texts with labels, as training/pasted/skips.mjs takes them (`NN.json` has the `title` too): those that are read whole and
 *   clean, and titles.
 * - The time of a page, on `--timed` pages of both parts, one after the other when all else is done: each is read twice, and the second
 *   time counts. And the size of what is built of the reader.
 *
 * Pages are read by as many threads as the processor has cores, each page once in each style. With `--keep`, judgments are kept in that
 * folder: a run that was stopped goes on, and one after a change of the reader judges anew.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../training/corpus.mjs';
import { OPTIONS, readText } from '../training/reader.mjs';
import { foldText } from '../training/words.mjs';
import { judgingOf, sampleOf, shareOf } from './labelled.mjs';
import { STYLES } from './paste.mjs';
import { foreignLines } from './reading/faults.mjs';
import { readingsOf } from './reading/judge-page.mjs';
import { judgePages } from './reading/judge-pages.mjs';
import { f1Of } from './text-scores.mjs';

/** A quantile of the times. */
const LATE = 0.95;

/** Pages that are timed by default. */
const TIMED = 100;

/** Measures, prints and keeps the rows. */
export async function measureTable(folder, flags) {
  const pasted = flags.styles?.split(',') ?? Object.keys(STYLES);
  const styles = ['HTML', ...pasted];
  const parts = ['dev', 'test'].filter((part) => existsSync(join(folder, part)));
  const tasks = parts.flatMap((part) => tasksOf(join(folder, part), { part, flags }));
  const judged = await judgePages(tasks, judgingOf({ ...flags, styles }));
  const texts = (flags.texts ?? '').split(',').filter(Boolean).flatMap(readTexts);
  const corpusOf = (part) =>
    judged.filter((_, at) => tasks[at].heldOut === (part === 'dev')).flatMap((page) => page.corpus);
  const times = timePages(tasks, { styles, count: flags.timed ?? TIMED });
  const rows = [
    ...labelledRows(
      judged.flatMap((page) => page.labelled),
      pasted,
    ),
    ...parts.flatMap((part) => corpusRows(corpusOf(part), { part, styles: pasted })),
    ...textRows(texts),
    ...timeRows(times),
    {
      measure: 'what is built of the reader, MB',
      found: sizeOf(fileURLToPath(new URL('../dist/article', import.meta.url))),
    },
  ];
  if (flags.json)
    writeFileSync(flags.json, JSON.stringify({ rows, judged, texts, times }, null, 1));
  console.table(rows);
}

/** The articles of a part; only pages of dev are labelled line by line, and only their sites have been seen by models. */
function tasksOf(folder, { part, flags }) {
  const isDev = part === 'dev';
  return sampleOf(readCorpus(folder), flags.sample).map(({ id }) => ({
    folder,
    id,
    heldOut: isDev,
    byLines: isDev,
    byLabel: true,
  }));
}

/** A row a style and measure; then the means over all styles. */
function labelledRows(results, styles) {
  if (results.length === 0) return [];
  const of = (chosen) => results.filter(({ style }) => chosen.includes(style));
  const wanted = {
    inside: '15 %',
    anywhere: '35 %',
    skipped: '1.5 %',
    title: '0.92',
    byline: '2 %',
  };
  const rowsOf = (name, own, goals) => [
    {
      measure: `labelled, ${name}: a foreign line inside`,
      wanted: goals.inside,
      found: percent(own, ({ foreign }) => foreign.length > 0),
    },
    {
      measure: `labelled, ${name}: a foreign line anywhere`,
      wanted: goals.anywhere,
      found: percent(own, ({ anywhere }) => anywhere.length > 0),
    },
    {
      measure: `labelled, ${name}: a sentence skipped`,
      wanted: goals.skipped,
      found: percent(own, ({ judgedAway }) => judgedAway.length > 0),
    },
    {
      measure: `labelled, ${name}: title right`,
      wanted: goals.title,
      found: share(own, ({ titleRight }) => titleRight).toFixed(3),
    },
    {
      measure: `labelled, ${name}: title right where some line has it`,
      wanted: goals.title,
      found: shareOf(own, { right: 'titleRight', among: 'titleShown' }),
    },
    {
      measure: `labelled, ${name}: byline wrong`,
      wanted: goals.byline,
      found: percent(own, ({ bylineWrong }) => bylineWrong),
    },
    {
      measure: `labelled, ${name}: byline wrong and not in the head`,
      wanted: goals.byline,
      found: percent(own, ({ bylineInvented }) => bylineInvented),
    },
  ];
  return [
    ...rowsOf('HTML', of(['HTML']), {
      inside: '14 %',
      skipped: '1.5 %',
      title: '0.93',
      byline: '2 %',
    }),
    ...styles.flatMap((style) => rowsOf(style, of([style]), wanted)),
    ...(styles.length > 1 ? rowsOf('pasted, all styles', of(styles), wanted) : []),
  ];
}

/** Milliseconds of each reading of some pages, by the models that ship. */
function timePages(tasks, { styles, count }) {
  return sampleOf(tasks, count).flatMap(({ folder, id }) => {
    const [page] = readCorpus(folder, id);
    return readingsOf(page, { html: page.html(), styles }).map(({ style, read }) => ({
      id,
      style,
      ms: timed(read),
    }));
  });
}

/** The first reading warms what is compiled, the second is timed; undefined for a page that is refused. */
function timed(read) {
  try {
    read();
    const started = performance.now();
    read();
    return performance.now() - started;
  } catch (error) {
    if (error.code === undefined) throw error;
    return undefined;
  }
}

function corpusRows(results, { part, styles }) {
  const rowsOf = (name, own, goals) => [
    { measure: `WCXB ${part}, ${name}: F1`, wanted: goals.f1, found: f1Of(own).toFixed(4) },
    {
      measure: `WCXB ${part}, ${name}: a sentence lost`,
      wanted: goals.lost,
      found: percent(own, ({ lost }) => lost),
    },
    {
      measure: `WCXB ${part}, ${name}: a foreign line`,
      wanted: goals.foreign,
      found: percent(own, ({ foreign }) => foreign),
    },
  ];
  const of = (chosen) => results.filter(({ style }) => chosen.includes(style));
  return [
    ...rowsOf('HTML', of(['HTML']), { f1: '0.955', lost: '8.5 %', foreign: '14 %' }),
    ...styles.flatMap((style) => rowsOf(style, of([style]), { f1: '0.950' })),
  ];
}

/** The texts of a folder: whether each line of the story is read, whether any other is, and whether the title is right. */
function readTexts(folder) {
  return readdirSync(folder)
    .filter((name) => /^\d+\.txt$/.test(name))
    .sort()
    .map((name) => {
      const content = readFileSync(join(folder, name), 'utf8');
      const path = (sub) => join(folder, sub, name.replace(/txt$/, 'json'));
      const { language, title } = JSON.parse(readFileSync(path('.'), 'utf8'));
      const kinds = JSON.parse(readFileSync(path('lines'), 'utf8'));
      const lines = content
        .split(/\r?\n/)
        .map((text, at) => ({ text, kind: kinds[at] ?? 'foreign' }));
      const { read, named } = readingOf(content, language);
      return { folder, name, ...judgeText(lines, read), titleRight: isTitle(title, named) };
    });
}

function readingOf(content, language) {
  try {
    const draft = readText(content, { ...OPTIONS, language });
    const named = draft.titleFrom === undefined ? draft.title : undefined;
    return { read: draft.blocks.map(({ text }) => text), named };
  } catch (error) {
    if (error.code === undefined) throw error;
    return { read: [] };
  }
}

function judgeText(lines, read) {
  const have = foldText(read.join(' '));
  const missing = lines.filter(
    ({ text, kind }) => kind === 'story' && !have.includes(foldText(text)),
  );
  return { missing: missing.map(({ text }) => text), foreign: foreignLines(lines, read).anywhere };
}

function isTitle(titles, found = '') {
  return [titles].flat().some((title) => foldText(title ?? '') === foldText(found));
}

function textRows(texts) {
  if (texts.length === 0) return [];
  const isSound = ({ missing, foreign }) => missing.length === 0 && foreign.length === 0;
  return [
    {
      measure: `${texts.length} texts: whole and clean`,
      wanted: '60 %',
      found: percent(texts, isSound),
    },
    {
      measure: `${texts.length} texts: title right`,
      wanted: '92 %',
      found: percent(texts, ({ titleRight }) => titleRight),
    },
  ];
}

function timeRows(results) {
  const rowOf = (name, own, wanted) => {
    const times = own.flatMap(({ ms }) => ms ?? []).sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)]?.toFixed(0) ?? '–';
    return {
      measure: `time a page, ${name}, ms: median / 95th percentile`,
      wanted,
      found: `${at(0.5)} / ${at(LATE)}`,
    };
  };
  const html = results.filter(({ style }) => style === 'HTML');
  const pasted = results.filter(({ style }) => style !== 'HTML');
  return [rowOf('HTML', html, '40 / 115'), rowOf('pasted', pasted, '60 / 200')];
}

/** Megabytes of the files in a folder. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return (bytes / 1e6).toFixed(2);
}

function share(results, test) {
  return results.filter(test).length / results.length;
}

function percent(results, test) {
  return `${(100 * share(results, test)).toFixed(1)} %`;
}

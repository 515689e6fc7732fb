/**
 * A folder with WCXB's parts → every row by which reading is judged, in one run, with what is wanted.
 *
 *   npm run bench:reading -- WCXB --table [--folds FOLDS] [--pasted-folds FOLDS] [--sample 100]
 *     [--styles 'blank lines'] [--texts FOLDER,FOLDER] [--json FILE]
 *
 * - The pages of training/labels.json, as HTML and pasted in each style: labelled.mjs says what counts.
 * - The articles of WCXB's parts `dev` and `test`, as HTML and pasted, by their labels: F1 as in reading.mjs, pages with a sentence lost within
 *   the story, pages with a foreign line within it. Sites of dev are held out with the folders of folds; no model has seen those of test.
 * - Folders of texts with labels, as training/pasted/skips.mjs takes them (`NN.json` has the `title` too): those that are read whole and
 *   clean, and titles.
 * - The time of a page, which is read twice and counted the second time, and the size of what is built of the reader.
 */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../training/corpus.mjs';
import { heldOutChains, heldOutForests } from '../training/held-out.mjs';
import { OPTIONS, readPage, readText } from '../training/reader.mjs';
import { foldText } from '../training/words.mjs';
import { foreignLines, judgeLabelled, sampleOf, skippedSentences } from './labelled.mjs';
import { copyPage, STYLES } from './paste.mjs';
import { compare, f1Of } from './text-scores.mjs';

/** A quantile of the times. */
const LATE = 0.95;

/** Measures, prints and keeps the rows. */
export async function measureTable(folder, flags) {
  const styles = flags.styles?.split(',') ?? Object.keys(STYLES);
  const labelled = judgeLabelled(join(folder, 'dev'), { ...flags, styles: ['HTML', ...styles] });
  const parts = ['dev', 'test'].filter((part) => existsSync(join(folder, part)));
  const corpus = parts.flatMap((part) => readPart(join(folder, part), { part, styles, flags }));
  const texts = (flags.texts ?? '').split(',').filter(Boolean).flatMap(readTexts);
  const rows = [
    ...labelledRows(labelled, styles),
    ...parts.flatMap((part) =>
      corpusRows(
        corpus.filter((page) => page.part === part),
        { part, styles },
      ),
    ),
    ...textRows(texts),
    ...timeRows(corpus),
    {
      measure: 'what is built of the reader, MB',
      found: sizeOf(fileURLToPath(new URL('../dist/article', import.meta.url))),
    },
  ];
  if (flags.json) writeFileSync(flags.json, JSON.stringify({ rows, corpus, texts }, null, 1));
  console.table(rows);
}

/** A row a style and measure; then the means over all styles. */
function labelledRows(results, styles) {
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
      measure: `labelled, ${name}: byline wrong`,
      wanted: goals.byline,
      found: percent(own, ({ bylineWrong }) => bylineWrong),
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

/** The articles of a part, read as HTML and pasted: words shared with the label, what is lost and foreign within, and the time. */
function readPart(folder, { part, styles, flags }) {
  const forestOf = part === 'dev' ? heldOutForests(flags.folds) : () => undefined;
  const chainOf = part === 'dev' ? heldOutChains(flags['pasted-folds']) : () => undefined;
  return sampleOf(readCorpus(folder), flags.sample).flatMap((page) => {
    const html = page.html();
    const copied = copyPage(html);
    const readings = {
      HTML: () => readPage(html, { ...OPTIONS, url: page.url }, forestOf(page.site)),
    };
    for (const style of styles) {
      const text = STYLES[style](copied);
      readings[style] = () => readText(text, OPTIONS, chainOf(page.site));
    }
    return Object.entries(readings).map(([style, read]) => ({
      part,
      id: page.id,
      style,
      ...judgeByLabel(page.label, timed(read)),
    }));
  });
}

/** A page that is refused is read as nothing. The first reading warms what is compiled, the second is timed. */
function timed(read) {
  try {
    read();
    const started = performance.now();
    const lines = read().blocks.map(({ text }) => text);
    return { ms: performance.now() - started, lines };
  } catch (error) {
    if (error.code === undefined) throw error;
    return { refused: error.code, lines: [] };
  }
}

function judgeByLabel(label, { ms, refused, lines }) {
  const gold = label.split('\n').map((text) => ({ text, kind: 'story' }));
  return {
    ms,
    refused,
    ...compare(label, lines.join('\n')),
    lost: skippedSentences(gold, lines).length > 0,
    foreign: foreignLines(gold, lines).foreign.length > 0,
  };
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

/**
 * A folder laid out as WCXB's → the weights of the features by which the headline of a pasted page is found.
 *
 *   npm run build && node training/headline.mjs FOLDER [--half first] [--features FILE.json]
 *
 * The headline of the HTML is the label: where a line of the pasted text is equal to it, that line is the one to choose among all that may be headlines (conditional
 * logit, gradient ascent from zero, an L2 penalty). Sites are split in two halves; `--half first` fits on one of them, and what is printed for the other is held out.
 * `--features` keeps what was read of the pages in a file, and reads it from there the next time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copyPage, STYLES } from '../bench/paste.mjs';
import { halfOf } from '../bench/titles.mjs';
import { readCorpus } from './corpus.mjs';

const DIST = new URL('../dist/article/', import.meta.url);
const load = (path) => import(new URL(path, DIST).href);
const { readArticle } = await load('read-article.js');
const { splitLines } = await load('classify/pasted/lines.js');
const { joinParagraphs } = await load('classify/pasted/paragraphs.js');
const { measureParagraphs } = await load('classify/pasted/measure.js');
const { selectStory } = await load('classify/pasted/select-story.js');
const { headlineCandidates } = await load('classify/pasted/headline.js');
const { HEADLINE_FEATURES, headlineValues } = await load('classify/pasted/headline-features.js');
const { fold } = await load('dom/fold-text.js');

/** Steps and rate of the ascent, and the penalty of a weight's square for each page. */
const [STEPS, RATE, PENALTY] = [1500, 0.5, 0.0003];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, features: { type: 'string' } },
});
const pages =
  flags.features && existsSync(flags.features)
    ? JSON.parse(readFileSync(flags.features, 'utf8'))
    : await pagesOf(positionals[0]);
if (flags.features) writeFileSync(flags.features, JSON.stringify(pages));
/** The largest value of each feature: the ascent needs them of one size. */
const sizes = HEADLINE_FEATURES.map((_feature, index) =>
  Math.max(1, ...pages.map(({ rows }) => Math.max(0, ...rows.map((row) => row[index])))),
);
const fitted = pages.filter(({ half, gold }) => gold >= 0 && (!flags.half || half === flags.half));
const weights = fit(fitted);
console.log(`${pages.length} pages, ${fitted.length} fitted on`);
for (const half of ['first', 'second']) {
  const own = pages.filter((page) => page.half === half);
  const old = HEADLINE_FEATURES.map(({ weight }) => weight);
  console.log(
    `${half} half: ${share(own, old)} by the weights of the code, ${share(own, weights)} by these`,
  );
}
HEADLINE_FEATURES.forEach(({ name }, index) =>
  console.log(`${weights[index].toFixed(2)}\t${name}`),
);
console.log(`a line of the story scores at most (90 %): ${rivals(fitted).toFixed(2)}`);

async function pagesOf(folder) {
  const found = [];
  for (const page of readCorpus(folder)) {
    const { id, url } = page;
    const html = page.html();
    const source = { kind: 'html', content: html, ...(url && { url }) };
    const article = await readArticle(source).catch(() => undefined);
    if (article !== undefined) found.push(...pastedOf(html, { article, url, id }));
  }
  return found;
}

function pastedOf(html, { article, url, id }) {
  const text = STYLES['blank lines'](copyPage(html));
  const options = { timezone: 'UTC', language: 'en' };
  const pieces = measureParagraphs(joinParagraphs(splitLines(text)), options);
  const selection = selectStory(pieces);
  if (selection === undefined) return [];
  const candidates = [...headlineCandidates(pieces, selection.run)];
  const wanted = fold(article.title);
  const matching = candidates.map(({ index }) => fold(pieces[index].text) === wanted);
  return [
    {
      id,
      half: halfOf(url),
      rows: candidates.map(({ place }) => headlineValues(place)),
      matching,
      gold: matching.indexOf(true),
    },
  ];
}

function fit(written) {
  const selected = written.map(({ rows, matching }) => ({
    rows: rows.map((row) => row.map((value, index) => value / sizes[index])),
    matching,
  }));
  const size = HEADLINE_FEATURES.length;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -2 * PENALTY * weight);
    for (const { rows, matching } of selected) {
      const chances = chancesOf(rows, weights);
      const right = chances.reduce((sum, chance, at) => sum + (matching[at] ? chance : 0), 0);
      rows.forEach((row, at) => {
        const pull = (matching[at] ? chances[at] / right : 0) - chances[at];
        for (let index = 0; index < size; index++)
          slope[index] += (pull * row[index]) / selected.length;
      });
    }
    weights = weights.map((weight, index) => weight + RATE * slope[index]);
  }
  return weights.map((weight, index) => weight / sizes[index]);
}

function chancesOf(rows, weights) {
  const scores = rows.map((row) => scoreOf(row, weights));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function scoreOf(row, weights) {
  return row.reduce((sum, value, index) => sum + value * weights[index], 0);
}

function share(own, weights) {
  const right = own.filter(({ rows, matching }) => {
    const scores = rows.map((row) => scoreOf(row, weights));
    return matching[scores.indexOf(Math.max(...scores))];
  });
  return `${right.length} of ${own.length}, ${own.filter(({ gold }) => gold >= 0).length} possible`;
}

function rivals(own) {
  const scores = own
    .flatMap(({ rows, matching }) => rows.filter((_row, at) => !matching[at]))
    .map((row) => scoreOf(row, weights))
    .sort((a, b) => a - b);
  return scores[Math.floor(scores.length * 0.9)];
}

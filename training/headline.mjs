/**
 * Pages that were labelled line by line → the weights of the features by which the headline of a pasted page is found.
 *
 *   npm run build && node training/headline.mjs WCXB/dev [--pasted-folds FOLDS] [--taught FOLDER,…] [--judged FOLDER,…]
 *     [--pages FILE.json] [--list first] [--write]
 *
 * Of all lines that may be the headline, those with a right title of training/labels.json are the ones to choose (conditional logit, accelerated
 * gradient ascent, an L2 penalty). Five fits each leave out a fifth of the sites, and what is printed as held out is chosen by them, among
 * paragraphs that were selected by a chain that never saw the site. `--write` writes the fit to all pages into the source, the same bytes each
 * time. `--pages` keeps the paragraphs of the pages in a file, and reads them from there the next time; `--list` prints what is wrong,
 * held out, on one half of the sites and among the pages taught. `--taught` and `--judged` name folders as headline-pages.mjs takes them: the first
 * are fitted to beside the labelled pages, the second only measured, and never listed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelledHeadlines, taughtHeadlines } from './headline-pages.mjs';
import { digestOf } from './labels.mjs';

const DIST = new URL('../dist/article/', import.meta.url);
const load = (path) => import(new URL(path, DIST).href);
const { findHeadline } = await load('classify/pasted/headline.js');
const { headlineCandidates } = await load('classify/pasted/headlines/candidates.js');
const { HEADLINE_FEATURES, headlineValues } = await load(
  'classify/pasted/headlines/headline-features.js',
);

const MODEL = new URL(
  '../src/article/classify/pasted/headlines/headline-model.json',
  import.meta.url,
);
const DATA = JSON.parse(readFileSync(new URL('data.json', import.meta.url), 'utf8'));

/** Steps and rate of the ascent, the penalty of a weight's square for each page, and the fits that leave out sites. */
const [STEPS, RATE, PENALTY, FOLDS] = [300, 0.5, 0.0003, 5];

/** Weights towards which the fit is regularised where few of the labelled pages show what a feature is for; the others' is 0. */
const PRIOR = {
  'is a bare name of which the story does not begin to speak': -2,
  'is the caption of a picture': -5,
  'is one of several facts': -6,
  'ends as a sentence': -3,
  'another line below its names and dates': -1,
  'stands between names and dates and the story': 1,
};

/** A line with less pull is not counted: most lines of a page have none. */
const LEAST = 1e-9;

/** Digits of a weight: more would differ between processors. */
const DIGITS = 2;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pasted-folds': { type: 'string' },
    pages: { type: 'string' },
    taught: { type: 'string' },
    judged: { type: 'string' },
    list: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const kept =
  flags.pages && existsSync(flags.pages) ? JSON.parse(readFileSync(flags.pages, 'utf8')) : {};
const pages = textsOf(positionals[0], (folder) =>
  labelledHeadlines(folder, { pastedFolds: flags['pasted-folds'], folds: FOLDS }),
).map(describe);
const [taught, judged] = [flags.taught, flags.judged].map((folders) =>
  (folders?.split(',') ?? [])
    .flatMap((folder) => textsOf(folder, () => taughtHeadlines(folder, { folds: FOLDS })))
    .map(describe),
);
if (flags.pages) writeFileSync(flags.pages, JSON.stringify(kept));
/** The weights that are in the source; 0 for a feature without one. */
const { weights: own } = JSON.parse(readFileSync(MODEL, 'utf8'));
const written = HEADLINE_FEATURES.map(({ name }) => own[name] ?? 0);
/** The largest value of each feature: the ascent needs them of one size. */
const sizes = HEADLINE_FEATURES.map((_feature, index) =>
  Math.max(1, ...pages.map(({ rows }) => Math.max(0, ...rows.map((row) => Math.abs(row[index]))))),
);
const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
  fit([...pages, ...taught].filter((page) => page.fold !== fold)),
);
const scores = {
  pages: pages.length,
  possible: share(pages, ({ matching }) => matching.includes(true)),
  right: share(pages, (page) => isRight(page, heldOut[page.fold])),
};
for (const half of ['first', 'second']) {
  const some = pages.filter((page) => page.half === half);
  const [now, then] = [written, undefined].map((weights) =>
    share(some, (page) => isRight(page, weights ?? heldOut[page.fold])),
  );
  console.log(
    `${half} half of the sites, ${some.length} pages: ${now} by the weights of the code, ${then} held out`,
  );
}
console.log(scores);
for (const [name, own] of Object.entries({ taught, judged })) {
  const [now, then] = [() => written, (page) => heldOut[name === 'taught' ? page.fold : 0]].map(
    (weightsOf) => share(own, (page) => isRight(page, weightsOf(page))),
  );
  if (own.length > 0)
    console.log(`${own.length} pages ${name}: ${now} by the weights of the code, ${then} held out`);
}
if (flags.list) list(taught);
if (flags.list) list(pages.filter(({ half }) => half === flags.list));
if (flags.write) write(fit([...pages, ...taught]));

/** The pages of a folder: kept, or made now. */
function textsOf(folder, make) {
  kept[folder] ??= make(folder);
  return kept[folder];
}

function describe({ pieces, run, titles, ...page }) {
  const candidates = [...headlineCandidates(pieces, run)];
  const isTitle = pieces.map(({ text }) => titles.includes(digestOf(text)));
  return {
    ...page,
    pieces,
    run,
    isTitle,
    indexes: candidates.map(({ index }) => index),
    rows: candidates.map(({ place }) => headlineValues(place)),
    matching: candidates.map(({ index }) => isTitle[index]),
  };
}

function fit(training) {
  const selected = training
    .filter(({ matching }) => matching.includes(true))
    .map(({ rows, matching, share }) => ({
      share,
      rows: rows.map((row) => Float64Array.from(row, (value, index) => value / sizes[index])),
      matching,
    }));
  const prior = HEADLINE_FEATURES.map(({ name }, index) => (PRIOR[name] ?? 0) * sizes[index]);
  const total = selected.reduce((sum, page) => sum + page.share, 0);
  let weights = Float64Array.from(prior);
  let before = weights;
  for (let step = 0; step < STEPS; step++) {
    const momentum = step / (step + 3);
    const ahead = weights.map((weight, index) => weight + momentum * (weight - before[index]));
    const slope = ahead.map((weight, index) => -2 * PENALTY * (weight - prior[index]));
    for (const page of selected) addSlope(slope, page, { weights: ahead, count: total });
    before = weights;
    weights = ahead.map((weight, index) => weight + RATE * slope[index]);
  }
  return Array.from(weights, (weight, index) => weight / sizes[index]);
}

function addSlope(slope, { rows, matching, share }, { weights, count }) {
  const chances = chancesOf(rows, weights);
  const right = chances.reduce((sum, chance, at) => sum + (matching[at] ? chance : 0), 0);
  rows.forEach((row, at) => {
    const pull = (share * ((matching[at] ? chances[at] / right : 0) - chances[at])) / count;
    if (Math.abs(pull) < LEAST) return;
    for (let index = 0; index < slope.length; index++) slope[index] += pull * row[index];
  });
}

function chancesOf(rows, weights) {
  const sums = rows.map((row) => scoreOf(row, weights));
  const highest = Math.max(...sums);
  const powers = sums.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function scoreOf(row, weights) {
  let sum = 0;
  for (let index = 0; index < row.length; index++) sum += row[index] * weights[index];
  return sum;
}

/** The line that the reader then chooses. */
function chosenBy({ pieces, run, rows, indexes }, weights) {
  const scored = new Map(rows.map((row, at) => [indexes[at], scoreOf(row, weights)]));
  return findHeadline(pieces, run, scored);
}

function isRight(page, weights) {
  return page.isTitle[chosenBy(page, weights)] === true;
}

function share(own, test) {
  return Number((own.filter(test).length / own.length).toFixed(3));
}

function list(own) {
  for (const page of own.filter((wrong) => !isRight(wrong, heldOut[wrong.fold]))) {
    const weights = heldOut[page.fold];
    const chosen = chosenBy(page, weights);
    console.log(
      `\n${page.id}  story from ${page.run.first}, chosen ${chosen}: ${page.pieces[chosen]?.text.slice(0, 100)}`,
    );
    page.rows
      .map((row, at) => ({ at, score: scoreOf(row, weights) }))
      .sort((one, other) => other.score - one.score)
      .filter(({ at }, rank) => rank < 4 || page.matching[at])
      .forEach(({ at, score }) =>
        console.log(
          `  ${page.matching[at] ? '*' : ' '} ${score.toFixed(1)} ${page.indexes[at]} ${page.pieces[page.indexes[at]].text.slice(0, 100)}`,
        ),
      );
  }
}

function write(weights) {
  const named = HEADLINE_FEATURES.map(({ name }, index) => [
    name,
    Number(weights[index].toFixed(DIGITS)),
  ]);
  const model = {
    name: 'pasted headlines',
    data: DATA,
    fit: { steps: STEPS, rate: RATE, penalty: PENALTY, folds: FOLDS },
    scores,
    weights: Object.fromEntries(named),
  };
  writeFileSync(MODEL, `${JSON.stringify(model, undefined, 1)}\n`);
}

/**
 * Pages that were labelled line by line → the features of each line that the page reader skips, for `missed.py`: `rows.f32`,
 * `names.json` and `pages.jsonl` (a page a line).
 *
 *   node training/missed-lines.mjs WCXB/dev OUT --folds FOLDS
 *
 * Each page is read by the forest that never saw its site: as it is, and without the names of its elements, which loses more.
 */
import { mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alignLines } from './align.mjs';
import { readCorpus, withoutNames } from './corpus.mjs';
import { heldOutForests } from './held-out.mjs';
import { labelledLines, loadLabels } from './labels.mjs';
import { describeLostLines, LOST_FEATURES } from './reader.mjs';

/** The forms in which a page is given, and of how many pages one is; the first is as it is. */
const FORMS = [
  { write: (html) => html, step: 1 },
  { write: withoutNames, step: 3 },
];

/** Rules of lines whose words are read elsewhere, and, above the story, of trails to it. */
const [SAID_ELSEWHERE, TRAILS] = [
  new Set(['table-of-contents', 'headline', 'repeated']),
  new Set(['menu', 'site-header']),
];

/** What a line is: skipped rightly, the story's, or may be read or not. */
const [FOREIGN, STORY, EITHER] = [0, 1, 2];

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' } },
});
const [folder, out] = positionals;
if (out === undefined) {
  console.error('node training/missed-lines.mjs FOLDER OUT --folds FOLDS');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const files = {
  rows: openSync(join(out, 'rows.f32'), 'w'),
  pages: openSync(join(out, 'pages.jsonl'), 'w'),
};
writeFileSync(join(out, 'names.json'), JSON.stringify(LOST_FEATURES));
const forestOf = heldOutForests(flags.folds);
const labels = loadLabels();
let skips = 0;
const corpus = readCorpus(folder).filter(({ id }) => labels[id] !== undefined);
FORMS.forEach(({ write, step }, form) => {
  for (const page of corpus.filter((_, index) => index % step === 0)) {
    const html = page.html();
    addPage({ ...page, form, html: write(html) }, labelledLines(html, labels[page.id]));
  }
});
writeFileSync(join(out, 'done.json'), JSON.stringify({ pages: corpus.length, skips }));
console.log(`${corpus.length} pages, ${skips} skips`);

function addPage({ id, site, url, form, html }, lines) {
  const { labelled, skipped, places, rows } = attemptOf(html, { url, forest: forestOf(site) });
  if (labelled === undefined) return;
  const all = alignedKinds(labelled, lines);
  const kindOf = ({ index, line, zone, page: { texts } }) => {
    const isSaid = texts.has(line.unit.text) || SAID_ELSEWHERE.has(line.rule);
    const isTrail = zone === 'above' && TRAILS.has(line.rule);
    return all[index] === STORY && (isSaid || isTrail) ? EITHER : all[index];
  };
  const kinds = places.map(kindOf);
  const lost = skipped
    .filter((place) => kindOf(place) === STORY)
    .map(({ line }) => line.unit.words);
  const seen =
    process.env.SHOWN &&
    places.map(({ index, line, zone }) => [
      index,
      line.unit.kind,
      line.rule,
      zone,
      '',
      line.unit.words,
      line.unit.text.slice(0, 160),
    ]);
  const page = { id, site, set: 'labelled', ...(form > 0 && { disturbed: form }) };
  writeSync(files.pages, `${JSON.stringify({ ...page, kinds, lost, ...(seen && { seen }) })}\n`);
  for (const row of rows) writeSync(files.rows, row);
  skips += kinds.length;
}

/** What is read of a page; nothing of one that is refused. */
function attemptOf(html, options) {
  try {
    return describeLostLines(html, options);
  } catch (error) {
    if (error.code === undefined) throw error;
    return {};
  }
}

function alignedKinds(labelled, lines) {
  const among = (...kinds) => {
    const text = lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text);
    return alignLines(labelled, text.join('\n')).targets;
  };
  const [story, either] = [among('story'), among('neutral', 'title')];
  return story.map((own, index) => (own ? STORY : either[index] ? EITHER : FOREIGN));
}

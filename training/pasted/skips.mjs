/**
 * Pasted pages with their labels → the features of each paragraph that the reader skips, for
 * `skips.py`: `rows.f32`, `names.json` and `pages.jsonl` (a pasted page a line).
 *
 *   node training/pasted/skips.mjs WCXB/dev OUT --pasted-folds FOLDS [--texts FOLDER,FOLDER] [--likely FOLDS]
 *
 * The pages that were labelled line by line are pasted with blank lines and without, and read by the
 * chain that never saw their site; they are kept in `OUT/texts.jsonl`, and taken from there the next
 * time. Each folder of texts has `NN.txt` with `NN.json` (`language`) and `lines/NN.json` (a kind for
 * each line: story, title, either or foreign). Few of them lose anything, so all are also read by
 * chains whose weights were shaken, and with their page's lines moved among the story's (`disturb.mjs`),
 * which lose more. With the folder that `skips.py --folds` wrote, the reader first reads on by the trees that never saw the site
 * or the text, and only what it still skips is written, with the further features of that.
 */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { copyPage, STYLES } from '../../bench/paste.mjs';
import { alignLines } from '../align.mjs';
import { readCorpus } from '../corpus.mjs';
import { heldOutChains, heldOutForests } from '../held-out.mjs';
import { labelledLines, loadLabels } from '../labels.mjs';
import { MISSED_FEATURES, openSkips, PASTED_CHAIN, SKIP_FEATURES } from '../reader.mjs';
import { disturber, randomFrom } from './disturb.mjs';

const PASTED = ['blank lines', 'single newlines'];

/** Readings of a written text by shaken chains, and disturbed copies of every second labelled one; how much a weight varies (standard deviation, as a share), and the most by which all of the page gains. */
const [SHAKEN, DISTURBED] = [5, 1];
const [SPREAD, MOST_GAIN] = [0.5, 1.5];

/** A text of more paragraphs is no article, or one of many. */
const MOST_PIECES = 900;

/** What a paragraph is: skipped rightly, the story's, or may be read or not. */
const [FOREIGN, STORY, EITHER] = [0, 1, 2];

/** Rules of paragraphs whose words are read elsewhere. */
const SAID_ELSEWHERE = new Set(['table-of-contents', 'repeated', 'pull-quote']);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pasted-folds': { type: 'string' },
    texts: { type: 'string', default: '' },
    likely: { type: 'string' },
  },
});
const [folder, out] = positionals;
if (out === undefined) {
  console.error(
    'node training/pasted/skips.mjs FOLDER OUT --pasted-folds FOLDS [--texts FOLDER,FOLDER] [--likely FOLDS]',
  );
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const kept = join(out, 'texts.jsonl');
if (!existsSync(kept)) writeFileSync(kept, [...labelledTexts()].join(''));
const chainOf = heldOutChains(flags['pasted-folds']);
const treesOf = heldOutForests(flags.likely);
const files = {
  rows: openSync(join(out, 'rows.f32'), 'w'),
  pages: openSync(join(out, 'pages.jsonl'), 'w'),
};
const names = flags.likely ? [...SKIP_FEATURES, ...MISSED_FEATURES] : SKIP_FEATURES;
writeFileSync(join(out, 'names.json'), JSON.stringify(names));
const disturb = disturber();
let count = 0;
let skips = 0;
for (const set of flags.texts.split(',').filter(Boolean)) addTexts(set);
for await (const line of createInterface({ input: createReadStream(kept) })) {
  const { id, site, text, lines } = JSON.parse(line);
  const label = (pieces) => alignedKinds(pieces, lines);
  const given = { page: { id, site, set: 'labelled' }, language: 'en', label };
  const chains = [chainOf(site)];
  addText(text, { ...given, chains });
  if (++count % 2 === 1) continue;
  for (let copy = 1; copy <= DISTURBED; copy++) {
    const page = { ...given.page, disturbed: copy };
    addText(disturb(lines, count * 100 + copy), { ...given, page, chains });
  }
}
writeFileSync(join(out, 'done.json'), JSON.stringify({ texts: count, skips }));
console.log(`${count} labelled texts, ${skips} skips`);

function* labelledTexts() {
  const labels = loadLabels();
  for (const page of readCorpus(folder)) {
    if (labels[page.id] === undefined) continue;
    const html = page.html();
    const lines = labelledLines(html, labels[page.id]).map(({ text, kind }) => ({ text, kind }));
    const copied = copyPage(html);
    for (const style of PASTED)
      yield `${JSON.stringify({ id: page.id, site: page.site, text: STYLES[style](copied), lines })}\n`;
  }
}

function addTexts(set) {
  const names = readdirSync(set)
    .filter((name) => /^\d+\.txt$/.test(name))
    .sort();
  for (const name of names) {
    const id = basename(name, '.txt');
    const text = readFileSync(join(set, name), 'utf8');
    const { language } = JSON.parse(readFileSync(join(set, `${id}.json`), 'utf8'));
    const kinds = JSON.parse(readFileSync(join(set, 'lines', `${id}.json`), 'utf8'));
    const label = (pieces) => pieces.map((piece) => kindIn(piece, kinds));
    const chains = [PASTED_CHAIN];
    for (let shaken = 1; shaken <= SHAKEN; shaken++)
      chains.push(shake(PASTED_CHAIN, Number(id) * 100 + shaken));
    addText(text, { page: { id, set: basename(set) }, language, chains, label });
  }
}

function kindIn({ start, end }, kinds) {
  const own = kinds.slice(start - 1, end);
  if (own.includes('story')) return STORY;
  return own.includes('either') || own.includes('title') ? EITHER : FOREIGN;
}

function alignedKinds(pieces, lines) {
  const found = pieces.map(({ text, words, shape, clutter }, index) => ({
    unit: { text, index },
    kept: 1,
    prose: shape === 'prose' ? words : 0,
    region: clutter?.rule,
  }));
  const among = (...kinds) => {
    const text = lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text);
    return alignLines(found, text.join('\n')).targets;
  };
  const [story, either] = [among('story'), among('neutral', 'title')];
  return story.map((own, index) => (own ? STORY : either[index] ? EITHER : FOREIGN));
}

/** Adds the rows of a text's skips, as each chain reads it, and their lines of `pages.jsonl`; the first chain is as it is. */
function addText(text, { page, language, chains, label }) {
  const opened = openSkips(text, language);
  if (opened === undefined || opened.pieces.length > MOST_PIECES) return;
  const labels = label(opened.pieces);
  chains.forEach((chain, shaken) => {
    const described = flags.likely
      ? opened.describeMissed(chain, treesOf(page.site ?? `${page.set} ${page.id}`))
      : opened.describe(chain);
    if (described === undefined) return;
    const kinds = described.places.map((place) => kindOf(place, labels, page));
    const seen =
      process.env.SHOWN &&
      described.places.map(({ piece, rule, zone, index }) => [
        index,
        piece.start,
        rule,
        zone,
        piece.shape,
        piece.words,
        piece.text.slice(0, 160),
      ]);
    const { skipped = described.places } = described;
    const lost = skipped
      .filter((place) => kindOf(place, labels, page) === STORY)
      .map(({ piece }) => piece.words);
    const row = { ...page, ...(shaken > 0 && { shaken }), kinds, lost, ...(seen && { seen }) };
    writeSync(files.pages, `${JSON.stringify(row)}\n`);
    for (const row of described.rows) writeSync(files.rows, row);
    skips += kinds.length;
  });
}

/** What a skipped paragraph is; what is said elsewhere too, or holds no letter, may be read or not. */
function kindOf({ index, rule, page: { texts }, piece }, labels, page) {
  const isSaid = texts.has(piece.text) || !/\p{L}/u.test(piece.text);
  const isAlike = page.set === 'labelled' && SAID_ELSEWHERE.has(rule);
  return labels[index] === STORY && (isSaid || isAlike) ? EITHER : labels[index];
}

/** A chain whose weights vary by chance, and for which every paragraph is rather the page's; the same for the same seed. */
function shake(chain, seed) {
  const random = randomFrom(seed);
  const normal = () =>
    Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const gain = random() * MOST_GAIN;
  const vary = (weights) => weights.map((weight) => weight * (1 + SPREAD * normal()));
  return {
    ...chain,
    bias: chain.bias.map((own) => own + gain),
    weights: new Map([...chain.weights].map(([name, weights]) => [name, vary(weights)])),
  };
}

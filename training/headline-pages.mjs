/**
 * Pages with a known headline → their paragraphs as they are pasted, and the run of the story. Pages that were
 * labelled line by line are read by chains that never saw their site. Of pages that `pages/fetch.mjs` found, which
 * are mostly of small blogs, the page reader names the headline; one whose headline does not stand in the text is
 * left out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { copyPage, STYLES } from '../bench/paste.mjs';
import { halfOf } from '../bench/titles.mjs';
import { readCorpus } from './corpus.mjs';
import { foldOf, heldOutChains } from './held-out.mjs';
import { digestOf, loadLabels } from './labels.mjs';
import { describeText, OPTIONS, selectStory } from './reader.mjs';

/** How often the pages of a site count, at most: they are of one template. */
const MOST_OF_SITE = 3;

/** `{ id, half, fold, share, titles, pieces, run }` of each labelled page that is known as a page. */
export function labelledHeadlines(folder, { pastedFolds, folds }) {
  const labels = loadLabels();
  const chainOf = heldOutChains(pastedFolds);
  return readCorpus(folder).flatMap(({ id, url, site, html }) => {
    if (labels[id] === undefined) return [];
    const pasted = pastedPage(html(), chainOf(site));
    if (pasted === undefined) return [];
    const { titles } = labels[id];
    return [{ id, half: halfOf(url), fold: foldOf(site, folds), share: 1, titles, ...pasted }];
  });
}

/** The same of a folder of texts, or of the pages of a corpus; `share` is how much one counts among those of its site. */
export function taughtHeadlines(corpus, { folds }) {
  if (!existsSync(join(corpus, 'pages.jsonl'))) return writtenHeadlines(corpus, { folds });
  const rows = readFileSync(join(corpus, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
  const pages = rows.flatMap((row) => {
    const { id, repository } = JSON.parse(row);
    const title = titleOf(corpus, id);
    const html = gunzipSync(readFileSync(join(corpus, 'html', `${id}.html.gz`))).toString();
    const pasted = title === undefined ? undefined : pastedPage(html);
    const titles = [digestOf(title ?? '')];
    if (!pasted?.pieces.some(({ text }) => titles.includes(digestOf(text)))) return [];
    return [
      { id: `${repository} ${id}`, repository, fold: foldOf(repository, folds), titles, ...pasted },
    ];
  });
  return pages.map(({ repository, ...page }) => {
    const count = pages.filter((other) => other.repository === repository).length;
    return { ...page, share: Math.min(1, MOST_OF_SITE / count) };
  });
}

/** The same of texts whose lines are labelled, as `pasted/written.mjs` writes them. */
function writtenHeadlines(folder, { folds }) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const id = name.slice(0, -'.txt'.length);
    const { title } = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
    const pasted = piecesOf(readFileSync(join(folder, name), 'utf8'));
    if (pasted === undefined) return [];
    const titles = [title].flat().map(digestOf);
    return [{ id: `${folder} ${id}`, fold: foldOf(id, folds), share: 1, titles, ...pasted }];
  });
}

/** The line that the page reader took for the headline. */
function titleOf(corpus, id) {
  const lines = JSON.parse(
    gunzipSync(readFileSync(join(corpus, 'lines', `${id}.json.gz`))).toString(),
  );
  return lines.find(({ kind }) => kind === 'title')?.text;
}

function pastedPage(html, chain) {
  return piecesOf(STYLES['blank lines'](copyPage(html)), chain);
}

function piecesOf(text, chain) {
  const { pieces, isPage, top } = describeText(text, OPTIONS);
  const selection = isPage ? selectStory(pieces, { chain }) : undefined;
  return selection === undefined || top !== undefined
    ? undefined
    : { pieces, run: selection.placed };
}

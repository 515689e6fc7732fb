/**
 * A folder of labelled pages → the same as people paste them: each page in some of the styles of `bench/paste.mjs`, drawn by a digest of its id.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyPage, STYLES } from '../bench/paste.mjs';
import { readCorpus } from './corpus.mjs';

/** The style that shows what a reader's view of a page holds. */
export const READER = 'reader copy';

/** All styles but that one: each page is given in one of them. */
const WHOLE = Object.keys(STYLES).filter((style) => style !== READER);

/** Of the pages, one in so many is given as a reader's view too. */
const READER_STEP = 3;

/** Pages with their texts: `{ id, site, label, texts }`, where a style is a key of `texts`. To copy a page takes long: `cache` keeps what was copied. */
export function* readPasted(folder, cache) {
  mkdirSync(cache, { recursive: true });
  for (const page of readCorpus(folder)) {
    const path = join(cache, `${page.id}.json`);
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(textsOf(page.html())));
    const { id, site, label } = page;
    yield { id, site, label, texts: JSON.parse(readFileSync(path, 'utf8')) };
  }
}

function textsOf(html) {
  const copied = copyPage(html);
  return Object.fromEntries(Object.entries(STYLES).map(([style, paste]) => [style, paste(copied)]));
}

/** The styles in which a model is fitted on a page. */
export function stylesOf({ id }) {
  const turn = parseInt(createHash('sha256').update(id).digest('hex').slice(0, 6), 16);
  const style = WHOLE[turn % WHOLE.length];
  return turn % READER_STEP === 0 ? [style, READER] : [style];
}

/** The lines that a reader's view shows of a page, without the marks of items. */
export function shownLines({ texts }) {
  return new Set(texts[READER].split('\n').map((line) => line.replace(/^\t[^\t]*\t/, '')));
}

/** The reader as it was built → the parts of it that models are fitted with. */
import { existsSync } from 'node:fs';

const DIST = new URL('../dist/article/', import.meta.url);
if (!existsSync(DIST)) throw new Error('dist is missing: run "npm run build" first.');

const { describePage, readPage } = await import(new URL('readers/page/read-page.js', DIST).href);
const { contextsOf } = await import(new URL('classify/page/context.js', DIST).href);
const { extractFeatures, FEATURE_NAMES } = await import(
  new URL('classify/page/features/extract-features.js', DIST).href
);
const { parseForest, score } = await import(new URL('classify/features/forest.js', DIST).href);
const { extractPastedFeatures, PASTED_FEATURE_NAMES } = await import(
  new URL('classify/pasted/features/extract-features.js', DIST).href
);
const { firstSight, secondSight } = await import(
  new URL('classify/pasted/pasted-lines.js', DIST).href
);
const { parseForests } = await import(
  new URL('classify/pasted/features/pasted-model.js', DIST).href
);
const { splitLines } = await import(new URL('classify/pasted/lines.js', DIST).href);
const { joinParagraphs } = await import(new URL('classify/pasted/paragraphs.js', DIST).href);
const { measureParagraphs } = await import(new URL('classify/pasted/measure.js', DIST).href);
const { readText } = await import(new URL('readers/text/text.js', DIST).href);

export { FEATURE_NAMES, parseForest, parseForests, PASTED_FEATURE_NAMES, readPage, readText };

/** What is read without settings. */
export const OPTIONS = { language: 'en', timezone: 'UTC' };

/** The lines of a page, and a row of features for each. */
export function describeLines(html, url) {
  const facts = describePage(html, { ...OPTIONS, url });
  const lines = contextsOf(facts);
  return { lines, rows: extractFeatures(lines, facts) };
}

/** The measured paragraphs of a pasted text. */
export function measureText(text) {
  return measureParagraphs(joinParagraphs(splitLines(text)), OPTIONS);
}

/** The parts by which pasted texts are looked at, for `digestPasted`. */
export const PASTED_READER = { measureText, firstSight, secondSight, extractPastedFeatures };

/** The lines of a pasted text at first sight, and a row of features for each. */
export function lookFirst(pieces) {
  const { lines, title } = firstSight(pieces);
  return { lines, rows: extractPastedFeatures({ lines, title }) };
}

/** The same when a first forest has judged them. */
export function lookAgain(pieces, forest) {
  const odds = lookFirst(pieces).rows.map((row) => score(row, forest));
  const sight = secondSight(pieces, odds);
  return { lines: sight.lines, rows: extractPastedFeatures(sight) };
}

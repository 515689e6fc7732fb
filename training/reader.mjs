/** The reader as it was built → the parts of it that models are fitted with. */
import { existsSync } from 'node:fs';

const DIST = new URL('../dist/article/', import.meta.url);
if (!existsSync(DIST)) throw new Error('dist is missing: run "npm run build" first.');

const { describePage, draftPage, labelPage, readPage } = await import(
  new URL('readers/page/read-page.js', DIST).href
);
const { describeText, readText } = await import(new URL('readers/text/text.js', DIST).href);
const { contextsOf } = await import(new URL('classify/page/context.js', DIST).href);
const { extractFeatures, FEATURE_NAMES } = await import(
  new URL('classify/page/features/extract-features.js', DIST).href
);
const { parseForest } = await import(new URL('classify/page/features/forest.js', DIST).href);
const { parseChain, PASTED_CHAIN } = await import(
  new URL('classify/pasted/pieces-model.js', DIST).href
);
const { parseNetwork } = await import(new URL('classify/pasted/taught/taught-model.js', DIST).href);
const { describePlace, PIECE_FEATURES } = await import(
  new URL('classify/pasted/piece-features.js', DIST).href
);
const { detectLanguage } = await import(new URL('language/detect-language.js', DIST).href);
const { decodePage } = await import(new URL('../_internal/charset.js', DIST).href);
const { taughtInput } = await import(new URL('classify/pasted/taught/inputs.js', DIST).href);
const { placesOf } = await import(new URL('classify/pasted/surroundings.js', DIST).href);
const { selectStory } = await import(new URL('classify/pasted/select-story.js', DIST).href);
const { assignRoles } = await import(new URL('classify/pasted/roles.js', DIST).href);
const { lookAgain } = await import(new URL('classify/pasted/lost/look-again.js', DIST).href);
const { MISSED_FEATURES } = await import(
  new URL('classify/pasted/lost/missed-features.js', DIST).href
);
const { judgedPlaces } = await import(new URL('classify/pasted/lost/lost-lines.js', DIST).href);
const { describeAgain } = await import(new URL('classify/pasted/lost/missed-places.js', DIST).href);
const { skipPlaces } = await import(new URL('classify/pasted/lost/skip-places.js', DIST).href);
const { describeSkip, SKIP_FEATURES } = await import(
  new URL('classify/pasted/lost/skip-features.js', DIST).href
);

const { lostPlaces } = await import(new URL('classify/page/lost/lost-places.js', DIST).href);
const { describeLost, LOST_FEATURES } = await import(
  new URL('classify/page/lost/lost-features.js', DIST).href
);
const { certainSkips } = await import(new URL('classify/page/certain-skips.js', DIST).href);

export {
  decodePage,
  describeSkip,
  describeText,
  detectLanguage,
  draftPage,
  FEATURE_NAMES,
  labelPage,
  LOST_FEATURES,
  MISSED_FEATURES,
  parseChain,
  parseForest,
  parseNetwork,
  PASTED_CHAIN,
  PIECE_FEATURES,
  readPage,
  readText,
  selectStory,
  SKIP_FEATURES,
  skipPlaces,
};

/** What is read without settings. */
export const OPTIONS = { language: 'en', timezone: 'UTC' };

/** The lines of a page, and a row of features for each. */
export function describeLines(html, url) {
  const facts = describePage(html, { ...OPTIONS, url });
  const lines = contextsOf(facts);
  return { lines, rows: extractFeatures(lines, facts) };
}

/** The paragraphs of a text, of each its features by name, and whether it is a page that is not read whole. */
export function describePieces(text) {
  const { pieces, isPage } = describeText(text, OPTIONS);
  return { pieces, isPage, rows: placesOf(pieces).map(describePlace) };
}

/** As above, with what the taught model is given of each paragraph. */
export function taughtRows(text) {
  const { pieces, isPage } = describeText(text, OPTIONS);
  return {
    pieces,
    isPage,
    rows: placesOf(pieces).map((place) => taughtInput(place.piece, describePlace(place))),
  };
}

/**
 * The paragraphs of a pasted page, and `describe`, which gives the skipped ones with their features, as a chain reads it (by
 * default the one that ships); undefined for a text that is read whole.
 */
export function openSkips(text, language) {
  const { pieces, isPage, top } = describeText(text, { ...OPTIONS, language });
  if (!isPage) return undefined;
  const describe = (chain) => {
    const selection = selectStory(pieces, { chain, known: top?.headline });
    if (selection === undefined) return undefined;
    const roles = assignRoles(pieces, selection);
    const places = skipPlaces({ pieces, selection, roles, marginals: selection.marginals });
    return { places, rows: places.map(describeSkip) };
  };
  const describeMissed = (chain, likely) => {
    const selection = selectStory(pieces, { chain, known: top?.headline });
    if (selection === undefined) return undefined;
    const look = lookAgain(pieces, selection, likely);
    return { skipped: look.places, ...look.describe() };
  };
  return { pieces, describe, describeMissed };
}

/** The labelled lines of a page, as a forest reads it, and its skipped ones with their features. */
export function describeLostLines(html, { url, forest }) {
  const { labelled, metadata } = labelPage(html, { ...OPTIONS, url }, forest);
  const isCertain = certainSkips(labelled, { byline: metadata.byline });
  const skipped = lostPlaces(labelled, isCertain, -Infinity);
  const places = lostPlaces(labelled, isCertain);
  return { labelled, skipped, places, rows: places.map(describeLost) };
}

/** The features of what is still skipped on a selected page, and of the skipped ones of labelled lines. */
export function describeMissedRows(page, context) {
  return describeAgain(page, { ...context, places: judgedPlaces(page) }).rows;
}

export function describeLostRows(lines) {
  return lostPlaces(lines, certainSkips(lines)).map(describeLost);
}

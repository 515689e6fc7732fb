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
const { skipPlaces } = await import(new URL('classify/pasted/lost/skip-places.js', DIST).href);
const { describeSkip, SKIP_FEATURES } = await import(
  new URL('classify/pasted/lost/skip-features.js', DIST).href
);

export {
  decodePage,
  describeSkip,
  detectLanguage,
  draftPage,
  FEATURE_NAMES,
  labelPage,
  parseChain,
  parseForest,
  parseNetwork,
  PASTED_CHAIN,
  PIECE_FEATURES,
  readPage,
  readText,
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
  return { pieces, describe };
}

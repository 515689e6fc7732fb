/**
 * HTML → whether the reader is sure that it is the page of one article, and in which language; and
 * what tells its template from others.
 */
import { createHash } from 'node:crypto';
import { detectLanguage, draftPage, labelPage, OPTIONS } from '../reader.mjs';

/** Fewest words of an article, and most lines of its page. */
const [FEWEST_WORDS, MOST_LINES] = [150, 900];

/** Where most of what is read is in lines shorter than a sentence, the page is a list. */
const LEAST_PROSE = 0.5;

/** Addresses of lists of articles. */
const LIST =
  /(?:^|\/)(?:tags?|categor(?:y|ies)|authors?|archives?|page|search|feed|404)(?:\/|\.html?|$)|\/page\/\d+/i;

/** How deep the elements are that make a template. */
const TEMPLATE_DEPTH = 6;

/**
 * `{ language, url, template, page, draft }` of the page of an article; of others the reason why it is
 * none of those.
 */
export async function judgePage(html, path) {
  if (LIST.test(path)) return { reason: 'a list' };
  let page;
  try {
    page = labelPage(html, OPTIONS);
  } catch (error) {
    if (error.code === undefined) throw error;
    return { reason: error.code };
  }
  if (page.lines.units.length > MOST_LINES) return { reason: 'too many lines' };
  const draft = draftPage(page);
  const reason = doubtOf(page, draft);
  if (reason !== undefined) return { reason };
  const text = draft.blocks.map((block) => block.text).join('\n');
  const found = await detectLanguage(text);
  const language = found.isClear ? found.language : draft.languageFrom && draft.language;
  if (!language) return { reason: 'no known language' };
  return {
    language: language.split('-')[0],
    url: draft.url,
    template: templateOf(page),
    page,
    draft,
  };
}

function doubtOf({ labelled }, draft) {
  const read = labelled.filter(({ rule }) => rule === undefined);
  const sum = (lines, value) => lines.reduce((total, line) => total + value(line), 0);
  const words = sum(read, ({ unit }) => unit.words);
  if (words < FEWEST_WORDS) return 'few words';
  if (draft.titleFrom !== undefined) return 'no title';
  if (draft.warnings.length > 0) return 'a warning';
  if (sum(read, ({ prose }) => prose) < words * LEAST_PROSE) return 'little prose';
  return undefined;
}

/** A digest of the elements near the root with their classes, without numbers; those of the body differ by post. */
function templateOf({ tree }) {
  const names = new Set();
  const walk = ({ tag, attributes, children }, depth) => {
    const own = tag === 'body' ? '' : (attributes.class ?? '').replace(/\d+/g, '');
    names.add(`${depth} ${tag} ${own}`);
    if (depth === TEMPLATE_DEPTH) return;
    for (const child of children) if (child.kind === 'element') walk(child, depth + 1);
  };
  walk(tree.root, 0);
  return createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest('hex')
    .slice(0, 12);
}

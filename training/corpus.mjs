/**
 * A folder of labelled pages that the user gives → its pages, each with the site that it comes from.
 * The folder is laid out as WCXB's: `ground-truth/<id>.json` and `html/<id>.html.gz`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The type of pages that hold an article. */
const TYPE = 'article';

/** Pages with a label, by id: `{ id, url, site, label, title, author, html() }`; only the one that is asked for. */
export function readCorpus(folder, only) {
  const truths = join(folder, 'ground-truth');
  if (!existsSync(truths)) throw new Error(`${folder} has no folder ground-truth.`);
  return readdirSync(truths)
    .filter((name) => (only === undefined ? name.endsWith('.json') : name === `${only}.json`))
    .sort()
    .map((name) => readPageOf(folder, name.slice(0, -'.json'.length)))
    .filter((page) => page !== undefined);
}

function readPageOf(folder, id) {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth', `${id}.json`), 'utf8'));
  const path = join(folder, 'html', `${id}.html.gz`);
  const type = truth._internal?.page_type?.primary ?? TYPE;
  const { main_content: label, title, author } = truth.ground_truth;
  if (type !== TYPE || !label || !existsSync(path)) return undefined;
  const html = () => gunzipSync(readFileSync(path)).toString();
  const url = truth.url || undefined;
  return {
    id,
    url,
    site: url ? siteOf(url) : id,
    label,
    title: title ?? '',
    author: author ?? undefined,
    html,
  };
}

/** Second levels under which names are registered: `example.co.uk` is a site, `co.uk` none. */
const SECOND_LEVELS = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'gob',
  'gov',
  'gv',
  'ne',
  'net',
  'nhs',
  'or',
  'org',
]);

/** The registrable domain of an address: folds are cut between sites, never within one. */
export function siteOf(url) {
  const labels = new URL(url).hostname.toLowerCase().split('.');
  const isDeep =
    labels.length > 2 && labels.at(-1).length === 2 && SECOND_LEVELS.has(labels.at(-2));
  return labels.slice(isDeep ? -3 : -2).join('.');
}

/** A page without what its author called its parts: class, id and role of every element. */
export function withoutNames(html) {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(
      /\s(?:class|id|role|itemprop|data-component)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi,
      '',
    ),
  );
}

/** Of the blocks of a page, one in so many stays where most are taken out. */
const STAY = 6;

/** A page with most of its blocks taken out: short articles are few in every corpus. */
export function withFewBlocks(html) {
  let count = 0;
  return html.replace(/<(p|li|h[2-6]|tr|blockquote|dd)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi, (block) =>
    count++ % STAY === 0 ? block : '',
  );
}

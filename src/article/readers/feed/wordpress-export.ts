/** an export of WordPress (WXR: RSS with fields of its own) → what each item says of its publication. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseMoment } from '../../dates/parse-moment.ts';
import type { ReleaseFacts } from '../../front-matter/release.ts';

/** Items by their `guid`. */
export type WordPressItems = {
  /** What is known of an item; `undefined` for one that is not an article. */
  readonly releaseOf: (guid: string | undefined) => ReleaseFacts | undefined;
};

/** The name space that only exports have. */
const NAMESPACE = /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//;

/** Whether a feed is an export. */
export function isWordPressExport(text: string): boolean {
  return NAMESPACE.test(text.slice(0, 20_000));
}

/** Types of entries that are not articles; any other may be one of the site's own. */
const NO_ARTICLES: RegExp =
  /^(?:attachment|page|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/;

/** An item that says nothing is not published. */
const UNKNOWN: ReleaseFacts = { draft: 'wp:status: unknown' };

/** Reads the fields that no reader of feeds knows. Bodies are put aside first: they may hold any text. */
export function readWordPressExport(text: string): WordPressItems {
  const quoted: string[] = [];
  const masked = text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, content: string) => {
    quoted.push(content);
    return `\0${quoted.length - 1}\0`;
  });
  const items = masked.split(/<item[\s>]/).slice(1);
  const known = new Map<string, ReleaseFacts | undefined>();
  for (const item of items) {
    const value = (name: string): string => valueOf(item, { name, quoted });
    known.set(value('guid'), factsOf(value));
  }
  return { releaseOf: (guid = '') => (known.has(guid) ? known.get(guid) : UNKNOWN) };
}

/** The text of an element of an item; empty if it is not there. */
function valueOf(
  item: string,
  { name, quoted }: { readonly name: string; readonly quoted: readonly string[] },
): string {
  const start = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>([^<]{0,4000})</`).exec(item)?.[1] ?? '';
  return start
    .replace(/\0(\d+)\0/g, (_, index: string) => quoted[Number(index)] ?? '')
    .replaceAll('&amp;', '&')
    .trim();
}

function factsOf(value: (name: string) => string): ReleaseFacts | undefined {
  if (NO_ARTICLES.test(value('wp:post_type'))) return undefined;
  const status = value('wp:status');
  const said = `wp:status: ${status}`;
  const isKnown = /^(?:publish|future|private)$/.test(status);
  // A draft has the date 0000-00-00.
  const date = parseMoment(value('wp:post_date_gmt'));
  return omitUndefined({
    draft: isKnown ? undefined : said,
    closed: status === 'private' ? said : passwordOf(value),
    scheduled: status === 'future' ? said : undefined,
    date,
  });
}

function passwordOf(value: (name: string) => string): string | undefined {
  return value('wp:post_password') === '' ? undefined : 'wp:post_password: …';
}

/** A block of HTML at the start of a part. */
const BLOCK = /^<(?:\/|!--|p|h[1-6]|ul|ol|li|blockquote|figure|table|pre|div|hr|section)\b/i;

/** The body of an item as HTML: in older posts, blank lines separate paragraphs. */
export function htmlOfPost(body: string): string {
  if (/<p[\s>]/i.test(body)) return body;
  const parts = body.split(/\n\s*\n/).map((part) => part.trim());
  return parts
    .map((part) => (part === '' || BLOCK.test(part) ? part : `<p>${part}</p>`))
    .join('\n');
}

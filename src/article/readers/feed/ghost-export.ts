/** an export of Ghost (JSON) → its posts as entries, with what they say of their publication. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseJson, scalarText } from '../../../_internal/parse-json.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { parseMoment } from '../../dates/parse-moment.ts';
import type { FeedEntry } from '../../feed-entry.ts';
import type { ReleaseFacts } from '../../front-matter/release.ts';
import { htmlOfText } from './html-of-text.ts';

/** A row of a table of the export. */
type Row = Readonly<Record<string, unknown>>;

/** Whether a JSON text is such an export: posts in Ghost's own formats. */
export function isGhostExport(text: string): boolean {
  return /"posts"\s*:\s*\[/.test(text) && /"(?:mobiledoc|lexical)"\s*:/.test(text);
}

/** Its posts; without its pages. Empty if it is not what it seems. */
export function readGhostExport(text: string): FeedEntry[] {
  const data = dataOf(parseJson(text));
  const authors = authorsByPost(data);
  const posts = rowsOf(data, 'posts').filter(
    (post) => (post['type'] ?? 'post') === 'post' && post['page'] !== true && post['page'] !== 1,
  );
  return posts.map((post) => entryOf(post, authors.get(textOf(post, 'id')) ?? []));
}

/** `{ db: [{ data }] }`, or the data alone. */
function dataOf(value: unknown): Row {
  const { db, data } = (value ?? {}) as { readonly db?: unknown; readonly data?: unknown };
  const whole = Array.isArray(db) ? (db[0] as { readonly data?: unknown } | null)?.data : data;
  return (whole ?? value ?? {}) as Row;
}

function rowsOf(data: Row, table: string): readonly Row[] {
  const rows = data[table];
  return Array.isArray(rows) ? rows.filter((row) => typeof row === 'object' && row !== null) : [];
}

function textOf(row: Row, name: string): string {
  return scalarText(row[name]).trim();
}

function authorsByPost(data: Row): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    rowsOf(data, 'users').map((user) => [textOf(user, 'id'), textOf(user, 'name')]),
  );
  const found = new Map<string, string[]>();
  for (const link of rowsOf(data, 'posts_authors')) {
    const post = textOf(link, 'post_id');
    const name = names.get(textOf(link, 'author_id'));
    if (name) found.set(post, [...(found.get(post) ?? []), name]);
  }
  return found;
}

function entryOf(post: Row, authors: readonly string[]): FeedEntry {
  const text = (name: string): string | undefined => textOf(post, name) || undefined;
  const url = text('canonical_url');
  return omitUndefined({
    url: url !== undefined && /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined,
    title: text('title'),
    authors: authors.length === 0 ? undefined : authors,
    publishedAt: parseDate(textOf(post, 'published_at')),
    modifiedAt: parseDate(textOf(post, 'updated_at')),
    language: text('locale'),
    description: text('custom_excerpt'),
    image: /^https?:/.test(textOf(post, 'feature_image')) ? text('feature_image') : undefined,
    content: text('html') ?? htmlOfText(textOf(post, 'plaintext')),
    release: releaseOf(post),
  });
}

/** `sent`: only by e-mail, so that it has no page. */
function releaseOf(post: Row): ReleaseFacts {
  const status = textOf(post, 'status');
  const visibility = textOf(post, 'visibility');
  const isKnown = /^(?:published|scheduled|sent)$/.test(status);
  return omitUndefined({
    draft: isKnown ? undefined : `status: ${status}`,
    closed: /^(?:public)?$/.test(visibility) ? undefined : `visibility: ${visibility}`,
    pageless: status === 'sent' ? 'status: sent' : undefined,
    scheduled: status === 'scheduled' ? 'status: scheduled' : undefined,
    date: status === 'scheduled' ? parseMoment(textOf(post, 'published_at')) : undefined,
  });
}

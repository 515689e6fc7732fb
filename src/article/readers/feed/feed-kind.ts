/** a text → the kind of feed or sitemap it is; those that define entities are refused. */
import { ArticleError } from '../../../errors.ts';
import { isGhostExport } from './ghost-export.ts';

/** The kind of a list of articles. */
export type FeedKind = 'feed' | 'ghost' | 'sitemap' | 'sitemap-index';

/** Root elements of XML, by what they hold. */
const ROOTS: readonly { readonly root: RegExp; readonly kind: FeedKind }[] = [
  { root: /^<(?:\w+:)?(?:rss|feed|RDF)[\s>]/, kind: 'feed' },
  { root: /^<(?:\w+:)?urlset[\s>]/, kind: 'sitemap' },
  { root: /^<(?:\w+:)?sitemapindex[\s>]/, kind: 'sitemap-index' },
];

/**
 * How far to look for the root element, in characters: comments and style sheets may precede it.
 */
const REACH = 20_000;

/** Everything that may precede the root element (XML 1.0, production 22). */
const PROLOG =
  /^(?:\ufeff|\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^>[]|\[[\s\S]*?\]\s*(?=>))*>)/i;

/**
 * Declarations of a document type. Repetition is bounded, so that no text makes the search slow.
 */
const DECLARATION = /<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|<!DOCTYPE[^>[]{0,2000}\[/i;

/** Beginnings and ends of sections that may contain any text. */
const QUOTING: readonly (readonly [string, string])[] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
];

/** The kind of list of a text; undefined for anything else. */
export function feedKindOf(text: string): FeedKind | undefined {
  if (/^\ufeff?\s*\{/.test(text)) {
    if (isJsonFeed(text)) return 'feed';
    return isGhostExport(text) ? 'ghost' : undefined;
  }
  let rest = text.slice(0, REACH);
  for (let match = PROLOG.exec(rest); match; match = PROLOG.exec(rest))
    rest = rest.slice(match[0].length);
  return ROOTS.find(({ root }) => root.test(rest))?.kind;
}

function isJsonFeed(text: string): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\//.test(text);
}

/**
 * Refuses a feed that defines entities:
 * they can grow without bound or name files, and no feed needs them.
 * @throws ArticleError ARTICLE_UNREADABLE
 */
export function refuseEntities(text: string, options: { readonly name: string }): void {
  if (!text.includes('<!') || !DECLARATION.test(withoutQuoting(text))) return;
  const why = 'it defines its own entities, which can expand endlessly or read files';
  throw new ArticleError(`${options.name} is refused: ${why}.`, {
    code: 'ARTICLE_UNREADABLE',
    hint:
      'Ask its publisher for a feed without a document type, ' +
      'or give the addresses of its articles.',
  });
}

/** The text without CDATA and comments, in one pass. */
function withoutQuoting(text: string): string {
  const kept: string[] = [];
  for (let at = 0; at < text.length;) {
    const next = QUOTING.map(([open, close]) => ({ start: text.indexOf(open, at), close }));
    const [first] = next
      .filter(({ start }) => start >= 0)
      .sort((one, other) => one.start - other.start);
    kept.push(text.slice(at, first?.start ?? text.length));
    const end = first === undefined ? -1 : text.indexOf(first.close, first.start);
    at = end < 0 ? text.length : end + 3;
  }
  return kept.join(' ');
}

/**
 * Edition → the lines of its page's head that machines
 * read: Open Graph, JSON-LD, discovery links. Pure.
 */
import { audioOf } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { escapeJson, startTag, webAddress } from '../edition/formats/markup.ts';
import { addressOf } from './publication.ts';
import type { Publication } from './publication.ts';
import { articleData } from './structured-data.ts';

/** A line of the head; `undefined` where there is nothing to say. */
type HeadLine = string | undefined;

/** Links that must be whole are left out while the place of the publication is not known. */
export function machineHead(edition: Edition, publication: Publication): string {
  const { title, description, siteName, language } = edition;
  const url = webAddress(edition.url);
  const lines: readonly HeadLine[] = [
    description === undefined
      ? undefined
      : startTag('meta', { name: 'description', content: description }),
    url === undefined ? undefined : startTag('link', { rel: 'canonical', href: url }),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', siteName),
    property('og:locale', language.replace('-', '_')),
    property('og:url', url),
    property('og:image', webAddress(edition.image)),
    ...placedLines(edition, publication),
    `<script type="application/ld+json">${escapeJson(articleData(edition, publication))}</script>`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The line by which readers of feeds find the feed; `undefined` where there is none. */
export function feedLink({ baseUrl, feedTitle }: Publication): HeadLine {
  if (baseUrl === undefined || feedTitle === undefined) return undefined;
  return startTag('link', {
    rel: 'alternate',
    type: 'application/rss+xml',
    href: new URL('feed.xml', baseUrl).href,
    title: feedTitle,
  });
}

function property(name: string, content: string | undefined): HeadLine {
  return content === undefined ? undefined : startTag('meta', { property: name, content });
}

/** What needs whole addresses. */
function placedLines(edition: Edition, publication: Publication): readonly HeadLine[] {
  if (publication.baseUrl === undefined) return [];
  const { name, mediaType } = audioOf(edition);
  const place = { ...publication, slug: edition.slug };
  const address = addressOf(name, place);
  const isSecure = address.startsWith('https:');
  return [
    property('og:audio', address),
    property('og:audio:secure_url', isSecure ? address : undefined),
    property('og:audio:type', mediaType),
    feedLink(publication),
    startTag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: addressOf('oembed.json', place),
      title: edition.title,
    }),
  ];
}

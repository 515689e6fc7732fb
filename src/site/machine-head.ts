/**
 * an edition → the metadata in its page's head: Open Graph, JSON-LD, discovery links. Pure.
 */
import { iconLink } from '../edition/formats/page-names.ts';
import { audioOf, coverOf, type Edition } from '../edition/edition.ts';
import { escapeJson, startTag, webAddress } from '../edition/formats/markup.ts';
import { addressOf, type Publication } from './publication.ts';
import { articleData } from './structured-data.ts';

/** A line of a head; `undefined` for one that is left out. */
export type HeadLine = string | undefined;

/** Links that must be absolute are left out if the address of the publication is unknown. */
export function machineHead(edition: Edition, publication: Publication): string {
  const { title, description, siteName, language } = edition;
  const url = webAddress(edition.url) ?? pageAddress(edition, publication);
  return joinLines([
    metaLine('description', description),
    url && startTag('link', { rel: 'canonical', href: url }),
    iconLink('../'),
    propertyLine('og:type', 'article'),
    propertyLine('og:title', title),
    propertyLine('og:description', description),
    propertyLine('og:site_name', siteName),
    propertyLine('og:locale', language.replace('-', '_')),
    propertyLine('og:url', url),
    propertyLine('og:image', pictureAddress(edition, publication)),
    ...placedLines(edition, publication),
    `<script type="application/ld+json">${escapeJson(articleData(edition, publication))}</script>`,
  ]);
}

/** The link by which feed readers discover the feed; `undefined` if there is none. */
export function feedLink(publication: Publication): HeadLine {
  const href = feedAddress(publication);
  if (href === undefined) return undefined;
  return startTag('link', {
    rel: 'alternate',
    type: 'application/rss+xml',
    href,
    title: publication.feedTitle,
  });
}

/** The address of the feed; `undefined` if there is none. */
export function feedAddress({ baseUrl, feedTitle }: Publication): string | undefined {
  if (baseUrl === undefined || feedTitle === undefined) return undefined;
  return new URL('feed.xml', baseUrl).href;
}

/** A `<meta>` element by name; `undefined` without content. */
export function metaLine(name: string, content: string | undefined): HeadLine {
  return content === undefined ? undefined : startTag('meta', { name, content });
}

/** The same for a property of Open Graph, https://ogp.me. */
export function propertyLine(property: string, content: string | undefined): HeadLine {
  return content === undefined ? undefined : startTag('meta', { property, content });
}

/** Joins the lines that are not left out. */
export function joinLines(lines: readonly HeadLine[]): string {
  return lines.filter((line) => line !== undefined).join('\n');
}

/** The address of the edition's own page; `undefined` if it is unknown. */
function pageAddress({ slug }: Edition, { baseUrl }: Publication): string | undefined {
  return baseUrl && new URL(`${encodeURIComponent(slug)}/`, baseUrl).href;
}

/** The cover if its absolute address is known, otherwise the article's own image. */
function pictureAddress(edition: Edition, publication: Publication): string | undefined {
  const cover = publication.baseUrl === undefined ? undefined : coverOf(edition);
  if (cover === undefined) return webAddress(edition.image);
  return addressOf(cover.name, { ...publication, slug: edition.slug });
}

/** Metadata that needs absolute addresses. */
function placedLines(edition: Edition, publication: Publication): readonly HeadLine[] {
  if (publication.baseUrl === undefined) return [];
  const { name, mediaType } = audioOf(edition);
  const place = { ...publication, slug: edition.slug };
  const address = addressOf(name, place);
  const isSecure = address.startsWith('https:');
  return [
    propertyLine('og:audio', address),
    propertyLine('og:audio:secure_url', isSecure ? address : undefined),
    propertyLine('og:audio:type', mediaType),
    feedLink(publication),
    startTag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: addressOf('oembed.json', place),
      title: edition.title,
    }),
  ];
}

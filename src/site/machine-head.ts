/**
 * an edition → the metadata in its page's head: Open Graph, JSON-LD, discovery links. Pure.
 */
import { iconLink } from '../edition/formats/page-names.ts';
import { audioOf, coverOf, type Edition } from '../edition/edition.ts';
import { escapeJson, startTag, webAddress } from '../edition/formats/markup.ts';
import { addressOf, type Publication } from './publication.ts';
import { articleData } from './structured-data.ts';

/** Most characters of a description made of the text: search engines cut longer ones. */
const LONGEST_DESCRIPTION = 160;

/** More sentences than this are longer than a description. */
const DESCRIBING_CUES = 20;

/** A line of a head; `undefined` for one that is left out. */
export type HeadLine = string | undefined;

/** Links that must be absolute are left out if the address of the publication is unknown. */
export function machineHead(edition: Edition, publication: Publication): string {
  const { title, siteName, language } = edition;
  const description = descriptionOf(edition);
  const picture = pictureAddress(edition, publication);
  const url = webAddress(edition.url) ?? pageAddress(edition, publication);
  return joinLines([
    metaLine('description', description),
    url && startTag('link', { rel: 'canonical', href: url }),
    iconLink('../'),
    propertyLine('og:type', 'article'),
    propertyLine('og:title', title),
    propertyLine('og:description', description),
    propertyLine('og:site_name', siteName),
    propertyLine('og:locale', openGraphLocale(language)),
    propertyLine('og:url', url),
    propertyLine('og:image', picture?.address),
    metaLine('twitter:card', picture?.isWide ? 'summary_large_image' : 'summary'),
    ...placedLines(edition, publication),
    `<script type="application/ld+json">${escapeJson(articleData(edition, publication))}</script>`,
  ]);
}

/** The link by which other sites find how to embed an edition. */
export function oembedLink(edition: Edition, publication: Publication): string {
  return startTag('link', {
    rel: 'alternate',
    type: 'application/json+oembed',
    href: addressOf('oembed.json', { ...publication, slug: edition.slug }),
    title: edition.title,
  });
}

/**
 * A language in Open Graph's form; a tag without a region gets that of most of its readers: `pt_BR`
 * for `pt`.
 */
export function openGraphLocale(language: string): string | undefined {
  try {
    const { language: code, region } = new Intl.Locale(language).maximize();
    return region === undefined ? undefined : `${code}_${region}`;
  } catch {
    return undefined;
  }
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

/**
 * The square cover if its absolute address is known, otherwise the article's own image, which is
 * mostly wider than high.
 */
function pictureAddress(
  edition: Edition,
  publication: Publication,
): { readonly address: string; readonly isWide: boolean } | undefined {
  const cover = publication.baseUrl === undefined ? undefined : coverOf(edition);
  const image = webAddress(edition.image);
  if (cover === undefined)
    return image === undefined ? undefined : { address: image, isWide: true };
  const address = addressOf(cover.name, { ...publication, slug: edition.slug });
  return { address, isWide: false };
}

/** The edition's own description, otherwise the beginning of its text. */
function descriptionOf({ description, cues }: Edition): string | undefined {
  if (description !== undefined) return description;
  const texts = cues.filter(({ role }) => role === 'paragraph').map(({ text }) => text);
  const words = texts.slice(0, DESCRIBING_CUES).join(' ').split(' ');
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (longer.length > LONGEST_DESCRIPTION) return kept === '' ? undefined : `${kept}…`;
    kept = longer;
  }
  return kept === '' ? undefined : kept;
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
    oembedLink(edition, publication),
  ];
}

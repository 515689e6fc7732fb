/** a book → its package document: metadata, files, order of reading. Pure. */
import { createHash } from 'node:crypto';
import { audioOf, coverOf, type Edition, type EditionFile } from '../../edition/edition.ts';
import { direction, escapeHtml, startTag, webAddress } from '../../edition/formats/markup.ts';
import type { ArticleBody } from './article-body.ts';
import { ownPictures } from './book-pictures.ts';
import type { EpubArticle, EpubBook } from './book.ts';
import { clockValue, overlayDuration } from './overlay.ts';

/** A file of the book, as its package lists it; paths from the package's folder. */
export type BookItem = {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
  /** The id of its media overlay. */
  readonly overlay?: string;
};

/** When a book changed whose articles have no date: a book must say so, and no clock is read. */
const UNDATED = '2000-01-01T00:00:00Z';

/** Media types as EPUB lists them, where an edition's says less (https://www.w3.org/TR/epub-33/#sec-core-media-types). */
const MEDIA_TYPES: Readonly<Record<string, string>> = { 'audio/ogg': 'audio/ogg; codecs=opus' };

/** The name of an article's audio in the book. */
export function audioHref({ id, edition }: EpubArticle): string {
  return `audio/${id}${/\.[a-z0-9]+$/iu.exec(audioOf(edition).name)?.[0] ?? ''}`;
}

/** Everything that the package lists, in order. */
export function bookItems(book: EpubBook): readonly BookItem[] {
  const [cover, ...others] = coversOf(book);
  return [
    { id: 'nav', href: 'nav.xhtml', mediaType: 'application/xhtml+xml', properties: 'nav' },
    { id: 'styles', href: 'book.css', mediaType: 'text/css' },
    ...(cover
      ? [{ id: 'cover', href: cover.name, mediaType: cover.mediaType, properties: 'cover-image' }]
      : []),
    ...others.map(({ name, mediaType }, index) => ({
      id: `cover-${index + 2}`,
      href: name,
      mediaType,
    })),
    ...book.articles.flatMap(articleItems),
    ...pictureItems(book),
  ];
}

/** The cover of the first article, which is that of the book, and those of the others; each file once. */
function coversOf(book: EpubBook): readonly EditionFile[] {
  const covers = book.articles.flatMap(({ edition }) => coverOf(edition) ?? []);
  return [...new Map(covers.map((file) => [file.name, file])).values()];
}

function articleItems(article: EpubArticle): readonly BookItem[] {
  const { id, edition } = article;
  const { mediaType } = audioOf(edition);
  const overlay = `${id}-overlay`;
  return [
    { id, href: `${id}.xhtml`, mediaType: 'application/xhtml+xml', overlay },
    { id: overlay, href: `${id}.smil`, mediaType: 'application/smil+xml' },
    { id: `${id}-audio`, href: audioHref(article), mediaType: MEDIA_TYPES[mediaType] ?? mediaType },
  ];
}

/** Pictures by their name, which has the digest of what is in it: one that two articles show is there once. */
function pictureItems(book: EpubBook): readonly BookItem[] {
  const files = new Map(
    book.articles
      .flatMap(({ edition }) => ownPictures(edition))
      .map(({ file }) => [file.name, file]),
  );
  return [...files.values()].map(({ name, mediaType }, index) => ({
    id: `picture-${index + 1}`,
    href: name,
    mediaType,
  }));
}

/** The package document (https://www.w3.org/TR/epub-33/#sec-package-doc). */
export function formatPackage(book: EpubBook, bodies: readonly ArticleBody[]): string {
  const items = bookItems(book).map(itemMarkup).join('\n');
  const spine = book.articles.map(({ id }) => `<itemref idref="${id}"/>`).join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>
${startTag('package', {
  xmlns: 'http://www.idpf.org/2007/opf',
  version: '3.0',
  'unique-identifier': 'id',
  'xml:lang': book.language,
  dir: direction(book.language),
  prefix: 'iptc: http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
})}
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(book, bodies).join('\n')}
</metadata>
<manifest>
${items}
</manifest>
<spine page-progression-direction="${direction(book.language)}">
${spine}
</spine>
</package>
`;
}

function itemMarkup({ id, href, mediaType, properties, overlay }: BookItem): string {
  const more = [
    properties && ` properties="${properties}"`,
    overlay && ` media-overlay="${overlay}"`,
  ].filter(Boolean);
  return `<item id="${id}" href="${escapeHtml(href)}" media-type="${mediaType}"${more.join('')}/>`;
}

function metadataOf(book: EpubBook, bodies: readonly ArticleBody[]): readonly string[] {
  const editions = book.articles.map(({ edition }) => edition);
  const durations = bodies.map(({ blocks }) => overlayDuration(blocks));
  const total = durations.reduce((sum, seconds) => sum + seconds, 0);
  const source = editions.length === 1 ? webAddress(editions[0]!.url) : undefined;
  return [
    `<dc:identifier id="id">urn:uuid:${identifierOf(editions)}</dc:identifier>`,
    `<dc:title>${escapeHtml(book.title)}</dc:title>`,
    ...unique(editions.map(({ language }) => language)).map(element('dc:language')),
    ...unique(editions.map(({ byline }) => byline)).map(element('dc:creator')),
    ...unique(editions.map(({ siteName }) => siteName)).map(element('dc:publisher')),
    ...unique([earliest(editions)]).map(element('dc:date')),
    ...unique([editions.length === 1 ? editions[0]!.description : undefined]).map(
      element('dc:description'),
    ),
    ...unique([source]).map(element('dc:source')),
    property('dcterms:modified', lastChange(editions)),
    property('media:duration', clockValue(total)),
    ...book.articles.map(({ id }, index) =>
      property('media:duration', clockValue(durations[index]!), `${id}-overlay`),
    ),
    ...narratorsOf(editions).map((name) => property('media:narrator', name)),
    property('media:active-class', '-epub-media-overlay-active'),
    ...accessibilityOf(editions),
    ...unique(editions.map(({ disclosure }) => disclosure.digitalSourceType)).map((type) =>
      property('iptc:DigitalSourceType', type),
    ),
  ];
}

function element(name: string): (text: string) => string {
  return (text) => `<${name}>${escapeHtml(text)}</${name}>`;
}

function property(name: string, value: string, refines?: string): string {
  const about = refines === undefined ? '' : ` refines="#${refines}"`;
  return `<meta property="${name}"${about}>${escapeHtml(value)}</meta>`;
}

function unique(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))];
}

/** Who is heard: no person, and that is said. */
function narratorsOf(editions: readonly Edition[]): readonly string[] {
  const voices = editions.flatMap((edition) => edition.voices);
  return unique(voices.map(({ name }) => `${name} (synthetic voice)`));
}

/** What readers with disabilities can expect (https://www.w3.org/TR/epub-a11y-11/). */
function accessibilityOf(editions: readonly Edition[]): readonly string[] {
  const pictures = editions.flatMap(ownPictures);
  const hasPictures = pictures.length > 0;
  const features = [
    'synchronizedAudioText',
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    ...(hasPictures && pictures.every(({ alt }) => alt.trim() !== '') ? ['alternativeText'] : []),
  ];
  return [
    ...['textual', 'auditory', ...(hasPictures ? ['visual'] : [])].map((mode) =>
      property('schema:accessMode', mode),
    ),
    property('schema:accessModeSufficient', 'textual'),
    property('schema:accessModeSufficient', 'auditory'),
    ...features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property(
      'schema:accessibilitySummary',
      'The whole text is read aloud by a synthetic voice, in step with the text.',
    ),
  ];
}

/** A name-based identifier (RFC 9562, version 8): the same editions by name make the same book. */
function identifierOf(editions: readonly Edition[]): string {
  const names = editions.map(({ url, slug, language }) => url ?? `${slug} ${language}`);
  const digest = createHash('sha256')
    .update(JSON.stringify(['lectern-book', ...names]))
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = digest.toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

function earliest(editions: readonly Edition[]): string | undefined {
  return unique(editions.map(({ publishedAt }) => publishedAt)).toSorted()[0];
}

/** The last change of an article, to the second and in UTC, as EPUB wants it. */
function lastChange(editions: readonly Edition[]): string {
  const dates = editions.flatMap(({ modifiedAt, publishedAt }) => {
    const date = new Date(modifiedAt ?? publishedAt ?? '');
    return Number.isNaN(date.getTime()) ? [] : [date.toISOString()];
  });
  const last = dates.toSorted().at(-1);
  return last === undefined ? UNDATED : `${last.slice(0, 19)}Z`;
}

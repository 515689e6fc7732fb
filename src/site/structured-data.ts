/** Edition → what machines read of its page: JSON-LD, Open Graph, discovery links. Pure. */
import { audioOf } from '../edition/edition.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { escapeHtml, escapeJson, webAddress } from '../edition/formats/markup.ts';

/** Where an edition is published. */
export type Published = {
  /**
   * Address of the folder that holds the editions' folders,
   * with a slash at its end; absent while it is not known.
   */
  readonly baseUrl?: string | undefined;
  /** Title of the feed that lies in that folder; absent where there is none. */
  readonly feedTitle?: string | undefined;
};

/** `PT1H2M3.5S`, as ISO 8601 writes a duration. */
export function isoDuration(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const [hours, minutes, rest] = [
    Math.floor(tenths / 36_000),
    Math.floor(tenths / 600) % 60,
    (tenths % 600) / 10,
  ];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || tenths < 600 ? `${rest}S` : ''}`;
}

/** The transcript in WebVTT. */
export function transcriptOf(edition: Edition): EditionFile | undefined {
  return edition.files.find((file) => file.role === 'transcript' && file.mediaType === 'text/vtt');
}

/** Address of a file of the edition: whole where the place is known, else beside the page. */
export function addressOf(name: string, options: Published & { readonly slug: string }): string {
  return options.baseUrl === undefined
    ? encodeURIComponent(name)
    : new URL(`${encodeURIComponent(options.slug)}/${encodeURIComponent(name)}`, options.baseUrl)
        .href;
}

/**
 * The article with its audio, as https://schema.org/NewsArticle and
 * https://schema.org/AudioObject. Says in IPTC's terms how the sound was made.
 */
export function articleData(edition: Edition, published: Published): object {
  const { title, byline, publishedAt, modifiedAt, language, siteName, description } = edition;
  const [url, image] = [webAddress(edition.url), webAddress(edition.image)];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    inLanguage: language,
    ...(byline && { author: { '@type': 'Person', name: byline } }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(modifiedAt && { dateModified: modifiedAt }),
    ...(url && { url, mainEntityOfPage: url }),
    ...(image && { image }),
    ...(description && { description }),
    ...(siteName && { publisher: { '@type': 'Organization', name: siteName } }),
    audio: audioData(edition, published),
  };
}

function audioData(edition: Edition, published: Published): object {
  const [audio, transcript, place] = [
    audioOf(edition),
    transcriptOf(edition),
    { ...published, slug: edition.slug },
  ];
  const uploaded = edition.modifiedAt ?? edition.publishedAt;
  return {
    '@type': 'AudioObject',
    name: edition.title,
    contentUrl: addressOf(audio.name, place),
    embedUrl: addressOf('embed.html', place),
    encodingFormat: audio.mediaType,
    contentSize: String(audio.sizeBytes),
    duration: isoDuration(edition.duration),
    inLanguage: edition.language,
    isAccessibleForFree: true,
    ...(uploaded && { uploadDate: uploaded }),
    ...(transcript && {
      caption: {
        '@type': 'MediaObject',
        contentUrl: addressOf(transcript.name, place),
        encodingFormat: transcript.mediaType,
      },
    }),
    ...(edition.disclosure.text && { creditText: edition.disclosure.text }),
    digitalSourceType: edition.disclosure.digitalSourceType,
  };
}

/**
 * The lines of a page's head that machines read. Links that
 * must be whole are left out while the place is not known.
 */
export function machineHead(edition: Edition, published: Published): string {
  const { title, description, siteName, slug, language } = edition;
  const [url, image, audio] = [
    webAddress(edition.url),
    webAddress(edition.image),
    audioOf(edition),
  ];
  const place = { ...published, slug };
  return [
    ...(description === undefined
      ? []
      : [`<meta name="description" content="${escapeHtml(description)}">`]),
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:description', description),
    ...property('og:site_name', siteName),
    ...property('og:locale', language.replace('-', '_')),
    ...property('og:url', url),
    ...property('og:image', image),
    ...(published.baseUrl === undefined ? [] : placedHead(edition, { audio, place })),
    `<script type="application/ld+json">${escapeJson(articleData(edition, published))}</script>`,
  ].join('\n');
}

function property(name: string, content: string | undefined): string[] {
  return content === undefined
    ? []
    : [`<meta property="${name}" content="${escapeHtml(content)}">`];
}

/** The line by which readers of feeds find the feed; nothing where there is none. */
export function feedLink(published: Published): string {
  const { baseUrl, feedTitle } = published;
  if (baseUrl === undefined || feedTitle === undefined) return '';
  return `<link rel="alternate" type="application/rss+xml" href="${escapeHtml(new URL('feed.xml', baseUrl).href)}" title="${escapeHtml(feedTitle)}">\n`;
}

function placedHead(
  edition: Edition,
  options: { readonly audio: EditionFile; readonly place: Published & { readonly slug: string } },
): string[] {
  const address = addressOf(options.audio.name, options.place);
  const secure = address.startsWith('https:')
    ? [`<meta property="og:audio:secure_url" content="${escapeHtml(address)}">`]
    : [];
  return [
    `<meta property="og:audio" content="${escapeHtml(address)}">`,
    ...secure,
    `<meta property="og:audio:type" content="${escapeHtml(options.audio.mediaType)}">`,
    ...[feedLink(options.place).trim()].filter(Boolean),
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(addressOf('oembed.json', options.place))}" title="${escapeHtml(edition.title)}">`,
  ];
}

/**
 * an edition → the JSON-LD of its page: what the audio is, where, how long, and how it was made. Pure.
 */
import { audioOf, type Edition, type EditionFile } from '../edition/edition.ts';
import { webAddress } from '../edition/formats/markup.ts';
import { authorNames } from './edition-facts.ts';
import { addressOf, type Publication } from './publication.ts';

/**
 * The article with its audio, as https://schema.org/NewsArticle and
 * https://schema.org/AudioObject. Says in IPTC's terms how the audio was made.
 */
export function articleData(edition: Edition, publication: Publication): object {
  const { title, language, byline, publishedAt, modifiedAt } = edition;
  const { description, section, siteName } = edition;
  const url = webAddress(edition.url);
  const image = webAddress(edition.image);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    inLanguage: language,
    ...(byline && { author: authorsOf(byline) }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(modifiedAt && { dateModified: modifiedAt }),
    ...(url && { url, mainEntityOfPage: url }),
    ...(image && { image }),
    ...(description && { description }),
    ...(section && { articleSection: section }),
    ...(siteName && { publisher: { '@type': 'Organization', name: siteName } }),
    audio: audioData(edition, publication),
  };
}

/** Options of `embeddedArticleData`. */
export type EmbeddedDataOptions = {
  /** Address of the folder that holds the editions' folders, with a slash at its end. */
  readonly baseUrl: string;
  /**
   * The `@id` of the article in the JSON-LD of the page that the audio is embedded in.
   * @default the article's address
   */
  readonly articleId?: string | undefined;
};

/**
 * JSON-LD to be added to that of a publisher's page: the audio as part of the article, which is
 * given only by its `@id` so that it is merged with the page's own data. Only the audio if the
 * article has no address.
 */
export function embeddedArticleData(edition: Edition, options: EmbeddedDataOptions): object {
  const { baseUrl, articleId = webAddress(edition.url) } = options;
  const audio = audioData(edition, { baseUrl });
  const context = { '@context': 'https://schema.org' };
  if (articleId === undefined) return { ...context, ...audio };
  return { ...context, '@type': 'Article', '@id': articleId, audio };
}

function authorsOf(byline: string): object {
  const authors = authorNames(byline).map((name) => ({ '@type': 'Person', name }));
  return authors.length === 1 ? authors[0]! : authors;
}

function audioData(edition: Edition, publication: Publication): object {
  const audio = audioOf(edition);
  const captions = transcriptOf(edition);
  const place = { ...publication, slug: edition.slug };
  const uploaded = edition.publishAt ?? edition.modifiedAt ?? edition.publishedAt;
  const { text, digitalSourceType } = edition.disclosure;
  return {
    '@type': 'AudioObject',
    ...(publication.baseUrl !== undefined && { '@id': `${addressOf('', place)}#audio` }),
    name: edition.title,
    contentUrl: addressOf(audio.name, place),
    embedUrl: addressOf('embed.html', place),
    encodingFormat: audio.mediaType,
    contentSize: String(audio.sizeBytes),
    duration: isoDuration(edition.duration),
    inLanguage: edition.language,
    isAccessibleForFree: true,
    ...(uploaded && { uploadDate: uploaded }),
    ...(captions && {
      caption: {
        '@type': 'MediaObject',
        contentUrl: addressOf(captions.name, place),
        encodingFormat: captions.mediaType,
      },
    }),
    ...(text && { creditText: text }),
    digitalSourceType,
  };
}

/** The transcript in WebVTT. */
function transcriptOf(edition: Edition): EditionFile | undefined {
  return edition.files.find((file) => file.role === 'transcript' && file.mediaType === 'text/vtt');
}

/** `PT1H2M3.5S`, as ISO 8601 writes a duration. */
function isoDuration(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const hours = Math.floor(tenths / 36_000);
  const minutes = Math.floor(tenths / 600) % 60;
  const rest = (tenths % 600) / 10;
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    // A duration has at least one unit.
    rest > 0 || tenths < 600 ? `${rest}S` : '',
  ];
  return `PT${parts.join('')}`;
}

/** Edition → one item of a podcast feed, as XML. Pure. */
import { audioOf } from '../edition/edition.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { formatRfc2822, instantOf } from './feed-dates.ts';
import { itemGuid } from './guid.ts';
import { describeItem } from './show-notes.ts';
import type { Podcast } from './feed-settings.ts';
import { element, xmlText } from './write-xml.ts';

/** An edition, and whether its folder holds a page of its own. */
export type FeedEdition = { readonly edition: Edition; readonly hasPage: boolean };

/** Chapters below three are no help to a listener, and apps that make their own leave ours alone. */
const FEWEST_CHAPTERS = 3;

/** Transcripts as podcast apps rank them: the first that they know is the one they take. */
const TRANSCRIPT_ORDER = [
  'text/vtt',
  'application/x-subrip',
  'application/srt',
  'text/html',
  'application/json',
  'text/plain',
];

/** When an item was published: the article's date, or that of its correction when corrections are items of their own. */
export function itemInstant(edition: Edition, podcast: Podcast): number | undefined {
  return (
    instantOf(correctionOf(edition, podcast)) ??
    instantOf(edition.publishedAt) ??
    instantOf(edition.modifiedAt)
  );
}

/** The item of an edition. */
export function buildItem(entry: FeedEdition, podcast: Podcast): string {
  const { edition } = entry;
  const correction = correctionOf(edition, podcast);
  const instant = itemInstant(edition, podcast);
  const title = clip(xmlText(edition.title) || edition.slug);
  const notes = describeItem(edition, { correction });
  const inner = [
    element('title', { text: title }),
    element('link', { text: pageOf(entry, podcast) }),
    element('guid', {
      text: itemGuid(edition.slug, { baseUrl: podcast.baseUrl, version: correction }),
      attributes: { isPermaLink: 'false' },
    }),
    element('pubDate', { text: instant === undefined ? '' : formatRfc2822(instant) }),
    element('description', { text: notes.text }),
    element('content:encoded', { text: notes.html }),
    enclosureOf(edition, podcast),
    element('itunes:title', { text: title }),
    element('itunes:author', { text: clip(edition.byline ?? '') }),
    element('itunes:duration', { text: String(Math.max(1, Math.round(edition.duration))) }),
    element('itunes:explicit', { text: String(podcast.explicit) }),
    element('itunes:episodeType', { text: 'full' }),
    ...podcastTags(edition, podcast),
  ];
  return element('item', { inner });
}

function podcastTags(edition: Edition, podcast: Podcast): readonly string[] {
  const chapters = edition.files.find((file) => file.role === 'chapters');
  const hasChapters = chapters !== undefined && edition.chapters.length >= FEWEST_CHAPTERS;
  return [
    ...transcriptsOf(edition).map((file) =>
      element('podcast:transcript', {
        attributes: {
          url: fileUrl(edition, { file, podcast }),
          type: file.mediaType,
          language: edition.language,
          rel: isTimed(file) ? 'captions' : undefined,
        },
      }),
    ),
    hasChapters
      ? element('podcast:chapters', {
          attributes: {
            url: fileUrl(edition, { file: chapters, podcast }),
            type: 'application/json+chapters',
          },
        })
      : '',
    element('podcast:person', {
      text: clip(edition.byline ?? ''),
      attributes: { role: 'author', group: 'writing' },
    }),
    // The voices are models: whatever the line beside the player says, the sound is synthetic.
    element('podcast:txt', { text: 'true', attributes: { purpose: 'ai-content' } }),
  ];
}

function transcriptsOf(edition: Edition): readonly EditionFile[] {
  const found = edition.files.filter(
    (file) => file.role === 'transcript' || file.role === 'captions',
  );
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Its place in the order; behind all that are known where it is not. */
function rankOf(file: EditionFile): number {
  const place = TRANSCRIPT_ORDER.indexOf(file.mediaType);
  return place < 0 ? TRANSCRIPT_ORDER.length : place;
}

function isTimed(file: EditionFile): boolean {
  return file.mediaType === 'text/vtt' || /subrip|srt/.test(file.mediaType);
}

function enclosureOf(edition: Edition, podcast: Podcast): string {
  const audio = audioOf(edition);
  return element('enclosure', {
    attributes: {
      url: fileUrl(edition, { file: audio, podcast }),
      length: audio.sizeBytes,
      type: enclosureType(audio),
    },
  });
}

/** Apple's name for what we write as MP4 audio. */
function enclosureType(audio: EditionFile): string {
  return audio.name.endsWith('.m4a')
    ? 'audio/x-m4a'
    : audio.name.endsWith('.opus')
      ? 'audio/ogg'
      : audio.mediaType;
}

function fileUrl(
  edition: Edition,
  options: { readonly file: EditionFile; readonly podcast: Podcast },
): string {
  return `${options.podcast.baseUrl}/${encodeURIComponent(edition.slug)}/${encodeURIComponent(options.file.name)}`;
}

/** The article's own address where it has a public one, else our page of it. */
function pageOf(entry: FeedEdition, podcast: Podcast): string | undefined {
  const { url } = entry.edition;
  if (url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    return new URL(url).href;
  return entry.hasPage ? `${podcast.baseUrl}/${encodeURIComponent(entry.edition.slug)}/` : '';
}

/** The date of a correction, where corrections become items of their own and there was one. */
function correctionOf(edition: Edition, podcast: Podcast): string | undefined {
  const { publishedAt, modifiedAt } = edition;
  if (
    podcast.corrections !== 'new-item' ||
    instantOf(modifiedAt) === undefined ||
    publishedAt === undefined
  )
    return undefined;
  return instantOf(modifiedAt) === instantOf(publishedAt) ? undefined : modifiedAt;
}

/** PSP-1 takes no more than 255 characters where it does not say otherwise. */
function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 255 ? characters.join('') : `${characters.slice(0, 254).join('')}…`;
}

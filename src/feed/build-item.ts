/** an edition → one item of a podcast feed, as XML. Pure. */
import { shorten } from '../_internal/shorten.ts';
import { audioOf, coverOf, type Edition, type EditionFile } from '../edition/edition.ts';
import { roundDuration } from '../edition/shared/time-labels.ts';
import { formatRfc2822, instantOf } from './feed-dates.ts';
import { itemGuid } from './guid.ts';
import { describeItem } from './show-notes.ts';
import { LONGEST_VALUE, type Podcast } from './feed-settings.ts';
import { element, xmlText } from './write-xml.ts';

/** An edition, and whether its folder holds a page of its own. */
export type FeedEdition = { readonly edition: Edition; readonly hasPage: boolean };

/** Characters of a name that the podcast namespace allows (https://podcasting2.org/docs/podcast-namespace). */
const LONGEST_PERSON = 128;

/** Fewer than three chapters do not help a listener, and may keep apps from making their own. */
const FEWEST_CHAPTERS = 3;

/** Transcripts in the order in which podcast apps prefer them: they use the first type they know. */
const TRANSCRIPT_ORDER = [
  'text/vtt',
  'application/x-subrip',
  'application/srt',
  'text/html',
  'application/json',
  'text/plain',
];

/**
 * When an item was published, in milliseconds since 1970: the time it was scheduled for, otherwise the
 * date of the article; or of its correction, if corrections are items of their own.
 */
export function itemInstant(edition: Edition, podcast: Podcast): number | undefined {
  return (
    instantOf(correctionOf(edition, podcast)) ??
    instantOf(edition.publishAt) ??
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
  const guid = itemGuid(edition.slug, {
    // A podcast that has moved keeps the GUIDs of its first address.
    baseUrl: podcast.movedFrom ?? podcast.baseUrl,
    version: correction,
  });
  const date = instant === undefined ? '' : formatRfc2822(instant);
  const seconds = Math.max(1, roundDuration(edition.duration));
  const inner = [
    element('title', { text: title }),
    element('link', { text: pageOf(entry, podcast) }),
    element('guid', { text: guid, attributes: { isPermaLink: 'false' } }),
    element('pubDate', { text: date }),
    element('description', { text: notes.text }),
    element('content:encoded', { text: notes.html }),
    enclosureOf(edition, podcast),
    ...alternatesOf(edition, podcast),
    element('itunes:title', { text: title }),
    element('itunes:author', { text: clip(edition.byline ?? '') }),
    element('itunes:duration', { text: String(seconds) }),
    element('itunes:explicit', { text: String(podcast.explicit) }),
    ...seasonTags(edition),
    element('itunes:episodeType', { text: 'full' }),
    imageTag(edition, podcast),
    ...podcastTags(edition, podcast),
  ];
  return element('item', { inner });
}

function podcastTags(edition: Edition, podcast: Podcast): readonly string[] {
  return [
    ...transcriptsOf(edition).map((file) => transcriptTag(edition, { file, podcast })),
    chaptersTag(edition, podcast),
    element('podcast:person', {
      text: clip(edition.byline ?? '', LONGEST_PERSON),
      attributes: { role: 'author', group: 'writing' },
    }),
    // The voices are models: the audio is synthetic, whatever the disclosure line says.
    element('podcast:txt', { text: 'true', attributes: { purpose: 'ai-content' } }),
  ];
}

/** Apple's tag has only the number; the tag of the podcast namespace also has a name. */
function seasonTags({ season }: Edition): readonly string[] {
  if (!season) return [];
  const text = String(season.number);
  const name = season.name === undefined ? undefined : clip(season.name, LONGEST_PERSON);
  return [
    element('itunes:season', { text }),
    element('podcast:season', { text, attributes: { name } }),
  ];
}

/** The cover; apps show the podcast's artwork for editions without one. */
function imageTag(edition: Edition, podcast: Podcast): string {
  const file = coverOf(edition);
  if (!file) return '';
  return element('itunes:image', { attributes: { href: fileUrl(edition, { file, podcast }) } });
}

function transcriptTag(edition: Edition, place: FilePlace): string {
  const { file } = place;
  return element('podcast:transcript', {
    attributes: {
      url: fileUrl(edition, place),
      type: file.mediaType,
      language: edition.language,
      rel: isTimed(file) ? 'captions' : undefined,
    },
  });
}

function chaptersTag(edition: Edition, podcast: Podcast): string {
  const file = edition.files.find((each) => each.role === 'chapters');
  if (!file || edition.chapters.length < FEWEST_CHAPTERS) return '';
  return element('podcast:chapters', {
    attributes: {
      url: fileUrl(edition, { file, podcast }),
      type: 'application/json+chapters',
    },
  });
}

function transcriptsOf(edition: Edition): readonly EditionFile[] {
  const found = edition.files.filter(
    (file) => file.role === 'transcript' || file.role === 'captions',
  );
  return [...found].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The rank of a file in `TRANSCRIPT_ORDER`; unknown types come last. */
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

/** The same sound in other formats, for apps that prefer one of them. */
function alternatesOf(edition: Edition, podcast: Podcast): readonly string[] {
  return edition.files
    .filter(({ role }) => role === 'alternate')
    .map((file) =>
      element('podcast:alternateEnclosure', {
        attributes: { type: enclosureType(file), length: file.sizeBytes },
        inner: [
          element('podcast:source', { attributes: { uri: fileUrl(edition, { file, podcast }) } }),
        ],
      }),
    );
}

/** Podcast apps expect Apple's name for MP4 audio, and the container type for Opus. */
function enclosureType(audio: EditionFile): string {
  if (/\.m4[ab]$/.test(audio.name)) return 'audio/x-m4a';
  return audio.name.endsWith('.opus') ? 'audio/ogg' : audio.mediaType;
}

/** A file of an edition, and the podcast that publishes it. */
type FilePlace = { readonly file: EditionFile; readonly podcast: Podcast };

function fileUrl(edition: Edition, place: FilePlace): string {
  const [folder, name] = [edition.slug, place.file.name].map(encodeURIComponent);
  return `${place.podcast.baseUrl}/${folder}/${name}`;
}

/** The article's own address if that is public, otherwise our page of it. */
function pageOf(entry: FeedEdition, podcast: Podcast): string | undefined {
  const { url } = entry.edition;
  if (url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    return new URL(url).href;
  return entry.hasPage ? `${podcast.baseUrl}/${encodeURIComponent(entry.edition.slug)}/` : '';
}

/** The date of a correction, if there was one and corrections become items of their own. */
function correctionOf(edition: Edition, podcast: Podcast): string | undefined {
  const { publishedAt, modifiedAt } = edition;
  if (podcast.corrections !== 'new-item' || publishedAt === undefined) return undefined;
  const corrected = instantOf(modifiedAt);
  return corrected === undefined || corrected === instantOf(publishedAt) ? undefined : modifiedAt;
}

/** A text on one line, cut to the longest allowed value. */
function clip(text: string, longest: number = LONGEST_VALUE): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), longest);
}

/** an edition and the pages of a feed → whether its item matches the edition. Pure. */
import { audioOf, type Edition } from '../edition/edition.ts';
import { standingOf, type Standing } from '../edition/shared/standing.ts';
import { attributeOf, childOf, childrenOf, childTextOf } from '../feed/check/element-parts.ts';
import { lastOfPath, readChannel } from '../feed/check/named-beside.ts';
import { instantOf, parseRfc2822 } from '../feed/feed-dates.ts';
import { LONGEST_VALUE } from '../feed/feed-settings.ts';
import { xmlText } from '../feed/write-xml.ts';
import type { XmlElement } from '../readers/read-xml.ts';
import { holds, sameWords, type SurfaceCheck } from './surface-check.ts';

/** A page of the feed. */
export type FeedText = { readonly name: string; readonly text: string };

/** An item, and the page it is on. */
type PlacedItem = { readonly item: XmlElement; readonly surface: string };

/** The feed lists chapters from this number on. */
const FEWEST_CHAPTERS = 3;

/**
 * Checks the words and files of an edition's item, the AI tag and the disclosure in the notes. A limit
 * may leave out an edition that is older than all items.
 */
export function checkFeedItem(
  edition: Edition,
  pages: readonly FeedText[],
): readonly SurfaceCheck[] {
  const items = pages.flatMap(itemsOf);
  const folder = `/${encodeURIComponent(edition.slug)}/`;
  const found = items.find(({ item }) => enclosureUrl(item).includes(folder));
  const standing = standingOf(edition);
  if (standing !== 'published') return [absentItem({ found, standing, surface: pages[0]!.name })];
  if (!found) return [missingItem(edition, { items, surface: pages[0]!.name })];
  return [
    ...checkWords(edition, found),
    ...checkFiles(edition, found),
    ...checkDisclosure(edition, found),
    ...checkEnclosure(edition, found),
  ];
}

/** What is not published everywhere must not be in a feed. */
function absentItem(feed: {
  readonly standing: Standing;
  readonly found: PlacedItem | undefined;
  readonly surface: string;
}): SurfaceCheck {
  const { found, standing, surface } = feed;
  return holds({
    surface: found?.surface ?? surface,
    check: 'item',
    expected: standing === 'draft' ? 'no item for a draft' : `no item: it is ${standing}`,
    found: found ? 'an item: run lectern feed' : 'none',
    pass: found === undefined,
  });
}

function missingItem(
  edition: Edition,
  feed: { readonly items: readonly PlacedItem[]; readonly surface: string },
): SurfaceCheck {
  const isOlder = isOlderThanAll(edition, feed.items);
  return holds({
    surface: feed.surface,
    check: 'item',
    expected: `an item for ${edition.slug}`,
    found: isOlder ? 'the feed ends before its date' : 'none',
    pass: isOlder,
  });
}

function checkWords(edition: Edition, { item, surface }: PlacedItem): readonly SurfaceCheck[] {
  const seconds = Math.max(1, Math.round(edition.duration));
  return [
    sameWords({
      surface,
      check: 'item-title',
      expected: clip(edition.title) || edition.slug,
      found: childTextOf(item, 'title'),
    }),
    sameWords({
      surface,
      check: 'item-byline',
      expected: clip(edition.byline ?? ''),
      found: childTextOf(item, 'itunes:author'),
    }),
    sameWords({
      surface,
      check: 'item-duration',
      expected: String(seconds),
      found: childTextOf(item, 'itunes:duration'),
    }),
  ];
}

function checkFiles(edition: Edition, { item, surface }: PlacedItem): readonly SurfaceCheck[] {
  const hasList = edition.chapters.length >= FEWEST_CHAPTERS;
  return [
    sameWords({
      surface,
      check: 'item-transcripts',
      expected: namesOf(edition, ['transcript', 'captions']),
      found: namedBy(item, 'podcast:transcript'),
    }),
    sameWords({
      surface,
      check: 'item-chapters',
      expected: hasList ? namesOf(edition, ['chapters']) : undefined,
      found: namedBy(item, 'podcast:chapters'),
    }),
  ];
}

function checkDisclosure(edition: Edition, { item, surface }: PlacedItem): readonly SurfaceCheck[] {
  const tag = childrenOf(item, 'podcast:txt').find(
    (txt) => attributeOf(txt, 'purpose') === 'ai-content',
  );
  const { text } = edition.disclosure;
  const line = text === undefined ? undefined : xmlText(text);
  const notes = childTextOf(item, 'description');
  const isDisclosed = line === undefined || notes.includes(line);
  return [
    sameWords({
      surface,
      check: 'ai-content',
      expected: 'true',
      found: tag?.text,
    }),
    holds({
      surface,
      check: 'notes-disclosure',
      expected: line ?? 'nothing',
      found: isDisclosed ? 'in the description' : notes || 'no description',
      pass: isDisclosed,
    }),
  ];
}

function checkEnclosure(edition: Edition, { item, surface }: PlacedItem): readonly SurfaceCheck[] {
  const audio = audioOf(edition);
  return [
    sameWords({
      surface,
      check: 'enclosure-file',
      expected: audio.name,
      found: lastOfPath(enclosureUrl(item)),
    }),
    sameWords({
      surface,
      check: 'enclosure-length',
      expected: String(audio.sizeBytes),
      found: attributeOf(childOf(item, 'enclosure')!, 'length'),
    }),
  ];
}

function namesOf(edition: Edition, roles: readonly string[]): string {
  return edition.files
    .filter((file) => roles.includes(file.role))
    .map((file) => file.name)
    .sort()
    .join(', ');
}

function namedBy(item: XmlElement, element: string): string {
  return childrenOf(item, element)
    .map((each) => lastOfPath(attributeOf(each, 'url')))
    .sort()
    .join(', ');
}

/** A value as in the feed: cut to the limit including the ellipsis, the space before it kept. */
function clip(text: string): string {
  const characters = [...xmlText(text)];
  if (characters.length <= LONGEST_VALUE) return characters.join('');
  return `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}

function itemsOf(page: FeedText): readonly PlacedItem[] {
  const channel = readChannel(page.text);
  const items = channel ? childrenOf(channel, 'item') : [];
  return items.map((item) => ({ item, surface: page.name }));
}

function enclosureUrl(item: XmlElement): string {
  const enclosure = childOf(item, 'enclosure');
  return enclosure ? attributeOf(enclosure, 'url') : '';
}

function isOlderThanAll(edition: Edition, items: readonly PlacedItem[]): boolean {
  const own = instantOf(edition.publishedAt) ?? instantOf(edition.modifiedAt) ?? -Infinity;
  const instants = items.map(({ item }) => parseRfc2822(childTextOf(item, 'pubDate')) ?? -Infinity);
  return instants.length > 0 && instants.every((instant) => own < instant);
}

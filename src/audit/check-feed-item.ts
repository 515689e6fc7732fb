/** an edition and the pages of a feed → whether its item says what the edition says. Pure. */
import { audioOf } from '../edition/edition.ts';
import type { Edition } from '../edition/edition.ts';
import { instantOf, parseRfc2822 } from '../feed/feed-dates.ts';
import { attributeOf, childOf, childrenOf, childTextOf } from '../feed/check/element-parts.ts';
import { lastOfPath, readChannel } from '../feed/check/named-beside.ts';
import type { XmlElement } from '../readers/read-xml.ts';
import { xmlText } from '../feed/write-xml.ts';
import { holds, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** A page of the feed. */
export type FeedText = { readonly name: string; readonly text: string };

/** The AI tag, the line in the notes, and the enclosure of the edition's item. An edition older than all items may be left out by a limit. */
export function checkFeedItem(
  edition: Edition,
  pages: readonly FeedText[],
): readonly SurfaceCheck[] {
  const items = pages.flatMap((page) =>
    itemsOf(page).map((item) => ({ item, surface: page.name })),
  );
  const audio = audioOf(edition);
  const folder = `/${encodeURIComponent(edition.slug)}/`;
  const found = items.find(({ item }) => enclosureUrl(item).includes(folder));
  if (!found) {
    const pass = isOlderThanAll(
      edition,
      items.map(({ item }) => item),
    );
    return [
      holds({
        surface: pages[0]!.name,
        check: 'item',
        expected: `an item of ${edition.slug}`,
        found: pass ? 'the feed ends before its date' : 'none',
        pass,
      }),
    ];
  }
  const { item, surface } = found;
  const enclosure = childOf(item, 'enclosure')!;
  const tag = childrenOf(item, 'podcast:txt').find(
    (txt) => attributeOf(txt, 'purpose') === 'ai-content',
  );
  const line = edition.disclosure.text === undefined ? undefined : xmlText(edition.disclosure.text);
  const told = line === undefined || childTextOf(item, 'description').includes(line);
  const named = (element: string): string =>
    childrenOf(item, element)
      .map((each) => lastOfPath(attributeOf(each, 'url')))
      .sort()
      .join(', ');
  return [
    sameWords({
      surface,
      check: 'item-title',
      expected: shortTitle(edition),
      found: childTextOf(item, 'title'),
    }),
    sameWords({
      surface,
      check: 'item-byline',
      expected: shorten(edition.byline),
      found: childTextOf(item, 'itunes:author'),
    }),
    sameWords({
      surface,
      check: 'item-duration',
      expected: String(Math.max(1, Math.round(edition.duration))),
      found: childTextOf(item, 'itunes:duration'),
    }),
    sameWords({
      surface,
      check: 'item-transcripts',
      expected: namesOf(edition, ['transcript', 'captions']),
      found: named('podcast:transcript'),
    }),
    // Fewer than three chapters are not worth a list.
    sameWords({
      surface,
      check: 'item-chapters',
      expected: edition.chapters.length < 3 ? undefined : namesOf(edition, ['chapters']),
      found: named('podcast:chapters'),
    }),
    sameWords({ surface, check: 'ai-content', expected: 'true', found: tag?.text }),
    holds({
      surface,
      check: 'notes-disclosure',
      expected: line ?? 'nothing',
      found: told ? 'in the description' : childTextOf(item, 'description') || 'no description',
      pass: told,
    }),
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
      found: attributeOf(enclosure, 'length'),
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

function shortTitle(edition: Edition): string {
  return shorten(edition.title) || edition.slug;
}

/** Feeds take 255 characters. */
function shorten(text: string | undefined): string {
  const characters = [...xmlText(text ?? '')];
  return characters.length <= 255 ? characters.join('') : `${characters.slice(0, 254).join('')}…`;
}

function itemsOf(page: FeedText): readonly XmlElement[] {
  const channel = readChannel(page.text);
  return channel ? childrenOf(channel, 'item') : [];
}

function enclosureUrl(item: XmlElement): string {
  const enclosure = childOf(item, 'enclosure');
  return enclosure ? attributeOf(enclosure, 'url') : '';
}

function isOlderThanAll(edition: Edition, items: readonly XmlElement[]): boolean {
  const instants = items.map((item) => parseRfc2822(childTextOf(item, 'pubDate')) ?? -Infinity);
  const own = instantOf(edition.publishedAt) ?? instantOf(edition.modifiedAt) ?? -Infinity;
  return instants.length > 0 && instants.every((instant) => own < instant);
}

/** an edition and the pages of a feed → whether its item says what the edition says. Pure. */
import type { Edition } from '../edition.ts';
import { instantOf, parseRfc2822 } from '../feed/dates.ts';
import { attributeOf, childOf, childrenOf, textOf } from '../feed/finding.ts';
import { readXml, XmlError } from '../feed/read-xml.ts';
import type { XmlElement } from '../feed/read-xml.ts';
import { holds, sameWords } from './surface-check.ts';
import type { SurfaceCheck } from './surface-check.ts';

/** A page of the feed. */
export type FeedText = { readonly name: string; readonly text: string };

/** The AI tag, the line in the notes, and the enclosure of the edition's item. An edition older than all items may be left out by a limit. */
export function checkFeedItem(edition: Edition, pages: readonly FeedText[]): readonly SurfaceCheck[] {
  const items = pages.flatMap((page) => itemsOf(page).map((item) => ({ item, surface: page.name })));
  const audio = edition.files.find((file) => file.role === 'audio')!;
  const folder = `/${encodeURIComponent(edition.slug)}/`;
  const found = items.find(({ item }) => enclosureUrl(item).includes(folder));
  if (!found) {
    const pass = isOlderThanAll(edition, items.map(({ item }) => item));
    return [holds({ surface: pages[0]!.name, check: 'item', expected: `an item of ${edition.slug}`, found: pass ? 'the feed ends before its date' : 'none', pass })];
  }
  const { item, surface } = found;
  const enclosure = childOf(item, 'enclosure')!;
  const tag = childrenOf(item, 'podcast:txt').find((txt) => attributeOf(txt, 'purpose') === 'ai-content');
  const line = edition.disclosure.text?.replace(/\s+/g, ' ').trim();
  const told = line === undefined || textOf(item, 'description').includes(line);
  return [
    sameWords({ surface, check: 'ai-content', expected: 'true', found: tag?.text }),
    holds({ surface, check: 'notes-disclosure', expected: line ?? 'nothing', found: told ? 'in the description' : textOf(item, 'description') || 'no description', pass: told }),
    sameWords({ surface, check: 'enclosure-file', expected: audio.name, found: decodeURI(enclosureUrl(item).split('/').at(-1) ?? '') }),
    sameWords({ surface, check: 'enclosure-length', expected: String(audio.sizeBytes), found: attributeOf(enclosure, 'length') }),
  ];
}

function itemsOf(page: FeedText): readonly XmlElement[] {
  try {
    const channel = childOf(readXml(page.text), 'channel');
    return channel ? childrenOf(channel, 'item') : [];
  } catch (error) {
    if (error instanceof XmlError) return [];
    throw error;
  }
}

function enclosureUrl(item: XmlElement): string {
  const enclosure = childOf(item, 'enclosure');
  return enclosure ? attributeOf(enclosure, 'url') : '';
}

function isOlderThanAll(edition: Edition, items: readonly XmlElement[]): boolean {
  const instants = items.map((item) => parseRfc2822(textOf(item, 'pubDate')) ?? -Infinity);
  const own = instantOf(edition.publishedAt) ?? instantOf(edition.modifiedAt) ?? -Infinity;
  return instants.length > 0 && instants.every((instant) => own < instant);
}

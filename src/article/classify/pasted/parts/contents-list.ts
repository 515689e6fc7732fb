/** measured paragraphs → the same with a list of contents recognised, and its headings no longer taken for repeated menu items. */
import { anyOf, caseless } from '../../../../_internal/any-of.ts';
import { firstFrom } from '../../../../_internal/indexes/first-from.ts';
import type { Piece } from '../measure.ts';

/** Fewest items of such a list, and longest item, in words. */
const [FEWEST_ITEMS, MOST_WORDS] = [3, 25] as const;

/** Least share of the headings that have text of their own before the next one. */
const LEAST_APART = 0.6;

/** An item and where the heading with its words is. */
type Entry = { readonly item: number; readonly heading: number };

/** An item of a named list, which may lead to a part without a heading. */
type NamedEntry = Pick<Entry, 'item'> & { readonly heading: number | undefined };

/**
 * Recognises successive short lines that come again in the same order further down, each above text of its own. A list that a
 * sentence announces is the author's.
 */
export function markContents(pieces: readonly Piece[]): readonly Piece[] {
  const labels = pieces.map(({ text, words }) => (words <= MOST_WORDS ? labelOf(text) : ''));
  const places = placesOf(labels);
  const items = new Set<number>();
  const headings = new Set<number>();
  const mark = ({ item, heading }: NamedEntry): void => {
    items.add(item);
    if (heading !== undefined && places.get(labels[item]!)!.length === 2) headings.add(heading);
  };
  for (let from = 0; from < pieces.length; from++) {
    const entries = entriesFrom(from, { labels, places });
    if (!isContents(entries) || isAnnounced(pieces[from - 1])) continue;
    entries.forEach(mark);
    from = entries.at(-1)!.item;
  }
  pieces.forEach(({ text }, opener) => {
    if (OPENER.test(text)) namedEntries(pieces, { opener, labels, places }).forEach(mark);
  });
  if (items.size === 0) return pieces;
  return pieces.map((piece, index) => {
    if (items.has(index)) return asEntry(piece);
    return headings.has(index) ? { ...piece, repeated: false } : piece;
  });
}

/** What a list of contents is called. */
const OPENER = caseless(
  `^${anyOf([
    'jump to',
    '(?:table of )?contents',
    '(?:in|on) this (?:article|guide|page|post|recipe|story)',
    "what[’']s inside",
    'inhalt(?:sverzeichnis)?',
    'sommaire',
    'au sommaire',
    '[íi]ndice(?: de contenidos)?',
    'in questo articolo',
    'neste artigo',
    'en este artículo',
    'spis treści',
    'inhoud(?:sopgave)?',
    'innehåll',
    'содержание',
    'зміст',
    'içindekiler',
    '目次',
    '目[录錄]',
    '목차',
  ])}\\s?[:：]?(?: (?:show|hide|toggle))?$`,
);

/** Longest item of a named list, in words, and least share of the items that are headings further down. */
const [MOST_NAMED_WORDS, LEAST_NAMED] = [14, 0.5] as const;

/** The items below a name of such a list, up to running text or the first of the headings; some may lead to parts without one. */
function namedEntries(
  pieces: readonly Piece[],
  { opener, labels, places }: Labels & { readonly opener: number },
): readonly NamedEntry[] {
  const found: NamedEntry[] = [];
  let end = pieces.length;
  for (let item = opener + 1; item < end; item++) {
    const { shape, words } = pieces[item]!;
    if (shape === 'prose' || words > MOST_NAMED_WORDS) break;
    const heading = firstFrom(places.get(labels[item]!) ?? [], item + 1);
    found.push({ item, heading });
    if (heading !== undefined) end = Math.min(end, heading);
  }
  const known = found.filter(({ heading }) => heading !== undefined).length;
  return known >= 2 && known >= found.length * LEAST_NAMED ? found : [];
}

function isAnnounced(above: Piece | undefined): boolean {
  return above?.shape === 'prose' && above.text.endsWith(':');
}

function asEntry(piece: Piece): Piece {
  const { dateline: _dateline, ...rest } = piece;
  return { ...rest, shape: 'clutter', clutter: { rule: 'table-of-contents', reach: 'line' } };
}

/** Where each label occurs, in order. */
function placesOf(labels: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  labels.forEach((label, index) => {
    if (label === '') return;
    const same = places.get(label);
    if (same) same.push(index);
    else places.set(label, [index]);
  });
  return places;
}

/** A line without its number, its bullet and its end. */
function labelOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[#•*–—\s-]*(?:\d{1,3}[.):]?\s+)?/, '')
    .replace(/[\s.:?!…]+$/, '');
}

type Labels = {
  readonly labels: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** The longest list that begins here: each heading is below that of the item above. */
function entriesFrom(from: number, { labels, places }: Labels): readonly Entry[] {
  const entries: Entry[] = [];
  let below = from;
  for (let item = from; item < labels.length; item++) {
    if (entries.length > 0 && entries[0]!.heading <= item) break;
    const heading = firstFrom(places.get(labels[item]!) ?? [], Math.max(below, item) + 1);
    if (heading === undefined) break;
    entries.push({ item, heading });
    below = heading;
  }
  return entries;
}

function isContents(entries: readonly Entry[]): boolean {
  if (entries.length < FEWEST_ITEMS) return false;
  const gaps = entries.slice(1).map(({ heading }, index) => heading - entries[index]!.heading);
  return gaps.filter((gap) => gap > 1).length >= gaps.length * LEAST_APART;
}

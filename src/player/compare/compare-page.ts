/**
 * a page that differs from what was read → where each sentence still is, and how many have
 * changed since.
 */
import type { ReadBlock } from '../../edition/shared/edition-blocks.ts';
import type { PageSearch } from '../read-along/find-exact.ts';
import type { ComparedPage, Comparison } from '../read-along/find-paragraphs.ts';
import { readPageLines } from '../read-along/page-lines.ts';
import type { SentenceSpot } from '../read-along/passage.ts';
import { countChanges, movedCues } from './count-changes.ts';
import { countHeadChanges } from './head-changes.ts';
import { findNearBlocks, seekBlock } from './find-near.ts';

/**
 * Compares a page with what was read of it. Of one that a browser shows in another language it says
 * only where sentences still are.
 */
export function comparePage(search: PageSearch, page: ComparedPage): Comparison {
  const { named } = search;
  const blocks = search.blocks.filter((block) => !named.has(block));
  const found = { blocks, lines: search.lines, places: findNearBlocks(search) };
  const moved = new Set(movedCues(found));
  let changed = countChanges(found) + moved.size + countHeadChanges(page.root, page.edition);

  const places = new Map<ReadBlock, { element: Element; spots: Map<number, SentenceSpot> }>();
  for (const block of search.blocks) {
    const element = named.get(block);
    const place = element
      ? { element, spots: seekBlock(block, readPageLines(element)) }
      : found.places.get(block);
    if (element) changed += block.sentences.length - place!.spots.size;
    const spots = new Map([...(place?.spots ?? [])].filter(([cue]) => !moved.has(cue)));
    if (place && spots.size > 0) places.set(block, { element: place.element, spots });
  }
  return { places, changed: isTranslated(page) ? 0 : changed };
}

/** Whether a browser, or a tool in it, has put a translation in the place of the text. */
function isTranslated({ root, language }: ComparedPage): boolean {
  const page = document.documentElement;
  const isMarked = page.matches('.translated-ltr,.translated-rtl');
  return isMarked || page.lang !== language || !!root.querySelector('font>font,[_msttexthash]');
}

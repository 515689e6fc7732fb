/**
 * a cue → its sentence and its paragraph marked on the page. A highlight
 * changes no element, so no text moves and no template notices.
 */
import type { PageParagraph } from './find-paragraphs.ts';

/** Class of the spoken paragraph: it replaces the highlight in browsers without it. */
export const SPEAKING = 'lectern-speaking';

/** Name of the sentence's highlight, for the publisher's `::highlight(lectern-sentence)`. */
export const SENTENCE = 'lectern-sentence';

/** The same for the spoken word, `::highlight(lectern-word)`. */
export const WORD = 'lectern-word';

/**
 * A highlight by name, one for all players of a page: one voice
 * is heard at a time. The later of two names is drawn above.
 */
export function sharedHighlight(name: string): Highlight | undefined {
  if (!('highlights' in CSS)) return undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  highlight.priority = name === WORD ? 1 : 0;
  return highlight;
}

/** Marks the paragraph and the sentence of a cue, and reports its position; nothing for -1. */
export function createMarker(
  paragraphOf: ReadonlyMap<number, PageParagraph>,
): (cue: number) => readonly Range[] {
  const highlight = sharedHighlight(SENTENCE);
  let marked: Element | undefined;
  let ranges: readonly Range[] = [];
  return (cue) => {
    const paragraph = paragraphOf.get(cue);
    if (marked !== paragraph?.element) {
      if (marked) removeClass(marked, SPEAKING);
      marked = paragraph?.element;
      marked?.classList.add(SPEAKING);
    }
    // Only its own: another player of the page may have begun.
    for (const range of ranges) highlight?.delete(range);
    ranges = paragraph?.rangesOf(cue) ?? [];
    for (const range of ranges) highlight?.add(range);
    return ranges;
  };
}

/** An element that had no class has no attribute for it afterwards. */
export function removeClass(element: Element, name: string): void {
  element.classList.remove(name);
  if (element.className === '') element.removeAttribute('class');
}

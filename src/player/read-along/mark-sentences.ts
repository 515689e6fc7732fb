/**
 * a cue → its sentence and its paragraph marked on the page. A highlight
 * changes no element, so no text moves and no template notices.
 */
import type { Paragraph } from './find-paragraphs.ts';

/** Class of the spoken paragraph: it stands in for the highlight where browsers have none. */
export const SPEAKING = 'lectern-speaking';

/** Name of the sentence's highlight, for the publisher's `::highlight(lectern-sentence)`. */
export const SENTENCE = 'lectern-sentence';
/** The same for the spoken word, `::highlight(lectern-word)`. */
export const WORD = 'lectern-word';

/** Not by colour alone: the sentence is underlined, its word with a thicker line. */
export const MARK_STYLES: string = `
::highlight(${SENTENCE}){background-color:var(--lectern-highlight,light-dark(#ffe9a8,#574a1b));color:var(--lectern-highlight-text,light-dark(#16191f,#fff8e6));text-decoration:underline light-dark(#1d4ed8,#9db9ff)}
::highlight(${WORD}){background-color:var(--lectern-word,light-dark(#ffcf4d,#8a6d12));color:var(--lectern-highlight-text,light-dark(#16191f,#fff));text-decoration:underline 3px light-dark(#1d4ed8,#9db9ff)}
.lectern-without-highlights .${SPEAKING}{background-color:var(--lectern-highlight,light-dark(#ffe9a8,#574a1b));color:var(--lectern-highlight-text,light-dark(#16191f,#fff8e6));box-shadow:-4px 0 0 light-dark(#1d4ed8,#9db9ff)}
`;

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

/** Marks the paragraph and the sentence of a cue; nothing for -1. */
export function createMarker(paragraphOf: ReadonlyMap<number, Paragraph>): (cue: number) => void {
  const highlight = sharedHighlight(SENTENCE);
  let marked: Element | undefined;
  return (cue) => {
    const paragraph = paragraphOf.get(cue);
    if (marked !== paragraph?.element) {
      marked?.classList.remove(SPEAKING);
      marked = paragraph?.element;
      marked?.classList.add(SPEAKING);
    }
    highlight?.clear();
    const range = highlight && paragraph?.rangeOf(cue);
    if (range) highlight.add(range);
  };
}

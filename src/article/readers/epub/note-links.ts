/**
 * the texts of an EPUB → which places in them are notes: a short mark leads there, and a link there
 * leads back to it. Pure.
 */
import { BLOCK_TAGS } from '../../dom/tags.ts';
import { textOf, type PageElement } from '../../dom/tree.ts';
import type { BookChapter, NoteLinks } from './chapter.ts';
import { resolveLink } from './epub-parts.ts';

/** A note mark: a number, a letter, a sign, perhaps in brackets. */
const MARK = /^[[({]?(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]+)[\])}.]?$/i;

type Link = {
  /** The addresses of the link itself, and of what is around and in it within its line. */
  readonly from: readonly string[];
  readonly to: string;
  readonly isMark: boolean;
};

/** The notes and their marks in all these texts. */
export function findNoteLinks(chapters: readonly BookChapter[]): NoteLinks {
  const links = chapters.flatMap(linksOf);
  /** For each place, where the links of its line lead. */
  const leadsTo = new Map<string, Set<string>>();
  for (const { from, to } of links)
    for (const place of from) {
      const known = leadsTo.get(place) ?? new Set();
      leadsTo.set(place, known.add(to));
    }
  const notes = new Set<string>();
  const marks = new Set<string>();
  for (const { from, to, isMark } of links) {
    const isAnswered = from.some((place) => leadsTo.get(to)?.has(place) === true);
    // Of two links that lead to each other, the first one is the mark.
    const isFirst = !from.some((place) => notes.has(place));
    if (!isMark || !isAnswered || !isFirst) continue;
    notes.add(to);
    for (const place of from) marks.add(place);
  }
  return { notes, marks };
}

function linksOf({ body, path }: BookChapter): readonly Link[] {
  const found: Link[] = [];
  const visit = (element: PageElement): void => {
    const { href } = element.attributes;
    if (element.tag === 'a' && href?.includes('#')) {
      const isMark = MARK.test(textOf(element).replace(/\s/g, ''));
      found.push({ from: placesOf(element, path), to: resolveLink(href, path), isMark });
    }
    for (const child of element.children) if (child.kind === 'element') visit(child);
  };
  visit(body);
  return found;
}

/** Ids from the link outwards to its line, and directly inside it. */
function placesOf(link: PageElement, path: string): readonly string[] {
  const inside = link.children.filter((child) => child.kind === 'element');
  const around: PageElement[] = [];
  let current: PageElement | undefined = link;
  while (current !== undefined) {
    around.push(current);
    current = BLOCK_TAGS.has(current.tag) ? undefined : current.parent;
  }
  return [...around, ...inside].flatMap(({ attributes: { id } }) =>
    id === undefined ? [] : [`${path}#${id}`],
  );
}

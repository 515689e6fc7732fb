/** a document as HTML, and its properties → its title, people and day, by its first lines too. Pure. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { DocumentFacts } from './document.ts';
import { parsePage, textOf, type PageElement, type PageNode } from '../../dom/tree.ts';
import { isReleaseLabel } from '../../classify/boilerplate.ts';

/** How many of the first lines may be the headline. */
const OPENING = 5;

/** How much HTML to parse for the first lines, in characters. */
const OPENING_REACH = 100_000;

/** Longest bold line that may be a headline, in characters. */
const LONGEST_BOLD = 200;

/**
 * The facts of a document. Its title is its headline, otherwise that of its properties or a bold
 * line at the beginning; people and day in its first lines go before those of its properties.
 */
export function factsWithOpening(html: string, properties: DocumentFacts): DocumentFacts {
  const lines = openingOf(html);
  const title = headlineIn(lines) ?? properties.title ?? boldLineIn(lines);
  return { ...properties, ...authorAndDateIn(lines), title };
}

/** The line with the class `document-title`, otherwise a first heading among the opening lines. */
function headlineIn(lines: readonly PageElement[]): string | undefined {
  const titled = lines.find(({ hint }) => hint === 'document-title');
  const headline = titled ?? lines.slice(0, OPENING).find(({ tag }) => tag === 'h1');
  return headline && textOf(headline);
}

/** People and the day in lines of a document whose styles are called so. */
function authorAndDateIn(
  lines: readonly PageElement[],
): Pick<DocumentFacts, 'authors' | 'publishedAt'> {
  const withRole = (role: string): readonly string[] =>
    lines.filter(({ hint }) => hint === `document-${role}`).map(textOf);
  const [date] = withRole('date');
  const authors = withRole('author');
  return omitUndefined({
    authors: authors.length === 0 ? undefined : authors,
    publishedAt: date === undefined ? undefined : parseDate(date),
  });
}

/** The first bold line near the beginning, when something else follows; labels such as “Press release” may stand above it. */
function boldLineIn(lines: readonly PageElement[]): string | undefined {
  const opening = lines.slice(0, OPENING);
  const bold = opening.find((line) => isBold(line) && !isReleaseLabel(textOf(line)));
  if (bold === undefined || bold === lines.at(-1)) return undefined;
  const isFirst = opening.slice(0, opening.indexOf(bold)).every((line) => isShort(textOf(line)));
  const text = textOf(bold);
  return isFirst && text.length <= LONGEST_BOLD ? text : undefined;
}

/** Most words of a line above a headline: a label, a place and a date. */
const MOST_ABOVE = 8;

function isShort(text: string): boolean {
  return text.split(' ').length <= MOST_ABOVE && !/[.!?]$/.test(text);
}

/** Whether all words of a paragraph are bold. */
function isBold({ tag, children }: PageElement): boolean {
  if (tag !== 'p') return false;
  const isBoldPart = (child: PageNode): boolean =>
    child.kind === 'text'
      ? child.text.trim() === ''
      : BOLD.has(child.tag) || textOf(child) === '' || child.children.every(isBoldPart);
  return children.every(isBoldPart);
}

/** Tags of bold words. */
const BOLD: ReadonlySet<string> = new Set(['strong', 'b']);

/** The first lines of a document that have words. */
function openingOf(html: string): readonly PageElement[] {
  const { root } = parsePage(html.slice(0, OPENING_REACH));
  return root.children
    .filter((child): child is PageElement => child.kind === 'element' && textOf(child) !== '')
    .slice(0, OPENING * 4);
}

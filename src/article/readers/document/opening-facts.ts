/** a document as HTML, and its properties → its title, people and day, by its first lines too. Pure. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { DocumentFacts } from './document.ts';
import { parsePage, textOf, type PageElement } from '../../dom/tree.ts';

/** How many of the first lines may be the headline. */
const OPENING = 5;

/** How much HTML to parse for the first lines, in characters. */
const OPENING_REACH = 100_000;

/** Longest bold first line that may be a headline, in characters. */
const LONGEST_BOLD = 200;

/**
 * The facts of a document. Its title is its headline, otherwise that of its properties or a bold
 * first line; people and day in its first lines go before those of its properties.
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

/** The first line, when all of it is bold and something follows. */
function boldLineIn([first, second]: readonly PageElement[]): string | undefined {
  if (first?.tag !== 'p' || second === undefined) return undefined;
  const [only, ...others] = first.children;
  const isBold = only?.kind === 'element' && only.tag === 'strong' && others.length === 0;
  const text = isBold ? textOf(first) : '';
  return text === '' || text.length > LONGEST_BOLD ? undefined : text;
}

/** The first lines of a document that have words. */
function openingOf(html: string): readonly PageElement[] {
  const { root } = parsePage(html.slice(0, OPENING_REACH));
  return root.children
    .filter((child): child is PageElement => child.kind === 'element' && textOf(child) !== '')
    .slice(0, OPENING * 4);
}

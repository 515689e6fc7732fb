/** a document as HTML → the line of its beginning that is its headline. Pure. */
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

/** The line with the class `document-title`, otherwise a first heading among the opening lines. */
export function headlineOf(html: string): string | undefined {
  const lines = openingOf(html);
  const titled = lines.find(({ hint }) => hint === 'document-title');
  const headline = titled ?? lines.slice(0, OPENING).find(({ tag }) => tag === 'h1');
  return headline && textOf(headline);
}

/** People and the day in lines of a document whose styles are called so. */
export function authorAndDateOf(html: string): Pick<DocumentFacts, 'authors' | 'publishedAt'> {
  const lines = openingOf(html);
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
export function boldLineOf(html: string): string | undefined {
  const [first, second] = openingOf(html);
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

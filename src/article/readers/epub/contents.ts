/** the navigation of an EPUB → the words of its contents, and which of its texts are not the story. */
import { closest, parsePage, textOf, type PageElement } from '../../dom/tree.ts';
import { parseDocumentXml } from '../document/xml-tree.ts';
import { textOfPart, resolvePath, type Book } from './epub-parts.ts';
import { labelsOf, ncxEntries, type BookPackage } from './package-document.ts';

/** The navigation of a book. Paths are those in the archive. */
export type BookContents = {
  /** What the contents call a text, by its path. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a text is, by its path: `cover`, `toc`, `titlepage`, `bodymatter` … */
  readonly roles: ReadonlyMap<string, string>;
};

/** The contents by the navigation document of EPUB 3, else by the NCX and the guide of EPUB 2. */
export function readContents(book: Book, found: BookPackage): BookContents {
  const { nav, ncx, guide } = found;
  const page = nav === undefined ? undefined : textOfPart(book.parts, nav);
  const lists = page === undefined ? [] : navLists(page);
  const listed = lists.filter(({ role }) => role === 'toc').flatMap(({ links }) => links);
  const landmarks = lists.filter(({ role }) => role === 'landmarks').flatMap(({ links }) => links);
  const roles = new Map(guide);
  for (const { href, type } of landmarks)
    if (href !== undefined && type !== undefined) roles.set(resolvePath(href, nav!), type);
  const xml = ncx === undefined ? undefined : textOfPart(book.parts, ncx);
  const labels =
    listed.length > 0 || xml === undefined
      ? labelsOf(listed, nav ?? '')
      : labelsOf(ncxEntries(parseDocumentXml(xml, book)), ncx!);
  return { labels, roles };
}

/** A link of a navigation document. */
type NavLink = {
  readonly href: string | undefined;
  readonly label: string;
  readonly type: string | undefined;
};

/** The lists of a navigation document; a link belongs to the innermost list around it. */
function navLists(
  page: string,
): readonly { readonly role: string; readonly links: readonly NavLink[] }[] {
  const { elements } = parsePage(page, { isXhtml: true });
  const linksOf = new Map<PageElement | undefined, NavLink[]>();
  for (const each of elements.filter(({ tag }) => tag === 'a')) {
    const list = closest(each, ({ tag }) => tag === 'nav');
    const links = linksOf.get(list) ?? [];
    links.push(linkOf(each));
    linksOf.set(list, links);
  }
  return elements
    .filter(({ tag }) => tag === 'nav')
    .map((list) => ({ role: typesOf(list)[0] ?? '', links: linksOf.get(list) ?? [] }));
}

function linkOf(link: PageElement): NavLink {
  return { href: link.attributes['href'], label: textOf(link), type: typesOf(link)[0] };
}

/** Roles for which ARIA has a name of its own. */
const ARIA_NAMES: Readonly<Record<string, string>> = {
  'doc-pagebreak': 'pagebreak',
  'doc-noteref': 'noteref',
  'doc-footnote': 'footnote',
  'doc-endnote': 'endnote',
  'doc-endnotes': 'endnotes',
  'doc-backlink': 'backlink',
  'doc-toc': 'toc',
  'doc-cover': 'cover',
  'doc-index': 'index',
  'doc-colophon': 'colophon',
  'doc-pagelist': 'page-list',
};

/** What an element is, by `epub:type` (EPUB 3 Structural Semantics Vocabulary) or `role`. */
export function typesOf({ attributes }: PageElement): readonly string[] {
  const { 'epub:type': types = '', role = '' } = attributes;
  const own = types.toLowerCase().split(/\s+/).filter(Boolean);
  const aria = ARIA_NAMES[role.toLowerCase()];
  return aria === undefined ? own : [...own, aria];
}

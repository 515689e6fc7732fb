/**
 * a page's tree → the facts of its head: meta tags, links, title and language, and its only main
 * heading.
 */
import { textOf, type PageElement, type PageTree } from '../../dom/tree.ts';

/** What the head of a page says. */
export type PageHead = {
  /** Contents of meta tags by name in lower case; of several with one name, the first. */
  readonly meta: ReadonlyMap<string, string>;
  /** Contents of all meta tags that name one author each, in order: "Holm, Ada". */
  readonly creators: readonly string[];
  /** Addresses of links by relation in lower case, as written. */
  readonly links: ReadonlyMap<string, string>;
  /** An empty string for a page without a title. */
  readonly title: string;
  /** The words of the page's only `h1`; empty if it has none or several. */
  readonly heading: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
};

/** Meta tags of libraries and journals, one for each author. */
const CREATORS: ReadonlySet<string> = new Set([
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'bepress_citation_author',
]);

/** “DC:date”: some systems write a colon. */
const DUBLIN_CORE = /^(dc|dcterms)[:_]/;

/** Longest credible title, name or description, in characters. */
const LONGEST = 600;

/** The signs of a heading's own link, after its words. */
const LINK_SIGNS = /\s*[#¶§🔗]\uFE0F?\s*$/u;

/** What the head of a page says; metadata in its body counts too. */
export function readHead(tree: PageTree): PageHead {
  const meta = new Map<string, string>();
  const links = new Map<string, string>();
  const creators: string[] = [];
  for (const element of tree.elements) {
    if (element.tag === 'meta') addMeta(meta, { element, creators });
    if (element.tag === 'time') addTime(meta, element);
    if (element.tag === 'link') addLink(links, element);
  }

  const title = tree.elements.find(isPageTitle);
  const headings = tree.elements.filter(({ tag }) => tag === 'h1');
  const base = tree.elements.find(
    ({ tag, attributes }) => tag === 'base' && attributes['href'] !== undefined,
  );
  const html = tree.elements.find(({ tag }) => tag === 'html');
  return {
    meta,
    links,
    creators,
    title: title ? textOf(title).slice(0, LONGEST) : '',
    heading: headings.length === 1 ? headingText(headings[0]!) : '',
    base: base?.attributes['href'],
    language: html?.attributes['lang'] ?? html?.attributes['xml:lang'],
  };
}

function addMeta(
  meta: Map<string, string>,
  { element, creators }: { readonly element: PageElement; readonly creators: string[] },
): void {
  const { attributes } = element;
  const written = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
  const name = written?.toLowerCase().trim().replace(DUBLIN_CORE, '$1.');
  const content = attributes['content']?.trim();
  if (name === undefined || !content) return;
  if (CREATORS.has(name)) creators.push(content);
  if (meta.has(name)) return;
  meta.set(name, content.replace(/\s+/g, ' '));
}

/** A `time` that says which date of the article it is. */
function addTime(meta: Map<string, string>, { attributes }: PageElement): void {
  const name = attributes['itemprop']?.toLowerCase();
  const date = attributes['datetime'];
  if (name !== undefined && date && !meta.has(name)) meta.set(name, date);
}

function addLink(links: Map<string, string>, { attributes }: PageElement): void {
  const relation = attributes['rel']?.toLowerCase();
  const address = attributes['href'];
  if (relation === undefined || address === undefined || links.has(relation)) return;
  links.set(relation, address);
}

/** Parents of a `title` that is the page's; those in drawings are not. */
const TITLE_PARENTS: ReadonlySet<string | undefined> = new Set(['head', 'html', '#page']);

function isPageTitle({ tag, parent }: PageElement): boolean {
  return tag === 'title' && TITLE_PARENTS.has(parent?.tag);
}

function headingText(heading: PageElement): string {
  return textOf(heading).replace(LINK_SIGNS, '').slice(0, LONGEST);
}

/** The content of the first of these meta tags that the page has. */
export function firstMeta(head: PageHead, names: readonly string[]): string | undefined {
  return names.map((name) => head.meta.get(name)).find((value) => value !== undefined);
}

/**
 * A text on one line; undefined when it is empty, or too long to be a title, a name or a
 * description.
 */
export function shortText(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === undefined || line === '' || line.length > LONGEST ? undefined : line;
}

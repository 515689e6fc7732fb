/** the package document of an EPUB → what the book says about itself, and its texts in order. */
import type { DocumentFacts } from '../document/document.ts';
import {
  writtenAuthors,
  propertyDate,
  writtenLanguage,
  writtenTitle,
} from '../document/properties.ts';
import {
  documentAttribute,
  elementsIn,
  findAll,
  localName,
  wordsOfElement,
  type DocumentElement,
} from '../document/xml-tree.ts';
import { resolvePath, type Book } from './epub-parts.ts';

/** One text of the spine. */
export type SpineItem = {
  /** Its path in the archive. */
  readonly path: string;
  readonly id: string;
  /** Whether it is beside the reading order: notes, answers, pop-ups (`linear="no"`). */
  readonly isAside: boolean;
  /** What it is for: `nav`, `cover-image` … */
  readonly properties: string;
};

/** What a package document says. Paths are those in the archive. */
export type BookPackage = {
  readonly facts: DocumentFacts;
  /** The values of all its properties, for finding the page that repeats them. */
  readonly properties: readonly string[];
  readonly spine: readonly SpineItem[];
  /** The navigation document of EPUB 3, and the NCX of EPUB 2. */
  readonly nav: string | undefined;
  readonly ncx: string | undefined;
  /** The guide of EPUB 2: paths of parts by their role, such as `title-page`. */
  readonly guide: ReadonlyMap<string, string>;
};

/** Media types of texts. */
const TEXT_TYPE = /xhtml|html|xml|dtbook/i;

/** The package of a book. */
export function readPackage(book: Book): BookPackage {
  const { root, path } = book;
  const items = findAll(root, 'item').map((item) => itemOf(item, path));
  const byId = new Map(items.map((item) => [item.id, item]));
  const listed = new Set<string>();
  const spine = findAll(root, 'itemref').flatMap((reference) => {
    const item = byId.get(documentAttribute(reference, 'idref') ?? '');
    if (item === undefined || !TEXT_TYPE.test(item.mediaType)) return [];
    // A text is part of the reading order once (EPUB 3.3, 5.7.3).
    if (listed.has(item.path)) return [];
    listed.add(item.path);
    return [{ ...item, isAside: documentAttribute(reference, 'linear') === 'no' }];
  });
  return {
    facts: factsOf(root),
    properties: findAll(root, 'metadata').flatMap(elementsIn).map(wordsOfElement),
    spine,
    nav: items.find(({ properties }) => /(?:^|\s)nav(?:\s|$)/.test(properties))?.path,
    ncx: items.find(({ mediaType }) => mediaType.includes('dtbncx'))?.path,
    guide: guideOf(root, path),
  };
}

/** An item of the manifest. */
type Item = Omit<SpineItem, 'isAside'> & { readonly mediaType: string };

function itemOf(item: DocumentElement, from: string): Item {
  return {
    id: documentAttribute(item, 'id') ?? '',
    path: resolvePath(documentAttribute(item, 'href') ?? '', from),
    mediaType: documentAttribute(item, 'media-type') ?? '',
    properties: documentAttribute(item, 'properties') ?? '',
  };
}

function guideOf(root: DocumentElement, from: string): ReadonlyMap<string, string> {
  const references = findAll(root, 'guide').flatMap((guide) => findAll(guide, 'reference'));
  return new Map(
    references.map((reference) => {
      const role = documentAttribute(reference, 'type') ?? '';
      return [resolvePath(documentAttribute(reference, 'href') ?? '', from), role.toLowerCase()];
    }),
  );
}

function factsOf(root: DocumentElement): DocumentFacts {
  const fields = findAll(root, 'metadata').flatMap((metadata) => findAll(metadata, ...FIELDS));
  const named = (name: string): readonly DocumentElement[] =>
    fields.filter((field) => localName(field.name) === name);
  const metas = named('meta');
  const refinements = refinementsOf(metas);
  const modified = metas.find((meta) => documentAttribute(meta, 'property') === 'dcterms:modified');
  const titles = named('title');
  const title =
    titles.find((each) => refined(each, 'title-type', refinements) === 'main') ?? titles[0];
  return {
    title: title && writtenTitle(wordsOfElement(title)),
    authors: authorsOf(named('creator'), refinements),
    publishedAt: publishedAt(named('date')),
    modifiedAt: modified && propertyDate(wordsOfElement(modified)),
    language: writtenLanguage(named('language').map(wordsOfElement)[0]),
  };
}

const FIELDS = ['title', 'creator', 'date', 'language', 'meta'] as const;

/** What elements say about others in the manner of EPUB 3, by `#id property`; the first of several. */
type Refinements = ReadonlyMap<string, DocumentElement>;

function refinementsOf(metas: readonly DocumentElement[]): Refinements {
  const keyed = metas.map((meta): readonly [string, DocumentElement] => [
    `${documentAttribute(meta, 'refines') ?? ''} ${documentAttribute(meta, 'property') ?? ''}`,
    meta,
  ]);
  return new Map(keyed.toReversed());
}

function refined(
  element: DocumentElement,
  property: string,
  refinements: Refinements,
): string | undefined {
  const id = documentAttribute(element, 'id');
  const about = id === undefined ? undefined : refinements.get(`#${id} ${property}`);
  return about && wordsOfElement(about);
}

/** The authors; where roles are given, no illustrators and translators. */
function authorsOf(
  creators: readonly DocumentElement[],
  refinements: Refinements,
): readonly string[] | undefined {
  const people = creators.map((creator) => ({
    name: wordsOfElement(creator),
    role: documentAttribute(creator, 'role') ?? refined(creator, 'role', refinements),
  }));
  const authors = people.filter(({ role }) => role === undefined || role === 'aut');
  return writtenAuthors((authors.length > 0 ? authors : people).map(({ name }) => name));
}

/** The day of publication: the one that is called so, otherwise one without a name. */
function publishedAt(dates: readonly DocumentElement[]): string | undefined {
  const called = (event: string | undefined): DocumentElement | undefined =>
    dates.find((date) => documentAttribute(date, 'event') === event);
  const date = called('publication') ?? called('original-publication') ?? called(undefined);
  return date && propertyDate(wordsOfElement(date));
}

/** The words of a table of contents, by path; the first entry of each path. */
export function labelsOf(
  entries: readonly { readonly href: string | undefined; readonly label: string }[],
  from: string,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { href, label } of entries) {
    if (href === undefined || label === '') continue;
    const path = resolvePath(href, from);
    if (!labels.has(path)) labels.set(path, label);
  }
  return labels;
}

/** The entries of an NCX. */
export function ncxEntries(
  root: DocumentElement,
): readonly { readonly href: string | undefined; readonly label: string }[] {
  return findAll(root, 'navPoint').map((point) => {
    const parts = elementsIn(point);
    const label = parts.find(({ name }) => localName(name) === 'navLabel');
    const content = parts.find(({ name }) => localName(name) === 'content');
    return {
      href: content && documentAttribute(content, 'src'),
      label: label ? wordsOfElement(label) : '',
    };
  });
}

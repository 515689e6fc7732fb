/** XML → a tree of elements and texts, bounded in depth and number, or an ArticleError. */
import { Parser } from 'htmlparser2';
import { largeDocument, unreadableDocument } from './document-error.ts';

/** An element of an XML document. Mutable while it is built, read-only afterwards. */
export type DocumentElement = {
  /** With its prefix, as written: `dc:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (DocumentElement | string)[];
};

/** Deepest nesting: word processors nest ten lists at most. */
const DEEPEST = 400;

/**
 * Most elements: each costs about a kilobyte of memory, and 300,000 are a book of 100,000 words in
 * the wordiest markup.
 */
const MOST_ELEMENTS = 300_000;

/**
 * The root element; entities that the document defines are not expanded.
 * @throws ArticleError ARTICLE_UNREADABLE (no element, nested too deeply), ARTICLE_TOO_LARGE.
 */
export function parseDocumentXml(
  xml: string,
  document: { readonly name: string },
): DocumentElement {
  const top: DocumentElement = { name: '', attributes: {}, children: [] };
  const open: DocumentElement[] = [top];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST)
          throw unreadableDocument(document, 'its parts are nested too deeply');
        if (++count > MOST_ELEMENTS)
          throw largeDocument(document, `it has more than ${MOST_ELEMENTS} tags`);
        const element: DocumentElement = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        addText(open.at(-1)!.children, text);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const [root] = elementsIn(top);
  if (root !== undefined) return root;
  throw unreadableDocument(document, 'it is damaged: a part of it is not XML');
}

/** Entities split a text into pieces, which are joined again. */
function addText(children: (DocumentElement | string)[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

/** The elements directly inside, in order. */
export function elementsIn(element: DocumentElement): readonly DocumentElement[] {
  return element.children.filter((child): child is DocumentElement => typeof child !== 'string');
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Every element below with one of these names without prefix, in order. */
export function findAll(
  element: DocumentElement,
  ...names: readonly string[]
): readonly DocumentElement[] {
  const found: DocumentElement[] = [];
  const waiting = [...elementsIn(element)].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (names.includes(localName(next.name))) found.push(next);
    for (const child of elementsIn(next).toReversed()) waiting.push(child);
  }
  return found;
}

/** The value of an attribute by its name without prefix. */
export function documentAttribute(element: DocumentElement, name: string): string | undefined {
  const own = Object.entries(element.attributes).find(([key]) => localName(key) === name);
  return own?.[1];
}

/** All words of an element in one line. */
export function wordsOfElement(element: DocumentElement): string {
  return joined(element).replace(/\s+/g, ' ').trim();
}

function joined(element: DocumentElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : joined(child)))
    .join('');
}

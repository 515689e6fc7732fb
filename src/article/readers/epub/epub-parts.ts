/** the bytes of an EPUB → its parts and its package document; a protected book is refused. */
import { decodePage } from '../../../_internal/charset.ts';
import { decodePath } from '../../../_internal/http/decode-path.ts';
import type { DocumentFile } from '../document/document.ts';
import { unreadableDocument, unsupportedDocument } from '../document/document-error.ts';
import { unpackDocument, type DocumentParts } from '../document/unpack-document.ts';
import {
  documentAttribute,
  findAll,
  parseDocumentXml,
  type DocumentElement,
} from '../document/xml-tree.ts';

/** Most text to unpack, in bytes: the longest novels have 6 MB of markup. */
const LARGEST_TEXT_BYTES = 32 * 1024 * 1024;

/** Parts with words, structure or styles. Pictures, fonts and sound are ignored. */
const WANTED = /^META-INF\/(?:container|encryption)\.xml$|\.(?:opf|ncx|xhtml|xht|html?|xml|css)$/i;

/** Where the container says which package there is (EPUB 3.3, OCF, 4.2.6.3.1). */
const CONTAINER = 'META-INF/container.xml';

/** Which parts are encrypted, and how. */
const ENCRYPTION = 'META-INF/encryption.xml';

/** Ways of encryption that only disguise fonts. */
const FONT_OBFUSCATION: ReadonlySet<string | undefined> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** An opened EPUB. */
export type Book = {
  readonly name: string;
  readonly parts: DocumentParts;
  /** The package document, and its path in the archive. */
  readonly root: DocumentElement;
  readonly path: string;
  /** The style sheet at a path, decoded once; undefined if the book does not have it. */
  readonly styleSheet: (path: string) => string | undefined;
};

/**
 * The parts of an EPUB.
 * @throws ArticleError ARTICLE_UNSUPPORTED (no EPUB), ARTICLE_UNREADABLE (damaged, protected),
 * ARTICLE_TOO_LARGE.
 */
export async function openBook(file: DocumentFile): Promise<Book> {
  const { name } = file;
  const parts = await unpackDocument(file, {
    wanted: (path) => WANTED.test(path),
    what: 'an EPUB',
    limitBytes: LARGEST_TEXT_BYTES,
  });
  refuseProtected(parts, { name });
  const path = packagePath(parts, { name });
  const text = textOfPart(parts, path);
  if (text === undefined) throw unreadableDocument({ name }, `it is damaged: ${path} is missing`);
  const root = parseDocumentXml(text, { name });
  return { name, parts, path, root, styleSheet: openStyleSheets(parts) };
}

/** Chapters share their style sheets. */
function openStyleSheets(parts: DocumentParts): Book['styleSheet'] {
  const decoded = new Map<string, string | undefined>();
  return (path) => {
    if (!decoded.has(path)) decoded.set(path, textOfPart(parts, path));
    return decoded.get(path);
  };
}

/** A book whose texts are encrypted could only be read with its owner's key. */
function refuseProtected(parts: DocumentParts, document: { readonly name: string }): void {
  const xml = textOfPart(parts, ENCRYPTION);
  if (xml === undefined) return;
  const ways = findAll(parseDocumentXml(xml, document), 'EncryptedData').map((data) => {
    const [method] = findAll(data, 'EncryptionMethod');
    return method && documentAttribute(method, 'Algorithm');
  });
  if (ways.every((way) => FONT_OBFUSCATION.has(way))) return;
  const hint =
    'Lectern opens no protected books. Give a copy without protection, or the text that you have the rights to.';
  throw unreadableDocument({ ...document, hint }, 'it is protected against copying (DRM)');
}

function packagePath(parts: DocumentParts, document: { readonly name: string }): string {
  const container = textOfPart(parts, CONTAINER);
  const files =
    container === undefined ? [] : findAll(parseDocumentXml(container, document), 'rootfile');
  const named = files.map((file) => documentAttribute(file, 'full-path')).filter((path) => path);
  const found = named[0] ?? [...parts.keys()].find((path) => /\.opf$/i.test(path));
  if (found !== undefined) return found;
  throw unsupportedDocument(document, 'it is an archive without a book in it');
}

/** The text of a part in the character set that it declares; undefined if there is no such part. */
export function textOfPart(parts: DocumentParts, path: string): string | undefined {
  const bytes = parts.get(path) ?? partIgnoringCase(parts, path);
  return bytes === undefined ? undefined : decodePage(bytes).text;
}

/** Some systems make no difference between capital and small letters, and their programs none. */
function partIgnoringCase(parts: DocumentParts, path: string): Buffer | undefined {
  const folded = path.toLowerCase();
  return [...parts].find(([other]) => other.toLowerCase() === folded)?.[1];
}

/** The address of what a part refers to: its path in the archive, `#`, and the id in its fragment. */
export function resolveLink(href: string, from: string): string {
  return `${resolvePath(href, from)}#${href.slice(href.indexOf('#') + 1)}`;
}

/** The path of what a part refers to, without its fragment: relative to that part, percent-decoded. */
export function resolvePath(href: string, from: string): string {
  const [bare = ''] = href.split('#', 1);
  const steps =
    bare === ''
      ? from.split('/')
      : [...from.split('/').slice(0, -1), ...decodePath(bare).split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

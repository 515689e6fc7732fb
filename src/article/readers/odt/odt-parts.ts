/** the bytes of an OpenDocument text, packed or flat → its trees of text, styles and properties. */
import { decodePage } from '../../../_internal/charset.ts';
import type { DocumentFile } from '../document/document.ts';
import {
  largeDocument,
  unreadableDocument,
  unsupportedDocument,
} from '../document/document-error.ts';
import { unpackDocument } from '../document/unpack-document.ts';
import {
  elementsIn,
  findAll,
  parseDocumentXml,
  type DocumentElement,
} from '../document/xml-tree.ts';

/** Most text to unpack, in bytes: a book of half a million words has 16 MB of XML. */
const LARGEST_XML_BYTES = 16 * 1024 * 1024;

/** The parts with words, styles and properties. */
const WANTED: ReadonlySet<string> = new Set([
  'content.xml',
  'styles.xml',
  'meta.xml',
  'META-INF/manifest.xml',
]);

/** The first bytes of a ZIP archive. */
const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');

/** An opened text. */
export type OpenText = {
  readonly name: string;
  /** `office:text`: what is printed. */
  readonly text: DocumentElement;
  /** Roots in which styles are defined, common ones first. */
  readonly styles: readonly DocumentElement[];
  /** The root in which properties are. */
  readonly meta: DocumentElement | undefined;
};

/**
 * The trees of a text.
 * @throws ArticleError ARTICLE_UNSUPPORTED (no text), ARTICLE_UNREADABLE (damaged, locked),
 * ARTICLE_TOO_LARGE.
 */
export async function openText(file: DocumentFile): Promise<OpenText> {
  const { bytes, name } = file;
  const isPacked = Buffer.from(bytes.buffer, bytes.byteOffset, 4).equals(ARCHIVE);
  if (!isPacked) return openFlat(file);
  const parts = await unpackDocument(file, {
    wanted: (path) => WANTED.has(path),
    what: 'an OpenDocument text',
    limitBytes: LARGEST_XML_BYTES,
  });
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw unreadableDocument({ name }, 'it is protected by a password');
  const [content, styles, meta] = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => {
    const part = parts.get(path);
    return part === undefined ? undefined : parseDocumentXml(decodePage(part).text, { name });
  });
  if (content === undefined)
    throw unsupportedDocument({ name }, 'it is an archive without an OpenDocument text in it');
  return { name, text: textIn(content, name), styles: [styles, content].filter(isGiven), meta };
}

function openFlat({ bytes, name }: DocumentFile): OpenText {
  if (bytes.length > LARGEST_XML_BYTES)
    throw largeDocument({ name }, `at most ${LARGEST_XML_BYTES / 1024 / 1024} MB of XML are read`);
  const root = parseDocumentXml(decodePage(bytes).text, { name });
  return { name, text: textIn(root, name), styles: [root], meta: root };
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function textIn(root: DocumentElement, name: string): DocumentElement {
  const text = findAll(root, 'body')
    .flatMap(elementsIn)
    .find((child) => child.name === 'office:text');
  if (text !== undefined) return text;
  throw unsupportedDocument({ name }, 'it is an OpenDocument file, but not a text');
}

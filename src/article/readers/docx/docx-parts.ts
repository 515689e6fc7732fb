/**
 * the bytes of a word processor's document → its XML parts, or an ArticleError saying what it is
 * instead.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { unpackZip, ZipError } from '../../../_internal/zip.ts';
import type { ArticleError } from '../../../errors.ts';
import {
  emptyDocument,
  largeDocument,
  unreadableDocument,
  unsupportedDocument,
} from '../document/document-error.ts';

/** Most text to unpack, in bytes: a book of half a million words has 16 MB of XML. */
const LARGEST_XML_BYTES = 16 * 1024 * 1024;

/** Most parts of an archive. */
const MOST_PARTS = 10_000;

/**
 * Most tags in all parts: each costs about 2 kB of memory and 15 microseconds,
 * and 200,000 are a book of 70,000 words in the wordiest markup.
 */
const MOST_TAGS = 200_000;

/** The parts with words or metadata. Pictures, themes and comments are ignored. */
const WANTED_NAMES: readonly string[] = [
  String.raw`\[Content_Types\]\.xml`,
  String.raw`_rels\/\.rels`,
  String.raw`docProps\/core\.xml`,
  String.raw`word\/(?:document|footnotes|endnotes|styles|numbering)\d*\.xml`,
  String.raw`word\/_rels\/[^/]+\.rels`,
];
const WANTED = new RegExp(`^${anyOf(WANTED_NAMES)}$`, 'i');

/** The part that holds the text. */
export const MAIN_PART: RegExp = /^word\/document\d*\.xml$/i;

/** The first bytes of other files, and what they are. */
const OTHERS: readonly { readonly begins: string; readonly what: string }[] = [
  { begins: '%PDF', what: 'a PDF' },
  { begins: '{\\rtf', what: 'a document in Rich Text Format' },
  { begins: '<?xml', what: 'an XML file' },
];

/**
 * Begins every file of Office before 2007, and of Office today when it is protected by a password.
 */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The first, uncompressed part of every OpenDocument file. */
const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

/** The name of an encrypted document inside its container. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The relevant parts of a .docx. Never unpacks more than 16 MB.
 * @throws ArticleError ARTICLE_UNSUPPORTED for another kind of document, ARTICLE_UNREADABLE for a
 * damaged or locked one, ARTICLE_TOO_LARGE.
 */
export async function readDocxParts(
  bytes: Uint8Array,
  options: { readonly name: string },
): Promise<ReadonlyMap<string, Buffer>> {
  refuseOthers(bytes, options);
  const parts = await unpack(bytes, options);
  if (![...parts.keys()].some((name) => MAIN_PART.test(name)))
    throw unsupportedDocument(options, 'it is an archive without a Word document in it');
  for (const [name, part] of parts) {
    if (part.includes('<!DOCTYPE'))
      throw unreadable(options, `${name} defines a document type, which Word never does`);
  }
  const tags = [...parts.values()].reduce((sum, part) => sum + countTags(part), 0);
  if (tags > MOST_TAGS)
    throw largeDocument(options, `it has ${tags} tags, but at most ${MOST_TAGS} are read`);
  return parts;
}

function refuseOthers(bytes: Uint8Array, options: { readonly name: string }): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE)) {
    if (file.includes(LOCKED)) throw unreadable(options, 'it is protected by a password');
    throw unsupportedDocument(options, 'it is in the format of Word before 2007 (.doc)');
  }
  const beginning = file.subarray(0, 200).toString('latin1');
  const other = OTHERS.find(({ begins }) => beginning.startsWith(begins));
  if (other !== undefined) throw unsupportedDocument(options, `it is ${other.what}`);
  const isNamedOdt = /\.odt$/i.test(options.name) && file.length > 0;
  if (beginning.includes(OPEN_DOCUMENT) || isNamedOdt)
    throw unsupportedDocument(options, 'it is an OpenDocument file');
  if (file.length > 0) return;
  throw emptyDocument(options, 'is empty');
}

async function unpack(
  bytes: Uint8Array,
  options: { readonly name: string },
): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await unpackZip(bytes, {
      wanted: (name) => WANTED.test(name),
      limitBytes: LARGEST_XML_BYTES,
      limitParts: MOST_PARTS,
    });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'too-large') throw largeDocument(options, error.message);
    if (error.fault === 'no-zip')
      throw unsupportedDocument(options, 'it is not a Word document, which would be a ZIP archive');
    throw unreadable(options, error.message);
  }
}

function countTags(part: Buffer): number {
  let count = 0;
  for (const byte of part) if (byte === 0x3c) count++;
  return count;
}

/**
 * The error for a document that is damaged or locked. `why` follows the name and "cannot be read:".
 */
export function unreadable(
  options: { readonly name: string; readonly cause?: unknown },
  why: string,
): ArticleError {
  const hint =
    'Open it in Word or another word processor, save it again as .docx, and give that file.';
  return unreadableDocument({ ...options, hint }, why);
}

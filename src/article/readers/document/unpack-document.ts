/** the bytes of a document that is a ZIP archive → its parts, within limits, or an ArticleError. */
import { unpackZip, ZipError } from '../../../_internal/zip.ts';
import type { DocumentFile } from './document.ts';
import { largeDocument, unreadableDocument, unsupportedDocument } from './document-error.ts';

/** Parts of a document by their path in the archive. */
export type DocumentParts = ReadonlyMap<string, Buffer>;

/** Options of `unpackDocument`. */
export type UnpackDocumentOptions = {
  /** Which parts are unpacked; pictures and fonts never are. */
  readonly wanted: (path: string) => boolean;
  /** What it should be, with its article: "an EPUB". */
  readonly what: string;
  /** Most text to unpack, in bytes. */
  readonly limitBytes: number;
};

/** Most parts of an archive. */
const MOST_PARTS = 20_000;

/**
 * The wanted parts.
 * @throws ArticleError ARTICLE_UNSUPPORTED (no archive), ARTICLE_UNREADABLE (damaged, locked),
 * ARTICLE_TOO_LARGE (it unpacks to more than the limit).
 */
export async function unpackDocument(
  { bytes, name }: DocumentFile,
  { wanted, what, limitBytes }: UnpackDocumentOptions,
): Promise<DocumentParts> {
  try {
    return await unpackZip(bytes, { wanted, limitBytes, limitParts: MOST_PARTS });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'too-large') throw largeDocument({ name }, error.message);
    if (error.fault === 'no-zip')
      throw unsupportedDocument({ name }, `it is not ${what}, which would be a ZIP archive`);
    throw unreadableDocument({ name, cause: error }, error.message);
  }
}

/** the bytes of a document → what it is, by what it holds; its name decides only where that is unclear. */
import { extname } from 'node:path';
import type { DocumentFile, DocumentKind } from './document.ts';

/** The first bytes of a ZIP archive. */
const ARCHIVE = 'PK\u0003\u0004';

/** The media type of an OpenDocument text; templates and master documents add to it. */
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';

/** The media type of an EPUB, which its first part holds. */
const BOOK = 'application/epub+zip';

/** How much of a file to look at, in bytes. */
const BEGINNING_BYTES = 4096;

/** Kinds by extension, for archives whose first part is not the one that it should be. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
  '.epub': 'epub',
  '.odt': 'odt',
  '.ott': 'odt',
  '.fodt': 'odt',
};

/** What a document is; undefined for anything but these, such as a Word document. */
export function documentKindOf({ bytes, name }: DocumentFile): DocumentKind | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const beginning = file.subarray(0, BEGINNING_BYTES).toString('latin1');
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{\\rtf/.test(beginning)) return 'rtf';
  // Readers of PDF look for its mark in the first kilobyte.
  if (beginning.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (beginning.startsWith(ARCHIVE)) return archiveKind(file, { beginning, name });
  const isFlat = /<office:document[\s>]/.test(beginning) && beginning.includes('opendocument');
  return isFlat ? 'odt' : undefined;
}

function archiveKind(
  file: Buffer,
  { beginning, name }: { readonly beginning: string; readonly name: string },
): DocumentKind | undefined {
  const first = beginning.slice(0, 200);
  if (first.includes(BOOK)) return 'epub';
  if (first.includes(OPEN_TEXT)) return 'odt';
  if (file.includes('META-INF/container.xml')) return 'epub';
  return file.includes('word/document') ? undefined : KINDS[extname(name).toLowerCase()];
}

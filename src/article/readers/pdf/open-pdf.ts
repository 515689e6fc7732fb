/** the bytes of a PDF → the pieces of text on its pages, or an ArticleError that says why they cannot be had. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ArticleError } from '../../../errors.ts';
import type { DocumentFile } from '../document/document.ts';
import { largeDocument, unreadableDocument } from '../document/document-error.ts';

/** A piece of text; lengths in points from the lower left corner of its page. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
  /** A name within the file. */
  readonly font: string;
};

/** A page: its size in points, its pieces in the order of the file. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
};

/** What a PDF holds. */
export type PdfText = {
  readonly pages: readonly PdfPage[];
  /** Its properties: `Title`, `Author`, `CreationDate`, `ModDate`. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Language of its catalogue. */
  readonly language: string | undefined;
};

/** Loaded by name at run time: most who use Lectern do not install it. */
const LIBRARY: string = 'pdfjs-dist/legacy/build/pdf.mjs';

/** Most pages: a book of two thousand pages is one of a million words. */
const MOST_PAGES = 2000;

/** The permission to copy text, and that to copy it for people who cannot see it (ISO 32000, table 22). */
const [COPY, COPY_FOR_ACCESSIBILITY] = [0x10, 0x200] as const;

/** What is used of pdf.js. */
type PdfJs = {
  readonly getDocument: (source: object) => {
    readonly promise: Promise<PdfJsDocument>;
    readonly destroy: () => Promise<void>;
  };
};

type PdfJsDocument = {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfJsPage>;
  readonly getPermissions: () => Promise<readonly number[] | null>;
  readonly getMetadata: () => Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
};

type PdfJsPage = {
  /** Left, bottom, right, top. */
  readonly view: readonly [number, number, number, number];
  readonly getTextContent: () => Promise<{ readonly items: readonly PdfJsItem[] }>;
  readonly cleanup: () => void;
};

type PdfJsItem = {
  readonly str?: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly fontName: string;
};

/**
 * The text of a PDF.
 * @throws ArticleError ARTICLE_UNREADABLE (damaged, locked), ARTICLE_TOO_LARGE; ARTICLE_UNSUPPORTED
 * where the package `pdfjs-dist` is not installed.
 */
export async function openPdf({ bytes, name }: DocumentFile): Promise<PdfText> {
  const { library, folder } = await loadLibrary(name);
  const task = library.getDocument({
    // It takes the bytes over.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return await readDocument(await task.promise, name);
  } catch (error) {
    throw error instanceof ArticleError ? error : whyUnreadable(error, name);
  } finally {
    await task.destroy();
  }
}

/** Loaded here, because few runs need it, and only those who read PDFs install it. */
async function loadLibrary(
  name: string,
): Promise<{ readonly library: PdfJs; readonly folder: string }> {
  // It makes one matrix for drawing while it is loaded; nothing is drawn here.
  for (const each of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(each in globalThis)) Object.assign(globalThis, { [each]: function () {} });
  try {
    const entry = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    const library = await importQuietly();
    return { library, folder: dirname(entry) };
  } catch (cause) {
    throw new ArticleError(`${name} cannot be read: PDFs need the package pdfjs-dist.`, {
      code: 'ARTICLE_UNSUPPORTED',
      hint: 'Install it beside Lectern: npm install pdfjs-dist@5.4.296',
      cause,
    });
  }
}

/** While it is loaded, it warns that it cannot draw, which is not needed here. */
async function importQuietly(): Promise<PdfJs> {
  const { console: terminal } = globalThis;
  const { warn } = terminal;
  terminal.warn = () => undefined;
  try {
    return (await import(LIBRARY)) as PdfJs;
  } finally {
    terminal.warn = warn;
  }
}

async function readDocument(document: PdfJsDocument, name: string): Promise<PdfText> {
  const permissions = await document.getPermissions();
  const isClosed =
    permissions !== null &&
    !permissions.includes(COPY) &&
    !permissions.includes(COPY_FOR_ACCESSIBILITY);
  if (isClosed) throw unreadableDocument({ name, hint: LOCKED_HINT }, 'its text may not be copied');
  const { numPages } = document;
  if (numPages > MOST_PAGES)
    throw largeDocument({ name }, `it has ${numPages} pages, but at most ${MOST_PAGES} are read`);
  const { info } = await document.getMetadata();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= numPages; number++)
    pages.push(await readPdfPage(await document.getPage(number)));
  const language = typeof info['Language'] === 'string' ? info['Language'] : undefined;
  return { pages, properties: info, language };
}

async function readPdfPage(page: PdfJsPage): Promise<PdfPage> {
  const [left, bottom, right, top] = page.view;
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces = items.flatMap(({ str, transform, width, fontName }): readonly PdfPiece[] => {
    const [a, b, c, d, x, y] = transform;
    // What is turned runs along the margin or over the page as a stamp.
    const isUpright = a > 0 && Math.abs(b) < a / 4;
    if (str === undefined || str.trim() === '' || !isUpright) return [];
    const size = Math.hypot(c, d);
    return [{ text: str, x: x - left, y: y - bottom, width, size, font: fontName }];
  });
  return { width: right - left, height: top - bottom, pieces };
}

const LOCKED_HINT = 'Ask whoever made it for a copy that may be read, or for the text.';

function whyUnreadable(error: unknown, name: string): ArticleError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  if (isLocked)
    return unreadableDocument(
      { name, hint: LOCKED_HINT, cause: error },
      'it is protected by a password',
    );
  return unreadableDocument({ name, cause: error }, 'it is damaged, or is not a PDF');
}

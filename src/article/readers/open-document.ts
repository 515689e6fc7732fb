/** the path of a document → a function that reads it in a language, by what the file holds. */
import { extname } from 'node:path';
import type { NamedFile } from '../../_internal/disk/within.ts';
import type { Article } from '../article.ts';
import { readFile } from '../read-file.ts';
import type { OriginOptions } from '../trust.ts';
import type { DocumentKind } from './document/document.ts';
import { emptyDocument, unsupportedDocument } from './document/document-error.ts';
import { documentKindOf } from './document/document-kind.ts';

/** Largest document, in bytes: most of it is pictures, which are not unpacked. */
const LARGEST_DOCUMENT_BYTES = 100 * 1024 * 1024;

/** What a file should be by its name, where no other reader takes it. */
const NAMED: Readonly<Record<string, string>> = {
  '.epub': 'an EPUB',
  '.odt': 'an OpenDocument text',
  '.ott': 'an OpenDocument text',
  '.fodt': 'an OpenDocument text',
  '.rtf': 'a document in Rich Text Format',
  '.pdf': 'a PDF',
};

/**
 * The document, converted once, and read again for another language.
 * @throws ArticleError as `readFile` and the readers of documents do; ARTICLE_UNSUPPORTED for a PDF
 * unless `experimentalPdf` is set; an abort throws the signal's reason.
 */
export async function openDocument(
  { path, workingFolder }: NamedFile,
  options: OriginOptions,
): Promise<(foundLanguage: string | undefined) => Promise<Article>> {
  const limitBytes = LARGEST_DOCUMENT_BYTES;
  const bytes = await readFile(path, { ...options, workingFolder, limitBytes });
  const kind = documentKindOf({ bytes, name: path });
  if (kind !== undefined) return openConverted({ path, bytes, kind }, options);
  refuseNamed(path, bytes);
  const { readDocx } = await import('./docx/docx.ts');
  return (foundLanguage) => readDocx(bytes, { ...options, path, foundLanguage });
}

/** How messages call rich text that has no name. */
const UNNAMED = 'The text';

/**
 * Rich text of a clipboard or a program, converted once, and read again for another language.
 * @throws ArticleError as the reader of RTF does; an abort throws the signal's reason.
 */
export function openRichText(
  content: string,
  options: OriginOptions,
): Promise<(foundLanguage: string | undefined) => Promise<Article>> {
  // Each byte is a character, unless a program has decoded it.
  const isDecoded = /[^\0-\xff]/.test(content);
  const bytes = Buffer.from(content, isDecoded ? 'utf8' : 'latin1');
  return openConverted({ bytes, kind: 'rtf' }, options);
}

/** Refuses a file whose name says that it is another document than one of Word. */
function refuseNamed(path: string, bytes: Uint8Array): void {
  const what = NAMED[extname(path).toLowerCase()];
  if (what === undefined) return;
  if (bytes.length === 0) throw emptyDocument({ name: path }, 'is empty');
  throw unsupportedDocument({ name: path }, `it is not ${what}`);
}

type FoundDocument = {
  /** The file; undefined for what a program gave. */
  readonly path?: string;
  readonly bytes: Uint8Array;
  readonly kind: DocumentKind;
};

async function openConverted(
  { path, bytes, kind }: FoundDocument,
  options: OriginOptions,
): Promise<(foundLanguage: string | undefined) => Promise<Article>> {
  const name = path ?? UNNAMED;
  if (kind === 'pdf' && options.experimentalPdf !== true) throw pdfRefusal(name);
  const { convertInThread } = await import('./worker/threads.ts');
  const request = { document: kind, bytes, options: { name } } as const;
  const { html, facts, warnings = [] } = await convertInThread(request, options);
  const { readFragment } = await import('./html/fragment.ts');
  // Nothing in a document asks how it is said; its pictures are within it, not in files beside it.
  const asked = { spokenMarkup: 'none', pictures: false, whole: 'document' } as const;
  const settings = { ...options, ...asked };
  return async (foundLanguage) => {
    const written = { facts, name, path } as const;
    const article = await readFragment(html, { ...settings, foundLanguage, ...written });
    return { ...article, warnings: [...warnings, ...article.warnings] };
  };
}

function pdfRefusal(name: string): Error {
  const hint =
    'Reading PDFs is an experiment: --experimental-pdf (setting experimentalPdf) turns it on. ' +
    'It is better to give the text as .docx, .odt, .html or .txt.';
  return unsupportedDocument({ name, hint }, 'it is a PDF');
}

/**
 * messages with a page, Markdown or a document → messages with its draft, or the document as HTML:
 * the worker thread, which can be stopped.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../../threads/packed-error.ts';
import type { Draft } from '../../build-article.ts';
import type { ConvertedDocument, DocumentFile, DocumentKind } from '../document/document.ts';
import type { MarkdownOptions } from '../markdown/markdown.ts';
import { readPage, type PageOptions } from '../page/read-page.ts';

/** A page to read, or a Markdown text that may take long. */
export type PageRequest =
  | { readonly html: string; readonly options: PageOptions }
  | { readonly markdown: string; readonly options: MarkdownOptions & { readonly name: string } };

/** A document to convert. */
export type DocumentRequest = {
  readonly document: DocumentKind;
  readonly bytes: Uint8Array;
  readonly options: { readonly name: string };
};

/** The result: a draft, a document as HTML, or an error. */
export type ThreadReply =
  | { readonly draft: Draft }
  | { readonly converted: ConvertedDocument }
  | { readonly failed: PackedError };

/** Sent once, when the thread has loaded its parsers. */
const READY = 'ready';

parentPort?.on('message', (request: PageRequest | DocumentRequest) => void reply(request));
parentPort?.postMessage(READY);

async function reply(request: PageRequest | DocumentRequest): Promise<void> {
  parentPort?.postMessage(await replyTo(request));
}

async function replyTo(request: PageRequest | DocumentRequest): Promise<ThreadReply> {
  try {
    if ('html' in request) return { draft: readPage(request.html, request.options) };
    if ('document' in request) {
      const { bytes, options } = request;
      const convert = await CONVERTERS[request.document]();
      return { converted: await convert({ bytes, name: options.name }) };
    }
    // Loaded on use: most threads never need it.
    const { readMarkdown } = await import('../markdown/markdown.ts');
    return { draft: readMarkdown(request.markdown, request.options) };
  } catch (error) {
    return { failed: packError(error) };
  }
}

type Convert = (file: DocumentFile) => Promise<ConvertedDocument>;

/** Loaded on use, as the reader of Markdown is. */
const CONVERTERS: Readonly<Record<DocumentKind, () => Promise<Convert>>> = {
  epub: async () => (await import('../epub/epub.ts')).convertEpub,
  odt: async () => (await import('../odt/odt.ts')).convertOdt,
  rtf: async () => (await import('../rtf/rtf.ts')).convertRtf,
  pdf: async () => (await import('../pdf/pdf.ts')).convertPdf,
};

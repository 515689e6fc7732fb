/**
 * messages with a page or Markdown → messages with its draft: the worker thread, which can be
 * stopped.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../../threads/packed-error.ts';
import type { Draft } from '../../build-article.ts';
import type { MarkdownOptions } from '../markdown/markdown.ts';
import { readPage, type PageOptions } from '../page/read-page.ts';

/** A page to read, or a Markdown text that may take long. */
export type PageRequest =
  | { readonly html: string; readonly options: PageOptions }
  | { readonly markdown: string; readonly options: MarkdownOptions & { readonly name: string } };

/** The result: a draft, or an error. */
export type PageReply = { readonly draft: Draft } | { readonly failed: PackedError };

/** Sent once, when the thread has loaded its parsers. */
const READY = 'ready';

parentPort?.on('message', (request: PageRequest) => void reply(request));
parentPort?.postMessage(READY);

async function reply(request: PageRequest): Promise<void> {
  parentPort?.postMessage(await replyTo(request));
}

async function replyTo(request: PageRequest): Promise<PageReply> {
  try {
    if ('html' in request) return { draft: readPage(request.html, request.options) };
    // Loaded on use: most threads never need it.
    const { readMarkdown } = await import('../markdown/markdown.ts');
    return { draft: readMarkdown(request.markdown, request.options) };
  } catch (error) {
    return { failed: packError(error) };
  }
}

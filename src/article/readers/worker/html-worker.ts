/**
 * messages with a page, or with Markdown → messages with the draft of its article: the thread in
 * which they are read, so that it can be stopped.
 */
import { parentPort } from 'node:worker_threads';
import { packError, type PackedError } from '../../../threads/packed-error.ts';
import type { Draft } from '../../build-article.ts';
import type { MarkdownOptions } from '../markdown/markdown.ts';
import { readPage, type PageOptions } from '../page/read-page.ts';

/** One page to read, or a Markdown text that may take long. */
export type PageRequest =
  | { readonly html: string; readonly options: PageOptions }
  | { readonly markdown: string; readonly options: MarkdownOptions & { readonly name: string } };

/** What became of it: a draft, or an error. */
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
    // Most threads never see any, and its parser takes a while to load.
    const { readMarkdown } = await import('../markdown/markdown.ts');
    return { draft: readMarkdown(request.markdown, request.options) };
  } catch (error) {
    return { failed: packError(error) };
  }
}

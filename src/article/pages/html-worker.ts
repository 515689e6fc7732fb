/** messages with a page → messages with the draft of its article: the thread in which pages are read, so that it can be stopped. */
import { parentPort } from 'node:worker_threads';
import { ArticleError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import type { Draft } from '../build-article.ts';
import { readPage } from './read-page.ts';
import type { PageOptions } from './read-page.ts';

/** One page to read. */
export type PageRequest = { readonly html: string; readonly options: PageOptions };

/** What became of it: a draft, an ArticleError as plain data, or the message of another error. */
export type PageReply =
  | { readonly draft: Draft }
  | { readonly refused: { readonly message: string; readonly code: ErrorCode; readonly hint: string | undefined } }
  | { readonly failed: string };

/** Sent once, when the thread has loaded its parsers. */
export const READY = 'ready';

parentPort?.on('message', (request: PageRequest) => parentPort?.postMessage(replyTo(request)));
parentPort?.postMessage(READY);

function replyTo({ html, options }: PageRequest): PageReply {
  try {
    return { draft: readPage(html, options) };
  } catch (error) {
    if (error instanceof ArticleError) return { refused: { message: error.message, code: error.code, hint: error.hint } };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

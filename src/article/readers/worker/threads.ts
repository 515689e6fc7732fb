/** requests → drafts, or documents as HTML, made in a few warm threads that all readers share. */
import { availableParallelism } from 'node:os';
import type { AbortOptions } from '../../../_internal/abort.ts';
import { Pool } from '../../../_internal/pool.ts';
import type { Draft } from '../../build-article.ts';
import type { ConvertedDocument } from '../document/document.ts';
import { PageThread } from './html-thread.ts';
import type { DocumentRequest, PageRequest } from './html-worker.ts';

/** Most threads: each holds its parsers and up to 384 MB, and reading is a small part of a run. */
const MOST_THREADS = 4;

/** Made for the first request, shared by all later ones. */
let threads: Pool<PageThread> | undefined;

/** @throws ArticleError as `PageThread.read` does; an abort throws the signal's reason. */
export function readInThread(request: PageRequest, options: AbortOptions): Promise<Draft> {
  return inThread((thread) => thread.read(request, options), options);
}

/** @throws ArticleError as `PageThread.convert` does; an abort throws the signal's reason. */
export function convertInThread(
  request: DocumentRequest,
  options: AbortOptions,
): Promise<ConvertedDocument> {
  return inThread((thread) => thread.convert(request, options), options);
}

async function inThread<T>(
  work: (thread: PageThread) => Promise<T>,
  { signal }: AbortOptions,
): Promise<T> {
  threads ??= new Pool({
    size: Math.min(MOST_THREADS, availableParallelism()),
    create: async () => new PageThread(),
  });
  return threads.run(work, signal === undefined ? {} : { signal });
}

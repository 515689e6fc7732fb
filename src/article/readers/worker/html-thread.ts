/**
 * a page, or Markdown → its draft, and a document → its HTML, in a thread that is stopped when it
 * takes too much time or memory.
 */
import { Worker } from 'node:worker_threads';
import { abortable, type AbortOptions } from '../../../_internal/abort.ts';
import { unpackError } from '../../../threads/packed-error.ts';
import { ArticleError } from '../../../errors.ts';
import type { Draft } from '../../build-article.ts';
import type { ConvertedDocument } from '../document/document.ts';
import type { DocumentRequest, PageRequest, ThreadReply } from './html-worker.ts';
import { watchProcessorTime } from '../../../threads/processor-budget.ts';
import { watchMemory } from '../../../threads/watch-memory.ts';

/** Limits of a page. */
export type PageLimits = {
  /** Seconds of processor time for reading; loading the thread is not counted. */
  readonly seconds: number;
  /** Megabytes of memory of the thread, without buffers. */
  readonly memoryMb: number;
  /** Megabytes that the process may take meanwhile, buffers included. @default unlimited */
  readonly processMb?: number | undefined;
};

/**
 * Limits of one page. An article of 10 MB takes a second and 200 MB; anything above is refused
 * within five seconds, including the start of the process.
 */
const PAGE_LIMITS: PageLimits = { seconds: 2.5, memoryMb: 384 };

/**
 * Seconds per million characters of Markdown, if more than for a page: four times what an article
 * takes.
 */
const MARKDOWN_SECONDS = 10;

/** Seconds per million characters of a document's HTML, if more than for a page: a book is long. */
const BOOK_SECONDS = 4;

/** Seconds for a document: five times what a book of half a million words takes. */
const DOCUMENT_SECONDS = 15;

/**
 * Megabytes that the process may take while it reads a PDF, whose streams tell nothing of their size
 * before they are unpacked: seven times the largest file.
 */
const PDF_MB = 700;

/** Share of the memory for short-lived objects. */
const YOUNG_SHARE = 0.125;

/** The compiled worker, beside this file. */
const WORKER = new URL('./html-worker.js', import.meta.url);

/**
 * A thread that reads one page after another. It is started on first use and again after it was
 * stopped; when idle, it does not keep the process alive.
 */
export class PageThread {
  readonly #limits: PageLimits;
  #worker: Promise<Worker> | undefined;

  constructor(limits: PageLimits = PAGE_LIMITS) {
    this.#limits = limits;
  }

  /**
   * @throws ArticleError as `readPage` does, and ARTICLE_TOO_COMPLEX at a limit; an abort throws
   * the signal's reason.
   */
  async read(request: PageRequest, options: AbortOptions): Promise<Draft> {
    const reply = await this.#answer(request, options);
    if ('draft' in reply) return reply.draft;
    throw failureOf(reply, request);
  }

  /**
   * @throws ArticleError as the converters do, and ARTICLE_TOO_COMPLEX at a limit; an abort throws
   * the signal's reason.
   */
  async convert(request: DocumentRequest, options: AbortOptions): Promise<ConvertedDocument> {
    const reply = await this.#answer(request, options);
    if ('converted' in reply) return reply.converted;
    throw failureOf(reply, request);
  }

  async #answer(request: ThreadRequest, options: AbortOptions): Promise<ThreadReply> {
    options.signal?.throwIfAborted();
    const worker = await abortable((this.#worker ??= this.#start()), options);
    options.signal?.throwIfAborted();
    worker.ref();
    try {
      return await this.#ask(worker, { request, signal: options.signal });
    } finally {
      worker.unref();
    }
  }

  /**
   * A thread that cannot be started, or ends while idle, is dropped: the next page gets a new one.
   */
  async #start(): Promise<Worker> {
    try {
      const worker = await start(this.#limits);
      worker.on('error', () => undefined).once('exit', () => (this.#worker = undefined));
      return worker;
    } catch (cause) {
      this.#worker = undefined;
      throw cause;
    }
  }

  /** One request to the thread; whatever ends it early ends the thread. */
  #ask(worker: Worker, { request, signal }: Question): Promise<ThreadReply> {
    const place = placeOf(request, this.#limits);
    return new Promise<ThreadReply>((resolve, reject) => {
      const stop = (reason: unknown): void => {
        finish();
        this.#worker = undefined;
        void worker.terminate();
        reject(reason);
      };
      const onMessage = (reply: ThreadReply): void => {
        finish();
        resolve(reply);
      };
      const onError = (error: unknown): void => stop(tooMuch(error, place));
      const onAbort = (): void => stop(signal?.reason);
      const onExit = (): void => stop(cannotBeRead(place.name, 'its thread ended'));
      const onTimeout = (): void =>
        stop(tooComplex(place, { what: `${place.limits.seconds.toFixed(1)} seconds` }));
      const { seconds, processMb } = place.limits;
      const onBurst = (): void => stop(tooComplex(place, { what: `${processMb} MB of memory` }));
      const endWatches = [
        watchProcessorTime(seconds, onTimeout),
        ...(processMb === undefined ? [] : [watchMemory(processMb, onBurst)]),
      ];
      const finish = (): void => {
        for (const endWatch of endWatches) endWatch();
        signal?.removeEventListener('abort', onAbort);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.postMessage(request);
    });
  }
}

const HINT = 'Paste the story as text, or save only the main part of the page.';

type ThreadRequest = PageRequest | DocumentRequest;

type Question = { readonly request: ThreadRequest; readonly signal: AbortSignal | undefined };

/** What is read: its name in messages, and its limits. */
type Place = { readonly name: string; readonly language: string; readonly limits: PageLimits };

function placeOf(request: ThreadRequest, limits: PageLimits): Place {
  const name = request.options.name ?? 'The page';
  if ('html' in request) {
    const isDocument = request.options.whole === 'document';
    const own = isDocument ? (BOOK_SECONDS * request.html.length) / 1e6 : 0;
    const seconds = Math.max(limits.seconds, own);
    return { name, language: 'HTML', limits: { ...limits, seconds } };
  }
  if ('document' in request) {
    const seconds = Math.max(limits.seconds, DOCUMENT_SECONDS);
    const processMb = limits.processMb ?? (request.document === 'pdf' ? PDF_MB : undefined);
    return { name, language: 'content', limits: { ...limits, seconds, processMb } };
  }
  const seconds = Math.max(limits.seconds, (MARKDOWN_SECONDS * request.markdown.length) / 1e6);
  return { name, language: 'Markdown', limits: { ...limits, seconds } };
}

function tooMuch(error: unknown, place: Place): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return tooComplex(place, { what: `${place.limits.memoryMb} MB of memory`, cause: error });
}

function tooComplex(
  place: Place,
  limit: { readonly what: string; readonly cause?: unknown },
): ArticleError {
  const why = `its ${place.language} is too large or too deeply nested`;
  return new ArticleError(`${place.name} takes more than ${limit.what} to read: ${why}.`, {
    code: 'ARTICLE_TOO_COMPLEX',
    hint: HINT,
    cause: limit.cause,
  });
}

function cannotBeRead(name: string, why: string): ArticleError {
  return new ArticleError(`${name} cannot be read: ${why}.`, {
    code: 'ARTICLE_TOO_COMPLEX',
    hint: HINT,
  });
}

/** A thread that has loaded its parsers. */
function start(limits: PageLimits): Promise<Worker> {
  const maxYoungGenerationSizeMb = Math.round(limits.memoryMb * YOUNG_SHARE);
  const worker = new Worker(WORKER, {
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMb - maxYoungGenerationSizeMb,
      maxYoungGenerationSizeMb,
    },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      worker.unref();
      resolve(worker);
    });
  });
}

function failureOf(reply: ThreadReply, request: ThreadRequest): Error {
  const error = 'failed' in reply ? unpackError(reply.failed) : new Error('it has no reply');
  if (error instanceof ArticleError) return error;
  return cannotBeRead(request.options.name ?? 'The page', error.message);
}

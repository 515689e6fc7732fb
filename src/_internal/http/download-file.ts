/** an address → a file with what lies behind it, loaded on where an earlier attempt broke off. */
import { open, stat, writeFile } from 'node:fs/promises';
import { wait } from '../abort.ts';
import { asDiskError } from '../disk/disk-errors.ts';
import {
  forgetDownload,
  recallDownload,
  rememberDownload,
  type KeptDownload,
} from './download-state.ts';
import type { Connect } from './http-connect.ts';
import { HttpError } from './http-error.ts';
import { connectionFailure, statusFailure } from './http-failures.ts';
import { followRedirects, locationOf } from './http-redirects.ts';
import { send, type Answer } from './http-request.ts';
import { parseAddress, placeOf, type Resolve, type Target } from './http-target.ts';
import { userAgent } from './user-agent.ts';
import { LecternError } from '../../errors.ts';

/** How far a download is, in bytes. */
export type DownloadProgress = {
  readonly loadedBytes: number;
  /** Absent: the server does not say. */
  readonly totalBytes?: number | undefined;
};

/** Options of `downloadFile`. */
export type DownloadOptions = {
  /** The file; what an earlier attempt left in it is kept where the server allows it. */
  readonly path: string;
  /** The most bytes that are loaded. */
  readonly limitBytes: number;
  /** As of `fetchPage`. @default false */
  readonly allowPrivate?: boolean | undefined;
  /** Seconds without a byte after which a connection is given up. @default 30 */
  readonly patience?: number | undefined;
  /** How often in a row a broken connection that brought nothing is made again. @default 4 */
  readonly attempts?: number | undefined;
  /** Seconds before the first of these attempts; each waits twice as long. @default 1 */
  readonly pause?: number | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Another resolver, for tests. */
  readonly resolve?: Resolve | undefined;
  /** Another way to connect, for tests. */
  readonly connect?: Connect | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Redirects followed: a release page sends to its store, a mirror to a nearer one. */
const REDIRECTS = 5;

const DEFAULTS = { patience: 30, attempts: 4, pause: 1 } as const;

/**
 * Loads a file. A connection that breaks off is made again and goes on where it was, as long as the
 * server has the same file still (`Range` with `If-Range`); else it begins anew. After a failure or
 * an abort the file holds what was loaded, and the next call goes on with it.
 * @throws HttpError; the system's error where the disk fails; an abort throws its reason.
 */
export async function downloadFile(address: string, options: DownloadOptions): Promise<void> {
  const { attempts = DEFAULTS.attempts, pause = DEFAULTS.pause, path, signal } = options;
  let failures = 0;
  for (let had = await sizeOf(path); ;) {
    try {
      await loadOn(address, options);
      await forgetDownload(path);
      return;
    } catch (error) {
      signal?.throwIfAborted();
      const has = await sizeOf(path);
      failures = has > had ? 1 : failures + 1;
      had = has;
      if (failures > attempts || !mayPass(error)) throw error;
    }
    await wait(pause * 2 ** (failures - 1), { signal });
  }
}

/** Whether the same request may succeed a little later. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof HttpError) || error.kind !== 'failed') return false;
  return error.status === undefined || error.status === 429 || error.status >= 500;
}

async function sizeOf(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.size ?? 0;
}

/** One attempt on its way. */
type Attempt = DownloadOptions & {
  readonly address: string;
  /** What an earlier attempt left, and how the server names that state of the file. */
  readonly kept: KeptDownload;
  /** Aborts when the caller does, or when nothing has come for too long. */
  readonly signal: AbortSignal;
  /** Something came: the patience begins anew. */
  readonly renew: () => void;
};

async function loadOn(address: string, options: DownloadOptions): Promise<void> {
  const kept = await recallDownload(options.path, address);
  const late = new AbortController();
  const { patience = DEFAULTS.patience } = options;
  const timer = setTimeout(() => late.abort(tooSlow(address, patience)), patience * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, late.signal]) : late.signal;
  const attempt = { ...options, address, kept, signal, renew: () => void timer.refresh() };
  try {
    const answer = await ask(attempt);
    const close = (): void => answer.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      await take(answer, attempt);
    } finally {
      close();
    }
  } catch (cause) {
    signal.throwIfAborted();
    throw cause instanceof LecternError ? cause : connectionFailure(address, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** The head of the answer that is no redirect. */
function ask(attempt: Attempt): Promise<Answer> {
  const { address, allowPrivate = false, kept, signal, connect, resolve } = attempt;
  const headers = {
    'user-agent': userAgent(),
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(kept.sizeBytes > 0 && { range: `bytes=${kept.sizeBytes}-`, 'if-range': kept.validator }),
  };
  const visit = async (target: Target): Promise<Answer | string> => {
    const answer = await send(target, { headers, connect, signal });
    const location = locationOf(answer);
    if (location === undefined) return answer;
    answer.close();
    return location;
  };
  const inwardPlace = allowPrivate ? placeOf(parseAddress(address)) : undefined;
  return followRedirects(address, { redirects: REDIRECTS, visit, inwardPlace, resolve, signal });
}

async function take(answer: Answer, attempt: Attempt): Promise<void> {
  const { path, address, kept } = attempt;
  const range = rangeOf(answer);
  if (answer.status === 416 && kept.sizeBytes > 0 && range.total === kept.sizeBytes) return;
  if (answer.status === 416) throw await beginAnew(attempt);
  const isRest = answer.status === 206 && range.start === kept.sizeBytes;
  if (!isRest && answer.status !== 200 && answer.status !== 203)
    throw statusFailure(address, {
      status: answer.status,
      retryAfter: answer.headers['retry-after'],
    });
  const start = isRest ? kept.sizeBytes : 0;
  const length = answer.headers['content-length'];
  const totalBytes = length === undefined ? undefined : start + Number(length);
  if ((totalBytes ?? 0) > attempt.limitBytes) throw tooLarge(attempt);
  if (!isRest) {
    // Emptied first: old bytes must never lie beside the note of a new state.
    await onDisk(path, writeFile(path, ''));
    await onDisk(path, rememberDownload(path, { address, validator: validatorOf(answer) }));
  }
  await write(answer, { ...attempt, start, totalBytes });
}

type Writing = Attempt & { readonly start: number; readonly totalBytes: number | undefined };

async function write(answer: Answer, writing: Writing): Promise<void> {
  const { path, start, totalBytes, onProgress } = writing;
  const file = await onDisk(path, open(path, 'a'));
  try {
    let loadedBytes = start;
    for await (const chunk of answer.stream) {
      writing.renew();
      loadedBytes += chunk.length;
      if (loadedBytes > writing.limitBytes) throw tooLarge(writing);
      await onDisk(path, file.writeFile(chunk));
      onProgress?.({ loadedBytes, totalBytes });
    }
    await onDisk(path, file.sync());
  } finally {
    await file.close();
  }
}

/** A range that the server does not have: what was kept is of no use, and is forgotten. */
async function beginAnew({ path, address }: Attempt): Promise<HttpError> {
  await forgetDownload(path);
  const why = 'the server has another file there than before';
  return new HttpError({ kind: 'failed', url: address, why, hint: 'Try again.' });
}

function onDisk<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw asDiskError(error, { path });
  });
}

// `Content-Range`: “bytes 5-9/10”, or a star in place of the range where there is none.
function rangeOf(answer: Answer): { readonly start?: number; readonly total?: number } {
  const found = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(answer.headers['content-range'] ?? '');
  const [, start, total] = found ?? [];
  return {
    ...(start !== undefined && { start: Number(start) }),
    ...(total !== undefined && total !== '*' && { total: Number(total) }),
  };
}

/** What names this state of the file for `If-Range`: a strong `ETag`, else its date. */
function validatorOf({ headers }: Answer): string | undefined {
  const { etag, 'last-modified': lastModified } = headers;
  return etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
}

function tooLarge({ address, limitBytes }: Attempt): HttpError {
  const megabytes = Math.round(limitBytes / 1e6);
  const why = `it is larger than ${megabytes} MB, the most that is loaded`;
  return new HttpError({ kind: 'too-large', url: address, why });
}

function tooSlow(address: string, patience: number): HttpError {
  const why = `nothing came for ${patience} seconds`;
  return new HttpError({ kind: 'failed', url: address, why, hint: 'Try again later.' });
}

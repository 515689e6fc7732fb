/** an address → the downloaded file, resumed where an earlier attempt broke off. */
import { open, stat, writeFile } from 'node:fs/promises';
import { wait } from '../abort.ts';
import { onDisk } from '../disk/disk-errors.ts';
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

/** The progress of a download, in bytes. */
export type DownloadProgress = {
  readonly loadedBytes: number;
  /** Absent if the server does not state it. */
  readonly totalBytes?: number | undefined;
};

/** Options of `downloadFile`. */
export type DownloadOptions = {
  /** The file; what an earlier attempt left in it is kept if the server supports resuming. */
  readonly path: string;
  /** The most bytes that are downloaded. */
  readonly limitBytes: number;
  /** As of `fetchPage`. @default false */
  readonly allowPrivate?: boolean | undefined;
  /** Seconds without data after which a connection is closed. @default 30 */
  readonly timeout?: number | undefined;
  /** Retries in a row without any new data. @default 4 */
  readonly attempts?: number | undefined;
  /** Seconds before the first retry; each later one waits twice as long. @default 1 */
  readonly pause?: number | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Another resolver, for tests. */
  readonly resolve?: Resolve | undefined;
  /** Another way to connect, for tests. */
  readonly connect?: Connect | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Redirects followed: a release page redirects to its storage, a mirror to a nearer one. */
const REDIRECTS = 5;

const DEFAULTS = { timeout: 30, attempts: 4, pause: 1 } as const;

/**
 * Downloads a file. After a broken connection it resumes if the server still has the same file
 * (`Range` with `If-Range`), otherwise it starts over. After a failure or an abort the file keeps what
 * was downloaded, and the next call resumes from there.
 * @throws HttpError; `OUTPUT_UNWRITABLE` when the disk fails; an abort throws its reason.
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

/** Whether the same request may succeed later. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof HttpError) || error.kind !== 'failed') return false;
  return error.status === undefined || error.status === 429 || error.status >= 500;
}

async function sizeOf(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.size ?? 0;
}

/** One attempt at a download. */
type Attempt = DownloadOptions & {
  readonly address: string;
  /** What an earlier attempt left, and the server's validator of that version. */
  readonly kept: KeptDownload;
  /** Aborts with the caller's signal or at the timeout. */
  readonly signal: AbortSignal;
  /** Restarts the timeout when data arrives. */
  readonly renew: () => void;
};

async function loadOn(address: string, options: DownloadOptions): Promise<void> {
  const kept = await recallDownload(options.path, address);
  const late = new AbortController();
  const { timeout = DEFAULTS.timeout } = options;
  const timer = setTimeout(() => late.abort(tooSlow(address, timeout)), timeout * 1000);
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

/** The first answer that is not a redirect. */
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
  if (answer.status === 416) throw await startOver(attempt);
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
    // Emptied first: old bytes must never be beside the note of a new version.
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

/** The server does not have the requested range: what was kept is useless, and its note is removed. */
async function startOver({ path, address }: Attempt): Promise<HttpError> {
  await forgetDownload(path);
  const why = 'the server now has a different file there';
  return new HttpError({ kind: 'failed', url: address, why, hint: 'Try again.' });
}

// `Content-Range`: “bytes 5-9/10”, or an asterisk instead of the range.
function rangeOf(answer: Answer): { readonly start?: number; readonly total?: number } {
  const found = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(answer.headers['content-range'] ?? '');
  const [, start, total] = found ?? [];
  return {
    ...(start !== undefined && { start: Number(start) }),
    ...(total !== undefined && total !== '*' && { total: Number(total) }),
  };
}

/** The validator of this version for `If-Range`: a strong `ETag`, otherwise the date. */
function validatorOf({ headers }: Answer): string | undefined {
  const { etag, 'last-modified': lastModified } = headers;
  return etag !== undefined && !etag.startsWith('W/') ? etag : lastModified;
}

function tooLarge({ address, limitBytes }: Attempt): HttpError {
  const megabytes = Math.round(limitBytes / 1e6);
  const why = `it is larger than the limit of ${megabytes} MB`;
  return new HttpError({ kind: 'too-large', url: address, why });
}

function tooSlow(address: string, timeout: number): HttpError {
  const why = `no data arrived for ${timeout} seconds`;
  return new HttpError({ kind: 'failed', url: address, why, hint: 'Try again later.' });
}

/** values and bytes → canonical JSON and digests. */
import { createHash } from 'node:crypto';
import { createReadStream, readFile } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/** What JSON can hold. `undefined` members are left out, as JSON.stringify does. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The canonical JSON text of a value: keys sorted by code unit, no white space (RFC 8785 for the values
 * we use).
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, member: unknown) => sortKeys(member));
}

/** An object with sorted keys; any other value unchanged. */
function sortKeys(member: unknown): unknown {
  if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
  return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 of bytes or of a string's UTF-8, as 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Largest file that is read at once, in bytes: opening a stream takes longer than reading it. */
const AT_ONCE_BYTES = 512 * 1024;

/** Without a file handle, a small file is read in half the time. */
const readWithoutHandle = promisify(readFile);

/**
 * SHA-256 of a file's bytes, as 64 hex digits. Read as a stream, or at once if its size is given as
 * `sizeBytes` and is small.
 */
export async function sha256File(
  path: string,
  options: { readonly signal?: AbortSignal; readonly sizeBytes?: number } = {},
): Promise<string> {
  const { sizeBytes = Infinity, signal } = options;
  signal?.throwIfAborted();
  if (sizeBytes <= AT_ONCE_BYTES) return sha256(await readWithoutHandle(path));
  const hash = createHash('sha256');
  const reading = createReadStream(path, { highWaterMark: 1 << 20 });
  await pipeline(reading, hash, signal ? { signal } : {});
  return hash.digest('hex');
}

/** Whether a value is a digest as returned by `sha256`. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

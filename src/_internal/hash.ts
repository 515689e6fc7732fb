/** values and bytes → canonical JSON and digests. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** What JSON can hold. `undefined` members are left out, as JSON.stringify does. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The one JSON text of a value:
 * keys sorted by code unit, no white space (RFC 8785 for the values we use).
 */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, member: unknown) => sortKeys(member));
}

/** An object with its keys in order; any other value as it is. */
function sortKeys(member: unknown): unknown {
  if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
  return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 of bytes or of a string's UTF-8, as 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of a file's bytes, read as a stream, as 64 hex digits. */
export async function sha256File(
  path: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, options);
  return hash.digest('hex');
}

/** Whether a value is the name of a content, as `sha256` gives it. */
export function isSha256(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

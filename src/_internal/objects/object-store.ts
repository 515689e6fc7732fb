/** a path and bytes ↔ a stored object: the interface that every object store implements. */
import type { AbortOptions } from '../abort.ts';

/** Facts of an object. */
export type StoredObject = {
  readonly sizeBytes: number;
  /** MD5 of its content in hex, if the store knows it without reading. */
  readonly md5?: string | undefined;
  /** The store's identifier of this content, if it has one; it changes with the content. */
  readonly version?: string | undefined;
};

/** An object in a listing. */
export type ListedObject = StoredObject & {
  readonly path: string;
  /** When it was written, in seconds since 1970. */
  readonly writtenAt: number;
};

/** Options of `put`. */
export type PutObjectOptions = AbortOptions & {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** The `Cache-Control` header for readers. @default none */
  readonly cacheControl?: string | undefined;
  /**
   * What must be there: nothing (`absent`), or that version.
   * @default anything, which is overwritten
   */
  readonly expected?: 'absent' | { readonly version: string } | undefined;
};

/** Options of `remove`. */
export type RemoveObjectOptions = AbortOptions & {
  /** The version that must be there. @default any */
  readonly expected?: { readonly version: string } | undefined;
};

/** Options of `putFile`. */
export type PutFileOptions = Omit<PutObjectOptions, 'bytes' | 'expected'> & {
  readonly file: string;
};

/**
 * An object store. Paths have slashes and start at its root. Objects are complete or not there. Calls
 * are retried when that makes sense, and throw a LecternError that names the store.
 */
export type ObjectStore = {
  /** The name shown to people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** The facts of an object; `undefined` if it does not exist. */
  readonly head: (path: string, options: AbortOptions) => Promise<StoredObject | undefined>;
  /** The bytes of an object as a stream; `undefined` if it does not exist. */
  readonly get: (
    path: string,
    options: AbortOptions,
  ) => Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Returns whether it was put: `false` if what is there is not what was expected. */
  readonly put: (path: string, options: PutObjectOptions) => Promise<boolean>;
  /**
   * Stores a local file under a hashed name, whatever is there. Only a few megabytes are in memory at a
   * time.
   */
  readonly putFile: (path: string, options: PutFileOptions) => Promise<void>;
  /** All objects with a path prefix, sorted by path. */
  readonly list: (prefix: string, options: AbortOptions) => AsyncIterable<ListedObject>;
  /** Removes an object, unless it is missing or not what was expected. */
  readonly remove: (path: string, options: RemoveObjectOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** All bytes of an object; `undefined` if it does not exist or exceeds the limit. */
export async function readObject(
  place: ObjectStore,
  call: AbortOptions & { readonly path: string; readonly limitBytes: number },
): Promise<Buffer | undefined> {
  const body = await place.get(call.path, call);
  if (!body) return undefined;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > call.limitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

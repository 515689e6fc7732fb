/** Where objects are kept: the few things that any place must do. */
import type { AbortOptions } from '../abort.ts';

/** What stands under one path. */
export type StoredObject = {
  readonly sizeBytes: number;
  /** MD5 of its content in hex, where the place knows it without reading it. */
  readonly md5?: string | undefined;
  /** What the place itself calls this content, where it does; another content has another. */
  readonly version?: string | undefined;
};

/** An object in a listing. */
export type ListedObject = StoredObject & {
  readonly path: string;
  /** When it was written, in seconds since 1970. */
  readonly writtenAt: number;
};

/** How an object is put. */
export type PutObjectOptions = AbortOptions & {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What caches on the way are told. @default nothing */
  readonly cacheControl?: string | undefined;
  /**
   * What must stand there: nothing (`absent`), or the content of that version.
   * @default whatever: it is written over
   */
  readonly expected?: 'absent' | { readonly version: string } | undefined;
};

/** How an object is removed. */
export type RemoveObjectOptions = AbortOptions & {
  /** What must stand there. @default whatever */
  readonly expected?: { readonly version: string } | undefined;
};

/** How a file is put. */
export type PutFileOptions = Omit<PutObjectOptions, 'bytes' | 'expected'> & {
  readonly file: string;
};

/**
 * A place of objects. Paths have slashes and start at its root. Objects are whole or not there. Every
 * call is tried again where that makes sense, and throws a LecternError that names the place.
 */
export type ObjectStore = {
  /** For people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** What stands there; `undefined` for nothing. */
  readonly head: (path: string, options: AbortOptions) => Promise<StoredObject | undefined>;
  /** The bytes of an object as they come; `undefined` for nothing. */
  readonly get: (
    path: string,
    options: AbortOptions,
  ) => Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Gives whether it was put: not where something else stands there than was expected. */
  readonly put: (path: string, options: PutObjectOptions) => Promise<boolean>;
  /**
   * Puts a file of this machine there, whatever stands there: a name that tells the content. Of a long
   * one a few megabytes are in memory at a time.
   */
  readonly putFile: (path: string, options: PutFileOptions) => Promise<void>;
  /** Everything whose path begins so, in the order of paths. */
  readonly list: (prefix: string, options: AbortOptions) => AsyncIterable<ListedObject>;
  /** Removes an object; nothing where there is none, or something else than was expected. */
  readonly remove: (path: string, options: RemoveObjectOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** All bytes of an object; `undefined` where there is none, or it has more than it may. */
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

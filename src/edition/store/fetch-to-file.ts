/** an object and what an edition says about it → its file on disk, complete or not at all, streamed. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { publishFile, writeThen } from '../../_internal/disk/files.ts';
import type { ObjectStore } from '../../_internal/objects/object-store.ts';
import { LecternError } from '../../errors.ts';
import type { EditionFile } from '../edition.ts';

/** Options of `fetchToFile`. */
export type FetchToFileOptions = AbortOptions & {
  /** Path of the object. */
  readonly path: string;
  readonly file: Pick<EditionFile, 'name' | 'sizeBytes' | 'sha256'>;
  /** Folder of the file. */
  readonly into: string;
};

/** Returns whether it was fetched: `false` if the object is missing, or not what it should be. */
export async function fetchToFile(
  place: ObjectStore,
  { path, file, into, signal }: FetchToFileOptions,
): Promise<boolean> {
  const body = await place.get(path, { signal });
  if (!body) return false;
  const target = join(into, file.name);
  const hash = createHash('sha256');
  try {
    return await writeThen(target, {
      data: digesting(body, { hash, limitBytes: file.sizeBytes }),
      finish: async (temporary) => {
        const isWhole = hash.digest('hex') === file.sha256;
        if (isWhole) await publishFile(temporary, target);
        else await rm(temporary, { force: true });
        return isWhole;
      },
    });
  } catch (error) {
    if (error instanceof LecternError) throw error;
    signal?.throwIfAborted();
    throw asDiskError(error, { path: dirname(target) });
  }
}

/** The same bytes, hashed as they pass; stops within one chunk of the limit. */
async function* digesting(
  body: AsyncIterable<Uint8Array>,
  {
    hash,
    limitBytes,
  }: { readonly hash: ReturnType<typeof createHash>; readonly limitBytes: number },
): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0;
  for await (const chunk of body) {
    hash.update(chunk);
    yield chunk;
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) return;
  }
}

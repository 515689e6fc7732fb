/** a path and bytes → a published file: the interface that every target implements. */
import { createHash } from 'node:crypto';
import type { AbortOptions } from '../_internal/abort.ts';
import type { StoredObject } from '../_internal/objects/object-store.ts';
import { LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';

/** A file at a target. */
export type PublishedFile = StoredObject;

/** Options of `put`. */
export type PutOptions = {
  readonly bytes: Uint8Array;
  /** The file at that path when publishing began; `undefined` if there was none. */
  readonly before: PublishedFile | undefined;
  /** Whether that file was found to be damaged: then even an immutable file replaces it. */
  readonly isDamaged?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A place to publish to. Paths have slashes and start at the target's root. */
export type PublishTarget = {
  /** The name shown to people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** Every file there, by path. */
  readonly list: (options: {
    readonly signal?: AbortSignal | undefined;
  }) => Promise<ReadonlyMap<string, PublishedFile>>;
  /** The bytes of one file; `undefined` if there is no file. */
  readonly read: (path: string, options: AbortOptions) => Promise<Uint8Array | undefined>;
  /** MD5 in hex of the actual content, read in full; `undefined` if there is no file. */
  readonly digest: (path: string, options: AbortOptions) => Promise<string | undefined>;
  /**
   * Writes one file, completely or not at all. An immutable one only replaces a damaged one, any other
   * only what was there `before`.
   * @throws LecternError `PUBLISH_CONFLICT` when something else is there now.
   */
  readonly put: (file: PublishFile, options: PutOptions) => Promise<void>;
  readonly remove: (path: string, options: AbortOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The error when another publisher was quicker: its files are not overwritten unseen. */
export function conflict(path: string): LecternError {
  return new LecternError(
    `${path} was changed at the target by someone else since publishing began`,
    {
      code: 'PUBLISH_CONFLICT',
      hint:
        'The files already sent stay. ' +
        'Find out who else publishes to it; run the same command again to overwrite the change.',
    },
  );
}

/** The MD5 digest, by which stores and folders compare contents, in hex. */
export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

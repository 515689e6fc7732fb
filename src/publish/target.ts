/** Where editions are published to: the few things that any place must do. */
import { createHash } from 'node:crypto';
import type { StoredObject } from '../_internal/objects/object-store.ts';
import { LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';

/** What stands at a target under one path. */
export type PublishedFile = StoredObject;

/** How a file is put. */
export type PutOptions = {
  readonly bytes: Uint8Array;
  /** What stood under the path when the publication began; `undefined` for nothing. */
  readonly before: PublishedFile | undefined;
  /** Whether what stood there was found to be damaged: even an immutable file takes its place. */
  readonly isDamaged?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A place to publish to. Paths have slashes and start at the target's root. */
export type PublishTarget = {
  /** For people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** Everything that stands there. */
  readonly list: (options: {
    readonly signal?: AbortSignal | undefined;
  }) => Promise<ReadonlyMap<string, PublishedFile>>;
  /** MD5 in hex of what really stands there, read in full; `undefined` where nothing does. */
  readonly digest: (
    path: string,
    options: { readonly signal?: AbortSignal | undefined },
  ) => Promise<string | undefined>;
  /**
   * Puts one file there, whole or not at all: an immutable one never over another unless that is
   * damaged, any other only over what stood there before.
   * @throws LecternError `PUBLISH_CONFLICT` where something else stands there now.
   */
  readonly put: (file: PublishFile, options: PutOptions) => Promise<void>;
  readonly remove: (
    path: string,
    options: { readonly signal?: AbortSignal | undefined },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The error where another publisher was quicker: nothing of it is overwritten unseen. */
export function conflict(path: string): LecternError {
  return new LecternError(
    `${path} was changed there by somebody else since this publication began`,
    {
      code: 'PUBLISH_CONFLICT',
      hint:
        'What was sent stays. ' +
        'See who else publishes there; run the same command again to go on over it.',
    },
  );
}

/** The digest by which stores and folders know a content, in hex. */
export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

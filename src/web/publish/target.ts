/** Where editions are published to: the few things that any place must do. */
import type { PublishFile } from './plan-publish.ts';

/** What stands at a target under one path. */
export type PublishedFile = {
  readonly sizeBytes: number;
  /** MD5 of its content in hex, where the place knows it without sending it. */
  readonly md5?: string | undefined;
};

/** A place to publish to. Paths have slashes and start at the target's root. */
export type PublishTarget = {
  /** For people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  /** Everything that stands there. */
  readonly list: (options: { readonly signal?: AbortSignal | undefined }) => Promise<ReadonlyMap<string, PublishedFile>>;
  /** Puts one file there, whole or not at all; an immutable one never over another. */
  readonly put: (file: PublishFile, options: { readonly bytes: Uint8Array; readonly signal?: AbortSignal | undefined }) => Promise<void>;
  readonly remove: (path: string, options: { readonly signal?: AbortSignal | undefined }) => Promise<void>;
  readonly close: () => Promise<void>;
};

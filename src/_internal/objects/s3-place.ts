/** a bucket and a client → calls of it, whose failures name the place. */
import type * as Sdk from '@aws-sdk/client-s3';
import type { ErrorCode } from '../../errors.ts';
import type { AbortOptions } from '../abort.ts';
import type { StoredObject } from './object-store.ts';
import { asObjectError, statusOf } from './store-errors.ts';

/** A bucket, and the names in it under a prefix. */
export type BucketPlace = {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
  readonly bucket: string;
  readonly prefix: string;
  readonly name: string;
  /** Of errors about the store. */
  readonly code: ErrorCode;
  /** Times that a call is made. */
  readonly attempts: number;
};

/** A call that is about one object. */
export type ObjectCall = AbortOptions & { readonly path: string };

/**
 * The tag of an object sent in one piece is its MD5; encrypted ones and those in several have
 * another, which is a version all the same.
 */
export function describe(tag: string | undefined, size: number | undefined): StoredObject {
  return {
    sizeBytes: size ?? 0,
    md5: /^"?([0-9a-f]{32})"?$/.exec(tag ?? '')?.[1],
    version: tag,
  };
}

/** The answer to a call; its failure as an error that names the place. */
export async function attempt<T>(place: BucketPlace, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asObjectError(error, place);
  }
}

/** `undefined` where there is no such object; a bucket that is not there is a failure. */
export async function attemptFinding<T>(
  place: BucketPlace,
  ask: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') return undefined;
    throw asObjectError(error, place);
  }
}

/** A signal as the SDK takes it. */
export function abortedBy(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

/** What stands under a path; `undefined` for nothing. */
export async function headObject(
  place: BucketPlace,
  { path, signal }: ObjectCall,
): Promise<StoredObject | undefined> {
  const { sdk, client, bucket, prefix } = place;
  const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + path });
  const found = await attemptFinding(place, () => client.send(command, abortedBy(signal)));
  return found && describe(found.ETag, found.ContentLength);
}

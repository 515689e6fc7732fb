/** a bucket and a client → calls whose failures name the bucket. */
import type * as Sdk from '@aws-sdk/client-s3';
import type { ErrorCode } from '../../errors.ts';
import type { AbortOptions } from '../abort.ts';
import type { StoredObject } from './object-store.ts';
import { asObjectError, statusOf } from './store-errors.ts';

/** A bucket, and a prefix of its objects. */
export type BucketPlace = {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
  readonly bucket: string;
  readonly prefix: string;
  readonly name: string;
  /** Code of errors about the store. */
  readonly code: ErrorCode;
  /** The most attempts at a call. */
  readonly attempts: number;
};

/** A call for one object. */
export type ObjectCall = AbortOptions & { readonly path: string };

/**
 * The tag of an object sent in one part is its MD5; encrypted and multipart objects have another one,
 * which still identifies the version.
 */
export function describe(tag: string | undefined, size: number | undefined): StoredObject {
  return {
    sizeBytes: size ?? 0,
    md5: /^"?([0-9a-f]{32})"?$/.exec(tag ?? '')?.[1],
    version: tag,
  };
}

/** The answer to a call; a failure becomes an error that names the store. */
export async function attempt<T>(place: BucketPlace, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asObjectError(error, place);
  }
}

/** The same, but `undefined` if there is no such object; a missing bucket is a failure. */
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

/** A signal as the SDK expects it. */
export function abortedBy(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

/** The facts of an object; `undefined` if it does not exist. */
export async function headObject(
  place: BucketPlace,
  { path, signal }: ObjectCall,
): Promise<StoredObject | undefined> {
  const { sdk, client, bucket, prefix } = place;
  const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + path });
  const found = await attemptFinding(place, () => client.send(command, abortedBy(signal)));
  return found && describe(found.ETag, found.ContentLength);
}

/** `s3://bucket/prefix` → the bucket and the prefix. Pure. */

/**
 * A bucket name (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), then
 * a prefix of safe characters.
 */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/;

/** A bucket and a prefix in an object store. */
export type BucketAddress = {
  readonly bucket: string;
  /** Ends with a slash; empty for the whole bucket. */
  readonly prefix: string;
};

/** Whether an address is meant to be a bucket, valid or not. */
export function namesBucket(address: string): boolean {
  return /^s3:\/\//i.test(address);
}

/** Whether a place is a folder, which has no scheme, or a bucket. */
export function isFolderOrBucket(place: string): boolean {
  return !place.includes('://') || parseBucketAddress(place) !== undefined;
}

/** The bucket of an address; `undefined` if it is invalid. */
export function parseBucketAddress(address: string): BucketAddress | undefined {
  const parts = ADDRESS.exec(address);
  if (!parts) return undefined;
  const folder = (parts[2] ?? '').replace(/^\/+|\/+$/g, '');
  return { bucket: parts[1]!, prefix: folder === '' ? '' : `${folder}/` };
}

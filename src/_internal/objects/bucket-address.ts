/** `s3://bucket/prefix` → the bucket and the prefix. Pure. */

/**
 * Bucket names (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), then
 * a prefix without strange signs.
 */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/;

/** A place in a store of objects. */
export type BucketAddress = {
  readonly bucket: string;
  /** With a slash at its end where there is one; empty for the whole bucket. */
  readonly prefix: string;
};

/** Whether an address says that it is one of a bucket, right or wrong. */
export function namesBucket(address: string): boolean {
  return /^s3:\/\//i.test(address);
}

/** Whether a place is a folder, which has no scheme, or a bucket. */
export function isFolderOrBucket(place: string): boolean {
  return !place.includes('://') || parseBucketAddress(place) !== undefined;
}

/** The bucket of an address; `undefined` for what is none. */
export function parseBucketAddress(address: string): BucketAddress | undefined {
  const parts = ADDRESS.exec(address);
  if (!parts) return undefined;
  const folder = (parts[2] ?? '').replace(/^\/+|\/+$/g, '');
  return { bucket: parts[1]!, prefix: folder === '' ? '' : `${folder}/` };
}

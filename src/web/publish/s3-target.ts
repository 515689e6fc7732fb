/** `s3://bucket/prefix` → a target in an S3-compatible store, through the AWS SDK where it is installed. */
import type * as Sdk from '@aws-sdk/client-s3';
import { ConfigError, LecternError } from '../../errors.ts';
import type { PublishedFile, PublishTarget } from './target.ts';

/** Options of `s3Target`. Credentials come from the environment or the SDK's own files, never from here. */
export type S3TargetOptions = {
  /** Address of a store that is not Amazon's. */
  readonly endpoint?: string | undefined;
  /** @default the environment's, else 'us-east-1' */
  readonly region?: string | undefined;
};

/** A bucket, and the names in it under a prefix. */
type Place = { readonly sdk: typeof Sdk; readonly client: Sdk.S3Client; readonly bucket: string; readonly prefix: string; readonly name: string };

/** Bucket names (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), then a prefix without strange signs. */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/;

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an address that is none, `PUBLISH_FAILED` where the SDK is not installed.
 */
export async function s3Target(address: string, options: S3TargetOptions = {}): Promise<PublishTarget> {
  const parts = ADDRESS.exec(address);
  if (!parts) throw new LecternError(`${address} is no address of a bucket`, { code: 'USAGE', hint: 'Write s3://bucket or s3://bucket/prefix.' });
  const sdk = await loadSdk();
  const { endpoint, region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'us-east-1' } = options;
  // Checksums only where the protocol wants them: other stores do not know the newer ones. Buckets in the path: other stores have no name for each.
  const client = new sdk.S3Client({ region, requestChecksumCalculation: 'WHEN_REQUIRED', ...(endpoint !== undefined && { endpoint, forcePathStyle: true }) });
  const prefix = (parts[2] ?? '').replace(/^\/+|\/+$/g, '');
  const place: Place = { sdk, client, bucket: parts[1]!, prefix: prefix === '' ? '' : `${prefix}/`, name: address.replace(/\/+$/, '') };
  return {
    name: place.name,
    list: (call) => list(place, call.signal),
    put: (file, call) => put(place, { ...call, file }),
    remove: async (path, call) => void (await attempt(place, () => client.send(new sdk.DeleteObjectCommand({ Bucket: place.bucket, Key: place.prefix + path }), abortable(call.signal)))),
    close: async () => client.destroy(),
  };
}

async function loadSdk(): Promise<typeof Sdk> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    throw new LecternError('publishing to s3:// needs the package @aws-sdk/client-s3, which is not installed', { code: 'PUBLISH_FAILED', cause, hint: 'npm install @aws-sdk/client-s3' });
  }
}

async function list(place: Place, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, PublishedFile>> {
  const { sdk, client, bucket, prefix } = place;
  const found = new Map<string, PublishedFile>();
  let token: string | undefined;
  do {
    const page = await attempt(place, () => client.send(new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }), abortable(signal)));
    for (const object of page.Contents ?? []) {
      const md5 = /^"?([0-9a-f]{32})"?$/.exec(object.ETag ?? '')?.[1];
      found.set(object.Key!.slice(prefix.length), { sizeBytes: object.Size ?? 0, md5 });
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return found;
}

async function put(place: Place, call: Parameters<PublishTarget['put']>[1] & { readonly file: Parameters<PublishTarget['put']>[0] }): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const { file, bytes, signal } = call;
  const request = { Bucket: bucket, Key: prefix + file.path, Body: bytes, ContentLength: bytes.length, ContentType: file.mediaType, CacheControl: file.cacheControl };
  try {
    await client.send(new sdk.PutObjectCommand({ ...request, ...(file.immutable && { IfNoneMatch: '*' }) }), abortable(signal));
  } catch (error) {
    // Another run was quicker. A name with a digest means the same bytes, or somebody's mistake.
    if (statusOf(error) !== 412) throw asPublishError(error, place);
    const there = await attempt(place, () => client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + file.path }), abortable(signal)));
    if (there.ContentLength !== bytes.length) throw new LecternError(`${place.name}/${file.path} holds ${there.ContentLength} bytes, not ${bytes.length}, and its name says that it never changes`, { code: 'PUBLISH_CONFLICT', hint: 'Look at that object; remove it there if it is damaged, and publish again.' });
  }
}

async function attempt<T>(place: Place, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw asPublishError(error, place);
  }
}

/** What the store answered, in words and with what to do; an abort passes through. */
function asPublishError(error: unknown, place: Place): unknown {
  const { name, message } = error as Error;
  if (name === 'AbortError' || error instanceof LecternError) return error;
  if (name === 'CredentialsProviderError') return new ConfigError(`no credentials for ${place.name}`, { code: 'PROVIDER_CREDENTIALS_MISSING', cause: error, hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile with AWS_PROFILE.' });
  const status = statusOf(error);
  const hint = HINTS[name] ?? (status === 403 ? HINTS['AccessDenied'] : undefined) ?? 'What was sent stays; run the same command again and it goes on from there.';
  return new LecternError(`${place.name}: ${name}${status === undefined ? '' : ` (${status})`}: ${message}`, { code: 'PUBLISH_FAILED', cause: error, hint });
}

const HINTS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'Make the bucket first, or check its name and the endpoint.',
  AccessDenied: 'The credentials need s3:ListBucket, s3:GetObject, s3:PutObject, and s3:DeleteObject for --prune.',
};

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

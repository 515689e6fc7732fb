/** `s3://bucket/prefix` → a place of objects in an S3-compatible store, through the AWS SDK if installed. */
import { createHash } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-s3';
import { LecternError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import type { AbortOptions } from '../abort.ts';
import { parseBucketAddress } from './bucket-address.ts';
import type { BucketAddress } from './bucket-address.ts';
import type { ListedObject, ObjectStore, PutObjectOptions, StoredObject } from './object-store.ts';
import { checkEndpoint, checkTransport } from './store-endpoint.ts';
import { asObjectError, statusOf } from './store-errors.ts';

/**
 * Options of `s3Store`. Credentials come from the environment or the SDK's files, never from here.
 */
export type S3StoreOptions = {
  /** Code of errors about the store. */
  readonly code: ErrorCode;
  /** Address of a store that is not Amazon's. @default Amazon's own */
  readonly endpoint?: string | undefined;
  /**
   * Hosts beyond Amazon's that may have this machine's credentials: `host` or `host:port`, parted by
   * commas. @default none
   */
  readonly trustedHosts?: string | undefined;
  /**
   * @default the environment's, else that of the SDK's own files, else 'us-east-1' where `endpoint`
   * is given
   */
  readonly region?: string | undefined;
};

/** A bucket, and the names in it under a prefix. */
type Place = {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
  readonly bucket: string;
  readonly prefix: string;
  readonly name: string;
  /** Of errors about the store. */
  readonly code: ErrorCode;
};

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an address that is none, `code` where the SDK is not installed.
 */
export async function s3Store(address: string, options: S3StoreOptions): Promise<ObjectStore> {
  const { bucket, prefix } = requireBucket(address);
  checkEndpoint(options);
  const sdk = await loadSdk(options);
  const client = new sdk.S3Client(clientConfig(options));
  refuseUnprotected(client);
  const place: Place = {
    sdk,
    client,
    bucket,
    prefix,
    name: address.replace(/\/+$/, ''),
    code: options.code,
  };
  return {
    name: place.name,
    head: (path, call) => head(place, { ...call, path }),
    get: (path, call) => get(place, { ...call, path }),
    put: (path, call) => put(place, { ...call, path }),
    list: (below, call) => list(place, { ...call, below }),
    remove: (path, call) => remove(place, { ...call, path }),
    close: async () => client.destroy(),
  };
}

function requireBucket(address: string): BucketAddress {
  const bucket = parseBucketAddress(address);
  if (bucket) return bucket;
  throw new LecternError(`${address} is no address of a bucket`, {
    code: 'USAGE',
    hint: 'Write s3://bucket or s3://bucket/prefix.',
  });
}

/**
 * Checksums only where the protocol wants them: other stores do not know the newer ones. Buckets in
 * the path: other stores have no name for each.
 */
function clientConfig(options: S3StoreOptions): Sdk.S3ClientConfig {
  const { env } = process;
  const { endpoint } = options;
  const elsewhere = endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
  const usual = elsewhere === undefined ? undefined : 'us-east-1';
  // Without one of these the SDK looks into its own files.
  const region = options.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? usual;
  return {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(elsewhere !== undefined && { forcePathStyle: true }),
  };
}

/** The SDK also finds addresses of stores in files of its own: each request is looked at before it is signed. */
function refuseUnprotected(client: Sdk.S3Client): void {
  client.middlewareStack.add(
    (next) => async (call) => {
      checkTransport(call.request as Parameters<typeof checkTransport>[0]);
      return next(call);
    },
    { step: 'build', name: 'refuseUnprotected' },
  );
}

async function loadSdk({ code }: Pick<S3StoreOptions, 'code'>): Promise<typeof Sdk> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    throw new LecternError(
      'a store at s3:// needs the package @aws-sdk/client-s3, which is not installed',
      { code, cause, hint: 'npm install @aws-sdk/client-s3' },
    );
  }
}

/** A call that is about one object. */
type ObjectCall = AbortOptions & { readonly path: string };

async function* list(
  place: Place,
  { below, signal }: AbortOptions & { readonly below: string },
): AsyncGenerator<ListedObject> {
  const { sdk, client, bucket, prefix } = place;
  const request = { Bucket: bucket, Prefix: prefix + below };
  let token: string | undefined;
  do {
    const command = new sdk.ListObjectsV2Command({ ...request, ContinuationToken: token });
    const page = await attempt(place, () => client.send(command, abortable(signal)));
    for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
      const writtenAt = (LastModified?.getTime() ?? 0) / 1000;
      yield { path: Key!.slice(prefix.length), ...describe(ETag, Size), writtenAt };
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

async function remove(place: Place, { path, signal }: ObjectCall): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const command = new sdk.DeleteObjectCommand({ Bucket: bucket, Key: prefix + path });
  await attempt(place, () => client.send(command, abortable(signal)));
}

async function get(
  place: Place,
  { path, signal }: ObjectCall,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const { sdk, client, bucket, prefix } = place;
  const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: prefix + path });
  const found = await attemptFinding(place, () => client.send(command, abortable(signal)));
  return found && readBody(found.Body as AsyncIterable<Uint8Array>, place);
}

/** A connection that breaks in the middle is told as any other failure. */
async function* readBody(
  body: AsyncIterable<Uint8Array>,
  place: Place,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw asObjectError(error, place);
  }
}

async function head(place: Place, { path, signal }: ObjectCall): Promise<StoredObject | undefined> {
  const { sdk, client, bucket, prefix } = place;
  const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + path });
  const found = await attemptFinding(place, () => client.send(command, abortable(signal)));
  return found && describe(found.ETag, found.ContentLength);
}

type PutCall = ObjectCall & PutObjectOptions;

async function put(place: Place, call: PutCall): Promise<boolean> {
  const condition = conditionOf(call);
  try {
    await send(place, { ...call, condition });
    return true;
  } catch (error) {
    const status = statusOf(error);
    if (status === 501) return putUnconditionally(place, call);
    // 412: something else stands there. 409: another write is under way. 404: what stood there is
    // gone.
    if (status === 412 || status === 409 || (status === 404 && condition.IfMatch)) return false;
    throw asObjectError(error, place);
  }
}

/** What must stand there for a put to be taken. */
type Condition = { readonly IfMatch?: string; readonly IfNoneMatch?: string };

function conditionOf({ expected }: PutCall): Condition {
  if (expected === undefined) return {};
  return expected === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: expected.version };
}

/** The store checks the bytes by their digest when it has them. */
async function send(
  place: Place,
  call: PutCall & { readonly condition: Condition },
): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const { path, bytes, mediaType, cacheControl, condition, signal } = call;
  const request = {
    Bucket: bucket,
    Key: prefix + path,
    Body: bytes,
    ContentLength: bytes.length,
    ContentMD5: createHash('md5').update(bytes).digest('base64'),
    ContentType: mediaType,
    ...(cacheControl !== undefined && { CacheControl: cacheControl }),
  };
  await client.send(new sdk.PutObjectCommand({ ...request, ...condition }), abortable(signal));
}

/** For stores that know no conditions: looked at just before instead. */
async function putUnconditionally(place: Place, call: PutCall): Promise<boolean> {
  const { expected } = call;
  const there = await head(place, call);
  if (expected === 'absent' && there) return false;
  if (typeof expected === 'object' && there && there.version !== expected.version) return false;
  await attempt(place, () => send(place, { ...call, condition: {} }));
  return true;
}

/**
 * The tag of an object sent in one piece is its MD5; encrypted ones and those in several have
 * another, which is a version all the same.
 */
function describe(tag: string | undefined, size: number | undefined): StoredObject {
  return {
    sizeBytes: size ?? 0,
    md5: /^"?([0-9a-f]{32})"?$/.exec(tag ?? '')?.[1],
    version: tag,
  };
}

async function attempt<T>(place: Place, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asObjectError(error, place);
  }
}

/** `undefined` where there is no such object; a bucket that is not there is a failure. */
async function attemptFinding<T>(place: Place, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket') return undefined;
    throw asObjectError(error, place);
  }
}

function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

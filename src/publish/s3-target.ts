/** `s3://bucket/prefix` → a target in an S3-compatible store, through the AWS SDK if installed. */
import { createHash } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-s3';
import { LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';
import { checkEndpoint, checkTransport } from './store-endpoint.ts';
import { asStoreError, statusOf } from './store-errors.ts';
import { conflict, md5 } from './target.ts';
import type { PublishedFile, PublishTarget, PutOptions } from './target.ts';

/**
 * Options of `s3Target`. Credentials come from the environment or the SDK's files, never from here.
 */
export type S3TargetOptions = {
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
};

/**
 * Bucket names (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), then
 * a prefix without strange signs.
 */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/;

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an address that is none, `PUBLISH_FAILED` where the SDK is not
 * installed.
 */
export async function s3Target(
  address: string,
  options: S3TargetOptions = {},
): Promise<PublishTarget> {
  const { bucket, prefix } = parseAddress(address);
  checkEndpoint(options);
  const sdk = await loadSdk();
  const client = new sdk.S3Client(clientConfig(options));
  refuseUnprotected(client);
  const name = address.replace(/\/+$/, '');
  const place: Place = { sdk, client, bucket, prefix, name };
  return {
    name,
    list: (call) => list(place, call.signal),
    digest: (path, call) => digestOf(place, { ...call, path }),
    put: (file, call) => put(place, { ...call, file }),
    remove: (path, call) => remove(place, { ...call, path }),
    close: async () => client.destroy(),
  };
}

/** The bucket, and the prefix with a slash at its end where there is one. */
function parseAddress(address: string): Pick<Place, 'bucket' | 'prefix'> {
  const parts = ADDRESS.exec(address);
  if (!parts)
    throw new LecternError(`${address} is no address of a bucket`, {
      code: 'USAGE',
      hint: 'Write s3://bucket or s3://bucket/prefix.',
    });
  const folder = (parts[2] ?? '').replace(/^\/+|\/+$/g, '');
  return { bucket: parts[1]!, prefix: folder === '' ? '' : `${folder}/` };
}

/**
 * Checksums only where the protocol wants them: other stores do not know the newer ones. Buckets in
 * the path: other stores have no name for each.
 */
function clientConfig(options: S3TargetOptions): Sdk.S3ClientConfig {
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

async function loadSdk(): Promise<typeof Sdk> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (cause) {
    throw new LecternError(
      'publishing to s3:// needs the package @aws-sdk/client-s3, which is not installed',
      { code: 'PUBLISH_FAILED', cause, hint: 'npm install @aws-sdk/client-s3' },
    );
  }
}

async function list(
  place: Place,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const { sdk, client, bucket, prefix } = place;
  const found = new Map<string, PublishedFile>();
  let token: string | undefined;
  do {
    const page = await attempt(place, () =>
      client.send(
        new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        abortable(signal),
      ),
    );
    for (const object of page.Contents ?? [])
      found.set(object.Key!.slice(prefix.length), describe(object.ETag, object.Size));
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return found;
}

async function remove(
  place: Place,
  call: { readonly path: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  await attempt(place, () =>
    client.send(
      new sdk.DeleteObjectCommand({ Bucket: bucket, Key: prefix + call.path }),
      abortable(call.signal),
    ),
  );
}

/** A file on its way. */
type PutCall = PutOptions & { readonly file: PublishFile };

async function put(place: Place, call: PutCall): Promise<void> {
  const { file, signal } = call;
  const condition = conditionOf(call);
  try {
    await send(place, { ...call, condition });
  } catch (error) {
    const status = statusOf(error);
    if (status === 501) return putUnconditionally(place, call);
    // 412: something else stands there. 409: another write is under way. 404: what stood there is
    // gone.
    if (status !== 412 && status !== 409 && !(status === 404 && condition.IfMatch))
      throw asStoreError(error, place.name);
    checkFound(place, { ...call, there: await head(place, { path: file.path, signal }) });
  }
}

/** What must stand there for a put to be taken. */
type Condition = { readonly IfMatch?: string; readonly IfNoneMatch?: string };

function conditionOf({ file, before, isDamaged }: PutCall): Condition {
  if (!before || (file.immutable && isDamaged !== true)) return { IfNoneMatch: '*' };
  return before.version === undefined ? {} : { IfMatch: before.version };
}

async function send(
  place: Place,
  call: PutCall & { readonly condition: Condition },
): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const { file, bytes, condition, signal } = call;
  const request = {
    Bucket: bucket,
    Key: prefix + file.path,
    Body: bytes,
    ContentLength: bytes.length,
    ContentType: file.mediaType,
    CacheControl: file.cacheControl,
  };
  await client.send(new sdk.PutObjectCommand({ ...request, ...condition }), abortable(signal));
}

/** For stores that know no conditions: looked at just before instead. */
async function putUnconditionally(place: Place, call: PutCall): Promise<void> {
  const { file, before, isDamaged = false, signal } = call;
  const there = await head(place, { path: file.path, signal });
  const mayReplace = !file.immutable || isDamaged;
  if (there && (!mayReplace || there.version !== before?.version))
    return checkFound(place, { ...call, there });
  await attempt(place, () => send(place, { ...call, condition: {} }));
}

/**
 * Another run was quicker: no harm where it wrote the same. A name with a digest and the right size
 * means the same bytes.
 */
function checkFound(
  place: Place,
  call: PutCall & { readonly there: PublishedFile | undefined },
): void {
  const { file, bytes, there } = call;
  const path = `${place.name}/${file.path}`;
  if (there && file.immutable && there.sizeBytes === bytes.length) return;
  if (there && there.md5 === md5(bytes)) return;
  if (!there || !file.immutable) throw conflict(path);
  const sizes = `${there.sizeBytes} bytes, not ${bytes.length}`;
  throw new LecternError(`${path} holds ${sizes}, and its name says that it never changes`, {
    code: 'PUBLISH_CONFLICT',
    hint: 'Look at that object; if it is damaged, publish again with --check, which replaces it.',
  });
}

/** The object is fetched and read: its tag says only what was sent once. */
async function digestOf(
  place: Place,
  about: { readonly path: string; readonly signal?: AbortSignal | undefined },
): Promise<string | undefined> {
  const { sdk, client, bucket, prefix } = place;
  const request = { Bucket: bucket, Key: prefix + about.path };
  try {
    const { Body } = await client.send(new sdk.GetObjectCommand(request), abortable(about.signal));
    const hash = createHash('md5');
    for await (const chunk of Body as AsyncIterable<Uint8Array>) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw asStoreError(error, place.name);
  }
}

async function head(
  place: Place,
  about: { readonly path: string; readonly signal: AbortSignal | undefined },
): Promise<PublishedFile | undefined> {
  const { sdk, client, bucket, prefix } = place;
  try {
    const there = await client.send(
      new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + about.path }),
      abortable(about.signal),
    );
    return describe(there.ETag, there.ContentLength);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw asStoreError(error, place.name);
  }
}

/**
 * The tag of an object sent in one piece is its MD5; encrypted ones and those in several have
 * another, which is a version all the same.
 */
function describe(tag: string | undefined, size: number | undefined): PublishedFile {
  return {
    sizeBytes: size ?? 0,
    md5: /^"?([0-9a-f]{32})"?$/.exec(tag ?? '')?.[1],
    version: tag,
  };
}

async function attempt<T>(place: Place, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw asStoreError(error, place.name);
  }
}

function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

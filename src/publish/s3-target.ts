/** `s3://bucket/prefix` → a target in an S3-compatible store, through the AWS SDK where it is installed. */
import { createHash } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-s3';
import { ConfigError, LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';
import { conflict } from './target.ts';
import type { PublishedFile, PublishTarget, PutOptions } from './target.ts';

/** Options of `s3Target`. Credentials come from the environment or the SDK's own files, never from here. */
export type S3TargetOptions = {
  /** Address of a store that is not Amazon's. */
  readonly endpoint?: string | undefined;
  /** @default the environment's, else that of the SDK's own files, else 'us-east-1' where `endpoint` is given */
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

/** Bucket names (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html), then a prefix without strange signs. */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/;

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an address that is none, `PUBLISH_FAILED` where the SDK is not installed.
 */
export async function s3Target(
  address: string,
  options: S3TargetOptions = {},
): Promise<PublishTarget> {
  const parts = ADDRESS.exec(address);
  if (!parts)
    throw new LecternError(`${address} is no address of a bucket`, {
      code: 'USAGE',
      hint: 'Write s3://bucket or s3://bucket/prefix.',
    });
  if (options.endpoint !== undefined && !/^https?:\/\/[^/]/i.test(options.endpoint))
    throw new LecternError(`${options.endpoint} is no address of a store`, {
      code: 'USAGE',
      hint: 'Give --endpoint with an http or https address.',
    });
  const sdk = await loadSdk();
  const client = new sdk.S3Client(clientConfig(options));
  const prefix = (parts[2] ?? '').replace(/^\/+|\/+$/g, '');
  const place: Place = {
    sdk,
    client,
    bucket: parts[1]!,
    prefix: prefix === '' ? '' : `${prefix}/`,
    name: address.replace(/\/+$/, ''),
  };
  return {
    name: place.name,
    list: (call) => list(place, call.signal),
    put: (file, call) => put(place, { ...call, file }),
    remove: async (path, call) =>
      void (await attempt(place, () =>
        client.send(
          new sdk.DeleteObjectCommand({ Bucket: place.bucket, Key: place.prefix + path }),
          abortable(call.signal),
        ),
      )),
    close: async () => client.destroy(),
  };
}

/** Checksums only where the protocol wants them: other stores do not know the newer ones. Buckets in the path: other stores have no name for each. */
function clientConfig(options: S3TargetOptions): Sdk.S3ClientConfig {
  const { endpoint } = options;
  const elsewhere =
    endpoint ?? process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  // Without one of these the SDK looks into its own files.
  const region =
    options.region ??
    process.env['AWS_REGION'] ??
    process.env['AWS_DEFAULT_REGION'] ??
    (elsewhere === undefined ? undefined : 'us-east-1');
  return {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(elsewhere !== undefined && { forcePathStyle: true }),
  };
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

async function put(place: Place, call: PutOptions & { readonly file: PublishFile }): Promise<void> {
  const { file, before, signal } = call;
  const condition: Condition =
    !file.immutable && before?.version !== undefined
      ? { IfMatch: before.version }
      : file.immutable || !before
        ? { IfNoneMatch: '*' }
        : {};
  try {
    await send(place, { ...call, condition });
  } catch (error) {
    const status = statusOf(error);
    if (status === 501) return putUnconditionally(place, call);
    // 412: something else stands there. 409: another write is under way. 404: what stood there is gone.
    if (status !== 412 && status !== 409 && !(status === 404 && condition.IfMatch))
      throw asPublishError(error, place);
    checkFound(place, { ...call, there: await head(place, { path: file.path, signal }) });
  }
}

type Condition = { readonly IfMatch?: string; readonly IfNoneMatch?: string };

async function send(
  place: Place,
  call: PutOptions & { readonly file: PublishFile; readonly condition: Condition },
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
async function putUnconditionally(
  place: Place,
  call: PutOptions & { readonly file: PublishFile },
): Promise<void> {
  const there = await head(place, { path: call.file.path, signal: call.signal });
  if (there && (call.file.immutable || there.version !== call.before?.version))
    return checkFound(place, { ...call, there });
  await attempt(place, () => send(place, { ...call, condition: {} }));
}

/** Another run was quicker: no harm where it wrote the same. A name with a digest and the right size means the same bytes. */
function checkFound(
  place: Place,
  call: PutOptions & { readonly file: PublishFile; readonly there: PublishedFile | undefined },
): void {
  const { file, bytes, there } = call;
  const path = `${place.name}/${file.path}`;
  if (there && file.immutable && there.sizeBytes === bytes.length) return;
  if (there && there.md5 === createHash('md5').update(bytes).digest('hex')) return;
  if (!there || !file.immutable) throw conflict(path);
  throw new LecternError(
    `${path} holds ${there.sizeBytes} bytes, not ${bytes.length}, and its name says that it never changes`,
    {
      code: 'PUBLISH_CONFLICT',
      hint: 'Look at that object; remove it there if it is damaged, and publish again.',
    },
  );
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
    throw asPublishError(error, place);
  }
}

/** The tag of an object sent in one piece is its MD5; encrypted ones and those in several have another, which is a version all the same. */
function describe(tag: string | undefined, size: number | undefined): PublishedFile {
  return { sizeBytes: size ?? 0, md5: /^"?([0-9a-f]{32})"?$/.exec(tag ?? '')?.[1], version: tag };
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
  if (name === 'CredentialsProviderError')
    return new ConfigError(`no credentials for ${place.name}`, {
      code: 'PROVIDER_CREDENTIALS_MISSING',
      cause: error,
      hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a profile with AWS_PROFILE.',
    });
  if (/Region is missing/.test(message))
    return new ConfigError(`the region of ${place.name} is not known`, {
      code: 'CONFIG_INVALID',
      cause: error,
      hint: 'Give --region, set publish.region in the configuration, or AWS_REGION.',
    });
  const status = statusOf(error);
  const { code } = error as NodeJS.ErrnoException;
  if (status === undefined && /^E[A-Z_]+$/.test(code ?? ''))
    return new LecternError(`${place.name}: the store cannot be reached: ${message || code}`, {
      code: 'PUBLISH_FAILED',
      cause: error,
      hint: 'Look at --endpoint and the network; what was sent stays, and the same command goes on from there.',
    });
  const hint =
    HINTS[name] ??
    (status === 403 ? HINTS['AccessDenied'] : undefined) ??
    'What was sent stays; run the same command again and it goes on from there.';
  return new LecternError(
    `${place.name}: ${name}${status === undefined ? '' : ` (${status})`}: ${message}`,
    { code: 'PUBLISH_FAILED', cause: error, hint },
  );
}

const WRONG_CREDENTIALS =
  'The store knows no such credentials: look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN or AWS_PROFILE, and at --endpoint.';
const WRONG_REGION = 'The bucket lies in another region: give --region.';

const HINTS: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: WRONG_CREDENTIALS,
  SignatureDoesNotMatch: WRONG_CREDENTIALS,
  ExpiredToken: WRONG_CREDENTIALS,
  PermanentRedirect: WRONG_REGION,
  AuthorizationHeaderMalformed: WRONG_REGION,
  NoSuchBucket: 'Make the bucket first, or check its name and the endpoint.',
  AccessDenied:
    'The credentials need s3:ListBucket, s3:GetObject, s3:PutObject, and s3:DeleteObject for --prune.',
};

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal ? { abortSignal: signal } : {};
}

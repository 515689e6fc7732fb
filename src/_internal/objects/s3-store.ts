/** `s3://bucket/prefix` → a place of objects in an S3-compatible store, through the AWS SDK if installed. */
import type * as Sdk from '@aws-sdk/client-s3';
import { LecternError, type ErrorCode } from '../../errors.ts';
import type { AbortOptions } from '../abort.ts';
import { parseBucketAddress, type BucketAddress } from './bucket-address.ts';
import type { ListedObject, ObjectStore, RemoveObjectOptions } from './object-store.ts';
import { getObject } from './s3-get.ts';
import {
  abortedBy,
  attempt,
  describe,
  headObject,
  type ObjectCall,
  type BucketPlace,
} from './s3-place.ts';
import { putBytes, putFile } from './s3-put.ts';
import { retryEachCall } from './s3-retry.ts';
import { asObjectError, statusOf } from './store-errors.ts';
import { checkEndpoint, checkTransport } from './store-endpoint.ts';

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

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an address that is none, `code` where the SDK is not installed.
 */
export async function s3Store(address: string, options: S3StoreOptions): Promise<ObjectStore> {
  const { bucket, prefix } = requireBucket(address);
  checkEndpoint(options);
  const sdk = await loadSdk(options);
  const attempts = Number(process.env['AWS_MAX_ATTEMPTS']) || ATTEMPTS;
  const client = new sdk.S3Client(clientConfig({ ...options, attempts }));
  refuseUnprotected(client);
  const place: BucketPlace = {
    sdk,
    client,
    bucket,
    prefix,
    name: address.replace(/\/+$/, ''),
    code: options.code,
    attempts,
  };
  return {
    name: place.name,
    head: (path, call) => headObject(place, { ...call, path }),
    get: (path, call) => getObject(place, { ...call, path }),
    put: (path, call) => putBytes(place, { ...call, path }),
    putFile: (path, call) => putFile(place, { ...call, path }),
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
 * Times that a call is made, read or written, with a longer pause after each; `AWS_MAX_ATTEMPTS` says
 * otherwise. Of a store that fails one of twenty calls, one in ten million fails for good.
 */
const ATTEMPTS = 6;

/** Milliseconds in which a connection must stand, and for which one may say nothing while it is used. */
const CONNECT_MS = 10_000;
const SILENT_MS = 60_000;

/**
 * Checksums only where the protocol wants them: other stores do not know the newer ones, or tell that
 * of the whole with a part. What is read is checked by digests of our own. Buckets in
 * the path: other stores have no name for each.
 */
function clientConfig(options: S3StoreOptions & Pick<BucketPlace, 'attempts'>): Sdk.S3ClientConfig {
  const { env } = process;
  const { endpoint, attempts } = options;
  const elsewhere = endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
  const usual = elsewhere === undefined ? undefined : 'us-east-1';
  // Without one of these the SDK looks into its own files.
  const region = options.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? usual;
  return {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENT_MS },
    maxAttempts: attempts,
    retryStrategy: retryEachCall(attempts),
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

async function* list(
  place: BucketPlace,
  { below, signal }: AbortOptions & { readonly below: string },
): AsyncGenerator<ListedObject> {
  const { sdk, client, bucket, prefix } = place;
  const request = { Bucket: bucket, Prefix: prefix + below };
  let token: string | undefined;
  do {
    const command = new sdk.ListObjectsV2Command({ ...request, ContinuationToken: token });
    const page = await attempt(place, () => client.send(command, abortedBy(signal)));
    for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
      const writtenAt = (LastModified?.getTime() ?? 0) / 1000;
      yield { path: Key!.slice(prefix.length), ...describe(ETag, Size), writtenAt };
    }
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

/** Not every store knows the condition: it is looked at just before, too. */
async function remove(
  place: BucketPlace,
  { path, expected, signal }: ObjectCall & RemoveObjectOptions,
): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  if (expected && (await headObject(place, { path, signal }))?.version !== expected.version) return;
  const send = (condition: { readonly IfMatch?: string }): Promise<unknown> => {
    const object = { Bucket: bucket, Key: prefix + path, ...condition };
    return client.send(new sdk.DeleteObjectCommand(object), abortedBy(signal));
  };
  if (!expected) return void (await attempt(place, () => send({})));
  try {
    await send({ IfMatch: expected.version });
  } catch (error) {
    const status = statusOf(error);
    // The store knows no conditions.
    if (status === 501) return void (await attempt(place, () => send({})));
    // 412: something else stands there by now. 409: another write is under way. 404: it is gone.
    if (status !== 412 && status !== 409 && status !== 404) throw asObjectError(error, place);
  }
}

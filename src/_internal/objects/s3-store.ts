/** `s3://bucket/prefix` → an object store in an S3-compatible bucket, through the AWS SDK if installed. */
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
   * Hosts besides Amazon's that may receive this machine's credentials: `host` or `host:port`, separated
   * by commas. @default none
   */
  readonly trustedHosts?: string | undefined;
  /**
   * @default the environment's, otherwise that of the SDK's files, otherwise 'us-east-1' if `endpoint` is
   * given
   */
  readonly region?: string | undefined;
};

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an invalid address, `code` when the SDK is not installed.
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
  throw new LecternError(`${address} is not an address of a bucket`, {
    code: 'USAGE',
    hint: 'Write s3://bucket or s3://bucket/prefix.',
  });
}

/**
 * Attempts at a call, with increasing pauses; `AWS_MAX_ATTEMPTS` overrides it. If a store fails one call
 * in twenty, about one in sixty million fails all attempts.
 */
const ATTEMPTS = 6;

/** Timeouts in milliseconds: for connecting, and for a connection in use without data. */
const CONNECT_MS = 10_000;
const SILENT_MS = 60_000;

/**
 * Checksums only if the protocol requires them: other stores do not know the newer ones, or send that
 * of the whole object with a part. Content is checked by our own digests. Buckets are in the path:
 * other stores have no host name for each.
 */
function clientConfig(options: S3StoreOptions & Pick<BucketPlace, 'attempts'>): Sdk.S3ClientConfig {
  const { env } = process;
  const { endpoint, attempts } = options;
  const elsewhere = endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
  const usual = elsewhere === undefined ? undefined : 'us-east-1';
  // Without any of these, the SDK uses its own files.
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

/** The SDK may also take an endpoint from its own files, so each request is checked before signing. */
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

/** Not every store supports the condition, so the version is also checked just before. */
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
    // The store does not support conditions.
    if (status === 501) return void (await attempt(place, () => send({})));
    // 412: something else is there by now. 409: another write is under way. 404: it is gone.
    if (status !== 412 && status !== 409 && status !== 404) throw asObjectError(error, place);
  }
}

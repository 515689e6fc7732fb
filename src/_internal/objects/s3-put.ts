/** bytes or a file → an object in a bucket; a long file is sent in parts, one in memory at a time. */
import { createHash } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-s3';
import type { FileHandle } from 'node:fs/promises';
import { openRegularFile } from '../disk/regular-file.ts';
import type { PutFileOptions, PutObjectOptions } from './object-store.ts';
import { abortedBy, attempt, headObject, type ObjectCall, type BucketPlace } from './s3-place.ts';
import { asObjectError, statusOf } from './store-errors.ts';

type PutCall = ObjectCall & PutObjectOptions;

/** Puts bytes if what is there is as expected. Returns whether it did. */
export async function putBytes(place: BucketPlace, call: PutCall): Promise<boolean> {
  const condition = conditionOf(call);
  try {
    await send(place, { ...call, condition });
    return true;
  } catch (error) {
    const status = statusOf(error);
    if (status === 501) return putUnconditionally(place, call);
    // 412: something else is there. 409: another write is under way. 404: what was there is gone.
    if (status === 412 || status === 409 || (status === 404 && condition.IfMatch)) return false;
    throw asObjectError(error, place);
  }
}

/** The state of the object that a put requires. */
type Condition = { readonly IfMatch?: string; readonly IfNoneMatch?: string };

function conditionOf({ expected }: PutCall): Condition {
  if (expected === undefined) return {};
  return expected === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: expected.version };
}

/** Sends the bytes with their digest, which the store checks. */
async function send(
  place: BucketPlace,
  call: Omit<PutCall, 'expected'> & { readonly condition: Condition },
): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const { path, bytes, mediaType, cacheControl, condition, signal } = call;
  const request = {
    Bucket: bucket,
    Key: prefix + path,
    ...bodyOf(bytes),
    ContentType: mediaType,
    ...(cacheControl !== undefined && { CacheControl: cacheControl }),
  };
  await client.send(new sdk.PutObjectCommand({ ...request, ...condition }), abortedBy(signal));
}

type Body = {
  readonly Body: Uint8Array;
  readonly ContentLength: number;
  readonly ContentMD5: string;
};

function bodyOf(bytes: Uint8Array): Body {
  const ContentMD5 = createHash('md5').update(bytes).digest('base64');
  return { Body: bytes, ContentLength: bytes.length, ContentMD5 };
}

/** For stores without conditional writes: checks just before instead. */
async function putUnconditionally(place: BucketPlace, call: PutCall): Promise<boolean> {
  const { expected } = call;
  const there = await headObject(place, call);
  if (expected === 'absent' && there) return false;
  if (typeof expected === 'object' && there && there.version !== expected.version) return false;
  await attempt(place, () => send(place, { ...call, condition: {} }));
  return true;
}

/** Bytes of a part, and of the longest file sent in one part: stores require at least 5 MiB. */
const PART_BYTES = 8 * 1024 * 1024;

type PutFileCall = ObjectCall & PutFileOptions;

/** Puts a file, whatever is there; readers see the former object until all of it is sent. */
export async function putFile(place: BucketPlace, call: PutFileCall): Promise<void> {
  const { file } = call;
  const handle = await openRegularFile(file);
  try {
    const { size } = await handle.stat();
    if (size > PART_BYTES) return await putInParts(place, { ...call, handle, size });
    const bytes = await readPart(handle, { at: 0, sizeBytes: size });
    await attempt(place, () => send(place, { ...call, bytes, condition: {} }));
  } finally {
    await handle.close();
  }
}

type OpenFile = { readonly handle: FileHandle; readonly size: number };

/** An upload is invisible until it is completed; a failed one is aborted and leaves nothing. */
async function putInParts(place: BucketPlace, call: PutFileCall & OpenFile): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const { path, mediaType, cacheControl, size, handle, signal } = call;
  const object = { Bucket: bucket, Key: prefix + path };
  await abortOldUploads(place, call);
  const begin = new sdk.CreateMultipartUploadCommand({
    ...object,
    ContentType: mediaType,
    ...(cacheControl !== undefined && { CacheControl: cacheControl }),
  });
  const { UploadId } = await attempt(place, () => client.send(begin, abortedBy(signal)));
  const upload = { ...object, UploadId };
  try {
    const Parts: Sdk.CompletedPart[] = [];
    for (let at = 0; at < size; at += PART_BYTES) {
      const bytes = await readPart(handle, { at, sizeBytes: Math.min(PART_BYTES, size - at) });
      const part = { PartNumber: Parts.length + 1, ...bodyOf(bytes) };
      const command = new sdk.UploadPartCommand({ ...upload, ...part });
      const { ETag } = await attempt(place, () => client.send(command, abortedBy(signal)));
      Parts.push({ ETag, PartNumber: part.PartNumber });
    }
    const command = new sdk.CompleteMultipartUploadCommand({
      ...upload,
      MultipartUpload: { Parts },
    });
    const complete = () => client.send(command, abortedBy(signal));
    await complete().catch((error: unknown) => checkComplete(error, { ...call, place }));
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

/** If the answer to the completion was lost, the retry reports that the upload no longer exists. */
async function checkComplete(
  error: unknown,
  call: ObjectCall & { readonly place: BucketPlace; readonly size: number },
): Promise<void> {
  const { place, size } = call;
  const there = statusOf(error) === 404 ? await headObject(place, call) : undefined;
  if (there?.sizeBytes !== size) throw asObjectError(error, place);
}

/** Milliseconds after which an upload that was not completed belongs to a machine that died. */
const ABANDONED_AFTER = 86_400_000;

/** Aborts uploads of machines that died, since their parts are billed until they are removed. */
async function abortOldUploads(place: BucketPlace, { path, signal }: ObjectCall): Promise<void> {
  const { sdk, client, bucket, prefix } = place;
  const Key = prefix + path;
  const command = new sdk.ListMultipartUploadsCommand({ Bucket: bucket, Prefix: Key });
  // Without the right to list them, they are left to the bucket's lifecycle rules.
  const found = await client.send(command, abortedBy(signal)).catch(() => undefined);
  for (const { Key: of, UploadId, Initiated } of found?.Uploads ?? []) {
    const age = Date.now() - (Initiated?.getTime() ?? Date.now());
    if (of !== Key || age < ABANDONED_AFTER) continue;
    const abort = new sdk.AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId });
    await client.send(abort, abortedBy(signal)).catch(() => undefined);
  }
}

async function readPart(
  handle: FileHandle,
  { at, sizeBytes }: { readonly at: number; readonly sizeBytes: number },
): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  let filled = 0;
  while (filled < sizeBytes) {
    const { bytesRead } = await handle.read(bytes, filled, sizeBytes - filled, at + filled);
    // The file became shorter: readers will find that its digest is wrong.
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

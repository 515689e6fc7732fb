/** a path in a bucket → the bytes of the object as a stream, resumed when the connection breaks. */
import type * as Sdk from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { LecternError } from '../../errors.ts';
import { wait } from '../abort.ts';
import {
  abortedBy,
  attempt,
  attemptFinding,
  type BucketPlace,
  type ObjectCall,
} from './s3-place.ts';
import { asObjectError, statusOf } from './store-errors.ts';

/** Seconds before the rest is requested; doubled each time that no more data arrived. */
const FIRST_PAUSE = 0.1;

/** The bytes of an object; `undefined` if it does not exist. */
export async function getObject(
  place: BucketPlace,
  call: ObjectCall,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const { sdk, client } = place;
  const command = new sdk.GetObjectCommand(nameOf(place, call));
  const found = await attemptFinding(place, () => client.send(command, abortedBy(call.signal)));
  return found && readOn(place, { ...call, answer: found });
}

function nameOf({ bucket, prefix }: BucketPlace, { path }: ObjectCall): Sdk.GetObjectRequest {
  return { Bucket: bucket, Key: prefix + path };
}

type Answered = ObjectCall & {
  readonly answer: Pick<Sdk.GetObjectCommandOutput, 'Body' | 'ContentLength' | 'ETag'>;
};

/** Retries as often as for other calls, counted again from 0 whenever data arrived. */
async function* readOn(place: BucketPlace, call: Answered): AsyncGenerator<Uint8Array> {
  const { signal } = call;
  const { ContentLength: size, ETag: tag } = call.answer;
  let body = call.answer.Body as AsyncIterable<Uint8Array>;
  let at = 0;
  for (let failures = 0; ;) {
    const before = at;
    try {
      for await (const chunk of body) {
        at += chunk.length;
        yield chunk;
      }
      if (size === undefined || at >= size) return;
      throw cutShort(place, { ...call, at, size });
    } catch (error) {
      signal?.throwIfAborted();
      failures = at > before ? 1 : failures + 1;
      if (failures >= place.attempts || tag === undefined) throw asObjectError(error, place);
    }
    await wait(FIRST_PAUSE * 2 ** (failures - 1), { signal });
    body = await askForRest(place, { ...call, at, tag });
  }
}

/**
 * Requests the rest of the same content, never of a newer one. If a store does not support ranges, the
 * part that was already read is skipped.
 */
async function askForRest(
  place: BucketPlace,
  call: ObjectCall & { readonly at: number; readonly tag: string },
): Promise<AsyncIterable<Uint8Array>> {
  const { sdk, client, name, code } = place;
  const { path, at, tag, signal } = call;
  const range = { Range: `bytes=${at}-`, IfMatch: tag };
  const command = new sdk.GetObjectCommand({ ...nameOf(place, call), ...range });
  const ask = () => client.send(command, abortedBy(signal));
  const { Body, ContentRange, ETag } = await attempt(place, ask).catch((error: LecternError) => {
    const status = statusOf(error.cause ?? error);
    throw status === 412 || status === 404 ? replaced(place, { path, cause: error }) : error;
  });
  const body = Body as Readable;
  // Not every store checks the condition.
  const isReplaced = ETag !== tag;
  if (!isReplaced && ContentRange === undefined) return skipBytes(body, at);
  if (!isReplaced && ContentRange?.startsWith(`bytes ${at}-`)) return body;
  // Otherwise its connection would stay open until it is read.
  body.destroy();
  if (isReplaced) throw replaced(place, { path });
  throw new LecternError(`${name} does not return the rest of ${path} after byte ${at}`, {
    code,
    hint: 'Run the same command again.',
  });
}

/** The bytes after the first `sizeBytes`. */
async function* skipBytes(
  body: AsyncIterable<Uint8Array>,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  let left = sizeBytes;
  for await (const chunk of body) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

function replaced(
  { name, code }: BucketPlace,
  { path, cause }: { readonly path: string; readonly cause?: unknown },
): LecternError {
  return new LecternError(`${path} in ${name} was replaced while it was read`, {
    code,
    cause,
    hint: 'Run the same command again to read the new version.',
  });
}

function cutShort(
  { name, code }: BucketPlace,
  { path, at, size }: ObjectCall & { readonly at: number; readonly size: number },
): LecternError {
  return new LecternError(`${path} in ${name} ended after ${at} of ${size} bytes`, {
    code,
    hint: 'Run the same command again.',
  });
}

/** a path in a bucket → the bytes that stand there as they come; where the connection breaks, the rest is asked for. */
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

/** Seconds before the rest is asked for; each time that nothing more came, twice as long. */
const FIRST_PAUSE = 0.1;

/** The bytes of an object; `undefined` for nothing. */
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

/** As often as other calls are tried, counted anew whenever something came. */
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
 * Of the same content alone: the beginning of one and the end of another would be neither. Where a store
 * gives no parts, of the whole what was read already is passed over.
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
  // Not every store looks at the condition.
  const isReplaced = ETag !== tag;
  if (!isReplaced && ContentRange === undefined) return passOver(body, at);
  if (!isReplaced && ContentRange?.startsWith(`bytes ${at}-`)) return body;
  // Else its connection would be held until it is read.
  body.destroy();
  if (isReplaced) throw replaced(place, { path });
  throw new LecternError(`${name} does not give the rest of ${path}, which broke off at ${at}`, {
    code,
    hint: 'Run the same command again.',
  });
}

/** What comes behind so many bytes. */
async function* passOver(
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
    hint: 'Run the same command again: it is read as it is then.',
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

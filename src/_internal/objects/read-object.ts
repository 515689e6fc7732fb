/** a place of objects and a path → all bytes that stand there, as many as may. */
import type { AbortOptions } from '../abort.ts';
import type { ObjectStore } from './object-store.ts';

/** All bytes of an object; `undefined` where there is none, or it has more than it may. */
export async function readObject(
  place: ObjectStore,
  call: AbortOptions & { readonly path: string; readonly limitBytes: number },
): Promise<Buffer | undefined> {
  const body = await place.get(call.path, call);
  if (!body) return undefined;
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > call.limitBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

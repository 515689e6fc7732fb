/** `s3://bucket/prefix` → a target in an S3-compatible store. */
import { createHash } from 'node:crypto';
import type {
  ObjectStore,
  PutObjectOptions,
  StoredObject,
} from '../_internal/objects/object-store.ts';
import { s3Store, type S3StoreOptions } from '../_internal/objects/s3-store.ts';
import { LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';
import { conflict, md5, type PublishTarget, type PutOptions } from './target.ts';

/** Options of `s3Target`. Credentials come from the environment or the SDK's files, never from here. */
export type S3TargetOptions = Omit<S3StoreOptions, 'code'>;

/**
 * Opens the store; makes no request.
 * @throws LecternError `USAGE` for an invalid address, `PUBLISH_FAILED` when the SDK is not installed.
 */
export async function s3Target(
  address: string,
  options: S3TargetOptions = {},
): Promise<PublishTarget> {
  const store = await s3Store(address, { ...options, code: 'PUBLISH_FAILED' });
  return {
    name: store.name,
    list: async (call) => {
      const found = new Map<string, StoredObject>();
      for await (const { path, ...there } of store.list('', call)) found.set(path, there);
      return found;
    },
    read: (path, call) => readOf(path, { ...call, store }),
    digest: (path, call) => digestOf(path, { ...call, store }),
    put: (file, call) => put(file, { ...call, store }),
    remove: store.remove,
    close: store.close,
  };
}

/** One call of `put`. */
type PutCall = PutOptions & { readonly store: ObjectStore };

async function put(file: PublishFile, call: PutCall): Promise<void> {
  const { store, bytes, signal } = call;
  const { path, mediaType, cacheControl } = file;
  const expected = expectedOf(file, call);
  const isPut = await store.put(path, { bytes, mediaType, cacheControl, expected, signal });
  if (!isPut) checkFound(file, { ...call, there: await store.head(path, { signal }) });
}

/** The state of the object that a put requires. */
function expectedOf(
  { immutable }: PublishFile,
  { before, isDamaged }: PutCall,
): PutObjectOptions['expected'] {
  if (!before || (immutable && isDamaged !== true)) return 'absent';
  return before.version === undefined ? undefined : { version: before.version };
}

/**
 * Another run was quicker, which is not a conflict if it wrote the same. A hashed name and the right size
 * mean the same bytes.
 */
function checkFound(
  file: PublishFile,
  call: PutCall & { readonly there: StoredObject | undefined },
): void {
  const { store, bytes, there } = call;
  const path = `${store.name}/${file.path}`;
  if (there && file.immutable && there.sizeBytes === bytes.length) return;
  if (there && there.md5 === md5(bytes)) return;
  if (!there || !file.immutable) throw conflict(path);
  const sizes = `${there.sizeBytes} bytes, not ${bytes.length}`;
  throw new LecternError(
    `${path} has ${sizes}, although its name says that its content never changes`,
    {
      code: 'PUBLISH_CONFLICT',
      hint: 'Check that object; if it is damaged, publish again with --check, which replaces it.',
    },
  );
}

async function readOf(
  path: string,
  call: Pick<PutCall, 'store' | 'signal'>,
): Promise<Uint8Array | undefined> {
  const body = await call.store.get(path, call);
  if (!body) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Fetches and reads the object: its tag only tells what was once sent. */
async function digestOf(
  path: string,
  call: Pick<PutCall, 'store' | 'signal'>,
): Promise<string | undefined> {
  const body = await call.store.get(path, call);
  if (!body) return undefined;
  const hash = createHash('md5');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}

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
 * @throws LecternError `USAGE` for an address that is none, `PUBLISH_FAILED` where the SDK is not
 * installed.
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
    digest: (path, call) => digestOf(path, { ...call, store }),
    put: (file, call) => put(file, { ...call, store }),
    remove: store.remove,
    close: store.close,
  };
}

/** A file on its way. */
type PutCall = PutOptions & { readonly store: ObjectStore };

async function put(file: PublishFile, call: PutCall): Promise<void> {
  const { store, bytes, signal } = call;
  const { path, mediaType, cacheControl } = file;
  const expected = expectedOf(file, call);
  const isPut = await store.put(path, { bytes, mediaType, cacheControl, expected, signal });
  if (!isPut) checkFound(file, { ...call, there: await store.head(path, { signal }) });
}

/** What must stand there for a put to be taken. */
function expectedOf(
  { immutable }: PublishFile,
  { before, isDamaged }: PutCall,
): PutObjectOptions['expected'] {
  if (!before || (immutable && isDamaged !== true)) return 'absent';
  return before.version === undefined ? undefined : { version: before.version };
}

/**
 * Another run was quicker: no harm where it wrote the same. A name with a digest and the right size
 * means the same bytes.
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
  throw new LecternError(`${path} holds ${sizes}, and its name says that it never changes`, {
    code: 'PUBLISH_CONFLICT',
    hint: 'Look at that object; if it is damaged, publish again with --check, which replaces it.',
  });
}

/** The object is fetched and read: its tag says only what was sent once. */
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

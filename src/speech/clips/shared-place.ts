/** the setting `sharedStore` or `sharedOutput` → the object store it names. */
import { namesBucket } from '../../_internal/objects/bucket-address.ts';
import { folderStore } from '../../_internal/objects/folder-store.ts';
import type { ObjectStore } from '../../_internal/objects/object-store.ts';
import { s3Store } from '../../_internal/objects/s3-store.ts';
import { LecternError } from '../../errors.ts';

/** Options of `openSharedPlace`. */
export type OpenSharedPlaceOptions = {
  /** Which setting gave the address. @default 'sharedStore' */
  readonly setting?: 'sharedStore' | 'sharedOutput' | undefined;
};

/**
 * Opens a folder, or `s3://bucket/prefix`; makes no request.
 * @throws LecternError `CONFIG_INVALID` if the address is neither.
 */
export async function openSharedPlace(
  address: string,
  { setting = 'sharedStore' }: OpenSharedPlaceOptions = {},
): Promise<ObjectStore> {
  if (namesBucket(address)) return s3Store(address, { code: 'STORE_UNREADABLE' });
  if (!address.includes('://'))
    return folderStore(address, { reading: 'STORE_UNREADABLE', writing: 'STORE_UNWRITABLE' });
  throw new LecternError(`${address} is not a store that machines can share`, {
    code: 'CONFIG_INVALID',
    hint: `Set ${setting} to a folder, or to s3://bucket/prefix.`,
  });
}

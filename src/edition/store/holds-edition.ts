/** an edition and a place of objects → whether its files are there: by name and size, or read. */
import { createHash } from 'node:crypto';
import type { AbortOptions } from '../../_internal/abort.ts';
import type { ObjectStore } from '../../_internal/objects/object-store.ts';
import type { Edition, EditionFile } from '../edition.ts';

type HoldsCall = AbortOptions & {
  readonly edition: Edition;
  /** What the paths of its files begin with. */
  readonly folder: string;
};

/** Whether every file is there, by name and size. */
export async function holdsEdition(
  place: ObjectStore,
  { edition, folder, signal }: HoldsCall,
): Promise<boolean> {
  const sizes = new Map<string, number>();
  for await (const { path, sizeBytes } of place.list(folder, { signal }))
    sizes.set(path.slice(folder.length), sizeBytes);
  return edition.files.every(({ name, sizeBytes }) => sizes.get(name) === sizeBytes);
}

/** Whether every file is there as the edition says: all of them are read. */
export async function isWholeThere(place: ObjectStore, call: HoldsCall): Promise<boolean> {
  if (!(await holdsEdition(place, call))) return false;
  for (const file of call.edition.files)
    if (!(await isAsSaid(place, { ...call, file }))) return false;
  return true;
}

async function isAsSaid(
  place: ObjectStore,
  { folder, file, signal }: HoldsCall & { readonly file: EditionFile },
): Promise<boolean> {
  const body = await place.get(folder + file.name, { signal });
  if (!body) return false;
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex') === file.sha256;
}

/** an edition and an object store → whether its files are there: by name and size, or by content. */
import { createHash } from 'node:crypto';
import type { AbortOptions } from '../../_internal/abort.ts';
import { readObject, type ObjectStore } from '../../_internal/objects/object-store.ts';
import { openSealed } from '../../_internal/sealed-json.ts';
import type { Edition, EditionFile } from '../edition.ts';
import type { RunRecord } from '../run-record.ts';

type HoldsCall = AbortOptions & {
  readonly edition: Edition;
  /** Prefix of the paths of its files. */
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

/** The private record of the run that made an edition, and the digest of the edition it belongs to. */
type RecordThere = Pick<RunRecord, 'editionSha256'> & { readonly path: string };

/** Limit in bytes of a record: that of the longest article has a few million. */
const LARGEST_RECORD = 64e6;

/** Whether every file and the record are there and unchanged: reads all of them. */
export async function isWholeThere(
  place: ObjectStore,
  call: HoldsCall & { readonly record: RecordThere },
): Promise<boolean> {
  if (!(await holdsEdition(place, call)) || !(await isRecordThere(place, call))) return false;
  for (const file of call.edition.files)
    if (!(await isAsSaid(place, { ...call, file }))) return false;
  return true;
}

async function isRecordThere(
  place: ObjectStore,
  { record, signal }: AbortOptions & { readonly record: RecordThere },
): Promise<boolean> {
  const { path, editionSha256 } = record;
  const bytes = await readObject(place, { path, limitBytes: LARGEST_RECORD, signal });
  const found = openSealed(bytes?.toString('utf8') ?? '') as Partial<RunRecord> | undefined;
  return found?.editionSha256 === editionSha256;
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

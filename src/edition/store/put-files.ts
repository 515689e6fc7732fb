/** an edition on disk → its files and its record in an object store, all that its `edition.json` needs there. */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../../_internal/abort.ts';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { sha256File } from '../../_internal/hash.ts';
import type { ObjectStore } from '../../_internal/objects/object-store.ts';
import { LecternError } from '../../errors.ts';
import type { Edition, EditionFile } from '../edition.ts';
import { filesOf, recordName, recordPath } from './edition-paths.ts';

/** Files in transfer at once: enough to hide a store's latency. */
export const AT_ONCE = 4;

/** Options of `putFiles`. */
export type PutFilesOptions = AbortOptions & {
  readonly edition: Edition;
  /** Its `edition.json`. */
  readonly text: string;
  /** Folder that holds the folder of the edition. */
  readonly output: string;
  /** Names of the files and the record that are put. @default all */
  readonly names?: ReadonlySet<string> | undefined;
};

/**
 * Puts the files of an edition, and its record last.
 * @throws LecternError `EDITION_DAMAGED` when a local file is not what the edition says; what the
 * store throws.
 */
export async function putFiles(place: ObjectStore, options: PutFilesOptions): Promise<void> {
  const { edition, text, output, names, signal } = options;
  const { slug } = edition;
  const isWanted = (name: string): boolean => names?.has(name) ?? true;
  // Read before anything is put: without a record there is no edition.
  const record =
    isWanted(recordName(text)) && (await readWholeFile(join(output, slug, 'record.json')));
  const limit = pLimit(AT_ONCE);
  const wanted = edition.files.filter(({ name }) => isWanted(name));
  await Promise.all(wanted.map((file) => limit(() => putFile(place, { ...options, file }))));
  if (!record) return;
  const mediaType = 'application/json';
  await place.put(recordPath(slug, text), { bytes: record, mediaType, signal });
}

async function putFile(
  place: ObjectStore,
  call: PutFilesOptions & { readonly file: EditionFile },
): Promise<void> {
  const { edition, output, file, signal } = call;
  const path = join(output, edition.slug, file.name);
  if ((await sha256File(path)) !== file.sha256)
    throw new LecternError(`${path} does not match its edition.json`, {
      code: 'EDITION_DAMAGED',
      hint: 'Build that article again.',
    });
  const { mediaType } = file;
  await place.putFile(filesOf(edition.slug) + file.name, { file: path, mediaType, signal });
}

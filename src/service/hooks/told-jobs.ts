/** jobs whose events are on disk for their receivers → a list in the store, so that a process that is killed in between tells the rest. */
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';

/** The jobs that receivers were told of, or will be after any restart. */
export type ToldJobs = {
  /** @throws LecternError `STORE_UNWRITABLE` */
  readonly add: (id: string) => Promise<void>;
};

/** Options of `openToldJobs`. */
export type ToldJobsOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** The jobs that have ended, as the journal has them; others are forgotten. */
  readonly ended: readonly string[];
};

/**
 * Opens the list, and names the jobs that are not in it. The first time it has all that have ended: a
 * release that kept no list has told them.
 * @throws LecternError `STORE_UNREADABLE`, `STORE_UNWRITABLE`
 */
export async function openToldJobs({
  store,
  ended,
}: ToldJobsOptions): Promise<{ readonly told: ToldJobs; readonly untold: readonly string[] }> {
  const path = join(store, 'service', 'hooks', 'told.txt');
  const text = await readWholeText(path)
    .catch(ifAbsent(undefined))
    .catch((error: unknown) => {
      throw asDiskError(error, { path, code: 'STORE_UNREADABLE' });
    });
  const known = new Set(text === undefined ? ended : text.split('\n'));
  const kept = ended.filter((id) => known.has(id));
  const write = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
    });
  await write(makeFolder(dirname(path)));
  await write(writeFileAtomic(path, { data: kept.map((id) => `${id}\n`).join('') }));
  return {
    told: { add: (id) => write(appendFile(path, `${id}\n`, { mode: 0o600 })) },
    untold: ended.filter((id) => !known.has(id)),
  };
}

/** A path in `.lectern/index/` ↔ the stamp that lies there, whole or not there. */
import { join } from 'node:path';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';

/** What a stamp says, or `undefined` if it is missing or damaged. */
export async function readStampFile(path: string): Promise<object | undefined> {
  return openSealed(await readWholeText(path).catch(() => ''));
}

/** Keeps a stamp. A write error is ignored: the next run looks closer. */
export async function writeStampFile(
  path: string,
  { store, stamp }: { readonly store: string; readonly stamp: object },
): Promise<void> {
  const data = `${JSON.stringify(seal(stamp))}\n`;
  // Where the store's own unfinished files lie, and are cleared after a run that died.
  const workFolder = join(store, 'tmp');
  await writeFileAtomic(path, { data, workFolder }).catch(() => undefined);
}

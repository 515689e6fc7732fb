/**
 * Edition on disk → its folder without the files of
 * the edition before, the last step of replacing one.
 */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkOptions, KINDS, checkGiven } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { removeLeftovers } from '../_internal/disk/files.ts';
import { isTemporary } from '../_internal/disk/temporary-path.ts';
import type { Edition } from './edition.ts';
import { readEdition } from './read-edition.ts';

/** Options of `removeFormerFiles`. */
export type RemoveFormerFilesOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** The edition that `readEdition` gave before this one was written. @default none */
  readonly former?: Edition | undefined;
  /** The caller's own work folder, which counts for no other run. @default none */
  readonly work?: string | undefined;
};

/** Names that only we give: a stem, 8 hex digits of the content, an extension of ours. */
const OUR_FILE = /^.+\.[0-9a-f]{8}\.(?:mp3|m4a|opus|png|vtt|srt|json|html)$/;

/**
 * Removes the files of the former edition at once, and whole files that a dead run left: what no
 * `edition.json` names, while no other run has a work folder there, from which it is about to name it.
 * What died between `writeEdition` and here is therefore made good by a later run.
 * Never removed is what `edition` names, or the `edition.json` that lies there now.
 * @throws LecternError `OUTPUT_UNWRITABLE`; TypeError for a wrong option.
 */
export async function removeFormerFiles(
  edition: Edition,
  options: RemoveFormerFilesOptions,
): Promise<void> {
  const expected = { name: 'edition', member: 'files', from: 'writeEdition' };
  checkGiven('removeFormerFiles', edition, expected);
  checkOptions('removeFormerFiles', options, {
    required: { output: KINDS.text },
    optional: { former: KINDS.object, work: KINDS.text },
  });
  const folder = join(options.output, edition.slug);
  try {
    const names = await readdir(folder);
    const unnamed = names.filter((name) => OUR_FILE.test(name) && !isNamed(edition, name));
    const left = names.some(isTemporary) ? await removeLeftovers(folder) : [];
    if (unnamed.length === 0) return;
    const own = options.work === undefined ? undefined : basename(options.work);
    const othersWork = left.some((name) => name !== own);
    // Read after the list was: what a run has named since is in it.
    const current = await readEdition(folder);
    const former = new Set(namesOf(options.former));
    for (const name of unnamed) {
      if (current && isNamed(current, name)) continue;
      if (former.has(name) || !othersWork) await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

function isNamed(edition: Edition, name: string): boolean {
  return edition.files.some((file) => file.name === name);
}

function namesOf(edition: Edition | undefined): readonly string[] {
  return edition?.files.map((file) => file.name) ?? [];
}

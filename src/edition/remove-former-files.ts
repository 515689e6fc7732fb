/**
 * Edition on disk → its folder without the files of
 * the edition before, the last step of replacing one.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOptions, KINDS, checkGiven } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import type { Edition } from './edition.ts';
import { readEdition } from './read-edition.ts';

/** Options of `removeFormerFiles`. */
export type RemoveFormerFilesOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** The edition that `readEdition` gave before this one was written. @default none */
  readonly former?: Edition | undefined;
};

/** Names that only we give: a stem, 8 hex digits of the content, an extension of ours. */
const OUR_FILE = /^.+\.[0-9a-f]{8}\.(?:mp3|m4a|opus|vtt|srt|json|html)$/;

/**
 * A file that no `edition.json` names may belong to a
 * run at work until it is this old, in milliseconds.
 */
const ORPHAN_AGE_MS = 60 * 60 * 1000;

/**
 * Removes the files of the former edition at once, and whole files that a dead run left
 * when they are old: a younger one may belong to another run that is about to name it.
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
    optional: { former: KINDS.object },
  });
  const folder = join(options.output, edition.slug);
  try {
    const current = await readEdition(folder);
    const named = new Set([...namesOf(edition), ...namesOf(current)]);
    const former = new Set(namesOf(options.former));
    for (const name of await readdir(folder)) {
      if (named.has(name) || !OUR_FILE.test(name)) continue;
      const path = join(folder, name);
      if (former.has(name) || (await ageMs(path)) > ORPHAN_AGE_MS) await rm(path, { force: true });
    }
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

function namesOf(edition: Edition | undefined): readonly string[] {
  return edition?.files.map((file) => file.name) ?? [];
}

/** Milliseconds since a file was written; 0 for one that another run removed meanwhile. */
async function ageMs(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  return facts ? Date.now() - facts.mtimeMs : 0;
}

/**
 * an edition on disk → its folder without the files of the previous edition: the last step of
 * replacing one.
 */
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../_internal/abort.ts';
import { checkOptions, KINDS, checkGiven } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { isFolder, removeLeftovers } from '../_internal/disk/files.ts';
import { readWholeText } from '../_internal/disk/regular-file.ts';
import { isTemporary } from '../_internal/disk/temporary-path.ts';
import { claimEdition, type ClaimedOptions } from './claim-edition.ts';
import type { Edition } from './edition.ts';
import { parseEdition } from './edition-schema.ts';
import { readHold } from './holds/holds.ts';
import { isEditionFile, isEditionPage, isFeedPage } from './media-types.ts';

/** Options of `removeFormerFiles`. */
export type RemoveFormerFilesOptions = ClaimedOptions & OutputOptions;

/** Where editions are. */
type OutputOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
};

/**
 * Removes files written by Lectern that the edition does not name: those of the previous edition,
 * and those left by a dead run. Files that a feed in the output folder names stay until that feed
 * is written again, and those of what is public while the edition is held until it is released.
 * Call it while `claimEdition` is held, or it also removes what another run has written and not yet
 * named; give it the claim, so that nothing is removed once that was lost.
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
    optional: { claim: KINDS.object },
  });
  const { output, claim } = options;
  const folder = join(output, edition.slug);
  try {
    const names = await readdir(folder);
    if (names.some(isTemporary)) await removeLeftovers(folder);
    const former = formerAmong(names, edition);
    const feeds = former.length > 0 ? await readFeeds(output) : [];
    const kept = former.length > 0 ? await filesOfHold(edition.slug, { output }) : NO_FILES;
    for (const name of former) {
      if (kept.has(name)) continue;
      const isInFeed = feeds.some((text) => text.includes(`/${edition.slug}/${name}`));
      if (isInFeed) continue;
      if (claim && !(await claim.isHeld())) return;
      await rm(join(folder, name), { force: true });
    }
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

const NO_FILES: ReadonlySet<string> = new Set();

/** Names of the files of what is public while an edition is held. */
async function filesOfHold(slug: string, place: OutputOptions): Promise<ReadonlySet<string>> {
  const hold = await readHold(slug, place);
  const former = hold?.former === undefined ? undefined : parseEdition(hold.former);
  return new Set(former?.files.map(({ name }) => name));
}

/** Whether there are files of a previous edition beside those of this one. */
export async function hasFormerFiles(
  edition: Edition,
  { output }: OutputOptions,
): Promise<boolean> {
  const names = await readdir(join(output, edition.slug)).catch(() => []);
  return formerAmong(names, edition).length > 0;
}

function formerAmong(names: readonly string[], edition: Edition): readonly string[] {
  const named = new Set(edition.files.map((file) => file.name));
  return names.filter((name) => isEditionFile(name) && !named.has(name));
}

/** What is in the folder of an edition that is removed. */
export type TakenFiles = {
  /** Names of our files, those that refer to others first. */
  readonly ours: readonly string[];
  /** Names of all other files, which stay. */
  readonly others: readonly string[];
};

/** Lists the files in an edition's folder; both lists are empty when there is no folder. */
export async function listTakenFiles(slug: string, { output }: OutputOptions): Promise<TakenFiles> {
  const names = await readdir(join(output, slug)).catch(() => [] as string[]);
  const seen = names.filter((name) => !name.startsWith('.'));
  return {
    ours: seen.filter(isOurs).sort(pagesFirst),
    others: seen.filter((name) => !isOurs(name)).sort(),
  };
}

function isOurs(name: string): boolean {
  return isEditionPage(name) || isEditionFile(name) || name === 'record.json';
}

function pagesFirst(one: string, other: string): number {
  return Number(isEditionFile(one)) - Number(isEditionFile(other)) || (one < other ? -1 : 1);
}

/**
 * Deletes the files of a removed edition, except those that a feed in the output folder still names,
 * and its folder when nothing else is in it.
 * @throws LecternError `OUTPUT_UNWRITABLE`; the signal's reason.
 */
export async function removeTakenFiles(
  slug: string,
  options: OutputOptions & AbortOptions,
): Promise<void> {
  const { output, signal } = options;
  const folder = join(output, slug);
  if (!(await isFolder(folder))) return;
  try {
    {
      await using claim = await claimEdition(slug, { output, signal });
      await removeLeftovers(folder);
      const feeds = await readFeeds(output);
      for (const name of (await listTakenFiles(slug, options)).ours) {
        const isInFeed = feeds.some((text) => text.includes(`/${slug}/${name}`));
        if (isInFeed) continue;
        if (!(await claim.isHeld())) return;
        await rm(join(folder, name), { force: true });
      }
    }
    await rmdir(folder).catch(() => undefined);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw asDiskError(error, { path: folder });
  }
}

async function readFeeds(output: string): Promise<readonly string[]> {
  const names = (await readdir(output)).filter(isFeedPage);
  return Promise.all(names.map((name) => readWholeText(join(output, name)).catch(() => '')));
}

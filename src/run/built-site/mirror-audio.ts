/** published files and a folder of a site → the same files in it, and no others of ours. */
import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { LecternError } from '../../errors.ts';
import { findRemoved, findUnreferenced } from '../../publish/find-unreferenced.ts';
import type { PublishPlan } from '../../publish/plan-publish.ts';
import { bringFiles, type BringFilesOptions } from './bring-files.ts';
import type { AudioFolderFile } from './site-memory.ts';

/** What the page that lists editions has, and no page of another program. */
const OUR_LIST = /lectern-queue/;

/**
 * Brings what is missing or differs: see `bringFiles`.
 * @throws LecternError `USAGE` where a page of the site stands in the folder, `OUTPUT_UNWRITABLE`
 */
export async function mirrorAudio(
  files: readonly AudioFolderFile[],
  options: BringFilesOptions,
): Promise<void> {
  const { folder } = options;
  await refuseForeignPage(files, folder);
  try {
    await bringFiles(files, options);
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

/** The folder must not be one in which the site has a page of its own. */
async function refuseForeignPage(files: readonly AudioFolderFile[], folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  const there = await readWholeText(page).catch(() => undefined);
  const isOurs = there === undefined || OUR_LIST.test(there);
  if (isOurs || !files.some(({ path }) => path === 'index.html')) return;
  throw new LecternError(`${page} is a page of the site, not of Lectern`, {
    code: 'USAGE',
    hint: 'Name another folder for the audio with --audio.',
  });
}

/** Removes our files that are no longer published; a folder of ours goes with its last file. */
export async function removeFormer(
  plan: Pick<PublishPlan, 'files' | 'leftOut' | 'removed' | 'warnings'>,
  folder: string,
): Promise<void> {
  const there = new Map((await filesIn(folder)).map((path) => [path, { sizeBytes: 0 }]));
  const gone = new Set([...findUnreferenced(plan, there), ...findRemoved(plan, there)]);
  for (const path of gone) {
    await rm(join(folder, path), { force: true });
    await rmdir(dirname(join(folder, path))).catch(() => undefined);
  }
}

/** Removes copies of what is no longer published. */
export async function removeCopies(
  files: readonly AudioFolderFile[],
  copies: string,
): Promise<void> {
  const kept = new Set(files.map(({ path }) => path));
  for (const path of await filesIn(copies)) {
    if (kept.has(path)) continue;
    await rm(join(copies, path), { force: true });
    await rmdir(dirname(join(copies, path))).catch(() => undefined);
  }
}

/** Removes the lists of a site that has no audio any more: they would name what is gone. */
export async function removeLists(folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  const there = await readWholeText(page).catch(() => '');
  if (!OUR_LIST.test(there)) return;
  await rm(page, { force: true });
  await rm(join(folder, 'feed.xml'), { force: true });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

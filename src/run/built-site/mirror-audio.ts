/** published files and a folder of a site → the same files in it, and no others of ours. */
import { copyFile, link, mkdir, readdir, rm, rmdir, utimes } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { LecternError } from '../../errors.ts';
import { findRemoved, findUnreferenced } from '../../publish/find-unreferenced.ts';
import type { PublishPlan } from '../../publish/plan-publish.ts';
import type { AudioFolderFile } from './site-memory.ts';

/** Files that are written at once: as many as Node's threads for the disk. */
const AT_ONCE = 4;

/** What the page that lists editions has, and no page of another program. */
const OUR_LIST = /lectern-queue/;

/**
 * Copies what is missing or differs; a file whose name is a digest of its content is linked where the disk
 * can, so that audio takes its space once.
 * @throws LecternError `USAGE` where a page of the site stands in the folder, `OUTPUT_UNWRITABLE`
 */
export async function mirrorAudio(
  files: readonly AudioFolderFile[],
  folder: string,
): Promise<void> {
  await refuseForeignPage(files, folder);
  const missing = files.filter((file) => !isThere(file, join(folder, file.path)));
  const limit = pLimit(AT_ONCE);
  const folders = new Set(missing.map(({ path }) => dirname(join(folder, path))));
  try {
    for (const each of folders) await mkdir(each, { recursive: true });
    await Promise.all(missing.map((file) => limit(() => bring(file, join(folder, file.path)))));
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

/** By size and time, which a copy keeps. */
function isThere({ file, sizeBytes, immutable }: AudioFolderFile, path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there?.isFile() || there.size !== sizeBytes) return false;
  if (immutable) return true;
  const own = statSync(file, { throwIfNoEntry: false });
  return own !== undefined && Math.abs(own.mtimeMs - there.mtimeMs) < SAME_MS;
}

/** Milliseconds by which a time differs that is written as a fraction of seconds; no run makes two editions within them. */
const SAME_MS = 5;

async function bring({ file, immutable }: AudioFolderFile, path: string): Promise<void> {
  if (immutable) {
    await rm(path, { force: true });
    const isLinked = await link(file, path).then(
      () => true,
      () => false,
    );
    if (isLinked) return;
  }
  await copyFile(file, path);
  const { atimeMs, mtimeMs } = statSync(file);
  await utimes(path, atimeMs / 1000, mtimeMs / 1000);
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

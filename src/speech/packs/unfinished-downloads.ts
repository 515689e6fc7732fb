/** the folder of unfinished downloads → their files by address, and those that nobody goes on with removed. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeClaim } from '../../_internal/disk/claim.ts';
import { sha256 } from '../../_internal/hash.ts';
import { forgetDownload } from '../../_internal/http/download-state.ts';

/** Digits of an address's digest in the name of its unfinished file. */
const ADDRESS_DIGITS = 16;

const ENDING = '.part';

/**
 * An unfinished download is kept for so many milliseconds: two weeks. Who was cut off comes back
 * within days; what lies longer is up to a gigabyte that nobody knows of.
 */
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** Where the download of an address lies until it is finished. */
export function unfinishedPath(folder: string, address: string): string {
  return join(folder, `${sha256(address).slice(0, ADDRESS_DIGITS)}${ENDING}`);
}

/** Where the claim of a process lies that is loading it. */
export function claimPath(path: string): string {
  return `${path}.claim`;
}

/**
 * Removes an unfinished download and gives its size in bytes; `undefined` where there is none, or
 * a process is loading it.
 */
export async function removeUnfinished(path: string): Promise<number | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts) return undefined;
  const claim = (await takeClaim(claimPath(path))) ?? (await takeClaim(claimPath(path)));
  if (!claim) return undefined;
  try {
    await rm(path, { force: true });
    await forgetDownload(path);
  } finally {
    await claim.release();
  }
  return facts.size;
}

/** Removes those to which nothing was added for two weeks. What cannot be removed stays. */
export async function removeOldDownloads(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names.filter((each) => each.endsWith(ENDING))) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > KEPT_MS)
      await removeUnfinished(path).catch(() => undefined);
  }
}

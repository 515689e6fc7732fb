/** the folder of unfinished downloads → the path for an address, and old downloads removed. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeClaim } from '../../_internal/disk/claim.ts';
import { sha256 } from '../../_internal/hash.ts';
import { forgetDownload } from '../../_internal/http/download-state.ts';

/** Digits of the address's digest in the name of an unfinished file. */
const ADDRESS_DIGITS = 16;

const ENDING = '.part';

/**
 * Milliseconds for which an unfinished download is kept: two weeks. Users resume within days; older
 * ones are up to a forgotten gigabyte.
 */
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** Path of an address's download until it is finished. */
export function unfinishedPath(folder: string, address: string): string {
  return join(folder, `${sha256(address).slice(0, ADDRESS_DIGITS)}${ENDING}`);
}

/** Path of the claim of the process that is downloading it. */
export function claimPath(path: string): string {
  return `${path}.claim`;
}

/** Removes an unfinished download; returns its bytes, or `undefined` if absent or in progress. */
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

/** Removes downloads without progress for two weeks; ignores those that cannot be removed. */
export async function removeOldDownloads(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names.filter((each) => each.endsWith(ENDING))) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > KEPT_MS)
      await removeUnfinished(path).catch(() => undefined);
  }
}

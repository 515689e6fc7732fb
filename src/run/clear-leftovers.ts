/** an output folder and a store → the same without what runs left that died, whichever article they were about. */
import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { removeLeftovers } from '../_internal/disk/files.ts';
import { removeDeadClaim } from '../edition/claim-edition.ts';
import { isPrivate } from '../edition/media-types.ts';
import { readRemovedSlugs } from '../edition/removal/removals.ts';
import { removeTakenFiles } from '../edition/remove-former-files.ts';
import { openClipStore } from '../speech/clips/clip-store.ts';

/** Folders that are looked into at the same time: enough to keep the disk busy. */
const AT_ONCE = 16;

/**
 * Removes temporary files and work folders of dead runs from the output folder, from the folder of
 * each edition, and from the store; an edition's folder too that holds nothing else; and what is left
 * of editions that were removed. What cannot be removed is left: it is never taken for anything
 * finished.
 */
export async function clearLeftovers(options: {
  readonly output: string;
  readonly store: string;
}): Promise<void> {
  const { output, store } = options;
  await removeLeftovers(output).catch(() => undefined);
  const entries = await readdir(output, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !isPrivate(entry.name));
  const limit = pLimit(AT_ONCE);
  await Promise.all(folders.map(({ name }) => limit(() => clearFolder(join(output, name)))));
  const removed = await readRemovedSlugs({ output }).catch(() => []);
  for (const slug of removed) await removeTakenFiles(slug, { output }).catch(() => undefined);
  await openClipStore(store).removeLeftovers();
}

async function clearFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  // All that runs leave unfinished is hidden; most folders hold nothing of it.
  if (names.length > 0 && !names.some((name) => name.startsWith('.'))) return;
  await removeLeftovers(folder).catch(() => undefined);
  await removeDeadClaim(folder).catch(() => undefined);
  // Fails where anything is in it: it stays then.
  await rmdir(folder).catch(() => undefined);
}

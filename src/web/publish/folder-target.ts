/** a folder → a target: a web server's own, a mounted disk, a checkout for pages. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { asDiskError } from '../../_internal/disk-errors.ts';
import { removeLeftovers, writeFileAtomic } from '../../_internal/files.ts';
import { conflict } from './target.ts';
import type { PublishedFile, PublishTarget, PutOptions } from './target.ts';

/** A target that is a folder; it is made when it is not there. */
export function folderTarget(folder: string): PublishTarget {
  return {
    name: folder,
    list: async () => listFolder(folder),
    put: async (file, options) => putFile(join(folder, file.path), options),
    remove: async (path) => {
      await rm(join(folder, path), { force: true });
      // An edition's folder goes with its last file.
      await rmdir(dirname(join(folder, path))).catch(() => undefined);
    },
    close: async () => undefined,
  };
}

/** Another publisher may have been here since the folder was listed: what it wrote is not overwritten unseen. */
async function putFile(path: string, options: PutOptions): Promise<void> {
  const { bytes, before } = options;
  const there = await readFile(path).catch(() => undefined);
  if (there && Buffer.compare(there, bytes) === 0) return;
  if ((there && md5(there)) !== before?.md5) throw conflict(path);
  try {
    await removeLeftovers(dirname(path));
    await writeFileAtomic(path, { data: bytes });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}

async function listFolder(folder: string): Promise<ReadonlyMap<string, PublishedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, PublishedFile>();
  for (const file of files) {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) found.set(relative(folder, file).split(sep).join('/'), { sizeBytes: bytes.length, md5: md5(bytes) });
  }
  return found;
}

/** a folder, such as a web server's root or a checkout for static pages → a target. */
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { removeLeftovers, writeFileAtomic } from '../_internal/disk/files.ts';
import { ifAbsent } from '../_internal/disk/read-errors.ts';
import { readWholeFile } from '../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../_internal/disk/within.ts';
import { isHashedName } from '../edition/media-types.ts';
import { LecternError } from '../errors.ts';
import type { PublishFile } from './plan-publish.ts';
import {
  conflict,
  md5,
  type PublishedFile,
  type PublishTarget,
  type PutOptions,
} from './target.ts';

/** A target that is a folder, which is created if it does not exist. */
export function folderTarget(folder: string): PublishTarget {
  return {
    name: folder,
    list: async () => listFolder(folder),
    read: async (path) => readWholeFile(join(folder, path)).catch(ifAbsent(undefined)),
    digest: async (path) => digestIfThere(join(folder, path)),
    put: async (file, options) => {
      const path = join(folder, file.path);
      await refuseLinkOutside(dirname(path), folder);
      await putFile(file, { ...options, path });
    },
    remove: async (path) => {
      await rm(join(folder, path), { force: true });
      // An edition's folder is removed with its last file.
      await rmdir(dirname(join(folder, path))).catch(() => undefined);
    },
    close: async () => undefined,
  };
}

/** A link in the target may lead outside it. */
async function refuseLinkOutside(path: string, folder: string): Promise<void> {
  if (isInFolder(await resolveLinks(path), await resolveLinks(folder))) return;
  throw new LecternError(`${path} is a link to a place outside ${folder}`, {
    code: 'PUBLISH_FAILED',
    hint: 'Remove the link, or publish to the folder that it points to.',
  });
}

/**
 * Another publisher may have written here since the folder was listed: its files are not overwritten
 * unseen. A hashed name stands for exactly one content.
 */
async function putFile(
  file: PublishFile,
  options: PutOptions & { readonly path: string },
): Promise<void> {
  const { path, bytes, before } = options;
  const there = await readWholeFile(path).catch(() => undefined);
  if (there && Buffer.compare(there, bytes) === 0) return;
  if (!file.immutable && (there && md5(there)) !== before?.md5) throw conflict(path);
  try {
    await removeLeftovers(dirname(path));
    await writeFileAtomic(path, { data: bytes });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/**
 * Files that are compared by content; for others size and name are enough, which saves reading a big
 * site.
 */
const COMPARED = /\.(?:json|html|xml|js|css|svg)$/;

async function listFolder(folder: string): Promise<ReadonlyMap<string, PublishedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found = new Map<string, PublishedFile>();
  for (const file of files) {
    const facts = await stat(file).catch(() => undefined);
    if (!facts) continue;
    const path = relative(folder, file).split(sep).join('/');
    found.set(path, { sizeBytes: facts.size, md5: await digestOf(file) });
  }
  return found;
}

async function digestOf(file: string): Promise<string | undefined> {
  return COMPARED.test(file) && !isHashedName(file) ? digestIfThere(file) : undefined;
}

async function digestIfThere(file: string): Promise<string | undefined> {
  const bytes = await readWholeFile(file).catch(() => undefined);
  return bytes && md5(bytes);
}

/** editions → what a ZIP of them holds: all that is published of them, as it lies in the output folder. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isEditionPage } from '../../edition/media-types.ts';
import type { ZipEntry } from '../zip-stream.ts';
import type { Edition } from '../../edition/edition.ts';

/** Scripts, styles and icons of the pages, which lie beside the editions' folders. */
const SHARED_FILE = /^lectern-[\w.-]+\.(?:js|css|svg)$/u;

/** What is compressed already. */
const PACKED = /\.(?:mp3|m4[ab]|opus|flac|png|jpe?g|webp|gif)$/u;

/**
 * The files of each edition in a folder of its name, and beside them what its pages load, so that the
 * archive, unpacked, plays without anything else. The private record stays out of it.
 */
export async function editionArchive(
  editions: readonly { readonly edition: Edition; readonly folder: string }[],
): Promise<readonly ZipEntry[]> {
  const entries = new Map<string, ZipEntry>();
  for (const { edition, folder } of editions) {
    const listed = new Set(edition.files.map(({ name }) => name));
    const names = await namesIn(folder);
    // Files of earlier versions may still lie there; one that is listed and missing is named later.
    const pages = names.filter((name) => isEditionPage(name) && !listed.has(name));
    for (const name of [...pages, ...listed]) add(`${edition.slug}/${name}`, join(folder, name));
    for (const name of await namesIn(dirname(folder)))
      if (SHARED_FILE.test(name)) add(name, join(dirname(folder), name));
  }
  return [...entries.values()];

  function add(name: string, file: string): void {
    entries.set(name, { name, file, isCompressed: !PACKED.test(basename(name)) });
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names.toSorted();
}

/** the built player → its files with the names and digests they are published with. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';

/** A script or stylesheet of the player. */
export type PlayerFile = {
  /** Name with the first 8 hex digits of its SHA-256, so that its content never changes. */
  readonly name: string;
  /** For the `integrity` attribute of the element that loads it. */
  readonly integrity: string;
  readonly bytes: Uint8Array;
};

/** Names of the files as they are built, each after those that it loads. */
const FILES = {
  pageExtras: 'lectern-page-extras.js',
  readAlong: 'lectern-read-along.js',
  extras: 'lectern-extras.js',
  frame: 'lectern-frame.js',
  queueStyles: 'lectern-queue.css',
  queue: 'lectern-queue.js',
  list: 'lectern-list.js',
  player: 'lectern-player.js',
  site: 'lectern-site.js',
  place: 'lectern-place.css',
} as const;

/** Files that only the others load, by the names with their digests. */
const PARTS: ReadonlySet<string> = new Set(['pageExtras', 'readAlong', 'extras']);

/**
 * The player's files: the element, the read-along it fetches on article pages and parts of it that
 * few pages need, what it fetches when it plays, the script for pages with its iframe, the queue
 * with its stylesheet, the search of a list, the script for every page of a site, and the room
 * around a player on pages whose own style sheets know nothing of it.
 */
export type PlayerFiles = { readonly [Name in keyof typeof FILES]: PlayerFile };

/** Where the build writes them: the same from `src/site` and from `dist/site`. */
const BUILT = new URL('../../dist/player/', import.meta.url);

/** Reads the player's files. @throws LecternError `INTERNAL` when the package was not built. */
export async function readPlayerFiles(): Promise<PlayerFiles> {
  const read = Object.entries(FILES).map(
    async ([name, file]) => [name, await readBuilt(file)] as const,
  );
  return Object.fromEntries(await Promise.all(read)) as PlayerFiles;
}

/**
 * The files by the names they are published under: all under hashed names, and those that pages load
 * also under plain names for the newest version. A file comes after those that it loads.
 */
export function publishedFiles(files: PlayerFiles): readonly (readonly [string, Uint8Array])[] {
  const names = Object.keys(FILES) as (keyof PlayerFiles)[];
  const loaded = names.filter((name) => !PARTS.has(name));
  return [
    ...names.map((name) => [files[name].name, files[name].bytes] as const),
    ...loaded.map((name) => [FILES[name], files[name].bytes] as const),
  ];
}

async function readBuilt(file: string): Promise<PlayerFile> {
  try {
    const bytes = await readFile(new URL(file, BUILT));
    const { name, ext } = parse(file);
    return {
      name: `${name}.${sha256(bytes).slice(0, 8)}${ext}`,
      integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      bytes,
    };
  } catch (error) {
    throw new LecternError(`the player's file ${file} is missing`, {
      code: 'INTERNAL',
      hint: 'Run npm run build in the package, or install it again.',
      cause: error,
    });
  }
}

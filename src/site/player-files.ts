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

/**
 * The player's files: the element, the read-along it fetches on article pages and parts of it that
 * few pages need, what it fetches when it plays, the script for pages with its iframe, the queue
 * with its stylesheet, the search of a list, the script for every page of a site, and the room
 * around a player on pages whose own style sheets know nothing of it.
 */
export type PlayerFiles = {
  readonly player: PlayerFile;
  readonly readAlong: PlayerFile;
  readonly pageExtras: PlayerFile;
  readonly extras: PlayerFile;
  readonly frame: PlayerFile;
  readonly queue: PlayerFile;
  readonly queueStyles: PlayerFile;
  readonly list: PlayerFile;
  readonly site: PlayerFile;
  readonly place: PlayerFile;
};

/** Where the build writes them: the same from `src/site` and from `dist/site`. */
const BUILT = new URL('../../dist/player/', import.meta.url);

/** Reads the player's files. @throws LecternError `INTERNAL` when the package was not built. */
export async function readPlayerFiles(): Promise<PlayerFiles> {
  const [player, readAlong, pageExtras, extras, frame, queue, queueStyles, list, site, place] =
    await Promise.all([
      readBuilt('lectern-player.js'),
      readBuilt('lectern-read-along.js'),
      readBuilt('lectern-page-extras.js'),
      readBuilt('lectern-extras.js'),
      readBuilt('lectern-frame.js'),
      readBuilt('lectern-queue.js'),
      readBuilt('lectern-queue.css'),
      readBuilt('lectern-list.js'),
      readBuilt('lectern-site.js'),
      readBuilt('lectern-place.css'),
    ]);
  return { player, readAlong, pageExtras, extras, frame, queue, queueStyles, list, site, place };
}

/**
 * The files by the names they are published under: all under hashed names, and those that pages load
 * also under plain names for the newest version. A file comes after those that it loads.
 */
export function publishedFiles(files: PlayerFiles): readonly (readonly [string, Uint8Array])[] {
  const { player, readAlong, pageExtras, extras, frame, queue, queueStyles, list, site, place } =
    files;
  const hashed = [
    pageExtras,
    readAlong,
    extras,
    frame,
    queueStyles,
    queue,
    list,
    player,
    site,
    place,
  ];
  return [
    ...hashed.map(({ name, bytes }) => [name, bytes] as const),
    ['lectern-frame.js', frame.bytes],
    ['lectern-queue.css', queueStyles.bytes],
    ['lectern-queue.js', queue.bytes],
    ['lectern-list.js', list.bytes],
    ['lectern-player.js', player.bytes],
    ['lectern-site.js', site.bytes],
    ['lectern-place.css', place.bytes],
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

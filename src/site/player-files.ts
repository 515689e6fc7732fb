/** the built player → its files with the names and digests under which they are published. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';

/** One script of the player. */
export type PlayerFile = {
  /** Name with the first 8 hex digits of its SHA-256: what it holds never changes. */
  readonly name: string;
  /** For a script element's `integrity`. */
  readonly integrity: string;
  readonly bytes: Uint8Array;
};

/**
 * The player's scripts: the element, the read-along it fetches on article pages, what few pages
 * need of that, what it fetches when it plays, and the joint of an iframe.
 */
export type PlayerFiles = {
  readonly player: PlayerFile;
  readonly readAlong: PlayerFile;
  readonly pageExtras: PlayerFile;
  readonly extras: PlayerFile;
  readonly frame: PlayerFile;
};

/** Where the build leaves them: the same from `src/site` and from `dist/site`. */
const BUILT = new URL('../../dist/player/', import.meta.url);

/** Reads the player's scripts. @throws LecternError `INTERNAL` when the package was not built. */
export async function readPlayerFiles(): Promise<PlayerFiles> {
  const [player, readAlong, pageExtras, extras, frame] = await Promise.all([
    readScript('lectern-player'),
    readScript('lectern-read-along'),
    readScript('lectern-page-extras'),
    readScript('lectern-extras'),
    readScript('lectern-frame'),
  ]);
  return { player, readAlong, pageExtras, extras, frame };
}

async function readScript(stem: string): Promise<PlayerFile> {
  try {
    const bytes = await readFile(new URL(`${stem}.js`, BUILT));
    return {
      name: `${stem}.${sha256(bytes).slice(0, 8)}.js`,
      integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
      bytes,
    };
  } catch (error) {
    throw new LecternError(`the player's script ${stem}.js is missing`, {
      code: 'INTERNAL',
      hint: 'Run npm run build in the package, or install it again.',
      cause: error,
    });
  }
}

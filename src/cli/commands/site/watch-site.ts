/** the folder of a site whose pages change → looked at again, one round after another, until Ctrl-C. */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OpenSiteOptions } from './open-site.ts';
import { EXIT } from '../../exit-codes.ts';
import { formatError } from '../../print/format-error.ts';
import { waitsThrough } from '../../../_internal/abort.ts';
import { watchFolders } from '../../../_internal/disk/watch-folders.ts';

/** Seconds between two looks that no file system asked for. */
const LOOK = 10;

/** Most folders that are watched; the others are looked at. */
const MOST_FOLDERS = 1000;

/** Looks once, then whenever a page may have changed; a failure is told, and the next change tried. */
export async function watchSite(
  folder: string,
  { flags, given, look }: OpenSiteOptions & { readonly look: () => Promise<number> },
): Promise<number> {
  const { signal, terminal, cwd } = given;
  const root = resolve(cwd, folder);
  let wake = new AbortController();
  let isRung = false;
  const watch = watchFolders(() => {
    isRung = true;
    wake.abort();
  });
  try {
    await look();
    terminal.say(`watching ${folder}; press Ctrl-C to stop`);
    for (;;) {
      watch.watchOnly(await foldersOf(root, join(root, flags.audio)));
      wake = new AbortController();
      if (!isRung) await waitsThrough(LOOK, { signal: AbortSignal.any([signal, wake.signal]) });
      isRung = false;
      if (signal.aborted) return EXIT.interrupted;
      await look().catch((error: unknown) => {
        signal.throwIfAborted();
        terminal.fail(formatError(error, { verbose: terminal.verbosity === 'verbose' }));
      });
    }
  } finally {
    watch.close();
  }
}

async function foldersOf(root: string, except: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (folder === except || found.length >= MOST_FOLDERS) continue;
    found.push(folder);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (entry.isDirectory()) open.push(join(folder, entry.name));
  }
  return found;
}

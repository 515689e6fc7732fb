/** folders and files → a call when something in them may have changed. */
import { watch, type FSWatcher } from 'node:fs';

/** Watches that can be replaced. */
export type FolderWatch = {
  /** Watches these folders from now on, and no others. */
  readonly watchOnly: (folders: readonly string[]) => void;
  readonly close: () => void;
};

/** Milliseconds of quiet after which a change is told: editors write a file in several steps. */
const QUIET_MS = 60;

/** Milliseconds after which it is told although there is no quiet. */
const LONGEST_MS = 1000;

/**
 * Opens it; it does not keep the process alive. Not every file system tells of changes (network drives,
 * some containers): who opens it must find them in another way too.
 */
export function watchFolders(onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    quiet = longest = undefined;
    onChange();
  };
  const note = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(tell, QUIET_MS);
    longest ??= setTimeout(tell, LONGEST_MS);
  };
  const unwatch = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    watchOnly: (folders) => {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) unwatch(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, { persistent: false }, note);
          watcher.on('error', () => unwatch(folder));
          watchers.set(folder, watcher);
        } catch {
          // It is gone, or there are too many watches: the next scan tries again.
        }
      }
    },
    close: () => {
      clearTimeout(quiet);
      clearTimeout(longest);
      for (const folder of watchers.keys()) unwatch(folder);
    },
  };
}

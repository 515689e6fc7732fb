/** a file of a site → the folders that it is in, the nearest first, up to the site's own. Pure. */
import { dirname } from 'node:path';

/** `file`, `root`: absolute paths; of a file outside, all folders above it. */
export function* foldersAbove(file: string, root: string): Iterable<string> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    yield folder;
    if (folder === root || dirname(folder) === folder) return;
  }
}

/** an output folder → the editions in it, and a warning for each that stands there and cannot be taken. */
import { readFile } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import type { Warning } from '../errors.ts';
import { parseEdition } from './edition.ts';
import type { Edition } from './edition.ts';
import { isPrivate } from './media-types.ts';

/** What stands in an output folder, by slug. */
export type FoundEditions = { readonly editions: readonly Edition[]; readonly warnings: readonly Warning[] };

/** Files read ahead of the one that is checked: enough to keep a disk busy. */
const READ_AT_ONCE = 32;

/** Without a handle of its own, a small file is read in half the time. */
const readText = promisify(readFile);

/** Every edition whose folder bears its name. A folder without `edition.json` is somebody else's, and no matter for a warning. */
export async function readEditions(output: string, options: { readonly signal?: AbortSignal | undefined } = {}): Promise<FoundEditions> {
  const entries = await readdir(output, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !isPrivate(entry.name)).map((entry) => entry.name).sort();
  const limit = pLimit(READ_AT_ONCE);
  const found = await Promise.all(folders.map((folder) => limit(() => readOne(folder, { output, ...options }))));
  return { editions: found.filter((each) => each !== undefined && 'slug' in each), warnings: found.filter((each) => each !== undefined && 'code' in each) };
}

async function readOne(folder: string, options: { readonly output: string; readonly signal?: AbortSignal | undefined }): Promise<Edition | Warning | undefined> {
  options.signal?.throwIfAborted();
  const path = join(options.output, folder, 'edition.json');
  const text = await readText(path, 'utf8').catch((error: NodeJS.ErrnoException) => (/^(ENOENT|ENOTDIR)$/.test(error.code ?? '') ? undefined : ''));
  if (text === undefined) return undefined;
  const edition = parseEdition(text);
  if (!edition) return { code: 'EDITION_DAMAGED', message: `${path} is left out: it is damaged, or of another version`, hint: 'Build that article again, or remove its folder.' };
  if (edition.slug === folder) return edition;
  return { code: 'EDITION_DAMAGED', message: `${path} is left out: it is the edition ${edition.slug}, in a folder of another name`, hint: `Call the folder ${edition.slug}, or remove it.` };
}

/** an output folder → the keys of the clips that its editions were made of. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asReadError } from '../_internal/disk/read-errors.ts';
import { readEdition, readSaid } from './read-edition.ts';
import { readRemovedSlugs } from './removal/removals.ts';

/** Clips that editions refer to. */
export type ClipReferences = {
  readonly keys: ReadonlySet<string>;
  /** Folders of editions whose private record is missing or damaged: their clips are unknown. */
  readonly unknown: readonly string[];
};

/**
 * Reads the record of every edition in the folder except those that were removed; a folder that does
 * not exist has no references.
 * @throws LecternError `OUTPUT_UNREADABLE`.
 */
export async function readClipReferences(
  output: string,
  options: { readonly except?: readonly string[] } = {},
): Promise<ClipReferences> {
  const removed = await readRemovedSlugs({ output });
  const isExcluded = (name: string): boolean =>
    removed.has(name) || options.except?.includes(name) === true;
  const entries = await readdir(output, { withFileTypes: true }).catch((error: unknown) => {
    const kept = asReadError(error, { path: output, code: 'OUTPUT_UNREADABLE' });
    if (kept) throw kept;
    return [];
  });
  const keys = new Set<string>();
  const unknown: string[] = [];
  for (const { name } of entries.filter((entry) => !isExcluded(entry.name))) {
    const folder = join(output, name);
    const segments = await readSaid(folder);
    for (const { clip } of segments ?? []) if (clip?.key !== undefined) keys.add(clip.key);
    if (!segments && (await readEdition(folder))) unknown.push(name);
  }
  return { keys, unknown };
}

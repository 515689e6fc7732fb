/**
 * an output folder ↔ notes of its removed editions, which no list names and no build makes again
 * unless it is asked to.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { asReadError, isAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { isSha256 } from '../../_internal/hash.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';

/** Hidden, so that it is neither published nor served. */
const FOLDER = '.removed';

/** The note that an edition was removed. */
export type EditionRemoval = {
  readonly slug: string;
  readonly title?: string | undefined;
  /** The source as `record.json` named it. */
  readonly source?: string | undefined;
  /** Keys of the clips that it was made of, according to its record. */
  readonly clips: readonly string[];
};

/** Where removals are noted. `output` is the folder that holds a folder for each edition. */
export type RemovalPlace = { readonly output: string };

/** Slugs of removed editions. @throws LecternError `OUTPUT_UNREADABLE`. */
export async function readRemovedSlugs({ output }: RemovalPlace): Promise<ReadonlySet<string>> {
  const folder = join(output, FOLDER);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw asReadError(error, { path: folder, code: 'OUTPUT_UNREADABLE' }) ?? error;
  });
  return new Set(names.flatMap((name) => /^([^.].*)\.json$/.exec(name)?.slice(1) ?? []));
}

/** Whether an edition was removed. @throws LecternError `OUTPUT_UNREADABLE`. */
export async function isRemoved(slug: string, place: RemovalPlace): Promise<boolean> {
  const path = pathOfRemoval(slug, place);
  const facts = await stat(path).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw asReadError(error, { path, code: 'OUTPUT_UNREADABLE' }) ?? error;
  });
  return facts !== undefined;
}

/**
 * What is known about a removed edition; `undefined` if it was not removed. The name of a damaged note
 * is enough to say that it was.
 */
export async function readRemoval(
  slug: string,
  place: RemovalPlace,
): Promise<EditionRemoval | undefined> {
  if (!(await isRemoved(slug, place))) return undefined;
  const text = await readWholeText(pathOfRemoval(slug, place)).catch(() => '');
  return parseRemoval(text, slug) ?? { slug, clips: [] };
}

/** Parses the note of a removed edition; `undefined` if it is damaged or not ours. */
export function parseRemoval(text: string, slug: string): EditionRemoval | undefined {
  const note = openSealed(text) as Partial<Record<keyof EditionRemoval, unknown>> | undefined;
  const { title, source, clips } = note ?? {};
  if (note?.slug !== slug || !isTextIfAny(title) || !isTextIfAny(source)) return undefined;
  if (!Array.isArray(clips) || !clips.every(isSha256)) return undefined;
  return { slug, title, source, clips };
}

function isTextIfAny(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

/** Notes that an edition is removed. @throws LecternError `OUTPUT_UNWRITABLE`. */
export async function noteRemoval(removal: EditionRemoval, place: RemovalPlace): Promise<void> {
  const path = pathOfRemoval(removal.slug, place);
  const data = `${JSON.stringify(seal(removal), null, 2)}\n`;
  try {
    await writeFileAtomic(path, { data });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/** Deletes the note that an edition was removed. @throws LecternError `OUTPUT_UNWRITABLE`. */
export async function liftRemoval(slug: string, place: RemovalPlace): Promise<void> {
  const path = pathOfRemoval(slug, place);
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/** The file of the note, whether or not there is one. */
export function pathOfRemoval(slug: string, { output }: RemovalPlace): string {
  return join(output, FOLDER, `${slug}.json`);
}

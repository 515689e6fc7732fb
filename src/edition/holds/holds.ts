/**
 * an output folder ↔ notes of its editions that wait to be released: what was made is not public yet, and what stood
 * there before stays as it was.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { asReadError, ifAbsent, isAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';

/** Hidden, so that it is neither published nor served. */
const FOLDER = '.held';

/** The note that an edition is held. */
export type EditionHold = {
  readonly slug: string;
  /** The `edition.json` that is public meanwhile; absent where none is. */
  readonly former?: string | undefined;
  /** The `record.json` of what is public meanwhile, where there was one. */
  readonly formerRecord?: string | undefined;
  /** When it is released by itself. @default when someone releases it */
  readonly release?: PlannedRelease | undefined;
};

/** A time at which an edition is released: that edition alone, not what may be made in its place until then. */
export type PlannedRelease = {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `Edition.key` of the edition that someone has seen. */
  readonly key: string;
};

/** Where holds are noted. `output` is the folder that holds a folder for each edition. */
export type HoldPlace = { readonly output: string };

/** Slugs of held editions. @throws LecternError `OUTPUT_UNREADABLE`. */
export async function readHeldSlugs({ output }: HoldPlace): Promise<readonly string[]> {
  const folder = join(output, FOLDER);
  const names = await readdir(folder).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw asReadError(error, { path: folder, code: 'OUTPUT_UNREADABLE' }) ?? error;
  });
  return names.flatMap((name) => /^([^.].*)\.json$/.exec(name)?.slice(1) ?? []).sort();
}

/**
 * The hold of an edition; `undefined` where it has none. The name of a damaged note is enough to say that it is held;
 * what was public is not known then.
 * @throws LecternError `OUTPUT_UNREADABLE`.
 */
export async function readHold(slug: string, place: HoldPlace): Promise<EditionHold | undefined> {
  const path = pathOfHold(slug, place);
  const text = await readWholeText(path).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw asReadError(error, { path, code: 'OUTPUT_UNREADABLE' }) ?? error;
  });
  if (text === undefined) return undefined;
  const note = openSealed(text) as Partial<EditionHold> | undefined;
  if (note?.slug !== slug || !isTextIfAny(note.former)) return { slug };
  const { former, formerRecord, release } = note;
  return {
    slug,
    former,
    ...(typeof formerRecord === 'string' && { formerRecord }),
    ...(isRelease(release) && { release }),
  };
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isRelease(value: unknown): value is PlannedRelease {
  const { at, key } = (value ?? {}) as Partial<PlannedRelease>;
  return typeof key === 'string' && typeof at === 'string' && !Number.isNaN(Date.parse(at));
}

/**
 * Holds an edition that is about to be made: what stands there now stays public. One that is held already stays held,
 * with what was public then.
 * @throws LecternError `OUTPUT_UNREADABLE`, `OUTPUT_UNWRITABLE`.
 */
export async function holdEdition(slug: string, place: HoldPlace): Promise<EditionHold> {
  const known = await readHold(slug, place);
  if (known) return known;
  const folder = join(place.output, slug);
  const [former, formerRecord] = await Promise.all(
    ['edition.json', 'record.json'].map((name) =>
      readWholeText(join(folder, name)).catch(ifAbsent(undefined)),
    ),
  );
  const hold: EditionHold = {
    slug,
    ...(former !== undefined && { former }),
    ...(former !== undefined && formerRecord !== undefined && { formerRecord }),
  };
  await noteHold(hold, place);
  return hold;
}

/** Notes a hold. @throws LecternError `OUTPUT_UNWRITABLE`. */
export async function noteHold(hold: EditionHold, place: HoldPlace): Promise<void> {
  const path = pathOfHold(hold.slug, place);
  try {
    await writeFileAtomic(path, { data: `${JSON.stringify(seal(hold), null, 2)}\n` });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/** Releases an edition. @throws LecternError `OUTPUT_UNWRITABLE`. */
export async function liftHold(slug: string, place: HoldPlace): Promise<void> {
  const path = pathOfHold(slug, place);
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/**
 * Lifts the hold of an edition that is as it was when it was held: there is nothing to release. Returns whether it is.
 * @throws LecternError `OUTPUT_UNWRITABLE`.
 */
export async function liftUnchanged(
  { slug, former }: EditionHold,
  place: HoldPlace,
): Promise<boolean> {
  const path = join(place.output, slug, 'edition.json');
  const text = await readWholeText(path).catch(ifAbsent(undefined));
  if (text !== former) return false;
  await liftHold(slug, place);
  return true;
}

/** The file of the note, whether or not there is one. */
export function pathOfHold(slug: string, { output }: HoldPlace): string {
  return join(output, FOLDER, `${slug}.json`);
}

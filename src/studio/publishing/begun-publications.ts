/** publications that are going on ↔ notes in the store, by which the next start ends what a process left half sent. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isKnownAlive, thisOwner, type Owner } from '../../_internal/disk/owner.ts';
import { readStampFile, writeStampFile } from '../../run/stamps/stamp-files.ts';

/** What is being published: an edition by its key. */
export type BegunPublication = { readonly slug: string; readonly key: string };

/** As it is noted. */
type Note = BegunPublication & { readonly owner: Owner };

/** Where notes are. `store` is the folder of the clips. */
type NotePlace = { readonly store: string };

/**
 * Publishes while there is a note of it. Where that fails, whoever asked is told, and there is no note any more; but one
 * that a dead process left stays, since what it sent may be half of the whole.
 */
export async function whileNoted<T>(
  begun: BegunPublication,
  place: NotePlace,
  publish: () => Promise<T>,
): Promise<T> {
  const path = pathOf(begun.slug, place);
  const former = await readNote(path);
  await writeNote({ ...begun, owner: thisOwner() }, place);
  try {
    const published = await publish();
    await rm(path, { force: true });
    return published;
  } catch (error) {
    if (former && isLeft(former)) await writeNote(former, place);
    else await rm(path, { force: true });
    throw error;
  }
}

/** Those that a process began which has ended since. */
export async function readLeftPublications(place: NotePlace): Promise<readonly BegunPublication[]> {
  const folder = folderIn(place);
  const names = await readdir(folder).catch(() => [] as string[]);
  const notes = await Promise.all(names.map((name) => readNote(join(folder, name))));
  return notes.flatMap((note) => (note && isLeft(note) ? [note] : []));
}

/** Forgets one that is of no edition that is there now. */
export async function dropBegun(slug: string, place: NotePlace): Promise<void> {
  await rm(pathOf(slug, place), { force: true });
}

function isLeft({ owner }: Note): boolean {
  return !isKnownAlive(owner);
}

async function readNote(path: string): Promise<Note | undefined> {
  const { slug, key, owner } = ((await readStampFile(path)) ?? {}) as Partial<Note>;
  if (typeof slug !== 'string' || typeof key !== 'string' || !owner) return undefined;
  return { slug, key, owner };
}

function writeNote(note: Note, place: NotePlace): Promise<void> {
  return writeStampFile(pathOf(note.slug, place), { ...place, stamp: note });
}

function pathOf(slug: string, place: NotePlace): string {
  return join(folderIn(place), `${slug}.json`);
}

function folderIn({ store }: NotePlace): string {
  return join(store, 'studio', 'begun');
}

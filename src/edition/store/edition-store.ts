/**
 * an object store → editions that machines share. `editions/<slug>.json` is an edition's
 * `edition.json`, put after everything that it names and only over the version last seen: readers
 * find a complete edition or none, and an earlier version never replaces a later one. Its files are
 * in `files/<slug>/`; a note takes the place of an edition that was removed.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../../_internal/abort.ts';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { readObject, type ObjectStore } from '../../_internal/objects/object-store.ts';
import { seal } from '../../_internal/sealed-json.ts';
import { LecternError } from '../../errors.ts';
import { parseEdition } from '../edition-schema.ts';
import type { Edition } from '../edition.ts';
import { parseRemoval, type EditionRemoval } from '../removal/removals.ts';
import { isEditionFile } from '../media-types.ts';
import { EDITIONS, filesOf, pathOf, recordName, recordPath } from './edition-paths.ts';
import { fetchToFile } from './fetch-to-file.ts';
import { holdsEdition, isWholeThere } from './holds-edition.ts';
import { AT_ONCE, putFiles } from './put-files.ts';

/** What is stored for a slug. `version` is the store's own version of the object. */
export type StoredEdition = { readonly version: string | undefined } & (
  | { readonly state: 'edition'; readonly edition: Edition; readonly text: string }
  | { readonly state: 'removed'; readonly removal: EditionRemoval }
  /** It cannot be parsed, or is of another release. */
  | { readonly state: 'damaged' }
);

/** An edition, or a note that one was removed, in a list. */
export type ListedEdition = { readonly slug: string; readonly version: string | undefined };

/** Options of `put`. */
export type PutEditionOptions = AbortOptions & {
  /** Folder that holds the folder of the edition, with its files and its record. */
  readonly output: string;
  /** The version that must be there: the one read before it was made; `undefined` for none. */
  readonly expected: string | undefined;
};

/** Editions in a store that several machines use. Its errors name the store. */
export type EditionStore = {
  /** The name shown to people: a folder, or `s3://bucket/prefix`. */
  readonly name: string;
  readonly list: (options: AbortOptions) => AsyncIterable<ListedEdition>;
  /** The version that is there; `undefined` for none. */
  readonly versionOf: (slug: string, options: AbortOptions) => Promise<string | undefined>;
  readonly read: (slug: string, options: AbortOptions) => Promise<StoredEdition | undefined>;
  /** The private record of the run that made an edition; `undefined` if it is missing. */
  readonly readRecord: (
    stored: { readonly slug: string; readonly text: string },
    options: AbortOptions,
  ) => Promise<Buffer | undefined>;
  /** Whether every file of an edition is there, by name and size. */
  readonly holds: (edition: Edition, options: AbortOptions) => Promise<boolean>;
  /** Whether every file of an edition and its record are there and unchanged: reads all of them. */
  readonly isWhole: (edition: Edition, options: AbortOptions) => Promise<boolean>;
  /**
   * Fetches files of an edition into its folder, each complete or not at all. Returns the names of
   * those that are missing, or differ from what the edition says.
   */
  readonly fetchFiles: (
    edition: Edition,
    options: AbortOptions & { readonly output: string; readonly names: ReadonlySet<string> },
  ) => Promise<readonly string[]>;
  /**
   * Stores an edition. Finding the same edition there is no conflict.
   * @throws LecternError `PUBLISH_CONFLICT` when another version is there than was expected,
   * `EDITION_REMOVED` when it was removed meanwhile, `EDITION_DAMAGED` when its local files are.
   */
  readonly put: (edition: Edition, options: PutEditionOptions) => Promise<void>;
  /** Notes that an edition was removed, and deletes its files. Call it again to resume. */
  readonly remove: (removal: EditionRemoval, options: AbortOptions) => Promise<void>;
  /** Deletes the note that an edition was removed. */
  readonly restore: (slug: string, options: AbortOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Limit in bytes of an `edition.json` or a record: those of the longest article have a few million. */
const LARGEST_TEXT = 64e6;

/** Milliseconds after which a file that no edition names counts as left by a machine that died. */
const ABANDONED_AFTER = 86_400_000;

/** Opens the editions in a store; makes no request. */
export function openEditionStore(place: ObjectStore): EditionStore {
  return {
    name: place.name,
    list: (options) => list(place, options),
    versionOf: async (slug, options) => (await place.head(pathOf(slug), options))?.version,
    read: (slug, options) => read(place, { ...options, slug }),
    readRecord: ({ slug, text }, { signal }) =>
      readObject(place, { path: recordPath(slug, text), limitBytes: LARGEST_TEXT, signal }),
    holds: (edition, options) =>
      holdsEdition(place, { ...options, edition, folder: filesOf(edition.slug) }),
    isWhole: (edition, options) => isWhole(place, { ...options, edition }),
    fetchFiles: (edition, options) => fetchFiles(place, { ...options, edition }),
    put: (edition, options) => put(place, { ...options, edition }),
    remove: (removal, options) => remove(place, { ...options, removal }),
    restore: async (slug, { signal }) => {
      const { state, version } = (await read(place, { slug, signal })) ?? {};
      if (state !== 'removed') return;
      // Another machine may have stored its edition there by now.
      const expected = version === undefined ? undefined : { version };
      await place.remove(pathOf(slug), { expected, signal });
    },
    close: () => place.close(),
  };
}

type SlugCall = AbortOptions & { readonly slug: string };

async function* list(place: ObjectStore, options: AbortOptions): AsyncGenerator<ListedEdition> {
  for await (const { path, version } of place.list(EDITIONS, options)) {
    // Objects with other names are not editions.
    const slug = /^([\w-]{1,150})\.json$/.exec(path.slice(EDITIONS.length))?.[1];
    if (slug !== undefined) yield { slug, version };
  }
}

/** The version is asked for first: if it is older than the content, the object is only read again. */
async function read(
  place: ObjectStore,
  { slug, signal }: SlugCall,
): Promise<StoredEdition | undefined> {
  const path = pathOf(slug);
  const there = await place.head(path, { signal });
  if (!there) return undefined;
  const { version } = there;
  const bytes = await readObject(place, { path, limitBytes: LARGEST_TEXT, signal });
  const text = bytes?.toString('utf8') ?? '';
  const edition = parseEdition(text);
  if (edition?.slug === slug && edition.files.every(({ name }) => isEditionFile(name)))
    return { state: 'edition', version, edition, text };
  const removal = parseRemoval(text, slug);
  if (removal) return { state: 'removed', version, removal };
  return { state: 'damaged', version };
}

async function isWhole(
  place: ObjectStore,
  { edition, signal }: AbortOptions & { readonly edition: Edition },
): Promise<boolean> {
  const { slug } = edition;
  const stored = await read(place, { slug, signal });
  if (stored?.state !== 'edition') return false;
  const record = { path: recordPath(slug, stored.text), editionSha256: sha256(stored.text) };
  return isWholeThere(place, { edition, folder: filesOf(slug), record, signal });
}

async function fetchFiles(
  place: ObjectStore,
  options: AbortOptions & {
    readonly edition: Edition;
    readonly output: string;
    readonly names: ReadonlySet<string>;
  },
): Promise<readonly string[]> {
  const { edition, output, names, signal } = options;
  const limit = pLimit(AT_ONCE);
  const wanted = edition.files.filter(({ name }) => names.has(name));
  const fetching = wanted.map((file) =>
    limit(() => {
      const path = filesOf(edition.slug) + file.name;
      return fetchToFile(place, { path, file, into: join(output, edition.slug), signal });
    }),
  );
  // Wait for all even after a failure: the caller's claim on the folder must cover every write.
  await Promise.allSettled(fetching);
  const fetched = await Promise.all(fetching);
  return wanted.filter((_, i) => !fetched[i]).map(({ name }) => name);
}

type PutCall = PutEditionOptions & { readonly edition: Edition };

async function put(place: ObjectStore, call: PutCall): Promise<void> {
  const { edition, output, expected, signal } = call;
  const { slug } = edition;
  const folder = join(output, slug);
  const bytes = await readWholeFile(join(folder, 'edition.json'));
  const text = String(bytes);
  const former = await read(place, { slug, signal });
  await putFiles(place, { ...call, text });
  const isPut = await place.put(pathOf(slug), {
    mediaType: 'application/json',
    signal,
    bytes,
    expected: expected === undefined ? 'absent' : { version: expected },
  });
  if (!isPut) await checkFound(place, { ...call, text });
  const names = former?.state === 'edition' ? namesOf(former) : new Set<string>();
  await removeFormer(place, { ...call, text, former: names });
}

/** Another machine was quicker, which is not a conflict if it made the same edition. */
async function checkFound(
  place: ObjectStore,
  { edition, text, signal }: PutCall & { readonly text: string },
): Promise<void> {
  const { slug } = edition;
  const there = await read(place, { slug, signal });
  if (there?.state === 'edition' && there.text === text) return;
  if (there?.state === 'removed') {
    await removeFiles(place, { slug, signal });
    throw new LecternError(`the edition ${slug} was removed while it was being made`, {
      code: 'EDITION_REMOVED',
      hint: 'Build the article with --restore to publish it again, or remove its source.',
    });
  }
  throw new LecternError(
    `the edition ${slug} in ${place.name} has meanwhile been made by another machine`,
    {
      code: 'PUBLISH_CONFLICT',
      hint: 'Nothing was overwritten. Run the same command again to continue from there.',
    },
  );
}

function namesOf({
  edition,
  text,
}: Pick<StoredEdition & { state: 'edition' }, 'edition' | 'text'>): Set<string> {
  return new Set([...edition.files.map(({ name }) => name), recordName(text)]);
}

type TidyCall = PutCall & { readonly text: string; readonly former: ReadonlySet<string> };

/**
 * Removes what the previous edition named, and what dead machines left. What another machine is
 * storing at the moment stays; if it has stored another edition by now, everything stays. A machine that
 * stored the previous one may do the same at that time: what both editions name is put again.
 */
async function removeFormer(place: ObjectStore, call: TidyCall): Promise<void> {
  const { edition, text, former, signal } = call;
  const { slug } = edition;
  const folder = filesOf(slug);
  const missing = namesOf({ edition, text });
  const left: string[] = [];
  for await (const { path, writtenAt } of place.list(folder, { signal })) {
    const name = path.slice(folder.length);
    if (missing.delete(name)) continue;
    const isAbandoned = Date.now() - writtenAt * 1000 > ABANDONED_AFTER;
    if (former.has(name) || isAbandoned) left.push(path);
  }
  if (left.length === 0 && missing.size === 0) return;
  const now = await read(place, { slug, signal });
  if (now?.state !== 'edition' || now.text !== text) return;
  await putFiles(place, { ...call, names: missing });
  for (const path of left) {
    if (!(await isStill(now, { place, slug, signal }))) return;
    await place.remove(path, { signal });
  }
}

/** Whether no other edition has been stored since that one was read. */
async function isStill(
  { version, text }: StoredEdition & { readonly state: 'edition' },
  { place, slug, signal }: SlugCall & { readonly place: ObjectStore },
): Promise<boolean> {
  if (version !== undefined)
    return (await place.head(pathOf(slug), { signal }))?.version === version;
  const now = await read(place, { slug, signal });
  return now?.state === 'edition' && now.text === text;
}

/** The note comes first: from then on no reader finds the edition, and no other replaces it. */
async function remove(
  place: ObjectStore,
  { removal, signal }: AbortOptions & { readonly removal: EditionRemoval },
): Promise<void> {
  const { slug } = removal;
  const there = await read(place, { slug, signal });
  if (there?.state !== 'removed') {
    const bytes = Buffer.from(`${JSON.stringify(seal(removal), null, 2)}\n`);
    await place.put(pathOf(slug), { bytes, mediaType: 'application/json', signal });
  }
  await removeFiles(place, { slug, signal });
}

async function removeFiles(place: ObjectStore, { slug, signal }: SlugCall): Promise<void> {
  for await (const { path } of place.list(filesOf(slug), { signal }))
    await place.remove(path, { signal });
}

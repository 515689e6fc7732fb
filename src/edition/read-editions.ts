/**
 * an output folder → the editions in it, and a warning for each one that cannot be used.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../_internal/abort.ts';
import {
  asReadError,
  isAbsent,
  readingHint,
  whyUnreadable,
} from '../_internal/disk/read-errors.ts';
import { factsOfFile, type FileFacts } from '../_internal/disk/file-facts.ts';
import { readWholeText } from '../_internal/disk/regular-file.ts';
import type { Warning } from '../errors.ts';
import { parseEdition } from './edition-schema.ts';
import type { Edition } from './edition.ts';
import {
  pathOfHold,
  readHeldSlugs,
  readHold,
  type EditionHold,
  type PlannedRelease,
} from './holds/holds.ts';
import { isPrivate } from './media-types.ts';
import { readRemovedSlugs } from './removal/removals.ts';
import { standingOf, type Standing } from './shared/standing.ts';

/**
 * The editions in an output folder, by slug; `leftOut` lists the folders that the warnings are about.
 */
export type FoundEditions = {
  /** Those that are published and listed. */
  readonly editions: readonly Edition[];
  /** Those that are published, but in no feed and no list. */
  readonly unlisted: readonly Edition[];
  /** Those whose time has not come, the next one first. */
  readonly scheduled: readonly Edition[];
  /** Those whose time has passed. */
  readonly expired: readonly Edition[];
  /** Those that may only be listened to on this machine. */
  readonly drafts: readonly Edition[];
  /** Those that wait to be released; what was public of each before is in one of the lists above instead. */
  readonly held: readonly HeldEdition[];
  readonly warnings: readonly Warning[];
  readonly leftOut: readonly string[];
  /** Slugs of removed editions, whether or not files of them are still there. */
  readonly removed: readonly string[];
};

/** An edition that waits to be released. */
export type HeldEdition = {
  /** As it was made. */
  readonly edition: Edition;
  /** As it is public meanwhile; `undefined` where it is not. */
  readonly former: Edition | undefined;
  /** When it is released by itself; absent where someone has to release it. */
  readonly release?: PlannedRelease | undefined;
};

/**
 * The file facts of every `edition.json` in an output folder, and of every hold, which change whenever one of them is
 * written, added or removed. Reads no content.
 */
export async function factsOfEditions(
  output: string,
): Promise<Readonly<Record<string, FileFacts>>> {
  const removed = await readRemovedSlugs({ output });
  const folders = await foldersIn(output, removed).catch(() => []);
  const paths = [
    ...folders.map((folder) => [folder, join(output, folder, 'edition.json')] as const),
    ...(await readHeldSlugs({ output })).map(
      (slug) => [`hold of ${slug}`, pathOfHold(slug, { output })] as const,
    ),
  ];
  return Object.fromEntries(paths.map(([name, path]) => [name, factsOfFile(path)]));
}

/** The warning that a draft is left out of a list of editions. */
export function draftWarning({ slug }: Pick<Edition, 'slug'>): Warning {
  return {
    code: 'EDITION_DRAFT',
    message: `${slug} is a draft, and is left out`,
    hint: 'Build it again without --draft.',
  };
}

/** The notice that an edition that waits to be released is left out of a list of editions. */
export function heldNotice({ edition, former, release }: HeldEdition): Warning {
  const { slug } = edition;
  const until = release ? ` until ${release.at}` : '';
  const left = former ? `it stays as it was${until}` : `it is left out${until}`;
  return {
    code: 'EDITION_HELD',
    message: `${slug} waits to be released: ${left}`,
    hint: 'Release it in lectern studio, by POST /v1/editions/SLUG/publish, or with lectern publish --held.',
    isNotice: true,
  };
}

/** The notice that an edition scheduled for later is left out of a list of editions. */
export function scheduledNotice({ slug, publishAt }: Pick<Edition, 'slug' | 'publishAt'>): Warning {
  return {
    code: 'EDITION_SCHEDULED',
    message: `${slug} is scheduled for ${publishAt}, and is left out`,
    isNotice: true,
  };
}

/** The notice that an edition whose time has passed is left out of a list of editions. */
export function expiredNotice({ slug, expiresAt }: Pick<Edition, 'slug' | 'expiresAt'>): Warning {
  return {
    code: 'EDITION_EXPIRED',
    message: `${slug} expired on ${expiresAt}, and is left out`,
    isNotice: true,
  };
}

function soonestFirst(one: Edition, other: Edition): number {
  return Date.parse(one.publishAt!) - Date.parse(other.publishAt!);
}

type LeftOut = { readonly folder: string; readonly warning: Warning };

/** What is in a folder: the edition that is public, and the one that waits in its place. */
type Found = {
  readonly leftOut?: LeftOut | undefined;
  readonly edition?: Edition | undefined;
  readonly held?: HeldEdition | undefined;
};

/** Files read at once: enough to keep a disk busy. */
const READ_AT_ONCE = 32;

/**
 * Every edition whose folder has its name, except those that were removed. A folder without
 * `edition.json` is skipped without a warning.
 * @throws LecternError `OUTPUT_UNREADABLE` when the folder exists and may not be read.
 */
export async function readEditions(
  output: string,
  options: AbortOptions = {},
): Promise<FoundEditions> {
  const removed = await readRemovedSlugs({ output });
  const folders = await foldersIn(output, removed).catch((error: unknown) => {
    const kept = asReadError(error, { path: output, code: 'OUTPUT_UNREADABLE' });
    if (kept) throw kept;
    return [];
  });
  const holds = new Set(await readHeldSlugs({ output }));
  const limit = pLimit(READ_AT_ONCE);
  const readings = folders.map((folder) =>
    limit(async () => {
      const hold = holds.has(folder) ? await readHold(folder, { output }) : undefined;
      return readOne(folder, { output, hold, ...options });
    }),
  );
  const found = await Promise.all(readings);
  const leftOut = found.flatMap((each) => each.leftOut ?? []);
  const whole = found.flatMap(({ edition }) => edition ?? []);
  const standing = (wanted: Standing): Edition[] =>
    whole.filter((edition) => standingOf(edition) === wanted);
  return {
    editions: standing('published'),
    unlisted: standing('unlisted'),
    scheduled: standing('scheduled').sort(soonestFirst),
    expired: standing('expired'),
    drafts: standing('draft'),
    held: found.flatMap(({ held }) => held ?? []),
    warnings: leftOut.map((each) => each.warning),
    leftOut: leftOut.map((each) => each.folder),
    removed: [...removed],
  };
}

/** Sorted names of folders that may hold an edition, without those in `removed`. */
async function foldersIn(output: string, removed: ReadonlySet<string>): Promise<readonly string[]> {
  const entries = await readdir(output, { withFileTypes: true });
  return entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !isPrivate(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !removed.has(name))
    .sort();
}

type ReadOneOptions = AbortOptions & {
  readonly output: string;
  readonly hold: EditionHold | undefined;
};

async function readOne(folder: string, options: ReadOneOptions): Promise<Found> {
  const { output, hold, signal } = options;
  signal?.throwIfAborted();
  const path = join(output, folder, 'edition.json');
  const text = await readWholeText(path).catch((error: unknown) => error);
  if (typeof text !== 'string')
    return isAbsent(text) ? {} : { leftOut: { folder, warning: warnOfKept(path, text) } };
  const edition = parseEdition(text);
  if (edition?.slug !== folder) return { leftOut: { folder, warning: warnOf(path, edition) } };
  // One whose making ended before anything was written is as it was.
  if (!hold || hold.former === text) return { edition };
  const former = hold.former === undefined ? undefined : parseEdition(hold.former);
  const { release } = hold;
  return { edition: former, held: { edition, former, ...(release && { release }) } };
}

/** The warning about an `edition.json` that exists and cannot be read. */
function warnOfKept(path: string, error: unknown): Warning {
  return {
    code: 'OUTPUT_UNREADABLE',
    message: `${path} is left out: ${whyUnreadable(error)}`,
    hint: readingHint(error) ?? 'Build that article again, or remove its folder.',
  };
}

/** The warning about an unusable `edition.json`; `edition` is its content if it can be parsed. */
function warnOf(path: string, edition: Edition | undefined): Warning {
  if (edition) {
    return {
      code: 'EDITION_DAMAGED',
      message: `${path} is left out: it is the edition ${edition.slug}, in a folder of another name`,
      hint: `Rename the folder to ${edition.slug}, or remove it.`,
    };
  }
  return {
    code: 'EDITION_DAMAGED',
    message: `${path} is left out: it is damaged, or was written by another version`,
    hint: 'Build that article again, or remove its folder.',
  };
}

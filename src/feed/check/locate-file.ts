/** an address in a feed → the file it names beside the feed. Nothing is fetched. */
import { basename, dirname, join } from 'node:path';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../../_internal/disk/within.ts';
import type { Edition } from '../../edition/edition.ts';
import type { KeptElsewhere } from '../../edition/find-edition.ts';
import { readEdition } from '../../edition/read-edition.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { errorAt, type Finding } from './finding.ts';
import { baseOf, pathBeside } from './named-beside.ts';

/** The size in bytes of a file stored elsewhere, by its path beside the feed; else `undefined`. */
export type SizeElsewhere = (path: string) => Promise<number | undefined>;

/** Where the files of a feed are. */
export type FilePlaces = {
  /** The path of an address beside the feed; `undefined` for an address elsewhere. */
  readonly pathOf: (url: string) => Promise<string | undefined>;
  /** The size of a file that is stored elsewhere, so that it may be missing on this machine. */
  readonly sizeElsewhere: SizeElsewhere;
};

/** A file that an element names. */
export type LocatedFile = { readonly path: string; readonly bytes: Buffer };

/** Finds files of a channel in the folder of its feed, and never outside it, even through links. */
export function placesIn(
  folder: string,
  {
    channel,
    sizeElsewhere,
  }: { readonly channel: XmlElement; readonly sizeElsewhere: SizeElsewhere },
): FilePlaces {
  const base = baseOf(channel);
  const pathOf = async (url: string): Promise<string | undefined> => {
    const beside = base === undefined ? undefined : pathBeside(url, base);
    if (beside === undefined) return undefined;
    const path = join(folder, beside);
    const isInside = isInFolder(await resolveLinks(path), await resolveLinks(folder));
    return isInside ? path : undefined;
  };
  return { pathOf, sizeElsewhere };
}

/**
 * The file at an address; an empty list if it is not beside the feed, or is stored elsewhere; a
 * finding with the code if it is missing.
 */
export async function loadBeside(
  element: XmlElement,
  options: { readonly url: string; readonly places: FilePlaces; readonly code: string },
): Promise<LocatedFile | readonly Finding[]> {
  const { url, places, code } = options;
  const path = await places.pathOf(url);
  if (path === undefined) return [];
  const bytes = await readWholeFile(path).catch(() => undefined);
  if (bytes) return { path, bytes };
  if ((await places.sizeElsewhere(path)) !== undefined) return [];
  return [errorAt(element, { code, message: `there is no file for ${url}` })];
}

/**
 * Looks up the sizes of editions' files that are stored elsewhere, in the edition.json beside the
 * feed; asks about each edition once.
 */
export function findSizesElsewhere(options: {
  readonly keptElsewhere?: KeptElsewhere | undefined;
  readonly signal?: AbortSignal | undefined;
}): SizeElsewhere {
  const { keptElsewhere, signal } = options;
  const known = new Map<string, Promise<Edition | undefined>>();
  const findKept = async (folder: string): Promise<Edition | undefined> => {
    const edition = await readEdition(folder).catch(() => undefined);
    return edition && (await keptElsewhere?.(edition, { signal })) ? edition : undefined;
  };
  return async (path) => {
    if (!keptElsewhere) return undefined;
    const folder = dirname(path);
    const found = known.get(folder) ?? findKept(folder);
    known.set(folder, found);
    const edition = await found;
    return edition?.files.find(({ name }) => name === basename(path))?.sizeBytes;
  };
}

/** an address in a feed → the file it names beside the feed. Nothing is fetched. */
import { join } from 'node:path';
import { readWholeFile } from '../../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../../_internal/disk/within.ts';
import type { XmlElement } from '../../readers/read-xml.ts';
import { errorAt, type Finding } from './finding.ts';
import { baseOf, pathBeside } from './named-beside.ts';

/** The path of an address beside the feed; `undefined` if it is elsewhere. */
export type Locate = (url: string) => Promise<string | undefined>;

/** A file that an element names. */
export type LocatedFile = { readonly path: string; readonly bytes: Buffer };

/** Finds files of a channel in the folder of its feed, and never outside it, even through links. */
export function locateIn(folder: string, channel: XmlElement): Locate {
  const base = baseOf(channel);
  return async (url) => {
    const beside = base === undefined ? undefined : pathBeside(url, base);
    if (beside === undefined) return undefined;
    const path = join(folder, beside);
    const isInside = isInFolder(await resolveLinks(path), await resolveLinks(folder));
    return isInside ? path : undefined;
  };
}

/**
 * The file of an address: an empty list if it is elsewhere, a finding with the code if it is missing.
 */
export async function loadBeside(
  element: XmlElement,
  options: { readonly url: string; readonly locate: Locate; readonly code: string },
): Promise<LocatedFile | readonly Finding[]> {
  const { url, locate, code } = options;
  const path = await locate(url);
  if (path === undefined) return [];
  const bytes = await readWholeFile(path).catch(() => undefined);
  if (bytes) return { path, bytes };
  return [errorAt(element, { code, message: `there is no file for ${url}` })];
}

/** an address in a feed → the file beside the feed that it names. Nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import type { XmlElement } from '../../readers/read-xml.ts';
import { errorAt } from './finding.ts';
import type { Finding } from './finding.ts';
import { baseOf, pathBeside } from './named-beside.ts';

/** The path of an address beside the feed; `undefined` where it lies elsewhere. */
export type Locate = (url: string) => string | undefined;

/** A file that an element names. */
export type LocatedFile = { readonly path: string; readonly bytes: Buffer };

/** Finds files of a channel in the folder of its feed, and never outside it. */
export function locateIn(folder: string, channel: XmlElement): Locate {
  const base = baseOf(channel);
  return (url) => {
    const beside = base === undefined ? undefined : pathBeside(url, base);
    if (beside === undefined) return undefined;
    const path = normalize(join(folder, beside));
    const isInside = path.startsWith(normalize(folder) + sep) || folder === '.';
    return isInside ? path : undefined;
  };
}

/**
 * The file of an address: nothing where it lies elsewhere, a finding of that code where it is
 * missing.
 */
export async function loadBeside(
  element: XmlElement,
  options: { readonly url: string; readonly locate: Locate; readonly code: string },
): Promise<LocatedFile | readonly Finding[]> {
  const { url, locate, code } = options;
  const path = locate(url);
  if (path === undefined) return [];
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes) return { path, bytes };
  return [errorAt(element, { code, message: `there is no file for ${url}` })];
}

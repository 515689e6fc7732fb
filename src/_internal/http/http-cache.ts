/**
 * a fetched page ↔ a cache file, so that an unchanged page is not transferred again.
 */
import { join } from 'node:path';
import { removeLeftovers, writeFileAtomic } from '../disk/files.ts';
import { readWholeFile } from '../disk/regular-file.ts';
import { sha256 } from '../hash.ts';

/** A cached page: its bytes, and the server's validators of this version. */
export type RememberedPage = {
  readonly url: string;
  readonly mediaType: string;
  readonly charset?: string | undefined;
  /** The validators as sent by the server; at least one. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly bytes: Uint8Array;
};

/** Options of the cache. */
export type CacheOptions = {
  /** The folder; without it nothing is cached. */
  readonly cacheFolder?: string | undefined;
};

/** First line of a file: everything except the bytes, and their digest. */
type Head = Omit<RememberedPage, 'bytes'> & { readonly sha256: string };

/** The cached page of an address, if there is one and it is intact. */
export async function recallPage(
  url: string,
  options: CacheOptions,
): Promise<RememberedPage | undefined> {
  if (options.cacheFolder === undefined) return undefined;
  try {
    const file = await readWholeFile(pathOf(url, options.cacheFolder));
    const end = file.indexOf('\n');
    const { sha256: digest, ...head } = JSON.parse(file.subarray(0, end).toString()) as Head;
    const bytes = file.subarray(end + 1);
    return head.url === url && sha256(bytes) === digest ? { ...head, bytes } : undefined;
  } catch {
    // Missing or damaged: the page is fetched again.
    return undefined;
  }
}

/**
 * Caches a page that has a validator. If the folder cannot be written, the page is transferred again
 * next time.
 */
export async function rememberPage(page: RememberedPage, options: CacheOptions): Promise<void> {
  const { cacheFolder } = options;
  if (cacheFolder === undefined) return;
  if (page.etag === undefined && page.lastModified === undefined) return;
  const { bytes, ...head } = page;
  await removeLeftovers(cacheFolder);
  const line = JSON.stringify({ ...head, sha256: sha256(bytes) } satisfies Head);
  const data = Buffer.concat([Buffer.from(`${line}\n`), bytes]);
  await writeFileAtomic(pathOf(page.url, cacheFolder), { data }).catch(() => undefined);
}

function pathOf(url: string, folder: string): string {
  return join(folder, `${sha256(url).slice(0, 32)}.page`);
}

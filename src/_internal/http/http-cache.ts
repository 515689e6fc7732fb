/**
 * a page that was fetched ↔ a file that remembers it, so that an unchanged page is not sent again.
 */
import { join } from 'node:path';
import { removeLeftovers, writeFileAtomic } from '../disk/files.ts';
import { readWholeFile } from '../disk/regular-file.ts';
import { sha256 } from '../hash.ts';

/** What is remembered of a page: its bytes, and what its server calls this version. */
export type RememberedPage = {
  readonly url: string;
  readonly mediaType: string;
  readonly charset?: string | undefined;
  /** The validators as the server wrote them; at least one. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly bytes: Uint8Array;
};

/** Where pages are remembered. */
export type CacheOptions = {
  /** The folder; without it nothing is remembered. */
  readonly cacheFolder?: string | undefined;
};

/** First line of a file: everything but the bytes, and their digest. */
type Head = Omit<RememberedPage, 'bytes'> & { readonly sha256: string };

/** The page remembered for an address, when there is one and it is whole. */
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
    // Absent or damaged: the page is fetched as if it were new.
    return undefined;
  }
}

/**
 * Remembers a page that has a validator.
 * A folder that cannot be written costs a transfer next time, not the article now.
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

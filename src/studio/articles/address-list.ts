/** the file of addresses in the studio's folder ↔ the pages that it names: the list that `lectern build --list` takes. */
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { shorten } from '../../_internal/shorten.ts';
import { ArticleError } from '../../errors.ts';
import { readSourceList } from '../../run/sources/read-list.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';

/** Its name: one that is not an article's. */
const ADDRESS_LIST = 'addresses.list';

/** A page that is kept by its address. */
export type KeptAddress = { readonly url: string; readonly title: string };

/** Characters of a title that are noted behind its address. */
const LONGEST_TITLE = 80;

/** The first lines of a new list. */
const HEADING = `# Articles of other sites: lectern build --list ${ADDRESS_LIST}\n`;

/** The pages that are named; files and folders of such a list are found where they are. */
export async function readAddresses(
  folder: string,
  { signal }: AbortOptions,
): Promise<readonly ExpandedSource[]> {
  const path = join(folder, ADDRESS_LIST);
  try {
    const names = await readSourceList(path, { stdin: NO_INPUT, signal });
    return names.filter(isWebAddress).map((url) => ({ kind: 'url', url }));
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ArticleError)) throw error;
    // There is none, or none in it: both are usual.
    if (error.code === 'ARTICLE_MISSING') return [];
    return [{ kind: 'failed', name: ADDRESS_LIST, error }];
  }
}

/**
 * Adds an address at the end of the list; nothing else in it changes.
 * @throws LecternError `OUTPUT_UNWRITABLE`, `DISK_FULL`
 */
export async function keepAddress(
  { url, title }: KeptAddress,
  { folder, signal }: AbortOptions & { readonly folder: string },
): Promise<void> {
  const path = join(folder, ADDRESS_LIST);
  const claim = await onDisk(
    path,
    waitForClaim(join(folder, `.${ADDRESS_LIST}.claim`), { signal }),
  );
  try {
    const former = await onDisk(path, readWholeText(path).catch(ifAbsent(HEADING)));
    const words = shorten(title.replace(/[\s\p{C}]+/gu, ' ').trim(), LONGEST_TITLE);
    const end = former === '' || former.endsWith('\n') ? '' : '\n';
    const line = words === '' ? url : `${url} # ${words}`;
    await onDisk(path, writeFileAtomic(path, { data: `${former}${end}${line}\n` }));
  } finally {
    await claim.release();
  }
}

function isWebAddress(name: string): boolean {
  return /^https?:\/\//i.test(name) && URL.canParse(name);
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // The studio does not read standard input.
}

/** What the studio has for standard input. */
export const NO_INPUT: AsyncIterable<Uint8Array> = nothing();

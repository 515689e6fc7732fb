/** The lists that a generator wrote into its site → one list, which leaves the site: it is not for readers. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { LIST_NAME, parseSiteList } from './parse-site-list.ts';
import type { SiteList } from './site-page.ts';

/**
 * Takes `lectern-pages.json` from the site, and from its folders, where each language may have one. They are kept in
 * the store, where they are found again until the generator writes others; `undefined` where there was never one.
 * @throws LecternError `USAGE` for a wrong list
 */
export async function takeSiteList(
  folder: string,
  { store }: { readonly store: string },
): Promise<SiteList | undefined> {
  const kept = join(store, 'index', 'sites', `${sha256(folder)}.pages.json`);
  const given = await findLists(folder);
  if (given.length === 0) {
    const former = await readWholeText(kept).catch(() => undefined);
    return former === undefined ? undefined : parseSiteList(former, { name: LIST_NAME });
  }
  const lists: SiteList[] = [];
  for (const path of given) lists.push(parseSiteList(await readWholeText(path), { name: path }));
  const list = { site: lists[0]!.site, pages: lists.flatMap(({ pages }) => pages) };
  await writeFileAtomic(kept, { data: JSON.stringify(list), workFolder: join(store, 'tmp') });
  for (const path of given) await rm(path, { force: true });
  return list;
}

/** The list of the site, then those of its folders. */
async function findLists(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found: string[] = [];
  for (const name of ['.', ...folders.sort()]) {
    const names: readonly string[] = await readdir(join(folder, name)).catch(() => []);
    if (names.includes(LIST_NAME)) found.push(join(folder, name, LIST_NAME));
  }
  return found;
}

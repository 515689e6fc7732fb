/** an article of Eleventy → what data files in JSON beside it and above give to its front matter. */
import { basename, dirname, extname, join } from 'node:path';
import { foldersAbove } from './folders-above.ts';
import type { Handed, SiteFile } from './handed.ts';
import { readValuesFile } from '../site-config.ts';

/** What is given, the nearest first; data files that are code are not run. */
export async function dataOf(
  file: string,
  { root }: Pick<SiteFile, 'root'>,
): Promise<readonly Handed[]> {
  const stem = join(dirname(file), basename(file, extname(file)));
  const above = [...foldersAbove(file, root)].map((folder) => join(folder, basename(folder)));
  const paths = [stem, ...above].flatMap((each) => [`${each}.11tydata.json`, `${each}.json`]);
  return Promise.all(paths.map(async (from) => ({ from, values: await readValuesFile(from) })));
}

/** an article of Eleventy → what data files in JSON beside it and above give to its front matter. */
import { basename, dirname, extname, join } from 'node:path';
import type { Handed, SiteFile } from './handed.ts';
import { readValuesFile } from '../site-config.ts';

/** What is given, the nearest first; data files that are code are not run. */
export async function dataOf(
  file: string,
  { root }: Pick<SiteFile, 'root'>,
): Promise<readonly Handed[]> {
  const stem = join(dirname(file), basename(file, extname(file)));
  const stems = [stem];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    stems.push(join(folder, basename(folder)));
    if (folder === root || dirname(folder) === folder) break;
  }
  const paths = stems.flatMap((each) => [`${each}.11tydata.json`, `${each}.json`]);
  return Promise.all(paths.map(async (from) => ({ from, values: await readValuesFile(from) })));
}

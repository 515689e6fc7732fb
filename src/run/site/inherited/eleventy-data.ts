/** an article of Eleventy → what data files in JSON beside it and above give to its front matter. */
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { foldersAbove } from './folders-above.ts';
import type { Handed, SiteFile } from './handed.ts';
import { readValuesFile } from '../site-config.ts';

/** What is given, the nearest first; data files that are code are not run. */
export async function dataOf(
  file: string,
  site: Pick<SiteFile, 'root'>,
): Promise<readonly Handed[]> {
  const paths = stemsOf(file, site).flatMap((each) => [`${each}.11tydata.json`, `${each}.json`]);
  return Promise.all(paths.map(async (from) => ({ from, values: await readValuesFile(from) })));
}

/** Endings of data files that are code. */
const CODE = ['js', 'cjs', 'mjs', 'ts'];

/** The data files of an article that are code, the nearest first. */
export function dataCodeOf(file: string, site: Pick<SiteFile, 'root'>): readonly string[] {
  const paths = stemsOf(file, site).flatMap((each) => CODE.map((end) => `${each}.11tydata.${end}`));
  return paths.filter((path) => existsSync(path));
}

/** Where data files may stand, without their endings: beside the article, and in the folders above. */
function stemsOf(file: string, { root }: Pick<SiteFile, 'root'>): readonly string[] {
  const own = join(dirname(file), basename(file, extname(file)));
  return [own, ...[...foldersAbove(file, root)].map((folder) => join(folder, basename(folder)))];
}

/** a source, its article and its project → where an editor's decisions about it are kept. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { checkOptions, KINDS } from '../../_internal/check-options.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { checkSource } from '../../article/read-article.ts';
import { decisionsPaths, type Root } from './decisions-paths.ts';

/** The path of the file that there is, else of the one to write: beside the article where that can be written. */
export async function locateDecisions(
  source: ArticleSource,
  place: Pick<Article, 'slug'> & Root,
): Promise<string> {
  checkSource('locateDecisions', source);
  checkOptions('locateDecisions', place, { required: { slug: KINDS.text, root: KINDS.text } });
  const paths = decisionsPaths(source, place);
  for (const path of paths) if (await isThere(path)) return path;
  const [beside, ofProject = beside] = paths;
  return (await isWritable(dirname(beside!))) ? beside! : ofProject!;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

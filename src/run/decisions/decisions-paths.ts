/** a source, its slug and its project → the paths at which decisions about it may be. Pure. */
import { basename, dirname, extname, join, relative } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import type { Places } from '../project/places.ts';

/** Folder of the project for decisions about what is not a file of yours. */
export const EDITIONS_FOLDER = 'editions';

/** Ends the name of a file of decisions that lies beside its article. */
const DECISIONS_ENDING = '.lectern.yaml';

/** What is needed of the places of a run. */
export type Root = Pick<Places, 'root'>;

/**
 * Paths at which decisions about an article may be, in the order in which they are looked for: beside a file of your
 * own, then in the folder `editions` of the project.
 */
export function decisionsPaths(
  source: ArticleSource,
  { slug, root }: Pick<Article, 'slug'> & Root,
): readonly string[] {
  const ofProject = join(root, EDITIONS_FOLDER, `${slug}.yaml`);
  if (source.kind !== 'file' || source.isForeign) return [ofProject];
  const path = locateFile(source);
  return [join(dirname(path), `${basename(path, extname(path))}${DECISIONS_ENDING}`), ofProject];
}

/** How messages name a file of decisions. */
export function nameDecisions(path: string, { root }: Root): string {
  const name = relative(root, path);
  return name.startsWith('..') ? path : name.replaceAll('\\', '/');
}

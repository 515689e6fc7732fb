/** a source, its article and its project → where an editor's decisions about it are kept. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { checkOptions, KINDS } from '../../_internal/check-options.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { checkSource } from '../../article/read-article.ts';
import type { Places } from '../project/places.ts';

/** Folder of the project for decisions about what is not a file of yours. */
const EDITIONS_FOLDER = 'editions';

/** Ends the name of a file of decisions that lies beside its article. */
const DECISIONS_ENDING = '.lectern.yaml';

/** What is needed of the places of a run. */
type Root = Pick<Places, 'root'>;

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

/** How messages name a file of decisions. */
export function nameDecisions(path: string, { root }: Root): string {
  const name = relative(root, path);
  return name.startsWith('..') ? path : name.replaceAll('\\', '/');
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

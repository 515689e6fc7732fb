/** a plan and the files at a target → files of Lectern there that the plan no longer has. Pure. */
import {
  isArtworkFile,
  isEditionFile,
  isEditionPage,
  isFeedPage,
  isHashedName,
} from '../edition/media-types.ts';
import type { PublishPlan } from './plan-publish.ts';
import type { PublishedFile } from './target.ts';

/**
 * Paths of files that are no longer part of the plan, those that refer to others first. A folder
 * counts as Lectern's only if it contains an edition.
 */
export function findUnreferenced(
  plan: PublishPlan,
  there: ReadonlyMap<string, PublishedFile>,
): readonly string[] {
  const wanted = new Set(plan.files.map((file) => file.path));
  // An edition that is damaged here may be intact there.
  const kept = new Set(plan.leftOut);
  const feed = wanted.has('feed.xml');
  return [...there.keys()]
    .filter((path) => !wanted.has(path) && !kept.has(path.split('/')[0]!))
    .filter((path) => isOurs(path, { there, feed }))
    .sort(pagesFirst);
}

/** Paths of all files of removed editions, those that refer to others first. */
export function findRemoved(
  { removed }: Pick<PublishPlan, 'removed'>,
  there: ReadonlyMap<string, PublishedFile>,
): readonly string[] {
  const folders = new Set(removed);
  return [...there.keys()]
    .filter((path) => {
      const [folder = '', name = '', ...deeper] = path.split('/');
      return folders.has(folder) && deeper.length === 0 && isOfEdition(name);
    })
    .sort(pagesFirst);
}

function pagesFirst(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

/** A page loads `edition.json`, which names the hashed files. */
function rankOf(path: string): number {
  if (isHashedName(path)) return 2;
  return path.endsWith('/edition.json') ? 1 : 0;
}

/** Files of a feed there are only unreferenced once another feed replaces it. */
function isOurs(
  path: string,
  options: { readonly there: ReadonlyMap<string, PublishedFile>; readonly feed: boolean },
): boolean {
  const { there, feed } = options;
  const [folder, name, ...deeper] = path.split('/');
  if (name === undefined) return feed && (isFeedPage(path) || isArtworkFile(path));
  if (deeper.length > 0 || !there.has(`${folder}/edition.json`)) return false;
  return isOfEdition(name);
}

function isOfEdition(name: string): boolean {
  return isEditionPage(name) || isEditionFile(name);
}

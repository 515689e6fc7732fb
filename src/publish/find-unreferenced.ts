/** a plan + what stands at a target → the files of ours there that nothing names any more. Pure. */
import { isArtworkFile, isEditionFile, isFeedPage, isHashedName } from '../edition/media-types.ts';
import type { PublishPlan } from './plan-publish.ts';
import type { PublishedFile } from './target.ts';

/** Names in an edition's folder that only we give, those with a digest apart. */
const OUR_PAGES: ReadonlySet<string> = new Set([
  'edition.json',
  'embed.html',
  'index.html',
  'oembed.json',
]);

/**
 * Paths of files that are no longer part of the plan, what names others first. A folder is ours
 * only if an edition stands in it.
 */
export function findUnreferenced(
  plan: PublishPlan,
  there: ReadonlyMap<string, PublishedFile>,
): readonly string[] {
  const wanted = new Set(plan.files.map((file) => file.path));
  // An edition that is damaged here may be whole there.
  const kept = new Set(plan.leftOut);
  const feed = wanted.has('feed.xml');
  return [...there.keys()]
    .filter((path) => !wanted.has(path) && !kept.has(path.split('/')[0]!))
    .filter((path) => isOurs(path, { there, feed }))
    .sort((a, b) => Number(isHashedName(a)) - Number(isHashedName(b)) || (a < b ? -1 : 1));
}

/** What a feed there needs is only left over once another feed takes its place. */
function isOurs(
  path: string,
  options: { readonly there: ReadonlyMap<string, PublishedFile>; readonly feed: boolean },
): boolean {
  const { there, feed } = options;
  const [folder, name, ...deeper] = path.split('/');
  if (name === undefined) return feed && (isFeedPage(path) || isArtworkFile(path));
  if (deeper.length > 0 || !there.has(`${folder}/edition.json`)) return false;
  return OUR_PAGES.has(name) || isEditionFile(name);
}

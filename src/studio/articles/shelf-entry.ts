/** one article of the shelf → opened, or looked at for its row. Readers, rules and voices are loaded when the first one is. */
import { ArticleError } from '../../errors.ts';
import type { Article } from '../../article/article.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';
import type { ListedArticle } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { describeFailed } from './listed-article.ts';
import type { OpenedArticle } from './open-article.ts';

/** One article. */
export type ShelfEntry = {
  readonly source: ExpandedSource;
  /** How its files stood when it was last looked at. */
  stamp: string;
  /** The name of its edition, once it is known. */
  slug: string | undefined;
  listed: ListedArticle;
  opened?: Promise<OpenedArticle> | undefined;
  /** A page that was fetched, and when, in milliseconds: each decision would fetch it again. */
  fetched?: { readonly article: Article; readonly at: number } | undefined;
};

/** Milliseconds after which a page is fetched again when it is opened. */
const FETCHED_MS = 10 * 60_000;

/** Opens it once more. @throws as `openArticle` */
export async function openEntry(entry: ShelfEntry, parts: StudioParts): Promise<OpenedArticle> {
  const { source, fetched } = entry;
  if (source.kind === 'failed') throw source.error;
  const { openArticle } = await import('./open-article.ts');
  if (source.kind !== 'url') return openArticle(source, { parts });
  const isFresh = fetched && Date.now() - fetched.at < FETCHED_MS;
  try {
    const undecided = isFresh ? fetched.article : undefined;
    const opened = await openArticle(source, { parts, undecided });
    if (!isFresh) entry.fetched = { article: opened.undecided, at: Date.now() };
    return opened;
  } catch (error) {
    const isAway = error instanceof ArticleError && error.code === 'ARTICLE_FETCH_FAILED';
    // Without a network, work on it goes on with the page as it was.
    if (!fetched || !isAway) throw error;
    return openArticle(source, { parts, undecided: fetched.article });
  }
}

/** Its row, and the name of its edition where it can be read. */
export async function lookAtEntry(
  entry: ShelfEntry,
  parts: StudioParts,
): Promise<{ readonly listed: ListedArticle; readonly slug?: string }> {
  const { source, listed } = entry;
  const origin = { id: listed.id, source: listed.source };
  if (source.kind === 'failed')
    return { listed: describeFailed(origin, source.error, { isOwner: !parts.served }) };
  const { lookAtArticle } = await import('./look-at-article.ts');
  if (source.kind !== 'url') return lookAtArticle(source, { origin, parts });
  try {
    const { undecided } = await (entry.opened ?? openEntry(entry, parts));
    return await lookAtArticle(source, { origin, parts, undecided });
  } catch (error) {
    return { listed: describeFailed(origin, error, { isOwner: !parts.served }) };
  }
}

/** Keeps its row alone in memory. */
export function closeEntry(entry: ShelfEntry): void {
  entry.opened = undefined;
  entry.fetched = undefined;
}

/** one article of the shelf → opened, or looked at for its row. Readers, rules and voices are loaded when the first one is. */
import { ArticleError } from '../../errors.ts';
import type { Article } from '../../article/article.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';
import type { ListedArticle } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { describeFailed } from './listed-article.ts';
import type { PlanOfOpened } from './look-at-article.ts';
import type { OpenedArticle } from './open-article.ts';

/** One article. */
export type ShelfEntry = {
  readonly source: ExpandedSource;
  /** How its files stood when it was last looked at: all of them, and those without decisions about it. */
  stamp: string;
  base: string;
  /** The name of its edition, once it is known. */
  slug: string | undefined;
  listed: ListedArticle;
  opened?: Promise<OpenedArticle> | undefined;
  /** The article as it was open before a decision. */
  former?: Promise<OpenedArticle> | undefined;
  /** What was planned of it while it was open. */
  plan?: PlanOfOpened | undefined;
  /** A page that was fetched, and when, in milliseconds: each decision would fetch it again. */
  fetched?: { readonly article: Article; readonly at: number } | undefined;
};

/** Milliseconds after which a page is fetched again when it is opened. */
const FETCHED_MS = 10 * 60_000;

/** The article as it stands: opened now, unless it is open. @throws as `openArticle` */
export function openEntry(entry: ShelfEntry, parts: StudioParts): Promise<OpenedArticle> {
  if (entry.opened) return entry.opened;
  const opening = readEntry(entry, parts);
  entry.opened = opening;
  opening.then(
    () => (entry.former = undefined),
    () => {
      // One that cannot be read is tried again when it is asked for again.
      if (entry.opened === opening) entry.opened = undefined;
    },
  );
  return opening;
}

/** Has it read again when it is next asked for. `isSource`: whether more than decisions about it may have changed. */
export function renewEntry(entry: ShelfEntry, { isSource }: { readonly isSource: boolean }): void {
  entry.former = isSource ? undefined : (entry.opened ?? entry.former);
  entry.opened = undefined;
}

async function readEntry(entry: ShelfEntry, parts: StudioParts): Promise<OpenedArticle> {
  const { source, fetched } = entry;
  if (source.kind === 'failed') throw source.error;
  const { openArticle } = await import('./open-article.ts');
  const former = await entry.former?.catch(() => undefined);
  if (source.kind !== 'url') return openArticle(source, { parts, former });
  const isFresh = fetched && Date.now() - fetched.at < FETCHED_MS;
  try {
    if (isFresh) return await openArticle(source, { parts, former, undecided: fetched.article });
    const opened = await openArticle(source, { parts });
    entry.fetched = { article: opened.undecided, at: Date.now() };
    return opened;
  } catch (error) {
    const isAway = error instanceof ArticleError && error.code === 'ARTICLE_FETCH_FAILED';
    // Without a network, work on it goes on with the page as it was.
    if (!fetched || !isAway) throw error;
    return openArticle(source, { parts, undecided: fetched.article });
  }
}

/** Its row, and the name of its edition where it can be read. */
export async function lookAtEntry(entry: ShelfEntry, parts: StudioParts): Promise<SeenEntry> {
  const { source, listed } = entry;
  const origin = { id: listed.id, source: listed.source };
  const failed = (error: unknown): SeenEntry => ({
    listed: describeFailed(origin, error, { isOwner: !parts.served }),
  });
  if (source.kind === 'failed') return failed(source.error);
  const { lookAtArticle } = await import('./look-at-article.ts');
  try {
    // What someone works on is read once for its row and for its page.
    const isOpen = (entry.opened ?? entry.former) !== undefined || source.kind === 'url';
    const opened = isOpen ? await openEntry(entry, parts) : undefined;
    const { plan, ...seen } = await lookAtArticle(source, {
      origin,
      parts,
      opened,
      former: entry.plan,
    });
    entry.plan = plan;
    return seen;
  } catch (error) {
    return failed(error);
  }
}

/** What is known of an article that was looked at. */
type SeenEntry = { readonly listed: ListedArticle; readonly slug?: string };

/** Keeps its row alone in memory. */
export function closeEntry(entry: ShelfEntry): void {
  entry.opened = undefined;
  entry.former = undefined;
  entry.plan = undefined;
  entry.fetched = undefined;
}

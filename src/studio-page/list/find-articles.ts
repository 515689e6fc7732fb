/** articles, what is searched and a state → those that match. Pure. */
import type { ListedArticle, ListedState } from '../../studio/answers.ts';

/** Which articles are shown. */
export type ArticleFilter = {
  /** Words that the title or the source must have, in any order; empty for all. */
  readonly searched: string;
  /** @default any */
  readonly state?: ListedState | undefined;
};

/** Those that match, in their order. */
export function findArticles(
  articles: readonly ListedArticle[],
  { searched, state: wanted }: ArticleFilter,
): readonly ListedArticle[] {
  const words = foldCase(searched).split(/\s+/).filter(Boolean);
  return articles.filter(({ title, source, state }) => {
    if (wanted !== undefined && state !== wanted) return false;
    if (words.length === 0) return true;
    const text = foldCase(`${title} ${source}`);
    return words.every((word) => text.includes(word));
  });
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How many articles are in each state that some are in. */
export function countStates(articles: readonly ListedArticle[]): ReadonlyMap<ListedState, number> {
  const counts = new Map<ListedState, number>();
  for (const { state } of articles) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

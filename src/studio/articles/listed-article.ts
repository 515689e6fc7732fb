/** a source and what is known of it → its row of the list before it was read, or where it cannot be. Pure. */
import { LecternError } from '../../errors.ts';
import type { ArticleTrouble, ListedArticle } from '../answers.ts';

/** Where an article comes from. */
export type ArticleOrigin = Pick<ListedArticle, 'id' | 'source'>;

/** An article whose turn to be looked at has not come. */
export function describeUnread(origin: ArticleOrigin): ListedArticle {
  return { ...origin, title: titleOfSource(origin.source), state: 'reading', warnings: 0 };
}

/** An article that cannot be read, or said. */
export function describeFailed(origin: ArticleOrigin, error: unknown): ListedArticle {
  return {
    ...origin,
    title: titleOfSource(origin.source),
    state: 'failed',
    warnings: 0,
    trouble: troubleOf(error),
  };
}

/** What went wrong, in words. */
export function troubleOf(error: unknown): ArticleTrouble {
  if (!(error instanceof LecternError))
    return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
  const { code, message, hint } = error;
  return { code, message, ...(hint !== undefined && { hint }) };
}

function titleOfSource(source: string): string {
  return source.split('/').findLast((part) => part !== '') ?? source;
}

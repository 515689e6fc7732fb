/** a source and what is known of it → its row of the list before it was read, or where it cannot be. Pure. */
import { LecternError } from '../../errors.ts';
import { problemOf } from '../../service/problems/problem.ts';
import type { ArticleTrouble, ListedArticle } from '../answers.ts';

/** Where an article comes from. */
export type ArticleOrigin = Pick<ListedArticle, 'id' | 'source'>;

/** An article whose turn to be looked at has not come. */
export function describeUnread(origin: ArticleOrigin): ListedArticle {
  return { ...origin, title: titleOfSource(origin.source), state: 'reading', warnings: 0 };
}

/** An article that cannot be read, or said. `isOwner`: whether whoever asks may see paths and settings of this machine. */
export function describeFailed(
  origin: ArticleOrigin,
  error: unknown,
  { isOwner }: { readonly isOwner: boolean },
): ListedArticle {
  return {
    ...origin,
    title: titleOfSource(origin.source),
    state: 'failed',
    warnings: 0,
    trouble: isOwner ? troubleOf(error) : toldTroubleOf(error),
  };
}

/** What went wrong, in words. */
export function troubleOf(error: unknown): ArticleTrouble {
  if (!(error instanceof LecternError))
    return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
  const { code, message, hint } = error;
  return { code, message, ...(hint !== undefined && { hint }) };
}

/** The same for whoever has a token: paths and settings of the machine are not told. */
function toldTroubleOf(error: unknown): ArticleTrouble {
  const { code, detail, hint } = problemOf(error);
  return { code, message: detail, ...(hint !== undefined && { hint }) };
}

function titleOfSource(source: string): string {
  return source.split('/').findLast((part) => part !== '') ?? source;
}

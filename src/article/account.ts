/** an Article → how much of its source is read, and how much is skipped: together all that was written. */
import { checkGiven } from '../_internal/check-options.ts';
import type { Block, Skip, Where } from './article.ts';
import { letterCountOf } from './letter-count.ts';

/** Letters and digits of the source by what became of them. */
export type ReadingAccount = {
  /** In blocks, and in a title that was taken out of the text. */
  readonly read: number;
  readonly skipped: number;
};

/** An Article, or what a reader found before it becomes one. */
type Written = {
  readonly title: string;
  readonly titleWhere?: Where | undefined;
  readonly blocks: readonly Pick<Block, 'kind' | 'text' | 'isAnnouncement'>[];
  readonly skipped: readonly Pick<Skip, 'letterCount'>[];
};

/**
 * What became of the letters of a source. The sum is that of the source's own text: nothing is
 * neither read nor listed.
 * @throws TypeError for what is no article.
 */
export function accountFor(article: Written): ReadingAccount {
  const expected = { name: 'article', from: 'readArticle' } as const;
  checkGiven('accountFor', article, { ...expected, member: 'blocks' });
  checkGiven('accountFor', article, { ...expected, member: 'skipped' });
  const own = article.blocks.filter(
    ({ kind, isAnnouncement }) => !isAnnouncement && kind !== 'embed',
  );
  const title = article.titleWhere === undefined ? 0 : letterCountOf(article.title);
  return {
    read: own.reduce((sum, { text }) => sum + letterCountOf(text), title),
    skipped: article.skipped.reduce((sum, { letterCount }) => sum + letterCount, 0),
  };
}

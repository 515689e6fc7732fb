/**
 * an Article → how much of its source is read and how much is skipped; together everything written.
 */
import { checkGiven } from '../_internal/check-options.ts';
import type { Block, Skip, Where } from './article.ts';
import { letterCountOf } from './letter-count.ts';

/** Letters and digits of the source, by whether they are read. */
export type ReadingAccount = {
  /** In blocks, and in a title taken from the text. */
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
 * How many letters of a source are read and skipped. The sum is that of the source's text:
 * everything is either read or listed.
 * @throws TypeError for anything but an article.
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

/** an article and the limit → an error if it has more to read. */
import { ArticleError } from '../../errors.ts';
import type { Article, ReadArticleOptions } from '../article.ts';
import { READING_DEFAULTS } from '../reading-defaults.ts';

/** @throws ArticleError `ARTICLE_TOO_LARGE` */
export function refuseTooLong(
  article: Article,
  options: Pick<ReadArticleOptions, 'maxLength'>,
): void {
  const { maxLength = READING_DEFAULTS.maxLength } = options;
  const length = article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length <= maxLength) return;
  const [found, limit] = [length, maxLength].map((count) => count.toLocaleString('en-US'));
  throw new ArticleError(
    `“${article.title}” has ${found} characters to read, more than ${limit}.`,
    {
      code: 'ARTICLE_TOO_LARGE',
      hint:
        'Split it into chapters and build each of them, ' +
        `or raise the limit: --max-length ${length}, setting maxLength.`,
    },
  );
}

/** an article → the same with the first words alone of what is skipped. Pure. */
import type { Article } from '../article.ts';

/** Drops `lines` of every skip: all that is skipped of a page may be many times its article. */
export function withoutSkippedLines(article: Article): Article {
  const skipped = article.skipped.map(({ lines: _all, ...skip }) => skip);
  return { ...article, skipped };
}

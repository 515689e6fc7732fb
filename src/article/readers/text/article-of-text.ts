/** plain text that is to be heard whole → an Article of its paragraphs: no title, nothing skipped. Pure. */
import { seenText } from '../../../_internal/strange-characters.ts';
import type { Article } from '../../article.ts';
import { buildArticle, type DraftBlock } from '../../build-article.ts';
import { withoutBullet } from './blocks.ts';

/** Options of `articleOfText`. */
export type ArticleOfTextOptions = {
  /** BCP 47 tag of the text. */
  readonly language: string;
};

/**
 * The article of paragraphs, each a block of its own; every word is read, whatever it looks like.
 * `undefined` if nothing in them can be seen.
 */
export function articleOfText(
  paragraphs: readonly string[],
  { language }: ArticleOfTextOptions,
): Article | undefined {
  const blocks = paragraphs.flatMap((paragraph, index): DraftBlock[] => {
    const seen = seenText(paragraph)?.replace(/\s+/gu, ' ').trim();
    if (seen === undefined || seen === '') return [];
    const text = withoutBullet(seen);
    const where = { kind: 'lines', start: index + 1, end: index + 1 } as const;
    if (text !== seen) return [{ kind: 'listItem', level: 1, text, runs: [], where }];
    return [{ kind: 'paragraph', text, runs: [], where }];
  });
  if (blocks.length === 0) return undefined;
  return buildArticle(
    { title: 'speech', titleFrom: 'name', language, blocks, skipped: [], warnings: [] },
    {},
  );
}

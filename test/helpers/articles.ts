/** kinds and texts → an article in memory, for tests of what is made of one. */
import type { Article, Block, BlockKind } from '../../src/article/article.ts';

/** An article with these blocks; `more` says what else it has. */
export function articleOf(
  blocks: readonly (readonly [kind: BlockKind, text: string, more?: Partial<Block>])[],
  more: Partial<Article> = {},
): Article {
  return {
    title: 'The ferry returns',
    language: 'en',
    slug: 'ferry',
    blocks: blocks.map(([kind, text, own], index): Block => ({
      id: `b${index + 1}`,
      textHash: '0'.repeat(16),
      kind,
      text,
      runs: [],
      where: { kind: 'lines', start: index + 1, end: index + 1 },
      ...own,
    })),
    skipped: [],
    warnings: [],
    ...more,
  };
}

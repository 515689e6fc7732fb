import type { Article } from '../../src/article/article.ts';

/** A Markdown file, and the lines that are read of it. */
export type DialectFile = {
  readonly name: string;
  readonly path: string;
  readonly expected: readonly string[];
};

/** Every Markdown file below a folder, with the lines of the text beside it. */
export function listDialectFiles(folder: string): readonly DialectFile[];

/** What is read of an article, a block a line: formulas as they are said, numbers before a colon. */
export function linesRead(article: Article): readonly string[];

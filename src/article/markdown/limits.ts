/** a Markdown text → nothing, or an ArticleError when parsing it would take too long: the parser cannot be stopped. */
import { ArticleError } from '../../errors.ts';

/** Largest Markdown text in bytes: 170,000 words. The parser reads about 0.4 MB a second. */
const LARGEST_MARKDOWN_BYTES: number = 1024 * 1024;

/** Marks that may open something which ends far away: each may look at all that follow it in its paragraph, so cost grows with the square. */
const OPENERS = /[[>@]|:\/\/|www\./g;

/** Most squared openers, added up over the paragraphs: two paragraphs with 5,000 each, which take less than a second. */
const MOST_WORK = 5e7;

/**
 * Refuses a Markdown text that is too large, or that is made of openers.
 * @throws ArticleError ARTICLE_TOO_LARGE
 */
export function refuseCostly(body: string): void {
  const sizeBytes = Buffer.byteLength(body);
  if (sizeBytes > LARGEST_MARKDOWN_BYTES) {
    throw tooLarge(`The Markdown is too large: ${(sizeBytes / 1024 / 1024).toFixed(1)} MB, and an article may have 1 MB.`);
  }
  let work = 0;
  for (const paragraph of body.split(/\n[ \t\r]*\n/)) {
    const openers = paragraph.match(OPENERS)?.length ?? 0;
    work += openers * openers;
  }
  if (work > MOST_WORK) throw tooLarge('The Markdown has paragraphs with thousands of brackets, quote marks or addresses, which would take too long to parse.');
}

function tooLarge(message: string): ArticleError {
  return new ArticleError(message, { code: 'ARTICLE_TOO_LARGE', hint: 'Check that it is an article; cut a book into chapters.' });
}

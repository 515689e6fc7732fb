/** a Markdown text → whether parsing may be slow, or an ArticleError if it certainly is. */
import { ArticleError } from '../../../errors.ts';

/** Largest Markdown text in bytes: 170,000 words. The parser reads about 0.4 MB a second. */
const LARGEST_MARKDOWN_BYTES: number = 1024 * 1024;

/**
 * Marks that may open something that ends far away: each may read the rest of its paragraph, so
 * time grows with the square.
 */
const OPENERS = /[[>@]|:\/\/|www\./g;

/** Most squared openers, summed over paragraphs: two with 5,000 each take less than a second. */
const MOST_WORK = 5e7;

const BETWEEN_PARAGRAPHS = /\n[ \t\r]*\n/;

/** Marks that Markdown may pair. */
const MARKS = /[*_~`[\]<|]/g;

/**
 * Refuses a Markdown text that is too large, or has too many openers.
 * @throws ArticleError ARTICLE_TOO_LARGE
 */
export function refuseCostly(body: string): void {
  const sizeBytes = Buffer.byteLength(body);
  if (sizeBytes > LARGEST_MARKDOWN_BYTES) {
    const megabytes = (sizeBytes / 1024 / 1024).toFixed(1);
    throw tooLarge(`The Markdown is too large: ${megabytes} MB, but an article may have 1 MB.`);
  }
  let work = 0;
  for (const paragraph of body.split(BETWEEN_PARAGRAPHS)) {
    const openers = paragraph.match(OPENERS)?.length ?? 0;
    work += openers * openers;
  }
  if (work > MOST_WORK)
    throw tooLarge(
      'The Markdown has paragraphs with thousands of brackets, quote marks or addresses, ' +
        'which would take too long to parse.',
    );
}

/** Longest text to parse on the main thread, in characters: three thousand words take 0.1 s. */
const MOST_AT_ONCE = 20_000;

/**
 * Most marks, and most lines, of a paragraph there: the parser looks back from each to the first.
 */
const MOST_MARKS = 300;
const MOST_LINES = 300;

/** Whether parsing a text may take too long: then it is read in a thread that can be stopped. */
export function mayBeCostly(body: string): boolean {
  if (body.length > MOST_AT_ONCE) return true;
  return body.split(BETWEEN_PARAGRAPHS).some(isCostly);
}

function isCostly(paragraph: string): boolean {
  const marks = paragraph.match(MARKS)?.length ?? 0;
  return marks > MOST_MARKS || paragraph.split('\n').length > MOST_LINES;
}

function tooLarge(message: string): ArticleError {
  return new ArticleError(message, {
    code: 'ARTICLE_TOO_LARGE',
    hint: 'Check that it is an article; split a book into chapters.',
  });
}

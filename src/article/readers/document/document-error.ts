/** why a document cannot be read → its ArticleError. */
import { ArticleError } from '../../../errors.ts';

/** A document's name in messages, and what the user may do, if that is special. */
export type FaultyDocument = {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
};

/** What to do with a document that has no reader. */
const OTHER_FORMAT = 'Save the text as .docx, .html or .txt and give that file.';

/** Another kind of file than expected. `why` follows the name and "cannot be read:". */
export function unsupportedDocument(document: FaultyDocument, why: string): ArticleError {
  const { name, hint = OTHER_FORMAT, cause } = document;
  return new ArticleError(`${name} cannot be read: ${why}.`, {
    code: 'ARTICLE_UNSUPPORTED',
    hint,
    cause,
  });
}

/** A damaged or protected document. `why` follows the name and "cannot be read:". */
export function unreadableDocument(document: FaultyDocument, why: string): ArticleError {
  const { name, cause } = document;
  const hint =
    document.hint ?? 'Open it in the program that made it, save it again, and give that file.';
  return new ArticleError(`${name} cannot be read: ${why}.`, {
    code: 'ARTICLE_UNREADABLE',
    hint,
    cause,
  });
}

/** A document above a limit. `why` follows the name and "is too large:". */
export function largeDocument(document: FaultyDocument, why: string): ArticleError {
  return new ArticleError(`${document.name} is too large: ${why}.`, {
    code: 'ARTICLE_TOO_LARGE',
    hint: 'Split it into chapters and build each of them.',
  });
}

/** A document without a byte, or without a word. `why` follows the name. */
export function emptyDocument(document: FaultyDocument, why: string): ArticleError {
  return new ArticleError(`${document.name} ${why}.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Give a document with the text of an article.',
  });
}

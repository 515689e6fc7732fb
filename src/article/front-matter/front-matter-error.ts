/** what is wrong with front matter → an ArticleError that says it and how it should be written. */
import { ArticleError } from '../../errors.ts';

/** What is mostly wrong with YAML that cannot be read. */
const QUOTE_AND_INDENT =
  'Put values with a colon, a quote or a hash sign in quotes, and indent with spaces.';

/** The error ARTICLE_FRONT_MATTER; `what` is a sentence without "The" and its full stop. */
export function frontMatterError(
  what: string,
  fields: { readonly hint?: string; readonly cause?: unknown },
): ArticleError {
  const { hint = QUOTE_AND_INDENT, cause } = fields;
  return new ArticleError(`The ${what}.`, { code: 'ARTICLE_FRONT_MATTER', hint, cause });
}

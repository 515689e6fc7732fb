/** a fault in front matter → an ArticleError that says what is wrong and how to write it. */
import { ArticleError } from '../../errors.ts';

/** The usual fix for invalid YAML. */
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

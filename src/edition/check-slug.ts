/** a slug that a caller gave → the same, or an error: a path would lead out of the output folder. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';

/** Checks the slug that the function `of` was given. @throws TypeError */
export function checkSlug(of: string, slug: string): void {
  checkArgument(of, { name: 'slug', value: slug }, KINDS.text);
  if (!/^[\w-]+$/.test(slug))
    throw new TypeError(`${of}: the slug must be a name of letters, digits and hyphens`);
}

/** a slug that a caller gave → the same, or an error: a path would lead out of the output folder. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';

/** Whether a value is a name of letters, digits and hyphens: a path is none. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

/** Checks the slug that the function `of` was given. @throws TypeError */
export function checkSlug(of: string, slug: string): void {
  checkArgument(of, { name: 'slug', value: slug }, KINDS.text);
  if (!isSlug(slug))
    throw new TypeError(`${of}: the slug must be a name of letters, digits and hyphens`);
}

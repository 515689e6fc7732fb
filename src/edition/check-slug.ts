/** a caller's slug → nothing, or an error: a path could lead out of the output folder. */
import { checkArgument, KINDS } from '../_internal/check-options.ts';

/** Whether a value is a name of letters, digits, hyphens and underscores; a path is not. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]+$/.test(value);
}

/** Checks the slug passed to the function `of`. @throws TypeError */
export function checkSlug(of: string, slug: string): void {
  checkArgument(of, { name: 'slug', value: slug }, KINDS.text);
  if (!isSlug(slug))
    throw new TypeError(`${of}: the slug must be a name of letters, digits and hyphens`);
}

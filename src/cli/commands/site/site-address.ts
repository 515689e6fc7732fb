/** what a site calls its address → the address with a slash at its end, and the path within its host. Pure. */
import { LecternError } from '../../../errors.ts';

/**
 * The address; `undefined` where none is given.
 * @throws LecternError `USAGE` for any other text
 */
export function siteAddress(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const isPath = /^\/(?!\/)/.test(given);
  if (isPath) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') {
    url.search = url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url.href;
  }
  throw new LecternError(`${given} is not the address of a site`, {
    code: 'USAGE',
    hint: 'Give one such as https://example.org/ or https://example.org/blog/.',
  });
}

/** The path below which a site stands, with slashes around it: `/blog/`, or `/`. */
export function hostPath(url: string): string {
  return new URL(url).pathname;
}

/**
 * where an edition's files are → the Content-Security-Policy of its pages: only their own files run,
 * play or are fetched. Pure.
 */
import { startTag, webAddress } from '../edition/formats/markup.ts';
import type { Publication } from './publication.ts';

/** What a page loads from elsewhere. */
export type PagePolicy = Publication & {
  /** Addresses of images that players pass to the system's media controls. @default none */
  readonly images?: readonly (string | undefined)[];
  /** Addresses of pictures on the page: these alone are allowed, not all of their sites. @default none */
  readonly pictures?: readonly string[] | undefined;
};

/**
 * The `<meta>` element with the policy; it must come before what it governs. It cannot restrict who
 * may frame the page, and embeds are made for frames. The publication's address is listed beside
 * `'self'`, which matches nothing in a sandboxed frame.
 */
export function policyLine({ baseUrl, images = [], pictures = [] }: PagePolicy = {}): string {
  const own = ["'self'", ...originOf(baseUrl)];
  const directives = {
    'default-src': ["'none'"],
    'script-src': own,
    'style-src': own,
    'media-src': own,
    'connect-src': own,
    'img-src': [...own, ...images.flatMap(originOf), ...pictures.flatMap(addressIn)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
  return startTag('meta', { 'http-equiv': 'Content-Security-Policy', content });
}

/** The address without its query, which policies ignore; only its origin if its path is unsafe. */
function addressIn(address: string): readonly string[] {
  const [origin] = originOf(address);
  if (origin === undefined) return [];
  const { pathname } = new URL(address);
  return [/^[\w/.~%@:+-]+$/.test(pathname) ? origin + pathname : origin];
}

/** Only scheme, host and port, so that no character of an address can end a directive. */
function originOf(address: string | undefined): readonly string[] {
  const web = webAddress(address);
  if (web === undefined) return [];
  const { origin } = new URL(web);
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}

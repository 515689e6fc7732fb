/**
 * where an edition's parts lie → the Content-Security-Policy of its pages: nothing runs, plays or is
 * fetched but their own files. Pure.
 */
import { startTag, webAddress } from '../edition/formats/markup.ts';
import type { Publication } from './publication.ts';

/** What a page takes from elsewhere. */
export type PagePolicy = Publication & {
  /** Addresses of pictures that players give to the system's own controls. @default none */
  readonly images?: readonly (string | undefined)[];
};

/**
 * The line of a page's head that states the policy; it must come before what it governs. Who may
 * frame the page is left open, which no such line can say: an embed is there to be framed. The
 * address of the publication is named beside `'self'`, which is nothing in a sandboxed frame.
 */
export function policyLine({ baseUrl, images = [] }: PagePolicy = {}): string {
  const own = ["'self'", ...originOf(baseUrl)];
  const directives = {
    'default-src': ["'none'"],
    'script-src': own,
    'style-src': own,
    'media-src': own,
    'connect-src': own,
    'img-src': [...own, ...images.flatMap(originOf)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  const content = Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(' ')}`)
    .join('; ');
  return startTag('meta', { 'http-equiv': 'Content-Security-Policy', content });
}

/** An origin is host and port alone, so that no letter of an address can end a directive. */
function originOf(address: string | undefined): readonly string[] {
  const web = webAddress(address);
  if (web === undefined) return [];
  const { origin } = new URL(web);
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? [origin] : [];
}

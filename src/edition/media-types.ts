/** a file's name → its media type for browsers and apps, and whether Lectern wrote it. Pure. */
import { ownEntry } from '../_internal/own-entry.ts';

/** By extension. Text types state their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/rss+xml; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a file; `application/octet-stream` for an unknown extension. */
export function mediaTypeOf(name: string): string {
  if (/^chapters\.[0-9a-f]{8}\.json$/.test(name)) return 'application/json+chapters';
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ownEntry(TYPES, extension) ?? 'application/octet-stream';
}

/** Whether a name contains a digest of the content, so that the content never changes. */
export function isHashedName(name: string): boolean {
  return /\.[0-9a-f]{8}\.[a-z0-9]+$/.test(name);
}

/** Seconds of a year, the longest that caches keep files. */
const YEAR = 31_536_000;

/** The `Cache-Control` of a file whose name contains a digest of its content. */
export const IMMUTABLE: string = `public, max-age=${YEAR}, immutable`;

/**
 * Whether a file in an edition's folder has a name that Lectern writes: a slug or a word, 8 hex
 * digits of the content's hash, a known extension.
 */
export function isEditionFile(name: string): boolean {
  return /^[\w-]{1,150}\.[0-9a-f]{8}\.(?:mp3|m4[ab]|opus|flac|wav|png|jpg|gif|webp|vtt|srt|json|html)$/.test(
    name,
  );
}

/** Names without a digest that Lectern writes in an edition's folder. */
const EDITION_PAGES: ReadonlySet<string> = new Set([
  'index.html',
  'embed.html',
  'oembed.json',
  'edition.json',
]);

/** Whether a name is that of an edition's page or data, which are published beside its files. */
export function isEditionPage(name: string): boolean {
  return EDITION_PAGES.has(name);
}

/** Whether a name is that of a feed, or of one of its later pages. */
export function isFeedPage(name: string): boolean {
  return /^feed(?:-\d+)?\.xml$/.test(name);
}

/** Whether a name is that of artwork beside a feed. */
export function isArtworkFile(name: string): boolean {
  return /^artwork\.[0-9a-f]{8}\.(?:png|jpg)$/.test(name);
}

/** The private record, and settings of a project; some disks ignore case. */
const PRIVATE_NAMES = /^(?:\..*|record\.json|lectern\.config\..*)$/is;

/**
 * Whether a file is never published or served: the private record, configurations, and names that
 * begin with a dot.
 */
export function isPrivate(name: string): boolean {
  return PRIVATE_NAMES.test(name);
}

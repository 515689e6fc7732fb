/** a file's name → its media type, as browsers and podcast apps expect it, and whose file it is. Pure. */
import { ownEntry } from '../_internal/own-entry.ts';

/** By extension. Texts say their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  opus: 'audio/ogg',
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
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a file; bytes of no known kind where its extension is strange. */
export function mediaTypeOf(name: string): string {
  if (/^chapters\.[0-9a-f]{8}\.json$/.test(name)) return 'application/json+chapters';
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ownEntry(TYPES, extension) ?? 'application/octet-stream';
}

/** Whether a name holds a digest of its content, so that it never holds anything else. */
export function isHashedName(name: string): boolean {
  return /\.[0-9a-f]{8}\.[a-z0-9]+$/.test(name);
}

/**
 * Whether only we give such a name in an edition's folder: a slug or a word, 8 hex digits of the content,
 * an extension of ours.
 */
export function isEditionFile(name: string): boolean {
  return /^[\w-]{1,150}\.[0-9a-f]{8}\.(?:mp3|m4a|opus|png|vtt|srt|json|html)$/.test(name);
}

/** Names in an edition's folder that only we give, those with a digest apart. */
const EDITION_PAGES: ReadonlySet<string> = new Set([
  'index.html',
  'embed.html',
  'oembed.json',
  'edition.json',
]);

/** Whether a name is that of a page or of the data of an edition, which are published beside its files. */
export function isEditionPage(name: string): boolean {
  return EDITION_PAGES.has(name);
}

/** Whether a name is that of a feed, or of one of its further pages. */
export function isFeedPage(name: string): boolean {
  return /^feed(?:-\d+)?\.xml$/.test(name);
}

/** Whether a name is that of artwork beside a feed. */
export function isArtworkFile(name: string): boolean {
  return /^artwork\.[0-9a-f]{8}\.(?:png|jpg)$/.test(name);
}

/** The private record, and settings of a project; some disks do not tell capitals apart. */
const PRIVATE_NAMES = /^(?:\..*|record\.json|lectern\.config\..*)$/is;

/**
 * Files that are never shown to anyone: the private record, configurations, and whatever begins with
 * a dot.
 */
export function isPrivate(name: string): boolean {
  return PRIVATE_NAMES.test(name);
}

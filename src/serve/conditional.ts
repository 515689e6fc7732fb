/** a file and the headers of a request → whether the client's copy is current, and which bytes it wants (RFC 9110, 13 and 14). Pure. */
import { parseRange, type ByteRange } from './range.ts';

/** The validators of a file's version. */
export type FileVersion = { readonly etag: string; readonly modified: string };

/** The value of a header by its name in lower case; `undefined` where the request lacks it. */
export type HeaderOf = (name: string) => string | undefined;

/** The validators of a file, from its size and time. */
export function versionOf(file: {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}): FileVersion {
  const [size, time] = [file.sizeBytes, Math.round(file.modifiedMs)].map((each) =>
    each.toString(16),
  );
  return { etag: `"${size}-${time}"`, modified: new Date(file.modifiedMs).toUTCString() };
}

/** Whether the client has this version (13.2.2): the date only counts if no tag is given. */
export function isUnchanged(headerOf: HeaderOf, version: FileVersion): boolean {
  const tags = headerOf('if-none-match');
  if (tags !== undefined) return matches(tags, version.etag);
  const since = headerOf('if-modified-since');
  return since !== undefined && Date.parse(since) >= Date.parse(version.modified);
}

function matches(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((value) => value.trim().replace(/^W\//, '') === etag);
}

/**
 * The bytes that a GET request wants: a range only of the version that the client already has a part
 * of (13.1.5).
 */
export function wantedBytes(
  headerOf: HeaderOf,
  file: FileVersion & { readonly sizeBytes: number },
): ByteRange | 'whole' | 'unsatisfiable' {
  const begun = headerOf('if-range');
  const isThis = begun === undefined || begun === file.etag || begun === file.modified;
  return isThis ? parseRange(headerOf('range'), file) : 'whole';
}

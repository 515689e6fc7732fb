/** a file of an edition and a request for it → the response: whole, a range of it, or that it is unchanged. */
import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { mediaTypeOf } from '../../edition/media-types.ts';
import { isUnchanged, versionOf, wantedBytes, type HeaderOf } from '../../serve/conditional.ts';
import { findFile, type FoundFile } from '../../serve/find-file.ts';

/** A file that was asked for. */
export type AskedFile = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  readonly slug: string;
  /** Its name, or path, in the folder of the edition, as the request spells it. */
  readonly path: string;
};

/** The response; `undefined` where there is no such file. `head`: without its bytes. */
export async function answerFile(
  { output, slug, path }: AskedFile,
  { headers, isHead }: { readonly headers: Headers; readonly isHead: boolean },
): Promise<Response | undefined> {
  // Nothing beside the edition's own folder is found, whatever the path says.
  const root = await realpath(join(output, slug)).catch(() => undefined);
  const found = root === undefined ? undefined : await findFile(`/${path}`, { root });
  if (found?.kind !== 'file') return undefined;
  return sendFound(found, {
    headers,
    isHead,
    about: {
      'Cache-Control': 'no-cache',
      // A page of an edition is read on its site; here its scripts would run beside the service's own pages.
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    },
  });
}

/** A request for a file that was found. */
export type FileRequest = {
  readonly headers: Headers;
  /** Whether only the headers are wanted. */
  readonly isHead: boolean;
  /** Further headers of the answer. */
  readonly about: Readonly<Record<string, string>>;
};

/** The response of a file: whole, a range of it, or that it is unchanged. */
export function sendFound(
  found: FoundFile & { readonly kind: 'file' },
  { headers, isHead, about: further }: FileRequest,
): Response {
  const version = versionOf(found);
  const about = {
    'Content-Type': mediaTypeOf(found.name),
    'Accept-Ranges': 'bytes',
    ETag: version.etag,
    'Last-Modified': version.modified,
    'X-Content-Type-Options': 'nosniff',
    ...further,
  };
  const headerOf: HeaderOf = (name) => headers.get(name) ?? undefined;
  if (isUnchanged(headerOf, version)) return new Response(null, { status: 304, headers: about });
  const { sizeBytes } = found;
  const range = isHead ? 'whole' : wantedBytes(headerOf, { ...version, sizeBytes });
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { 'Content-Range': `bytes */${sizeBytes}` },
    });
  const isWhole = range === 'whole';
  const { start, end } = isWhole ? { start: 0, end: sizeBytes - 1 } : range;
  const stream = (): ReadableStream =>
    Readable.toWeb(createReadStream(found.path, { start, end })) as ReadableStream;
  return new Response(isHead || sizeBytes === 0 ? null : stream(), {
    status: isWhole ? 200 : 206,
    headers: {
      ...about,
      ...(!isWhole && { 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` }),
      'Content-Length': String(end - start + 1),
    },
  });
}

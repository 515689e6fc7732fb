/** the name of an audio file of an edition → the response with its bytes: of this machine, else of the target. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isHashedName, mediaTypeOf } from '../../edition/media-types.ts';
import { findFile } from '../../serve/find-file.ts';
import { parseRange } from '../../serve/range.ts';
import { sendFound } from '../../service/editions/edition-files.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioParts } from '../studio-parts.ts';
import { atTarget, isPublishedElsewhere } from './public-version.ts';

/** A file that is asked for. */
export type PublicSound = { readonly slug: string; readonly name: string };

/** Answers with files, and keeps the last one that came from the target. */
export type PublicSounds = {
  /** @throws ServiceError `SERVICE_NOT_FOUND`; what reading the target throws */
  readonly answer: (asked: PublicSound, request: Request) => Promise<Response>;
};

const NO_CACHE = { 'Cache-Control': 'no-cache' };

/** Opens it. */
export function openPublicSounds(parts: StudioParts): PublicSounds {
  const { output } = parts.project.places;
  let last: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  const fetchWhole = async (path: string, signal: AbortSignal): Promise<Uint8Array> => {
    if (last?.path === path) return last.bytes;
    const bytes = isPublishedElsewhere({ parts })
      ? await atTarget(parts, (target) => target.read(path, { signal }))
      : undefined;
    if (!bytes) throw notThere();
    last = { path, bytes };
    return bytes;
  };
  return {
    answer: async ({ slug, name }, request) => {
      if (!isHashedName(name) || !mediaTypeOf(name).startsWith('audio/')) throw notThere();
      const root = await realpath(join(output, slug)).catch(() => undefined);
      const found = root === undefined ? undefined : await findFile(`/${name}`, { root });
      const { headers, signal } = request;
      if (found?.kind === 'file')
        return sendFound(found, { headers, isHead: false, about: NO_CACHE });
      const bytes = await fetchWhole(`${slug}/${name}`, signal);
      return answerBytes(bytes, { type: mediaTypeOf(name), range: headers.get('range') });
    },
  };
}

/** A range of bytes in memory, or all of them. */
function answerBytes(
  bytes: Uint8Array,
  { type, range }: { readonly type: string; readonly range: string | null },
): Response {
  const sizeBytes = bytes.length;
  const wanted = parseRange(range ?? undefined, { sizeBytes });
  const about = { 'Content-Type': type, 'Accept-Ranges': 'bytes', ...NO_CACHE };
  if (wanted === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...about, 'Content-Range': `bytes */${sizeBytes}` },
    });
  if (wanted === 'whole') return new Response(Buffer.from(bytes), { headers: about });
  const { start, end } = wanted;
  return new Response(Buffer.from(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: { ...about, 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` },
  });
}

function notThere(): ServiceError {
  return new ServiceError('The audio that is public cannot be found.', {
    code: 'SERVICE_NOT_FOUND',
    hint: 'It is neither in the output folder nor where editions are published.',
  });
}

/** a .tar.bz2 or .tar.gz → the files in it, each checked before it is written. */
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { createGunzip } from 'node:zlib';
import { createTarDecoder, type ParsedTarEntry, type TarHeader } from 'modern-tar';
import { bunzip } from './bunzip.ts';
import type { EntryGuard, PartKind } from './entry-guard.ts';
import { makePartFolder, writePart, type WritePartOptions } from './write-part.ts';

/**
 * Unpacks an archive.
 * @throws LecternError of the guard or the disk; the libraries' errors for a damaged archive.
 */
export async function unpackTar(
  archive: string,
  options: WritePartOptions & { readonly packing: 'bzip2' | 'gzip' },
): Promise<void> {
  const { guard } = options;
  const bytes =
    options.packing === 'bzip2' ? readBzip2(archive, guard) : counted(readGzip(archive), guard);
  const decoder = createTarDecoder({ strict: true });
  const entries = ReadableStream.from(bytes).pipeThrough(decoder as never);
  for await (const entry of entries as AsyncIterable<ParsedTarEntry>) {
    options.signal?.throwIfAborted();
    const { header } = entry;
    const path = options.guard.admit(header.name, kindOf(header));
    const body = entry.body as unknown as AsyncIterable<Uint8Array>;
    if (kindOf(header) === 'file') await writePart(path, body, options);
    else await makePartFolder(path, options);
  }
}

function readBzip2(archive: string, guard: EntryGuard): AsyncIterable<Uint8Array> {
  return bunzip(createReadStream(archive), { spend: (bytes) => guard.pass(bytes) });
}

/** What follows the last file is unpacked too, and counted. */
async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  guard: EntryGuard,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    guard.pass(chunk.length);
    yield chunk;
  }
}

function readGzip(archive: string): AsyncIterable<Uint8Array> {
  const unpacked: Readable = pipeline(createReadStream(archive), createGunzip(), () => undefined);
  return unpacked;
}

function kindOf({ type = 'file' }: TarHeader): PartKind {
  if (type === 'directory') return 'folder';
  return type === 'file' ? 'file' : 'other';
}

/** bytes and ranges of a file → another file with these in order, its size and its digest. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { AbortOptions } from '../../_internal/abort.ts';
import { LecternError } from '../../errors.ts';
import { FileSink } from '../encoders/file-sink.ts';
import type { TagPicture, TrackTags } from '../tags/track-tags.ts';

/** Bytes from one offset of a file to another, exclusive. */
export type FileSpan = { readonly from: number; readonly to: number };

/** What a file is made of: new bytes, and what is kept of another file. */
export type FilePart = Uint8Array | FileSpan;

/** What a file gets in place of the tags that it has. */
export type RetagOptions = AbortOptions & {
  readonly tags: TrackTags;
  /** @default the file shows no picture */
  readonly cover?: TagPicture | undefined;
};

/** The parts of a file with other tags. */
export type TaggedParts = (
  file: ReadableFile,
  options: RetagOptions,
) => Promise<readonly FilePart[]>;

/** A file that is read at offsets. */
export type ReadableFile = {
  /** Bytes. */
  readonly size: number;
  /** The bytes at an offset. @throws LecternError TRACK_ENCODER where the file ends before */
  readonly read: (from: number, length: number) => Promise<Buffer>;
};

/** The file that was written. */
export type Copied = { readonly sizeBytes: number; readonly sha256: string };

/** Bytes copied at a time. */
const BLOCK_BYTES = 1 << 20;

/** Copies the parts that `findParts` chooses of `source` into `target`, which must not exist. */
export async function copyParts(
  source: string,
  target: string,
  options: RetagOptions & { readonly findParts: TaggedParts },
): Promise<Copied> {
  const from = await open(source, 'r');
  try {
    const { size } = await from.stat();
    const parts = await options.findParts(readable(from, { source, size }), options);
    const to = await FileSink.create(target);
    try {
      return await writeParts(parts, { from, to, ...options });
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

function readable(
  handle: FileHandle,
  { source, size }: { readonly source: string; readonly size: number },
): ReadableFile {
  const read = async (from: number, length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await handle.read(bytes, 0, length, from);
    if (bytesRead === length) return bytes;
    throw notOfFormat(`${source} ends where its tags should`);
  };
  return { size, read };
}

/** The error for a file that is not what its name says. */
export function notOfFormat(what: string): LecternError {
  return new LecternError(`${what}.`, {
    code: 'TRACK_ENCODER',
    hint: 'Run the same command again: recorded clips are kept.',
  });
}

type Ends = AbortOptions & { readonly from: FileHandle; readonly to: FileSink };

async function writeParts(parts: readonly FilePart[], ends: Ends): Promise<Copied> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for (const part of parts)
    for await (const block of blocksOf(part, ends)) {
      ends.signal?.throwIfAborted();
      hash.update(block);
      await ends.to.writeAt(block, sizeBytes);
      sizeBytes += block.length;
    }
  return { sizeBytes, sha256: hash.digest('hex') };
}

async function* blocksOf(part: FilePart, { from }: Ends): AsyncIterable<Uint8Array> {
  if (part instanceof Uint8Array) return yield part;
  for (let at = part.from; at < part.to;) {
    const wanted = Math.min(BLOCK_BYTES, part.to - at);
    const { bytesRead, buffer } = await from.read(Buffer.alloc(wanted), 0, wanted, at);
    if (bytesRead === 0) throw notOfFormat('The audio file became shorter while it was copied');
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** a WAV file → its chunks, with another one of tags at the end. */
import { id3Chunk } from '../tags/id3-chunk.ts';
import { notOfFormat, type FilePart, type FileSpan, type TaggedParts } from './copy-parts.ts';

/** Bytes before the first chunk: RIFF, the size of the rest, WAVE. */
const HEADER_BYTES = 12;

/** Bytes of a chunk's name and size. */
const CHUNK_BYTES = 8;

/** Replaces the chunk of tags; the others keep their order. */
export const partsOfWav: TaggedParts = async ({ size, read }, { tags, cover }) => {
  const header = await read(0, HEADER_BYTES);
  if (header.toString('latin1', 0, 4) !== 'RIFF') throw notOfFormat('The audio file is not a WAV');
  const kept: FileSpan[] = [];
  for (let from = HEADER_BYTES; from + CHUNK_BYTES <= size;) {
    const chunk = await read(from, CHUNK_BYTES);
    const bytes = chunk.readUInt32LE(4);
    const to = Math.min(size, from + CHUNK_BYTES + bytes + (bytes % 2));
    if (chunk.toString('latin1', 0, 4) !== 'id3 ') kept.push({ from, to });
    from = to;
  }
  const tag = id3Chunk(tags, cover);
  const parts: FilePart[] = [...kept, tag];
  const sizes = parts.map((part) => ('from' in part ? part.to - part.from : part.length));
  header.writeUInt32LE(4 + sizes.reduce((sum, each) => sum + each, 0), 4);
  return [header, ...parts];
};

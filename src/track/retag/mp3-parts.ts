/** an MP3 file → its frames behind another ID3 tag. */
import { buildId3 } from '../tags/write-id3.ts';
import type { TaggedParts } from './copy-parts.ts';

/** Bytes of the header of an ID3 tag. */
const HEADER_BYTES = 10;

/** Replaces the ID3v2 tag at the start; one that is missing is added. */
export const partsOfMp3: TaggedParts = async ({ size, read }, { tags, cover }) => {
  const header = await read(0, HEADER_BYTES);
  const from = header.toString('latin1', 0, 3) === 'ID3' ? HEADER_BYTES + syncSafe(header) : 0;
  return [buildId3(tags, cover), { from, to: size }];
};

/** The size that a header tells: four bytes of seven bits. */
function syncSafe(header: Buffer): number {
  return header.subarray(6, HEADER_BYTES).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
}

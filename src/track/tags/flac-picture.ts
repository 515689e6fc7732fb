/** a cover → the picture block of FLAC, which Ogg files hold as a comment (RFC 9639, 8.8). Pure. */
import type { TagPicture } from './track-tags.ts';
import { FRONT_COVER } from './write-id3.ts';

/** Bits of a pixel: eight for red, green and blue each. */
const COLOUR_DEPTH = 24;

/** The content of the block, without its header. */
export function flacPicture({ bytes, mediaType, side }: TagPicture): Uint8Array {
  const type = Buffer.from(mediaType, 'latin1');
  // Without a description, and without a palette.
  const numbers = [0, side, side, COLOUR_DEPTH, 0, bytes.length].map(bigEndian);
  const head = [bigEndian(FRONT_COVER), bigEndian(type.length), type];
  return new Uint8Array(Buffer.concat([...head, ...numbers, bytes]));
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

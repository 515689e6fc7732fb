/** a FLAC file → its frames behind other comments and pictures (RFC 9639, 8). */
import { flacPicture } from '../tags/flac-picture.ts';
import { vorbisComments } from '../tags/vorbis-comments.ts';
import { notOfFormat, type FilePart, type TaggedParts } from './copy-parts.ts';

/** Bytes of a block's header: its type, and its size in three bytes. */
const HEADER_BYTES = 4;

/** Of the first byte of a header: whether the block is the last one. */
const LAST = 0x80;

/** Types of blocks. */
const PADDING = 1;
const COMMENTS = 4;
const PICTURE = 6;

/** A block of what is told of the sound. */
type Block = { readonly type: number; readonly content: Uint8Array };

/** Replaces comments and pictures; the facts of the stream, which stand first, and the rest are kept. */
export const partsOfFlac: TaggedParts = async ({ size, read }, { tags, cover }) => {
  const signature = await read(0, 4);
  if (signature.toString('latin1') !== 'fLaC') throw notOfFormat('The audio file is not a FLAC');
  const blocks: Block[] = [];
  let at = signature.length;
  for (let isLast = false; !isLast;) {
    const header = await read(at, HEADER_BYTES);
    isLast = (header[0]! & LAST) !== 0;
    const content = await read(at + HEADER_BYTES, header.readUIntBE(1, 3));
    blocks.push({ type: header[0]! & ~LAST, content });
    at += HEADER_BYTES + content.length;
  }
  const kept = blocks.filter(({ type }) => ![PADDING, COMMENTS, PICTURE].includes(type));
  const comments = vorbisComments(tags);
  const wanted = [
    ...kept,
    { type: COMMENTS, content: commentBlock(comments, vendorOf(blocks)) },
    ...(cover ? [{ type: PICTURE, content: flacPicture(cover) }] : []),
  ];
  const written = wanted.flatMap((block, index) => encodeBlock(block, index === wanted.length - 1));
  return [signature, ...written, { from: at, to: size }];
};

function encodeBlock({ type, content }: Block, isLast: boolean): FilePart[] {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(content.length);
  header[0] = type | (isLast ? LAST : 0);
  return [header, content];
}

/** Who encoded the sound, which the comments begin with. */
function vendorOf(blocks: readonly Block[]): Uint8Array {
  const { content } = blocks.find(({ type }) => type === COMMENTS) ?? {};
  if (content === undefined || content.length < 4) return new Uint8Array(0);
  const length = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
  return content.subarray(4, 4 + length);
}

/** Comments as they are stored: each text behind its length in four bytes, lowest first. */
function commentBlock(comments: Readonly<Record<string, string>>, vendor: Uint8Array): Uint8Array {
  const texts = Object.entries(comments).map(([name, text]) => Buffer.from(`${name}=${text}`));
  const sized = texts.flatMap((text) => [littleEndian(text.length), text]);
  return Buffer.concat([littleEndian(vendor.length), vendor, littleEndian(texts.length), ...sized]);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

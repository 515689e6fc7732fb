/** TrackTags → the chunk of a WAV file that holds them as an ID3 tag. Pure. */
import type { TagPicture, TrackTags } from './track-tags.ts';
import { buildId3 } from './write-id3.ts';

/** A chunk of RIFF, which has an even number of bytes. */
export function id3Chunk(tags: TrackTags, cover?: TagPicture): Uint8Array {
  const tag = buildId3(tags, cover);
  const chunk = new Uint8Array(8 + tag.length + (tag.length % 2));
  chunk.set(Buffer.from('id3 ', 'latin1'));
  new DataView(chunk.buffer).setUint32(4, tag.length, true);
  chunk.set(tag, 8);
  return chunk;
}

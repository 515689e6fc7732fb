/** samples and what is known of them → the frames in which the page receives sound. Pure. */
import type { SoundHead } from '../answers.ts';

/** The media type of a stream of frames; no browser does anything with it by itself. */
export const FRAMES_TYPE = 'application/vnd.lectern.sound';

/** Bytes of the length that begins a frame. */
const LENGTH_BYTES = 4;

/**
 * One frame: the bytes of its head as a number (32 bits, little-endian), the head as JSON, the samples
 * (16 bits, little-endian, one channel).
 */
export function soundFrame(head: Omit<SoundHead, 'samples'>, samples: Int16Array): Uint8Array {
  const json = Buffer.from(JSON.stringify({ ...head, samples: samples.length }));
  const frame = Buffer.alloc(LENGTH_BYTES + json.length + samples.length * 2);
  frame.writeUInt32LE(json.length, 0);
  json.copy(frame, LENGTH_BYTES);
  const from = LENGTH_BYTES + json.length;
  for (let i = 0; i < samples.length; i++) frame.writeInt16LE(samples[i]!, from + i * 2);
  return frame;
}

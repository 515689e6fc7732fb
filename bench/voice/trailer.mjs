/** the engine's reply → its pieces and its sound alone. The bench's own reader, so that the library's is not judged by itself. */

/** What a reply with a trailer ends with, and samples of one frame; the pack's voice.json says so too. */
const MARKER = -8191;
const FRAME_SAMPLES = 600;

/** `{ ids, frames, samples, start }` each, in order; undefined where the reply does not add up to nothing left. */
export function readPieces(reply) {
  const pieces = [];
  let end = reply.length;
  while (end > 0) {
    const count = reply[end - 2];
    if (reply[end - 1] !== MARKER || !(count > 0) || 2 * count + 2 > end) return undefined;
    const ids = Array.from(reply.subarray(end - 2 - 2 * count, end - 2 - count));
    const frames = Array.from(reply.subarray(end - 2 - count, end - 2));
    const samples = frames.reduce((sum, frame) => sum + frame, 0) * FRAME_SAMPLES;
    end -= 2 * count + 2 + samples;
    pieces.unshift({ ids, frames, samples, start: end });
  }
  return end === 0 && pieces.length > 0 ? pieces : undefined;
}

/** Samples of all pieces, one after the other. */
export function soundOf(reply, pieces) {
  const whole = new Float32Array(pieces.reduce((sum, { samples }) => sum + samples, 0));
  let at = 0;
  for (const { start, samples } of pieces) {
    whole.set(reply.subarray(start, start + samples), at);
    at += samples;
  }
  return whole;
}

/**
 * an engine's reply → its sound and the time of every token: a model with a trailer appends the ids
 * and frames of its tokens, their number and a marker to the sound of each piece. Pure.
 */
import type { PackTiming } from '../voice-pack.ts';

/** A token of a reply, and its range in samples of the reply's sound; the end is exclusive. */
export type TimedToken = { readonly id: number; readonly start: number; readonly end: number };

/** The sound of a reply, and its tokens in order. */
export type TimedReply = { readonly samples: Float32Array; readonly tokens: readonly TimedToken[] };

/** Numbers after the ids and frames of a piece: their count, and the marker. */
const TAIL = 2;

/**
 * Reads piece by piece from the end, since the engine joins the pieces that it cut a text into.
 * @throws RangeError when a piece does not add up: sum of frames x samples of a frame = its sound.
 */
export function readTrailer(reply: Float32Array, timing: PackTiming): TimedReply {
  const pieces: Piece[] = [];
  let end = reply.length;
  while (end > 0) {
    const piece = readPiece(reply.subarray(0, end), timing);
    pieces.unshift(piece);
    end = piece.start;
  }
  const samples = new Float32Array(pieces.reduce((sum, { sound }) => sum + sound.length, 0));
  const tokens: TimedToken[] = [];
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece.sound, at);
    for (const [index, id] of piece.ids.entries()) {
      const length = piece.frames[index]! * timing.frameSamples;
      tokens.push({ id, start: at, end: at + length });
      at += length;
    }
  }
  return { samples, tokens };
}

type Piece = {
  /** Where it begins in the reply. */
  readonly start: number;
  readonly sound: Float32Array;
  readonly ids: Float32Array;
  readonly frames: Float32Array;
};

/** The last piece of a reply. */
function readPiece(reply: Float32Array, timing: PackTiming): Piece {
  const marker = reply.at(-1);
  if (marker !== timing.marker)
    throw new RangeError(`a reply ends with ${marker}, not with its marker ${timing.marker}`);
  const count = reply.at(-TAIL) ?? 0;
  const soundEnd = reply.length - TAIL - 2 * count;
  if (!Number.isInteger(count) || count < 1 || soundEnd < 0)
    throw new RangeError(`a reply of ${reply.length} numbers cannot contain ${count} tokens`);
  const ids = reply.subarray(soundEnd, soundEnd + count);
  const frames = reply.subarray(soundEnd + count, soundEnd + 2 * count);
  const length = frames.reduce((sum, each) => sum + each, 0) * timing.frameSamples;
  const start = soundEnd - length;
  const isWhole = frames.every((each) => Number.isInteger(each) && each >= 0);
  // Before it is nothing, or the end of another piece.
  const isNext = start === 0 || reply[start - 1] === timing.marker;
  if (!isWhole || !(start >= 0) || !isNext)
    throw new RangeError(
      `the times of ${count} tokens add up to ${length} samples of ${soundEnd} before them`,
    );
  return { start, sound: reply.subarray(start, soundEnd), ids, frames };
}

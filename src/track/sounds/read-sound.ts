/** a decoded sound on disk → its samples at the rate of a track; only a second of it is in memory twice. */
import { open, type FileHandle } from 'node:fs/promises';
import type { AbortOptions } from '../../_internal/abort.ts';
import {
  greatestCommonDivisor,
  resample,
  resampledLength,
} from '../../_internal/audio/resample.ts';
import { roundToInt16, WAV_HEADER_BYTES } from '../../_internal/audio/wav.ts';
import { LecternError } from '../../errors.ts';
import type { PreparedSound } from './sounds.ts';

/** Samples that are converted at once, and those on both sides that reach into them; both are rounded up. */
const [CHUNK, MARGIN] = [65_536, 1024];

/**
 * All samples of a sound, 16 bits, exactly as if they were converted in one piece.
 * @throws LecternError TRACK_SOUND where the decoded samples are gone
 */
export async function readSoundAt(
  sampleRateHz: number,
  { sound, signal }: AbortOptions & { readonly sound: PreparedSound },
): Promise<Int16Array> {
  const rates = { from: sound.sampleRateHz, to: sampleRateHz };
  const samples = new Int16Array(resampledLength(sound.sampleCount, rates));
  // A chunk begins on a sample that both rates have.
  const step = rates.from / greatestCommonDivisor(rates.from, rates.to);
  const [chunk, margin] = [CHUNK, MARGIN].map((size) => step * Math.ceil(size / step));
  const handle = await openSound(sound);
  try {
    for (let from = 0; from < sound.sampleCount; from += chunk!) {
      signal?.throwIfAborted();
      const start = Math.max(0, from - margin!);
      const end = Math.min(sound.sampleCount, from + chunk! + margin!);
      const part = await readPart(handle, { start, end });
      const converted = resample(part, rates);
      const first = resampledLength(from - start, rates);
      const at = resampledLength(from, rates);
      const count = Math.min(samples.length - at, resampledLength(chunk!, rates));
      samples.set(roundToInt16(converted.subarray(first, first + count)), at);
    }
  } finally {
    await handle.close();
  }
  return samples;
}

async function openSound({ audio, file }: PreparedSound): Promise<FileHandle> {
  return open(audio, 'r').catch((cause: unknown) => {
    throw new LecternError(`What was decoded of the sound file ${file} is gone.`, {
      code: 'TRACK_SOUND',
      hint: 'Run the same command again.',
      cause,
    });
  });
}

async function readPart(
  handle: FileHandle,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Float32Array> {
  const bytes = Buffer.alloc((end - start) * 2);
  await handle.read(bytes, 0, bytes.length, WAV_HEADER_BYTES + start * 2);
  const samples = new Float32Array(end - start);
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readInt16LE(i * 2);
  return samples;
}

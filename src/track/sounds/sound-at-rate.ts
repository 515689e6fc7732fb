/** a decoded sound on disk → its samples at the rate of a track: converted once, kept beside it, read piece by piece. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { AbortOptions } from '../../_internal/abort.ts';
import {
  greatestCommonDivisor,
  resample,
  resampledLength,
} from '../../_internal/audio/resample.ts';
import { roundToInt16, WAV_HEADER_BYTES, wavHeader } from '../../_internal/audio/wav.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { LecternError } from '../../errors.ts';
import type { PreparedSound, SoundPlan } from './sounds.ts';

/** Samples that are converted at once, and those on both sides that reach into them; both are rounded up. */
const [CHUNK, MARGIN] = [65_536, 1024];

/** Samples that are read at once: half a megabyte, ten seconds. */
const WINDOW = 262_144;

/** Incremented when the same samples are converted to others. */
const CONVERSION_REVISION = 1;

/** Options of `convertSounds`. */
export type ConvertSoundsOptions = AbortOptions & { readonly sampleRateHz: number };

/** The sounds of a track by the digests of their files. */
export type ConvertedSounds = ReadonlyMap<string, SoundAtRate>;

/**
 * All sounds of a plan at the rate of its track; whatever their length, little of them is in memory.
 * @throws LecternError TRACK_SOUND where decoded samples are gone; STORE_UNWRITABLE
 */
export async function convertSounds(
  { placed, bed }: SoundPlan,
  options: ConvertSoundsOptions,
): Promise<ConvertedSounds> {
  const sounds = new Map<string, SoundAtRate>();
  for (const { sound } of [...placed, ...(bed ? [bed] : [])])
    if (!sounds.has(sound.sha256)) sounds.set(sound.sha256, await openSound(sound, options));
  return sounds;
}

/** The samples of a sound at one rate. */
export class SoundAtRate {
  readonly sampleCount: number;
  readonly #sound: PreparedSound;
  #window = new Int16Array(0);
  #from = 0;

  /** `sound`: one whose `audio` has that rate. */
  constructor(sound: PreparedSound) {
    this.#sound = sound;
    this.sampleCount = sound.sampleCount;
  }

  /**
   * Samples of a range within the sound, end exclusive, valid until the next call.
   * @throws LecternError TRACK_SOUND where the samples are gone
   */
  async read(from: number, to: number): Promise<Int16Array> {
    if (from < this.#from || to > this.#from + this.#window.length) await this.#move(from, to);
    const found = this.#window.subarray(from - this.#from, to - this.#from);
    // What is heard once is not kept after its end.
    if (to === this.sampleCount) this.#window = new Int16Array(0);
    return found;
  }

  async #move(from: number, to: number): Promise<void> {
    const end = Math.min(this.sampleCount, Math.max(to, from + WINDOW));
    const handle = await openAudio(this.#sound);
    try {
      this.#window = await readPart(handle, { sound: this.#sound, start: from, end });
    } finally {
      await handle.close();
    }
    this.#from = from;
  }
}

async function openSound(
  sound: PreparedSound,
  options: ConvertSoundsOptions,
): Promise<SoundAtRate> {
  const { sampleRateHz } = options;
  if (sound.sampleRateHz === sampleRateHz) return new SoundAtRate(sound);
  const rates = { from: sound.sampleRateHz, to: sampleRateHz };
  const audio = sound.audio.replace(/\.wav$/u, `.${CONVERSION_REVISION}-${sampleRateHz}.wav`);
  const sampleCount = resampledLength(sound.sampleCount, rates);
  const { size } = await stat(audio).catch(() => ({ size: 0 }));
  if (size !== WAV_HEADER_BYTES + 2 * sampleCount) await convert(sound, { ...options, audio });
  return new SoundAtRate({ ...sound, audio, sampleRateHz, sampleCount });
}

async function convert(
  sound: PreparedSound,
  { sampleRateHz, audio, signal }: ConvertSoundsOptions & { readonly audio: string },
): Promise<void> {
  const handle = await openAudio(sound);
  try {
    const data = convertedParts(handle, { sound, sampleRateHz, signal });
    await writeFileAtomic(audio, { data });
  } catch (error) {
    signal?.throwIfAborted();
    throw asDiskError(error, { path: audio });
  } finally {
    await handle.close();
  }
}

/** The bytes of a WAV file, exactly as if all samples were converted in one piece. */
async function* convertedParts(
  handle: FileHandle,
  { sound, sampleRateHz, signal }: ConvertSoundsOptions & { readonly sound: PreparedSound },
): AsyncGenerator<Uint8Array> {
  const rates = { from: sound.sampleRateHz, to: sampleRateHz };
  const sampleCount = resampledLength(sound.sampleCount, rates);
  yield wavHeader({ sampleCount, sampleRateHz });
  // A chunk begins on a sample that both rates have.
  const step = rates.from / greatestCommonDivisor(rates.from, rates.to);
  const [chunk, margin] = [CHUNK, MARGIN].map((size) => step * Math.ceil(size / step));
  for (let from = 0; from < sound.sampleCount; from += chunk!) {
    signal?.throwIfAborted();
    const start = Math.max(0, from - margin!);
    const end = Math.min(sound.sampleCount, from + chunk! + margin!);
    const part = await readPart(handle, { sound, start, end });
    const converted = resample(Float32Array.from(part), rates);
    const first = resampledLength(from - start, rates);
    const at = resampledLength(from, rates);
    const count = Math.min(sampleCount - at, resampledLength(chunk!, rates));
    const samples = roundToInt16(converted.subarray(first, first + count));
    yield new Uint8Array(samples.buffer);
  }
}

async function openAudio(sound: PreparedSound): Promise<FileHandle> {
  return open(sound.audio, 'r').catch((cause: unknown) => {
    throw goneSound(sound, cause);
  });
}

async function readPart(
  handle: FileHandle,
  options: { readonly sound: PreparedSound; readonly start: number; readonly end: number },
): Promise<Int16Array<ArrayBuffer>> {
  const { sound, start, end } = options;
  const samples = new Int16Array(end - start);
  const bytes = new Uint8Array(samples.buffer);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, WAV_HEADER_BYTES + start * 2);
  if (bytesRead < bytes.length) throw goneSound(sound);
  return samples;
}

function goneSound({ file }: PreparedSound, cause?: unknown): LecternError {
  return new LecternError(`What was decoded of the sound file ${file} is gone.`, {
    code: 'TRACK_SOUND',
    hint: 'Run the same command again.',
    cause,
  });
}

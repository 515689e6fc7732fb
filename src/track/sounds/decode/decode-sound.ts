/** the bytes of an audio file → SoundBlocks, by the reader for what they are. */
import { rm } from 'node:fs/promises';
import type { AbortOptions } from '../../../_internal/abort.ts';
import { readWholeFile } from '../../../_internal/disk/regular-file.ts';
import { decodeWithFfmpeg } from './decode-ffmpeg.ts';
import { flacBlocks } from './flac-blocks.ts';
import { wavBlocks } from './wav-blocks.ts';
import { audioOffset, recogniseAudio } from './recognise.ts';
import type { SoundBlocks } from './sound-blocks.ts';

/** Options of `decodeSound`. */
export type DecodeSoundOptions = AbortOptions & {
  /** Path of the file, for ffmpeg. */
  readonly file: string;
  /** Path for a file of ffmpeg, which is removed again. */
  readonly temporary: string;
  /** Seconds after which the rest need not be decoded. */
  readonly mostSeconds: number;
};

/**
 * WAV, FLAC and MP3 are decoded here, anything else by the system's ffmpeg.
 * @throws RangeError for what is not audio, or cannot be decoded: the message says why;
 * LecternError FFMPEG_MISSING; CommandError FFMPEG_FAILED
 */
export async function decodeSound(
  bytes: Uint8Array,
  options: DecodeSoundOptions,
): Promise<SoundBlocks> {
  const kind = recogniseAudio(bytes);
  if (kind === 'empty') throw new RangeError('it is empty');
  if (kind === 'text') throw new RangeError('it is a text file, not audio');
  if (kind === 'wav') return wavBlocks(bytes);
  if (kind === 'flac') return flacBlocks(bytes.subarray(audioOffset(bytes)));
  if (kind === 'mp3') {
    const { openMp3Sound } = await import('./mp3-blocks.ts');
    return openMp3Sound(bytes, options);
  }
  const { file, temporary } = options;
  try {
    await decodeWithFfmpeg(file, { ...options, to: temporary });
    return wavBlocks(await readWholeFile(temporary));
  } finally {
    await rm(temporary, { force: true });
  }
}

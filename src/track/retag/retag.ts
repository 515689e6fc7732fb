/**
 * a finished audio file → the same sound with other tags and a cover: its frames are copied, nothing is
 * decoded or encoded. The same file and tags give the same bytes.
 */
import { rm } from 'node:fs/promises';
import type { AudioFormat } from '../track.ts';
import { copyParts, type Copied, type RetagOptions, type TaggedParts } from './copy-parts.ts';
import { partsOfFlac } from './flac-parts.ts';
import { partsOfMp3 } from './mp3-parts.ts';
import type { FfmpegFormat } from '../encoders/ffmpeg-metadata.ts';
import { remuxFile } from './remux-file.ts';
import { partsOfWav } from './wav-parts.ts';

/** An audio file whose tags change. */
export type TaggedFile = { readonly file: string; readonly format: AudioFormat };

/** Containers whose tags stand apart from the sound. */
const PARTS: Partial<Record<AudioFormat, TaggedParts>> = {
  mp3: partsOfMp3,
  wav: partsOfWav,
  flac: partsOfFlac,
};

/**
 * Writes `target`, which must not exist, and tells its size and digest. A failure leaves no target.
 * @throws LecternError TRACK_ENCODER for a file that is not of its format; FFMPEG_MISSING and
 * CommandError FFMPEG_FAILED for M4A and Opus; errors of the disk; the signal's reason.
 */
export async function retagFile(
  { file, format }: TaggedFile,
  target: string,
  options: RetagOptions,
): Promise<Copied> {
  options.signal?.throwIfAborted();
  const findParts = PARTS[format];
  try {
    if (findParts) return await copyParts(file, target, { ...options, findParts });
    return await remuxFile({ file, format: format as FfmpegFormat }, target, options);
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}

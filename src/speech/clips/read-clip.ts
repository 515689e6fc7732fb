/** the path of a clip's audio, WAV or FLAC → its samples. */
import { readFile } from 'node:fs/promises';
import type { AbortOptions } from '../../_internal/abort.ts';
import { decodeFlac } from '../../_internal/audio/read-flac.ts';
import { decodeWav, type Pcm } from '../../_internal/audio/wav.ts';
import type { ClipFacts } from './clip-facts.ts';

/** Whether the audio of a clip is compressed, by the name of its file. */
export function isPacked(file: string): boolean {
  return file.endsWith('.flac');
}

/** Reads a clip's audio. @throws RangeError if the file is neither WAV nor FLAC; disk errors. */
export async function readClipAudio(
  file: string,
  options: AbortOptions & Pick<ClipFacts, 'sampleCount'>,
): Promise<Pcm> {
  const { signal, sampleCount } = options;
  const bytes = await readFile(file, signal ? { signal } : {});
  return isPacked(file) ? decodeFlac(bytes, { mostSamples: sampleCount }) : decodeWav(bytes);
}

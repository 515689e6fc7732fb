/** the path of a clip's audio, in either of its forms → its samples. */
import { readFile } from 'node:fs/promises';
import type { AbortOptions } from '../../_internal/abort.ts';
import { decodeFlac } from '../../_internal/audio/read-flac.ts';
import { decodeWav, type Pcm } from '../../_internal/audio/wav.ts';
import type { ClipFacts } from './clip-facts.ts';

/** Whether the audio of a clip is packed, by the name of its file. */
export function isPacked(file: string): boolean {
  return file.endsWith('.flac');
}

/** Reads a clip's audio. @throws RangeError for what is no such file; errors of the disk. */
export async function readClipAudio(
  file: string,
  options: AbortOptions & Pick<ClipFacts, 'sampleCount'>,
): Promise<Pcm> {
  const { signal, sampleCount } = options;
  const bytes = await readFile(file, signal ? { signal } : {});
  return isPacked(file) ? decodeFlac(bytes, { mostSamples: sampleCount }) : decodeWav(bytes);
}

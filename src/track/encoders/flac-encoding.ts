/** samples → a FLAC file, by libFLAC compiled to WebAssembly: lossless, tags and chapters as comments. */
import { loadFlacEncoder } from '../../_internal/audio/write-flac.ts';
import { vorbisComments } from '../tags/vorbis-comments.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { openSampleEncoding } from './sample-encoding.ts';

/** Bytes collected before each write to disk: some ten seconds of speech. */
const CHUNK_BYTES = 1 << 18;

/** Starts a FLAC file. Its samples are those that are written, all of them. */
export async function openFlac(file: string, options: EncoderOptions): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const mediabunny = await loadFlacEncoder();
  const { sampleRateHz, tags, signal } = options;
  return openSampleEncoding(file, {
    mediabunny,
    format: new mediabunny.FlacOutputFormat(),
    config: { codec: 'flac' },
    comments: vorbisComments(tags),
    chunkBytes: CHUNK_BYTES,
    name: 'FLAC',
    hint: 'Run the same command again; the formats mp3 and wav do not need this encoder.',
    sampleRateHz,
    ...(signal && { signal }),
  });
}

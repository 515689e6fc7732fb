/** a format → an Encoding on a file. The only place that knows which encoder writes which format. */
import type { AudioFormat } from '../track.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';

/** Starts a file; the code of the encoder is loaded only then. */
export async function openEncoding(
  format: AudioFormat,
  options: EncoderOptions & { readonly file: string },
): Promise<Encoding> {
  if (format === 'mp3') {
    const { openMp3 } = await import('./mediabunny.ts');
    return openMp3(options.file, options);
  }
  const { openFfmpeg } = await import('./ffmpeg-encoding.ts');
  return openFfmpeg(options.file, { ...options, format });
}

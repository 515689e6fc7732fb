/** an audio file of any format that the system's ffmpeg knows → the same as a WAV file. */
import type { AbortOptions } from '../../../_internal/abort.ts';
import { createCommand, findFfmpeg, runCommand } from '../../encoders/ffmpeg.ts';

/** Options of `decodeWithFfmpeg`. */
export type FfmpegDecodingOptions = AbortOptions & {
  /** Path of the WAV file, which must not exist. */
  readonly to: string;
  /** Seconds after which the rest is left out. */
  readonly mostSeconds: number;
};

/** Seconds that decoding may take: an hour of sound takes ten. */
const LONGEST_DECODING = 120;

/**
 * Decodes the first audio stream. The file may refer to no other: ffmpeg opens nothing but files, and no
 * playlist gets here.
 * @throws LecternError FFMPEG_MISSING; CommandError FFMPEG_FAILED; the signal's reason
 */
export async function decodeWithFfmpeg(
  file: string,
  options: FfmpegDecodingOptions,
): Promise<void> {
  const { to, mostSeconds, signal } = options;
  const limit = AbortSignal.timeout(LONGEST_DECODING * 1000);
  const command = createCommand(await findFfmpeg())
    .input(file)
    .inputOptions(['-protocol_whitelist', 'file'])
    .outputOptions(['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1'])
    .duration(mostSeconds)
    .audioCodec('pcm_s16le')
    .format('wav')
    .output(to);
  const signals = signal ? [signal, limit] : [limit];
  const { ended } = await runCommand(command, { signal: AbortSignal.any(signals) });
  await ended;
}

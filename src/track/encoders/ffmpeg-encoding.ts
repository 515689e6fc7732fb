/** samples → an M4A or Ogg Opus file, by streaming them to the system's ffmpeg. */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { CommandError, LecternError } from '../../errors.ts';
import type { TrackTags } from '../tags/track-tags.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { createCommand, findFfmpeg, runCommand, type FfmpegRun } from './ffmpeg.ts';

/** Formats that are written by ffmpeg. */
export type FfmpegFormat = 'm4a' | 'opus';

/**
 * Starts a file. MP4 needs a seekable file, so ffmpeg writes to disk itself.
 * @throws LecternError FFMPEG_MISSING
 */
export async function openFfmpeg(
  file: string,
  options: EncoderOptions & { readonly format: FfmpegFormat },
): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const binary = await findFfmpeg();
  const input = new PassThrough({ highWaterMark: BUFFER_BYTES });
  const command = createCommand(binary)
    .input(input)
    .inputOptions('-f', 's16le', '-ar', String(options.sampleRateHz), '-ac', '1')
    .output(resolve(file))
    .outputOptions(...encoderArguments(options), ...metadataArguments(options.tags, options));
  const run = await runCommand(command, options);
  return new FfmpegEncoding({ file, input, run });
}

/** Bytes buffered for ffmpeg: about five seconds at 24 kHz, so that neither side stalls the other. */
const BUFFER_BYTES = 1 << 18;

/** Omits the source's metadata, the version, the clock and random serial numbers. */
const REPRODUCIBLE_ARGUMENTS: readonly string[] =
  '-map_metadata -1 -fflags +bitexact -flags:a +bitexact'.split(' ');

const CONTAINER_ARGUMENTS: Readonly<Record<FfmpegFormat, readonly string[]>> = {
  m4a: ['-c:a', 'aac', '-movflags', '+faststart', '-f', 'ipod'],
  opus: ['-c:a', 'libopus', '-f', 'opus'],
};

/** The arguments for ffmpeg's encoder. `bitrate` in kbit/s. */
export function encoderArguments(options: {
  readonly format: FfmpegFormat;
  readonly bitrate: number;
}): string[] {
  return [
    // Without it, ffmpeg 5 does not treat a full disk as a failure.
    '-xerror',
    '-vn',
    ...REPRODUCIBLE_ARGUMENTS,
    '-b:a',
    `${options.bitrate}k`,
    ...CONTAINER_ARGUMENTS[options.format],
  ];
}

/** The tags as ffmpeg arguments: standard keys for the container, and the rest where it allows them. */
export function metadataArguments(
  tags: TrackTags,
  options: { readonly format: FfmpegFormat },
): string[] {
  const common = {
    title: tags.title,
    artist: tags.artist,
    album: tags.album,
    date: tags.date,
    genre: tags.genre,
    comment: tags.disclosure,
  };
  const own = {
    DigitalSourceType: tags.digitalSourceType,
    Voice: tags.voice,
    Provider: tags.provider,
    URL: tags.url,
  };
  // MP4 has no custom keys that players read, so ours are in the long description, a line each.
  const further = options.format === 'opus' ? own : { synopsis: toLines(own) };
  const pairs = Object.entries({ ...common, ...further });
  return [
    ...pairs.flatMap(([key, value]) => metadataArgument(key, value)),
    '-metadata:s:a:0',
    `language=${tags.language}`,
  ];
}

function metadataArgument(key: string, value: string | undefined): string[] {
  // A program's argument cannot contain a NUL.
  return value ? ['-metadata', `${key}=${value.replaceAll('\0', ' ')}`] : [];
}

function toLines(pairs: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(pairs).filter(([, value]) => value);
  return entries.map(([name, value]) => `${name}: ${value}`).join('\n');
}

class FfmpegEncoding implements Encoding {
  readonly #file: string;
  readonly #input: PassThrough;
  readonly #run: FfmpegRun;

  constructor(parts: {
    readonly file: string;
    readonly input: PassThrough;
    readonly run: FfmpegRun;
  }) {
    this.#file = parts.file;
    this.#input = parts.input;
    this.#run = parts.run;
  }

  async write(samples: Int16Array): Promise<void> {
    if (this.#input.write(littleEndian(samples))) return;
    // An ffmpeg that ended early never drains its input: its own message is then the error.
    await this.#orFailure(once(this.#input, 'drain'));
  }

  async finish(): Promise<void> {
    this.#input.end();
    await this.#run.ended.catch((error: unknown) => {
      throw this.#explain(error);
    });
  }

  async abort(): Promise<void> {
    await this.#run.end();
    this.#input.destroy();
    await rm(this.#file, { force: true }).catch(() => undefined);
  }

  async #orFailure(progress: Promise<unknown>): Promise<void> {
    const early = this.#run.ended.then(() => {
      throw new LecternError('ffmpeg ended before the track was complete.', {
        code: 'FFMPEG_FAILED',
      });
    });
    try {
      await Promise.race([progress, early]);
    } catch (error) {
      throw this.#explain(error);
    }
  }

  /** A full disk is only reported in ffmpeg's message. */
  #explain(error: unknown): unknown {
    if (!(error instanceof CommandError) || !/No space left on device/.test(error.stderrTail))
      return error;
    return Object.assign(new Error(error.message, { cause: error }), { code: 'ENOSPC' });
  }
}

/** A copy of 16-bit samples as bytes: the stream keeps them after the block is reused. */
function littleEndian(samples: Int16Array): Buffer {
  const bytes = Buffer.allocUnsafe(samples.length * 2);
  for (let i = 0; i < samples.length; i++) bytes.writeInt16LE(samples[i]!, i * 2);
  return bytes;
}

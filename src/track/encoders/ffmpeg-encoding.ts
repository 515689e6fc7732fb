/** samples → an M4A or Ogg Opus file, by streaming them to the system's ffmpeg. */
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { CommandError, LecternError } from '../../errors.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import type { Encoding, EncoderOptions } from './encoder.ts';
import { awaitStep, createCommand, findFfmpeg, runCommand, type FfmpegRun } from './ffmpeg.ts';
import {
  metadataFile,
  CONTAINER_ARGUMENTS,
  metadataArguments,
  REPRODUCIBLE_ARGUMENTS,
  type FfmpegFormat,
} from './ffmpeg-metadata.ts';

/**
 * Starts a file. MP4 needs a seekable file, so ffmpeg writes to disk itself.
 * @throws LecternError FFMPEG_MISSING
 */
export async function openFfmpeg(
  file: string,
  options: EncoderOptions & {
    readonly format: FfmpegFormat;
    /** Seconds without progress after which ffmpeg counts as hanging. @default 300 */
    readonly timeout?: number;
  },
): Promise<Encoding> {
  options.signal?.throwIfAborted();
  const binary = await findFfmpeg();
  const input = new PassThrough({ highWaterMark: BUFFER_BYTES });
  const command = createCommand(binary)
    .input(input)
    .inputOptions('-f', OWN_ORDER, '-ar', String(options.sampleRateHz), '-ac', '1');
  const chapterFile = await chapterFileOf(file, options);
  if (chapterFile !== undefined) command.input(chapterFile).inputOptions('-f', 'ffmetadata');
  command
    .output(resolve(file))
    .outputOptions(
      ...encoderArguments(options),
      ...(chapterFile === undefined ? [] : CHAPTER_ARGUMENTS),
      ...metadataArguments(options.tags, options),
    );
  const removeChapters = async (): Promise<void> => {
    if (chapterFile !== undefined) await rm(chapterFile, { force: true });
  };
  try {
    const run = await runCommand(command, options);
    return new FfmpegEncoding({
      file,
      input,
      run,
      clean: removeChapters,
      timeout: options.timeout,
    });
  } catch (error) {
    await removeChapters();
    throw error;
  }
}

/** The sound of the first input with the chapters of the second. */
const CHAPTER_ARGUMENTS: readonly string[] = '-map 0:a -map_chapters 1'.split(' ');

/** The file beside an M4A from which ffmpeg reads its chapters; those of Ogg are comments. */
async function chapterFileOf(
  file: string,
  { format, tags }: Pick<EncoderOptions, 'tags'> & { readonly format: FfmpegFormat },
): Promise<string | undefined> {
  if (format === 'opus' || tags.chapters === undefined) return undefined;
  const path = temporaryPath(`${resolve(file)}.chapters`);
  await writeFile(path, metadataFile({}, tags.chapters));
  return path;
}

/** Bytes buffered for ffmpeg: about five seconds at 24 kHz, so that neither side stalls the other. */
const BUFFER_BYTES = 1 << 18;

/** ffmpeg's name of 16-bit samples in the byte order of this machine. */
const OWN_ORDER = endianness() === 'LE' ? 's16le' : 's16be';

const CODEC_ARGUMENTS: Readonly<Record<FfmpegFormat, readonly string[]>> = {
  m4a: ['-c:a', 'aac'],
  m4b: ['-c:a', 'aac'],
  opus: ['-c:a', 'libopus'],
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
    ...CODEC_ARGUMENTS[options.format],
    ...CONTAINER_ARGUMENTS[options.format],
  ];
}

class FfmpegEncoding implements Encoding {
  readonly #file: string;
  readonly #input: PassThrough;
  readonly #run: FfmpegRun;
  readonly #clean: () => Promise<void>;
  readonly #timeout: number | undefined;

  constructor(parts: {
    readonly file: string;
    readonly input: PassThrough;
    readonly run: FfmpegRun;
    /** Removes what ffmpeg was given beside the samples. */
    readonly clean: () => Promise<void>;
    readonly timeout: number | undefined;
  }) {
    this.#file = parts.file;
    this.#input = parts.input;
    this.#run = parts.run;
    this.#clean = parts.clean;
    this.#timeout = parts.timeout;
  }

  async write(samples: Int16Array): Promise<void> {
    // A copy, since the stream keeps it after the block is reused.
    if (this.#input.write(Buffer.copyBytesFrom(samples))) return;
    // An ffmpeg that ended early never drains its input: its own message is then the error.
    await this.#orFailure(once(this.#input, 'drain'));
  }

  async finish(): Promise<void> {
    this.#input.end();
    try {
      await this.#step(this.#run.ended);
    } catch (error) {
      throw this.#explain(error);
    } finally {
      await this.#clean();
    }
  }

  async abort(): Promise<void> {
    await this.#run.end();
    this.#input.destroy();
    await this.#clean();
    await rm(this.#file, { force: true }).catch(() => undefined);
  }

  #step<Result>(step: Promise<Result>): Promise<Result> {
    return awaitStep(step, { run: this.#run, timeout: this.#timeout });
  }

  async #orFailure(progress: Promise<unknown>): Promise<void> {
    const early = this.#run.ended.then(() => {
      throw new LecternError('ffmpeg ended before the track was complete.', {
        code: 'FFMPEG_FAILED',
      });
    });
    try {
      await this.#step(Promise.race([progress, early]));
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

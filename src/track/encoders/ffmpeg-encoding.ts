/** samples → an M4A or Ogg Opus file, by streaming them to the system's ffmpeg. */
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { CommandError, LecternError } from '../../errors.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import type { TaggedChapter, TrackTags } from '../tags/track-tags.ts';
import { chapterComments, sourceComments } from '../tags/vorbis-comments.ts';
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
    .inputOptions('-f', 's16le', '-ar', String(options.sampleRateHz), '-ac', '1');
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
    return new FfmpegEncoding({ file, input, run, clean: removeChapters });
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
  if (format !== 'm4a' || tags.chapters === undefined) return undefined;
  const path = temporaryPath(`${resolve(file)}.chapters`);
  await writeFile(path, formatChapters(tags.chapters));
  return path;
}

/** Chapters as ffmpeg reads them (https://ffmpeg.org/ffmpeg-formats.html#Metadata-2), in milliseconds. */
function formatChapters(chapters: readonly TaggedChapter[]): string {
  const entries = chapters.map(({ title, start, end }) => {
    const [from, to] = [start, end].map((seconds) => Math.round(seconds * 1000));
    const escaped = title.replaceAll(/\s+/gu, ' ').replaceAll(/[=;#\\]/gu, '\\$&');
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=${escaped}\n`;
  });
  return `;FFMETADATA1\n${entries.join('')}`;
}

/** Bytes buffered for ffmpeg: about five seconds at 24 kHz, so that neither side stalls the other. */
const BUFFER_BYTES = 1 << 18;

/**
 * Omits the metadata of the file and of its streams, the version, the clock and random serial numbers.
 * Without `:g` and `:s`, the titles of chapters would be omitted too.
 */
const REPRODUCIBLE_ARGUMENTS: readonly string[] =
  '-map_metadata:g -1 -map_metadata:s -1 -fflags +bitexact -flags:a +bitexact'.split(' ');

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
  const own = sourceComments(tags);
  // MP4 has no custom keys that players read, so ours are in the long description, a line each.
  // ffmpeg writes chapters of Ogg as comments itself, but version 5 adds a second to those that begin in
  // the later half of one.
  const further =
    options.format === 'opus'
      ? { ...own, ...chapterComments(tags.chapters ?? []) }
      : { synopsis: toLines(own) };
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
  readonly #clean: () => Promise<void>;

  constructor(parts: {
    readonly file: string;
    readonly input: PassThrough;
    readonly run: FfmpegRun;
    /** Removes what ffmpeg was given beside the samples. */
    readonly clean: () => Promise<void>;
  }) {
    this.#file = parts.file;
    this.#input = parts.input;
    this.#run = parts.run;
    this.#clean = parts.clean;
  }

  async write(samples: Int16Array): Promise<void> {
    if (this.#input.write(littleEndian(samples))) return;
    // An ffmpeg that ended early never drains its input: its own message is then the error.
    await this.#orFailure(once(this.#input, 'drain'));
  }

  async finish(): Promise<void> {
    this.#input.end();
    try {
      await this.#run.ended;
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

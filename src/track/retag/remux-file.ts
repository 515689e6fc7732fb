/** an M4A or Ogg Opus file → its packets with other tags, by the system's ffmpeg, which encodes nothing. */
import { rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { sha256File } from '../../_internal/hash.ts';
import { awaitStep, createCommand, findFfmpeg, runCommand } from '../encoders/ffmpeg.ts';
import {
  metadataFile,
  CONTAINER_ARGUMENTS,
  metadataArguments,
  REPRODUCIBLE_ARGUMENTS,
  type FfmpegFormat,
} from '../encoders/ffmpeg-metadata.ts';
import { flacPicture } from '../tags/flac-picture.ts';
import type { Copied, RetagOptions } from './copy-parts.ts';

/** A file that ffmpeg reads beside the sound. */
type Beside = {
  readonly content: string | Uint8Array;
  readonly extension: string;
  readonly inputOptions: readonly string[];
  /** What is written of it; `{}` stands for its number among the inputs. */
  readonly outputOptions: readonly string[];
};

/** Writes `target`; MP4 needs a seekable file, so ffmpeg writes to disk itself. */
export async function remuxFile(
  { file, format }: { readonly file: string; readonly format: FfmpegFormat },
  target: string,
  options: RetagOptions,
): Promise<Copied> {
  const command = createCommand(await findFfmpeg()).input(resolve(file));
  const inputs = besides(format, options).map((beside) => ({
    ...beside,
    path: temporaryPath(`${resolve(target)}.${beside.extension}`),
  }));
  const ofInputs = inputs.flatMap(({ outputOptions }, index) =>
    outputOptions.map((each) => each.replace('{}', String(index + 1))),
  );
  try {
    for (const { path, content, inputOptions } of inputs) {
      await writeFile(path, content);
      command.input(path).inputOptions(...inputOptions);
    }
    command
      .output(resolve(target))
      .outputOptions(
        ...COPYING_ARGUMENTS,
        ...REPRODUCIBLE_ARGUMENTS,
        ...ofInputs,
        ...metadataArguments(options.tags, { format }),
        ...CONTAINER_ARGUMENTS[format],
      );
    const run = await runCommand(command, options);
    await awaitStep(run.ended, { run });
  } finally {
    for (const { path } of inputs) await rm(path, { force: true });
  }
  const { signal } = options;
  const { size } = await stat(target);
  return { sizeBytes: size, sha256: await sha256File(target, signal ? { signal } : {}) };
}

/** Chapters of an M4A stand in the file; those of Ogg are comments, and its picture is one too. */
function besides(format: FfmpegFormat, { tags, cover }: RetagOptions): readonly Beside[] {
  const { lyrics, chapters } = tags;
  const metadata = { extension: 'metadata', inputOptions: ['-f', 'ffmetadata'] };
  const ofTexts = ['-map_metadata:g', '{}'];
  if (format === 'opus') {
    const block = cover && Buffer.from(flacPicture(cover)).toString('base64');
    const content = metadataFile({ LYRICS: lyrics, METADATA_BLOCK_PICTURE: block });
    return [{ ...metadata, content, outputOptions: [...ofTexts, ...NO_CHAPTERS] }];
  }
  const content = metadataFile({ lyrics }, chapters);
  const texts = { ...metadata, content, outputOptions: [...ofTexts, '-map_chapters', '{}'] };
  if (!cover) return [texts];
  const extension = cover.mediaType === 'image/png' ? 'png' : 'jpg';
  const reader = cover.mediaType === 'image/png' ? 'png_pipe' : 'jpeg_pipe';
  const picture = {
    content: cover.bytes,
    extension,
    inputOptions: ['-f', reader],
    outputOptions: ['-map', '{}:v', '-disposition:v:0', 'attached_pic'],
  };
  return [texts, picture];
}

/** The packets of the sound; a full disk is a failure for ffmpeg 5 too. */
const COPYING_ARGUMENTS: readonly string[] = '-xerror -map 0:a -c copy'.split(' ');

/** Chapters that the file has are not written again beside the comments that are given. */
const NO_CHAPTERS: readonly string[] = ['-map_chapters', '-1'];

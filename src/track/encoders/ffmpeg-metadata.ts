/** TrackTags → what tells ffmpeg to write them into M4A and Ogg files. Pure. */
import type { TaggedChapter, TrackTags } from '../tags/track-tags.ts';
import { chapterComments, sourceComments } from '../tags/vorbis-comments.ts';

/** Formats that are written by ffmpeg. */
export type FfmpegFormat = 'm4a' | 'm4b' | 'opus';

/**
 * Omits the metadata of the file and of its streams, the version, the clock and random serial numbers.
 * Without `:g` and `:s`, the titles of chapters would be omitted too.
 */
export const REPRODUCIBLE_ARGUMENTS: readonly string[] =
  '-map_metadata:g -1 -map_metadata:s -1 -fflags +bitexact -flags:a +bitexact'.split(' ');

/** `ipod` is what ffmpeg calls M4A. */
const MP4: readonly string[] = ['-movflags', '+faststart', '-f', 'ipod'];

/** How the containers are written. */
export const CONTAINER_ARGUMENTS: Readonly<Record<FfmpegFormat, readonly string[]>> = {
  m4a: MP4,
  m4b: MP4,
  opus: ['-f', 'opus'],
};

/**
 * The tags as ffmpeg arguments: standard keys for the container, and the rest where it allows them.
 * Lyrics are left out: an argument holds 128 KB at most.
 */
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

/** The first line of a file that ffmpeg reads metadata from. */
const FIRST_LINE = ';FFMETADATA1\n';

/**
 * Texts of any length and chapters as ffmpeg reads them from a file
 * (https://ffmpeg.org/ffmpeg-formats.html#Metadata-2), times in milliseconds.
 */
export function metadataFile(
  texts: Readonly<Record<string, string | undefined>>,
  chapters: readonly TaggedChapter[] = [],
): string {
  const lines = Object.entries(texts).map(([name, text]) =>
    text ? `${name}=${escapeMetadata(text.replaceAll('\0', ' '))}\n` : '',
  );
  const entries = chapters.map(({ title, start, end }) => {
    const [from, to] = [start, end].map((seconds) => Math.round(seconds * 1000));
    const text = escapeMetadata(title.replaceAll(/\s+/gu, ' '));
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=${text}\n`;
  });
  return [FIRST_LINE, ...lines, ...entries].join('');
}

function escapeMetadata(text: string): string {
  return text.replaceAll(/[=;#\\\n]/gu, '\\$&');
}

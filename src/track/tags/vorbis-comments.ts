/** TrackTags → the comments of FLAC and Ogg files (https://xiph.org/vorbis/doc/v-comment.html). Pure. */
import { clockToTheMillisecond } from '../../_internal/two-digits.ts';
import type { TaggedChapter, TrackTags } from './track-tags.ts';

/** Comments by their name, in order; absent and empty texts are left out. */
export function vorbisComments(tags: TrackTags): Readonly<Record<string, string>> {
  const comments: Readonly<Record<string, string | undefined>> = {
    TITLE: tags.title,
    ARTIST: tags.artist,
    ALBUM: tags.album,
    DATE: tags.date,
    GENRE: tags.genre,
    LANGUAGE: tags.language,
    COMMENT: tags.disclosure,
    LYRICS: tags.lyrics,
    ...sourceComments(tags),
    ...chapterComments(tags.chapters ?? []),
  };
  const given = Object.entries(comments).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return Object.fromEntries(given);
}

/** What Lectern says beyond the standard names: how the sound was made, by whom, and of what. */
export function sourceComments(tags: TrackTags): Readonly<Record<string, string | undefined>> {
  return {
    DigitalSourceType: tags.digitalSourceType,
    Voice: tags.voice,
    Provider: tags.provider,
    URL: tags.url,
  };
}

/** Chapters as comments (https://wiki.xiph.org/Chapter_Extension). */
export function chapterComments(
  chapters: readonly TaggedChapter[],
): Readonly<Record<string, string>> {
  const entries = chapters.flatMap(({ title, start }, index): [string, string][] => {
    const key = `CHAPTER${String(index + 1).padStart(3, '0')}`;
    return [
      [key, clockToTheMillisecond(start)],
      [`${key}NAME`, title],
    ];
  });
  return Object.fromEntries(entries);
}

/** a track's files → the audio files of its edition, with tags and cover. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { makeFolder, publishFile } from '../../_internal/disk/files.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { retagFile } from '../../track/retag/retag.ts';
import { trackTags, type TagPicture, type TrackTags } from '../../track/tags/track-tags.ts';
import type { AudioFile, Track } from '../../track/track.ts';
import type { EditionFile } from '../edition.ts';
import { hashedName } from '../shared/hashed-name.ts';

/** Moves the audio from the work folder to its final names, with the cover and those of its chapters in it. */
export async function writeAudio(
  track: Track,
  options: AudioOptions,
): Promise<readonly EditionFile[]> {
  const { recording, duration, chapters, files } = track;
  const tags = withPictures(trackTags(recording, { chapters, duration }), options.chapterCovers);
  return Promise.all(
    files.map((file, index) => writeTagged(file, { ...options, tags, isMain: index === 0 })),
  );
}

type AudioOptions = AbortOptions & {
  readonly folder: string;
  readonly cover: TagPicture | undefined;
  /** One for each chapter, or none. */
  readonly chapterCovers: readonly TagPicture[];
};

function withPictures(tags: TrackTags, covers: readonly TagPicture[]): TrackTags {
  if (!tags.chapters || covers.length === 0) return tags;
  const chapters = tags.chapters.map((chapter, index) => {
    const picture = covers[index];
    return picture ? { ...chapter, picture } : chapter;
  });
  return { ...tags, chapters };
}

async function writeTagged(
  { file, format, mediaType }: AudioFile,
  options: AudioOptions & { readonly tags: TrackTags; readonly isMain: boolean },
): Promise<EditionFile> {
  const { folder, isMain } = options;
  const stem = basename(file, `.${format}`);
  const temporary = temporaryPath(join(folder, `${stem}.${format}`));
  await makeFolder(folder);
  const { sizeBytes, sha256: digest } = await retagFile({ file, format }, temporary, options);
  const name = hashedName(stem, { digest, extension: format });
  await publishFile(temporary, join(folder, name));
  await rm(file, { force: true });
  return { role: isMain ? 'audio' : 'alternate', name, mediaType, sizeBytes, sha256: digest };
}

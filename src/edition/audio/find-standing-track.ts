/**
 * a recording → its track, made of the audio files of the edition that stands, where they hold the same
 * sound already: when only a title, a tag or a picture has changed. Nothing is decoded or encoded.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { sha256File } from '../../_internal/hash.ts';
import type { Recording } from '../../speech/clip.ts';
import { restoreTrack } from '../../track/build-track.ts';
import { formatFacts } from '../../track/encoders/audio-formats.ts';
import type { TrackChoices } from '../../track/plan-track.ts';
import { trackKey } from '../../track/track-key.ts';
import type { AudioFile, AudioFormat, Track } from '../../track/track.ts';
import type { Edition, EditionFile } from '../edition.ts';
import { isAsRecorded, readEdition, readRunRecord } from '../read-edition.ts';

/** Options of `findStandingTrack`. */
export type StandingTrackOptions = AbortOptions & {
  /** Folder of the edition. */
  readonly folder: string;
  /** Folder for the copies of its audio files. */
  readonly workFolder: string;
  readonly choices: WholeChoices;
};

/** What a track is made with, nothing but its rate and sounds left to a default. */
type WholeChoices = {
  readonly [Name in Exclude<keyof TrackChoices, 'sampleRateHz' | 'sounds'>]-?: NonNullable<
    TrackChoices[Name]
  >;
} & Pick<TrackChoices, 'sampleRateHz' | 'sounds'>;

/** The track; `undefined` where there is no such edition, or it is not as it was written. */
export async function findStandingTrack(
  recording: Recording,
  { folder, workFolder, choices, signal }: StandingTrackOptions,
): Promise<Track | undefined> {
  const record = await readRunRecord(folder);
  const { sound } = record ?? {};
  if (!record || sound?.key !== trackKey(recording, choices)) return undefined;
  const edition = await readEdition(folder);
  if (!edition || !(await isAsRecorded(folder, record))) return undefined;
  const files: AudioFile[] = [];
  for (const { format, file } of audioFilesOf(edition, choices)) {
    signal?.throwIfAborted();
    const path = file && join(folder, file.name);
    if (!path || (await sha256File(path).catch(() => '')) !== file.sha256) return undefined;
    const { extension } = formatFacts(format);
    const copy = join(workFolder, `${recording.script.article.slug}.${extension}`);
    await makeFolder(workFolder);
    await copyFile(path, copy);
    const { mediaType, sizeBytes, sha256 } = file;
    files.push({ file: copy, format, mediaType, sizeBytes, sha256, bitrate: choices.bitrate });
  }
  const { peaks, levels } = edition;
  if (levels === undefined) return undefined;
  const made = { files, loudness: sound.loudness, waveform: { peaks, levels } };
  return restoreTrack(recording, { choices, made });
}

/** The edition's file in each format; its absence where it has none. */
function audioFilesOf(
  { files }: Edition,
  { format, alternates }: WholeChoices,
): readonly { readonly format: AudioFormat; readonly file: EditionFile | undefined }[] {
  const wanted = [...new Set([format, ...alternates])];
  return wanted.map((each) => ({
    format: each,
    file: files.find(
      ({ role, name }) =>
        (role === 'audio' || role === 'alternate') &&
        name.endsWith(`.${formatFacts(each).extension}`),
    ),
  }));
}

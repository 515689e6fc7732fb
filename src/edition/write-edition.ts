/**
 * a proof → the edition on disk: its hashed files first, then the run's private record, and
 * `edition.json` last.
 */
import { join } from 'node:path';
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../_internal/disk/files.ts';
import { sha256 } from '../_internal/hash.ts';
import { seal } from '../_internal/sealed-json.ts';
import { LecternError, type Warning } from '../errors.ts';
import { chooseDesign } from '../artwork/cover-design.ts';
import { drawCover, SMALL_SIDE, untypesetWarning } from '../artwork/draw-cover.ts';
import type { PaintCover } from '../artwork/paint-cover.ts';
import type { CoverColours } from '../artwork/cover-colours.ts';
import type { TagPicture } from '../track/tags/track-tags.ts';
import type { Track } from '../track/track.ts';
import type { Proof } from '../verify/proof.ts';
import { failedChecks } from '../verify/verify-track.ts';
import { drawChapterCovers } from './audio/chapter-covers.ts';
import { writeAudio } from './audio/write-audio.ts';
import { buildEdition } from './build-edition.ts';
import { hashedName } from './shared/hashed-name.ts';
import { refuseLost, type ClaimedOptions } from './claim-edition.ts';
import { editionSchema } from './edition-schema.ts';
import {
  findCoverPicture,
  gatherPictures,
  noPictureWarning,
  PICTURE_EXTENSIONS,
  type PictureSource,
} from './pictures/edition-pictures.ts';
import type { Edition, EditionFile, EditionPicture } from './edition.ts';
import { buildRunRecord } from './run-record.ts';
import { writtenDate } from './shared/written-date.ts';
import { buildTextFiles, type TextFile } from './text-files.ts';

/** Options of `writeEdition`. */
export type WriteEditionOptions = ClaimedOptions & {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /**
   * The source as `record.json` names it: its path from the project's folder, `-`, or its address.
   */
  readonly source: string;
  /** Colours of the cover. @default those of the publication's name */
  readonly artwork?: CoverColours | undefined;
  /** Whether it is a draft, which feeds and publications leave out. @default false */
  readonly draft?: boolean | undefined;
  /** Where pictures of the source are found, for the page and the cover. @default none may be shown */
  readonly pictures?: PictureSource | undefined;
  /** Makes the PNG of the cover's drawing. @default on this thread, which it blocks for a tenth of a second */
  readonly paint?: PaintCover | undefined;
  /** Called with a warning, such as a title that the cover cannot show. @default not reported */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Writes the edition of a verified track into `<output>/<slug>`. The previous edition can be played
 * until `edition.json` is replaced; its files stay until `removeFormerFiles`, which the run calls after
 * the pages are written.
 * @throws LecternError `VERIFY_FAILED` when a check of the proof failed, before anything is written;
 * `OUTPUT_UNWRITABLE`; `PUBLISH_CONFLICT` when the claim was lost; TypeError for a wrong option.
 */
export async function writeEdition(proof: Proof, options: WriteEditionOptions): Promise<Edition> {
  checkOptions('writeEdition', options, {
    required: { output: KINDS.text, source: KINDS.text },
    optional: {
      artwork: KINDS.object,
      draft: KINDS.flag,
      pictures: KINDS.object,
      claim: KINDS.object,
      paint: KINDS.listener,
      onWarning: KINDS.listener,
      signal: KINDS.signal,
    },
  });
  checkGiven('writeEdition', proof, { name: 'proof', member: 'track', from: 'verifyTrack' });
  refuseFailed(proof);
  options.signal?.throwIfAborted();
  const folder = join(options.output, proof.track.recording.script.article.slug);
  try {
    return await writeInto(folder, { ...options, proof });
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

function refuseFailed(proof: Proof): void {
  const failed = failedChecks(proof);
  const first = failed[0];
  if (!first) return;
  const { subject, check, expected, found } = first;
  const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
  throw new LecternError(
    `${subject}: ${check} failed: expected ${expected}, found ${found}${more}`,
    {
      code: 'VERIFY_FAILED',
      hint:
        'Nothing was published. Listen to the clip of that segment, remove it from the store, ' +
        'and build again.',
    },
  );
}

async function writeInto(
  folder: string,
  options: WriteEditionOptions & { readonly proof: Proof },
): Promise<Edition> {
  const { proof, source, artwork, draft } = options;
  const texts = buildTextFiles(proof.track);
  const { small, ...drawn } = await drawEditionCover(proof.track, { ...options, folder });
  const chapterCovers = await drawChapterCovers(proof.track, options);
  const audio = await writeAudio(proof.track, { ...options, folder, cover: small, chapterCovers });
  const cover = await writeBytes(drawn.bytes, drawn.about);
  const written = await Promise.all(texts.map((file) => writeText(file, folder)));
  const { pictures, files: copied } = await writePictures(proof.track, { ...options, folder });
  const files = [...audio, ...written, cover, ...copied];
  const made = { files, source, artwork, draft, pictures };
  const edition = editionSchema.parse(buildEdition(proof.track, made));
  const text = formatJson(edition);
  const { key } = edition;
  const record = buildRunRecord(proof, { key, source, draft, editionSha256: sha256(text) });
  await refuseLost(edition.slug, options);
  await writeFileAtomic(join(folder, 'record.json'), { data: formatJson(seal(record)) });
  await refuseLost(edition.slug, options);
  await writeFileAtomic(join(folder, 'edition.json'), { data: text });
  return edition;
}

async function writeText(file: TextFile, folder: string): Promise<EditionFile> {
  const { text, ...about } = file;
  return writeBytes(new TextEncoder().encode(text), { ...about, folder });
}

/** Options of what shows pictures. */
type PicturedOptions = Pick<
  WriteEditionOptions,
  'artwork' | 'pictures' | 'paint' | 'onWarning' | 'signal'
> & {
  readonly folder: string;
};

/** The pictures of the page, those of files copied; `undefined` if none may be shown. */
async function writePictures(
  track: Track,
  { pictures: source, folder, ...options }: PicturedOptions,
): Promise<{
  readonly pictures?: readonly EditionPicture[];
  readonly files: readonly EditionFile[];
}> {
  if (source === undefined) return { files: [] };
  const { pictures: found = [] } = track.recording.script.article;
  const pictures: EditionPicture[] = [];
  const files = new Map<string, EditionFile>();
  for (const { picture, file } of await gatherPictures(found, { ...options, source })) {
    let { src = '' } = picture;
    if (file) {
      const { bytes, mediaType } = file;
      const extension = PICTURE_EXTENSIONS[mediaType];
      const about = { role: 'picture', stem: 'picture', extension, mediaType, folder } as const;
      const copy = await writeBytes(bytes, about);
      files.set(copy.name, copy);
      src = copy.name;
    }
    pictures.push({ ...picture, src });
  }
  return { pictures, files: [...files.values()] };
}

/** A cover as a file of its own, and as a part of audio files. */
type DrawnCover = {
  readonly bytes: Uint8Array;
  readonly about: Parameters<typeof writeBytes>[1];
  readonly small: TagPicture | undefined;
};

/** The cover, with the words of its article and the waveform of its audio. */
async function drawEditionCover(track: Track, options: PicturedOptions): Promise<DrawnCover> {
  const { artwork: colours, pictures: source, paint, onWarning, folder, signal } = options;
  const { article } = track.recording.script;
  const { title, siteName, publishedAt, language } = article;
  const wantsPicture = source !== undefined && chooseDesign(title, true) === 'picture';
  const picture = wantsPicture
    ? await findCoverPicture(article, { source, onWarning, signal })
    : undefined;
  const date = publishedAt && writtenDate(publishedAt, language);
  const words = { title, publication: siteName, date, language };
  const { peaks } = track.waveform;
  const look = { colours, peaks, picture, paint, withSmall: true, signal };
  const { bytes, small, format, isTypeset } = await drawCover(words, look);
  if (!isTypeset) onWarning?.(untypesetWarning(title, language));
  // One that is broken is known only when it is drawn.
  if (picture && format !== 'jpg') onWarning?.(noPictureWarning(title));
  const mediaType = format === 'png' ? 'image/png' : 'image/jpeg';
  return {
    bytes,
    about: { role: 'cover', stem: 'cover', extension: format, mediaType, folder },
    small: small && { bytes: small, mediaType, side: SMALL_SIDE },
  };
}

async function writeBytes(
  bytes: Uint8Array,
  about: Omit<TextFile, 'text' | 'role'> & Pick<EditionFile, 'role'> & { readonly folder: string },
): Promise<EditionFile> {
  const { role, stem, extension, mediaType, folder } = about;
  const digest = sha256(bytes);
  const name = hashedName(stem, { digest, extension });
  await writeFileAtomic(join(folder, name), { data: bytes });
  return { role, name, mediaType, sizeBytes: bytes.length, sha256: digest };
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

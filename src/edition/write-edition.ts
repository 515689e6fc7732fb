/** Proof → Edition on disk: hashed files first, `edition.json` after them, and only then the files of the edition before. */
import { readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asDiskError } from '../_internal/disk-errors.ts';
import { makeFolder, removeLeftovers, temporaryPath, writeFileAtomic } from '../_internal/files.ts';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import type { Track } from '../track/track.ts';
import { failedChecks } from '../verify/verify-track.ts';
import type { Proof } from '../verify/proof.ts';
import type { EditionSettings } from './edition-key.ts';
import { buildEdition } from './build-edition.ts';
import { editionSchema } from './edition.ts';
import type { Edition, EditionFile } from './edition.ts';
import { readEdition } from './read-edition.ts';
import { buildRecord } from './run-record.ts';
import { writePages } from '../site/write-pages.ts';
import { formatTranscriptHtml } from './formats/transcript-html.ts';
import { buildCues, roundTime } from './cues.ts';
import { formatChaptersJson } from './formats/chapters-json.ts';
import { formatMetadataVtt } from './formats/metadata-vtt.ts';
import { formatSubRip } from './formats/subrip.ts';
import { formatTranscriptJson } from './formats/transcript-json.ts';
import { formatWebVtt } from './formats/webvtt.ts';

/** Options of `writeEdition`. */
export type WriteEditionOptions = EditionSettings & {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Address at which that folder is published; for links that must be whole. @default none */
  readonly baseUrl?: string | undefined;
  /** Title of the feed in that folder. @default none */
  readonly feedTitle?: string | undefined;
  readonly signal?: AbortSignal;
};

/** A text to publish under a name with its hash. */
type TextFile = {
  readonly role: EditionFile['role'];
  readonly stem: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly text: string;
};

/** Names that only we give: a stem, 8 hex digits of the content, an extension of ours. */
const OUR_FILE = /^.+\.[0-9a-f]{8}\.(?:mp3|m4a|opus|vtt|srt|json|html)$/;

/** A file that no `edition.json` names may belong to a run at work until it is this old, in milliseconds. */
const ORPHAN_AGE_MS = 60 * 60 * 1000;

/** A folder for work in progress beside the edition's files, on their file system; a later run removes it if this one dies. */
export async function openWorkFolder(
  slug: string,
  options: { readonly output: string },
): Promise<string> {
  const folder = join(options.output, slug);
  const work = temporaryPath(join(folder, 'work'));
  try {
    await makeFolder(folder);
    await removeLeftovers(folder);
    await makeFolder(work);
    return work;
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

/** Removes a work folder, and the edition's folder when nothing came to stand in it. */
export async function closeWorkFolder(workFolder: string): Promise<void> {
  await rm(workFolder, { force: true, recursive: true });
  await rmdir(dirname(workFolder)).catch(() => undefined);
}

/**
 * Publishes a proven track. Until `edition.json` is replaced the edition before it stands untouched.
 * @throws LecternError `VERIFY_FAILED` when a check of the proof failed; nothing is published then.
 */
export async function writeEdition(proof: Proof, options: WriteEditionOptions): Promise<Edition> {
  refuseFailed(proof);
  options.signal?.throwIfAborted();
  const { slug } = proof.track.recording.script.article;
  const folder = join(options.output, slug);
  try {
    return await publish(proof, { ...options, folder, slug });
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

async function publish(
  proof: Proof,
  options: WriteEditionOptions & { readonly folder: string; readonly slug: string },
): Promise<Edition> {
  const { folder, slug } = options;
  const texts = textFiles(proof.track);
  const files = [
    await publishAudio(proof.track, { folder, slug }),
    ...(await Promise.all(texts.map((file) => publishText(file, folder)))),
  ];
  const before = await readEdition(folder);
  const edition = editionSchema.parse(buildEdition(proof.track, { files, settings: options }));
  const record = buildRecord(proof, { key: edition.key, source: options.source });
  await writeFileAtomic(join(folder, 'record.json'), { data: formatJson(record) });
  await writeFileAtomic(join(folder, 'edition.json'), { data: formatJson(edition) });
  await writePages(edition, options);
  await removeFormer(folder, { before, now: edition });
  return edition;
}

function refuseFailed(proof: Proof): void {
  const failed = failedChecks(proof);
  const first = failed[0];
  if (!first) return;
  const more = failed.length > 1 ? ` and ${failed.length - 1} more` : '';
  throw new LecternError(
    `${first.subject}: ${first.check} failed: expected ${first.expected}, found ${first.found}${more}`,
    {
      code: 'VERIFY_FAILED',
      hint: 'Nothing was published. Listen to the clip of that segment, remove it from the store, and build again.',
    },
  );
}

async function publishAudio(
  track: Track,
  place: { readonly folder: string; readonly slug: string },
): Promise<EditionFile> {
  const audio = track.files[0]!;
  const name = `${place.slug}.${audio.sha256.slice(0, 8)}.${audio.format}`;
  await rename(audio.file, join(place.folder, name));
  return {
    role: 'audio',
    name,
    mediaType: audio.mediaType,
    sizeBytes: audio.sizeBytes,
    sha256: audio.sha256,
  };
}

/** What the edition says in words, in each form that players, podcast apps and caption tools read; chapters only where there are any. */
function textFiles(track: Track): readonly TextFile[] {
  const { title, language } = track.recording.script.article;
  const cues = buildCues(track);
  const chapters: TextFile = {
    role: 'chapters',
    stem: 'chapters',
    extension: 'json',
    mediaType: 'application/json+chapters',
    text: formatChaptersJson(
      track.chapters.map((chapter) => ({ title: chapter.title, start: roundTime(chapter.start) })),
    ),
  };
  return [
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'vtt',
      mediaType: 'text/vtt',
      text: formatWebVtt(cues, { language }),
    },
    {
      role: 'captions',
      stem: 'captions',
      extension: 'srt',
      mediaType: 'application/x-subrip',
      text: formatSubRip(cues),
    },
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'json',
      mediaType: 'application/json',
      text: formatTranscriptJson(cues),
    },
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'html',
      mediaType: 'text/html',
      text: formatTranscriptHtml(cues, { title, language }),
    },
    {
      role: 'metadata',
      stem: 'metadata',
      extension: 'vtt',
      mediaType: 'text/vtt',
      text: formatMetadataVtt(cues, { language }),
    },
    ...(track.chapters.length > 0 ? [chapters] : []),
  ];
}

async function publishText(file: TextFile, folder: string): Promise<EditionFile> {
  const bytes = new TextEncoder().encode(file.text);
  const digest = sha256(bytes);
  const name = `${file.stem}.${digest.slice(0, 8)}.${file.extension}`;
  await writeFileAtomic(join(folder, name), { data: bytes });
  return {
    role: file.role,
    name,
    mediaType: file.mediaType,
    sizeBytes: bytes.length,
    sha256: digest,
  };
}

/**
 * Removes the files of the edition before at once, and whole files that a dead run left when they are old:
 * a younger one may belong to another run that is about to name it.
 */
async function removeFormer(
  folder: string,
  editions: { readonly before: Edition | undefined; readonly now: Edition },
): Promise<void> {
  const named = new Set(editions.now.files.map((file) => file.name));
  const former = new Set(editions.before?.files.map((file) => file.name) ?? []);
  for (const name of await readdir(folder)) {
    if (named.has(name) || !OUR_FILE.test(name)) continue;
    const path = join(folder, name);
    if (former.has(name) || (await ageMs(path)) > ORPHAN_AGE_MS) await rm(path, { force: true });
  }
}

async function ageMs(path: string): Promise<number> {
  const facts = await stat(path).catch(() => undefined);
  return facts ? Date.now() - facts.mtimeMs : 0;
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

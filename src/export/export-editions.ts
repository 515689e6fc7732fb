/** editions → files in the formats of other programs: e-books, archives, labels, lyrics, subtitles, clips, what was said. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkArgument, checkOptions, KINDS, oneOf } from '../_internal/check-options.ts';
import { onDisk } from '../_internal/disk/disk-errors.ts';
import { makeFolder, writeFileAtomic } from '../_internal/disk/files.ts';
import type { Edition } from '../edition/edition.ts';
import { readSaid } from '../edition/read-edition.ts';
import type { RunSegment } from '../edition/run-record.ts';
import { LecternError } from '../errors.ts';
import { editionArchive } from './archive/edition-archive.ts';
import { clipFiles } from './clips/clip-files.ts';
import { bookOf } from './epub/book.ts';
import { buildEpub } from './epub/build-epub.ts';
import { formatCorrections } from './spoken/corrections.ts';
import { buildSpokenDocument } from './spoken/spoken-document.ts';
import { formatSpokenText } from './spoken/spoken-text.ts';
import { formatLabels } from './texts/audacity-labels.ts';
import { formatLyrics } from './texts/lyrics.ts';
import { formatSubtitles } from './texts/subtitles.ts';
import { EXPORT_FORMATS, exportExtension, type ExportFormat } from './export-formats.ts';
import { zipStream, type ZipEntry } from './zip-stream.ts';

/** An edition and the folder that holds its files. */
export type ExportedEdition = { readonly edition: Edition; readonly folder: string };

/** Options of `exportEditions`. */
export type ExportOptions = {
  readonly format: ExportFormat;
  /**
   * The file that is written; the folder for `clips`, and for texts and documents of several editions. What is
   * there under these names is replaced.
   */
  readonly to: string;
  /** Title of an e-book. @default that of its first article */
  readonly title?: string | undefined;
  /** What an e-book lights up as it is heard. @default 'words' */
  readonly follow?: 'words' | 'sentences' | undefined;
  /** Folder of recorded clips, for `clips`. */
  readonly store?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A file that was written, with its size in bytes. */
export type ExportedFile = { readonly path: string; readonly sizeBytes: number };

/** How the formats are written that are one text for each edition. */
const TEXTS: Readonly<Partial<Record<ExportFormat, (edition: Edition) => string>>> = {
  audacity: ({ cues }) => formatLabels(cues),
  lrc: formatLyrics,
  ass: formatSubtitles,
};

/** How the formats are written that are made of the private record of what was said. */
const SAID: Readonly<
  Partial<Record<ExportFormat, (said: readonly RunSegment[]) => string | AsyncIterable<Uint8Array>>>
> = {
  spoken: formatSpokenText,
  docx: (said) => zipStream(buildSpokenDocument(said)),
  corrections: formatCorrections,
};

/**
 * Exports editions. An e-book has them as its chapters, in the order given; everything is written to
 * a temporary name first.
 * @throws LecternError `EDITION_DAMAGED` if a file of an edition, or its record of what was said, is missing, `OUTPUT_UNWRITABLE`.
 */
export async function exportEditions(
  editions: readonly ExportedEdition[],
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  checkArgument('exportEditions', { name: 'editions', value: editions }, KINDS.list);
  checkOptions('exportEditions', options, {
    required: { format: oneOf(EXPORT_FORMATS), to: KINDS.text },
    optional: {
      title: KINDS.text,
      follow: oneOf(['words', 'sentences']),
      store: KINDS.path,
      signal: KINDS.signal,
    },
  });
  const { format, to, title, follow, store, signal } = options;
  const [first] = editions;
  if (first === undefined) throw new TypeError('exportEditions needs at least one edition.');
  if (format === 'clips') return writeClips(editions, { to, store, signal });
  const writeSaid = SAID[format];
  if (writeSaid) return writeAllSaid(editions, { to, format, write: writeSaid });
  const write = TEXTS[format];
  if (write) return writeTexts(editions, { to, format, write });
  const entries =
    format === 'epub'
      ? buildEpub(bookOf(editions, { title }), { words: follow !== 'sentences' })
      : await editionArchive(editions);
  await checkFiles(entries);
  signal?.throwIfAborted();
  return [await writeFile(to, zipStream(entries))];
}

/** One edition's text is the file `to`; several are files in it, by the names of the editions. */
async function writeTexts(
  editions: readonly ExportedEdition[],
  options: Pick<ExportOptions, 'to' | 'format'> & { readonly write: (edition: Edition) => string },
): Promise<readonly ExportedFile[]> {
  const { to, format, write } = options;
  const written: ExportedFile[] = [];
  for (const { edition } of editions) {
    const name = `${edition.slug}.${exportExtension(format)}`;
    written.push(await writeFile(editions.length === 1 ? to : join(to, name), write(edition)));
  }
  return written;
}

/** The same of what was said. */
async function writeAllSaid(
  editions: readonly ExportedEdition[],
  options: Pick<ExportOptions, 'to' | 'format'> & {
    readonly write: NonNullable<(typeof SAID)['docx']>;
  },
): Promise<readonly ExportedFile[]> {
  const { to, format, write } = options;
  const written: ExportedFile[] = [];
  for (const { edition, folder } of editions) {
    const said = await readSaid(folder);
    if (said === undefined) throw missingFile(join(folder, 'record.json'));
    const name = `${edition.slug}.${exportExtension(format)}`;
    written.push(await writeFile(editions.length === 1 ? to : join(to, name), write(said)));
  }
  return written;
}

async function writeClips(
  editions: readonly ExportedEdition[],
  { to, store, signal }: Pick<ExportOptions, 'to' | 'store' | 'signal'>,
): Promise<readonly ExportedFile[]> {
  if (store === undefined) throw new TypeError('exportEditions needs `store` for clips.');
  const written: ExportedFile[] = [];
  for (const { edition, folder } of editions) {
    const own = editions.length === 1 ? to : join(to, edition.slug);
    for await (const { name, wav } of clipFiles({ edition, folder, store, signal }))
      written.push(await writeFile(join(own, name), wav));
  }
  return written;
}

async function writeFile(
  path: string,
  data: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<ExportedFile> {
  await onDisk(path, makeFolder(dirname(path)));
  await onDisk(path, writeFileAtomic(path, { data }));
  const { size } = await stat(path);
  return { path, sizeBytes: size };
}

/** Before anything is written: a file that is missing would end an archive in the middle. */
async function checkFiles(entries: readonly ZipEntry[]): Promise<void> {
  for (const entry of entries) {
    if (!('file' in entry)) continue;
    const facts = await stat(entry.file).catch(() => undefined);
    if (!facts?.isFile()) throw missingFile(entry.file);
  }
}

function missingFile(path: string): LecternError {
  return new LecternError(`${path} is missing`, {
    code: 'EDITION_DAMAGED',
    hint: 'Build the article again: what is missing is made from its clips.',
  });
}

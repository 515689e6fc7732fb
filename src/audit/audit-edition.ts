/** an edition's folder → checks of every published surface, read back by independent readers. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkArgument, checkOptions, KINDS } from '../_internal/check-options.ts';
import { readWholeFile, readWholeText } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { parseEdition } from '../edition/edition-schema.ts';
import { readHold, type EditionHold } from '../edition/holds/holds.ts';
import { standingOf } from '../edition/shared/standing.ts';
import { isFeedPage } from '../edition/media-types.ts';
import { isAsRecorded, readEdition, readRunRecord } from '../edition/read-edition.ts';
import { readPictureFacts } from '../article/pictures/picture-facts.ts';
import { artworkFaults, readImageFacts } from '../readers/image-facts.ts';
import { checkAudio } from './check-audio.ts';
import type { Publication } from '../site/publication.ts';
import { checkFeedItem } from './check-feed-item.ts';
import { checkMadePages } from './check-made.ts';
import { checkEmbedPage, checkPage } from './check-page.ts';
import { checkCues, checkTextFile } from './check-texts.ts';
import { fails, holds, type SurfaceCheck } from './surface-check.ts';

/** The checks of one edition's surfaces. */
export type EditionAudit = {
  /** Its slug; the name of its folder if its edition.json is damaged. */
  readonly slug: string;
  readonly checks: readonly SurfaceCheck[];
};

/** Options of `auditEdition`. */
export type AuditEditionOptions = {
  /** Whether a feed is expected beside the editions: a podcast is configured. @default false */
  readonly feed?: boolean;
  /** Whether its private record is expected: not in a published copy. @default false */
  readonly record?: boolean;
  /** Address and feed title that its pages were made with. @default not compared */
  readonly publication?: Publication;
  /** Aborts the audit between two files. */
  readonly signal?: AbortSignal;
};

/**
 * Reads back every surface of an edition: its files, tags, texts, pages, and its item in the feed if
 * there is one or must be. An edition.json that cannot be parsed is a failed check.
 * @throws LecternError `EDITION_MISSING` when the folder contains no edition; TypeError for a wrong
 * folder or option.
 */
export async function auditEdition(
  folder: string,
  options: AuditEditionOptions = {},
): Promise<EditionAudit> {
  checkArgument('auditEdition', { name: 'folder', value: folder }, KINDS.path);
  checkOptions('auditEdition', options, {
    optional: {
      feed: KINDS.flag,
      record: KINDS.flag,
      publication: KINDS.object,
      signal: KINDS.signal,
    },
  });
  const { feed = false, record = false, publication, signal } = options;
  const edition = await readEdition(folder);
  if (!edition) return auditDamaged(folder);
  const checks = [...(await checkRecord(edition, { folder, record })), ...checkCues(edition)];
  for (const file of edition.files) {
    signal?.throwIfAborted();
    for (const each of await checkFile(edition, { file, folder })) checks.push(each);
  }
  const hold = await readWaiting(edition, folder);
  // While it waits to be released, pages and feed are of what is public.
  const hasPages = hold?.former === undefined;
  const ofPages = hasPages ? await checkPagesOf(edition, { folder, publication }) : [];
  const ofFeed = hold ? [] : await checkFeedOf(edition, { folder, feed });
  return { slug: edition.slug, checks: [...checks, ...ofPages, ...ofFeed] };
}

/** The hold of an edition that waits in the place of what is public, or of nothing. */
async function readWaiting(
  { slug, key }: Edition,
  folder: string,
): Promise<EditionHold | undefined> {
  const hold = await readHold(slug, { output: dirname(resolve(folder)) });
  const former = hold?.former === undefined ? undefined : parseEdition(hold.former);
  return former?.key === key ? undefined : hold;
}

/** Compares edition.json with its digest in the run's private record, which is never published. */
async function checkRecord(
  edition: Edition,
  place: { readonly folder: string; readonly record: boolean },
): Promise<readonly SurfaceCheck[]> {
  const { folder } = place;
  const own = {
    surface: 'record.json',
    check: 'private-record',
    expected: 'the record of the build that made this edition',
  };
  if (!(await isThere(join(folder, own.surface))))
    return place.record ? [fails({ ...own, found: 'no file: build that article again' })] : [];
  const record = await readRunRecord(folder);
  const facts = { check: 'unchanged', expected: 'the file as it was written' };
  const found = 'a changed file: build that article again';
  if (!record) return [fails({ ...facts, surface: own.surface, found })];
  const isOwn = record.key === edition.key;
  const ofOther = isOwn
    ? []
    : [fails({ ...own, found: 'the record of another edition: build that article again' })];
  const pass = await isAsRecorded(folder, record);
  return [
    ...ofOther,
    holds({ ...facts, surface: 'edition.json', found: pass ? facts.expected : found, pass }),
  ];
}

async function auditDamaged(folder: string): Promise<EditionAudit> {
  if (!(await isThere(join(folder, 'edition.json'))))
    throw new LecternError(`${folder} contains no edition: it has no edition.json`, {
      code: 'EDITION_MISSING',
      hint: 'Name the folder of an edition, such as output/my-article, or build it first.',
    });
  const damaged = fails({
    surface: 'edition.json',
    check: 'format',
    expected: 'an edition written by this version',
    found: 'a damaged file, or one of another version: build that article again',
  });
  return { slug: basename(resolve(folder)), checks: [damaged] };
}

/** Whether a path exists, also when it may not be read. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    return !/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** The folders of editions at a path: itself, or those inside it; a path without editions is returned as it is. */
export async function findEditionFolders(path: string): Promise<readonly string[]> {
  if (await readEdition(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
  const held = await Promise.all(folders.map(holdsEdition));
  const found = folders.filter((_, i) => held[i]);
  return found.length > 0 ? found : [path];
}

async function holdsEdition(folder: string): Promise<boolean> {
  const bytes = await readWholeFile(join(folder, 'edition.json')).catch(() => undefined);
  return bytes !== undefined;
}

async function checkFile(
  edition: Edition,
  place: { readonly file: EditionFile; readonly folder: string },
): Promise<readonly SurfaceCheck[]> {
  const { file, folder } = place;
  const { name, sizeBytes } = file;
  const bytes = await readWholeFile(join(folder, name)).catch(() => undefined);
  if (!bytes)
    return [
      fails({
        surface: name,
        check: 'file',
        expected: `${sizeBytes} bytes`,
        found: 'no file',
      }),
    ];
  const digest = sha256(bytes);
  const whole = holds({
    surface: name,
    check: 'file',
    expected: `${sizeBytes} bytes, SHA-256 ${file.sha256.slice(0, 8)}…`,
    found: `${bytes.length} bytes, SHA-256 ${digest.slice(0, 8)}…`,
    pass: bytes.length === sizeBytes && digest === file.sha256,
  });
  return [whole, ...checkContent(edition, { file, bytes })];
}

function checkContent(
  edition: Edition,
  { file, bytes }: { readonly file: EditionFile; readonly bytes: Buffer },
): readonly SurfaceCheck[] {
  const { name, role } = file;
  if (role === 'audio' || role === 'alternate') return checkAudio(edition, { name, bytes });
  if (role === 'cover') return [checkCover(name, bytes)];
  if (role === 'picture') return [checkPicture(file, bytes)];
  return checkTextFile(edition, { about: file, text: bytes.toString('utf8') });
}

/** Checks that a copied picture has the media type that the edition states. */
function checkPicture({ name, mediaType }: EditionFile, bytes: Uint8Array): SurfaceCheck {
  const found = readPictureFacts(bytes)?.mediaType ?? 'another format';
  const pass = found === mediaType;
  return holds({ surface: name, check: 'picture', expected: mediaType, found, pass });
}

/** Checks that podcast apps accept the cover. */
function checkCover(surface: string, bytes: Uint8Array): SurfaceCheck {
  const facts = readImageFacts(bytes);
  const faults = facts ? artworkFaults(facts) : ['neither PNG nor JPEG'];
  return holds({
    surface,
    check: 'picture',
    expected: 'a square RGB image that podcast apps accept',
    found: faults.join('; ') || 'one',
    pass: faults.length === 0,
  });
}

/**
 * Every edition is built with a page and a page for iframes: a missing one is a fault. Pages with
 * the right content are also built again and compared byte for byte.
 */
async function checkPagesOf(
  edition: Edition,
  place: { readonly folder: string; readonly publication: Publication | undefined },
): Promise<readonly SurfaceCheck[]> {
  const [page, embed, oembed] = await Promise.all(
    ['index.html', 'embed.html', 'oembed.json'].map((name) =>
      readWholeText(join(place.folder, name)).catch(() => undefined),
    ),
  );
  const said = [
    ...(page === undefined ? [missingPage('index.html')] : checkPage(edition, page)),
    ...(embed === undefined ? [missingPage('embed.html')] : checkEmbedPage(edition, embed)),
  ];
  const wrong = new Set(said.filter(isFailed).map(({ surface }) => surface));
  const { publication } = place;
  const made = checkMadePages(edition, { page, embed, oembed, publication });
  return [...said, ...made.filter(({ surface }) => !wrong.has(surface))];
}

function isFailed({ verdict }: SurfaceCheck): boolean {
  return verdict === 'fail';
}

function missingPage(surface: string): SurfaceCheck {
  return fails({
    surface,
    check: 'file',
    expected: 'a page of this edition',
    found: 'no file: build that article again',
  });
}

async function checkFeedOf(
  edition: Edition,
  place: { readonly folder: string; readonly feed: boolean },
): Promise<readonly SurfaceCheck[]> {
  const above = dirname(resolve(place.folder));
  const names = (await readdir(above).catch(() => [])).filter(isFeedPage).sort();
  const pages = await Promise.all(
    names.map(async (name) => ({
      name,
      text: await readWholeText(join(above, name)).catch(() => ''),
    })),
  );
  if (pages.length > 0) return checkFeedItem(edition, pages);
  if (!place.feed || standingOf(edition) !== 'published') return [];
  return [
    fails({
      surface: 'feed.xml',
      check: 'file',
      expected: 'the feed of the podcast that is configured',
      found: 'no file: run lectern feed',
    }),
  ];
}

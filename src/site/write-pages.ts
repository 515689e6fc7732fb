/**
 * an edition on disk → its pages beside it, the player's scripts above it, and the page that lists all
 * editions. Files that are up to date are not touched.
 */
import { join } from 'node:path';
import { checkOptions, KINDS, checkGiven } from '../_internal/check-options.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../_internal/disk/files.ts';
import { readWholeFile } from '../_internal/disk/regular-file.ts';
import { PAGE_ICON_NAME, PAGE_STYLES_NAME } from '../edition/formats/page-names.ts';
import type { Edition } from '../edition/edition.ts';
import { factsOfEditions, readEditions } from '../edition/read-editions.ts';
import { buildEmbedPage, buildPage } from './edition-page.ts';
import { oembedAnswer } from './embed.ts';
import { buildIndexPage } from './index-page.ts';
import { findCover } from './artwork.ts';
import { PAGE_ICON } from './page-icon.ts';
import { PAGE_STYLES } from './page-styles.ts';
import { publishedFiles, readPlayerFiles } from './player-files.ts';
import { publicationFrom, type Publication } from './publication.ts';

/** Options of `writePages` and `writeIndexPage`. */
export type WritePagesOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /**
   * Address at which that folder is published; links that must be absolute are left out without it.
   * @default none
   */
  readonly baseUrl?: string | undefined;
  /** Title of the feed in that folder, which pages link to for feed readers. @default none */
  readonly feedTitle?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Writes `index.html`, `embed.html` and, if the address is known, `oembed.json` of an edition, and the
 * scripts they need.
 * @throws LecternError `OUTPUT_UNWRITABLE`; TypeError for a wrong option.
 */
export async function writePages(edition: Edition, options: WritePagesOptions): Promise<void> {
  checkGiven('writePages', edition, { name: 'edition', member: 'files', from: 'writeEdition' });
  checkPageOptions('writePages', options);
  const folder = join(options.output, edition.slug);
  try {
    await writeSharedFiles(options.output);
    await writeEditionPages(edition, { folder, publication: publicationFrom(options) });
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
}

/**
 * Writes the page that lists every edition in the output folder, and the scripts it needs.
 * @throws LecternError `OUTPUT_UNWRITABLE`; TypeError for a wrong option.
 */
export async function writeIndexPage(options: WritePagesOptions): Promise<void> {
  checkPageOptions('writeIndexPage', options);
  await makeIndexPage(options);
}

/** How long the list of editions stays correct if nothing is built. */
export type IndexPageTerm = {
  /** When the next edition is due or expires, ISO 8601 in UTC; absent if there is none. */
  readonly until?: string | undefined;
};

/** As `writeIndexPage`; returns how long the page stays correct. */
export async function makeIndexPage(options: WritePagesOptions): Promise<IndexPageTerm> {
  const path = join(options.output, 'index.html');
  let term: IndexPageTerm = {};
  const makePage = async (): Promise<string> => {
    const { editions, scheduled } = await readEditions(options.output, options);
    const changes = [scheduled[0]?.publishAt, ...editions.map(({ expiresAt }) => expiresAt)];
    term = { until: changes.filter((each) => each !== undefined).sort()[0] };
    const cover = await findCover(options.output);
    return buildIndexPage(editions, { ...publicationFrom(options), cover });
  };
  try {
    await writeSharedFiles(options.output);
    let seen: string;
    // A concurrent run may have added an edition since they were read: list what is there now.
    do {
      seen = await lookAtEditions(options.output);
      if (!(await writeChanged(path, await makePage()))) break;
    } while ((await lookAtEditions(options.output)) !== seen);
    return term;
  } catch (error) {
    throw asDiskError(error, { path });
  }
}

/** Slugs of scheduled editions that are due and not yet in the list; empty if there is no list. */
export async function findUnlisted({
  output,
}: Pick<WritePagesOptions, 'output'>): Promise<readonly string[]> {
  const page = await readWholeFile(join(output, 'index.html')).catch(() => undefined);
  if (!page) return [];
  const html = page.toString();
  const { editions } = await readEditions(output);
  const due = editions.filter(({ publishAt }) => publishAt !== undefined);
  return due.map(({ slug }) => slug).filter((slug) => !html.includes(`"${slug}/index.html"`));
}

/** The file facts of every edition, as one text. */
async function lookAtEditions(output: string): Promise<string> {
  const facts = Object.entries(await factsOfEditions(output));
  return facts.map(([folder, { text }]) => `${folder} ${text}`).join('\n');
}

function checkPageOptions(of: string, options: WritePagesOptions): void {
  checkOptions(of, options, {
    required: { output: KINDS.text },
    optional: { baseUrl: KINDS.text, feedTitle: KINDS.text, signal: KINDS.signal },
  });
}

async function writeEditionPages(
  edition: Edition,
  options: { readonly folder: string; readonly publication: Publication },
): Promise<void> {
  const { folder, publication } = options;
  const { baseUrl } = publication;
  await writeChanged(join(folder, 'embed.html'), buildEmbedPage(edition, publication));
  if (baseUrl !== undefined) {
    const answer = JSON.stringify(oembedAnswer(edition, { baseUrl }), null, 2);
    await writeChanged(join(folder, 'oembed.json'), `${answer}\n`);
  }
  await writeChanged(join(folder, 'index.html'), buildPage(edition, publication));
}

/** Writes the files that all pages share. */
async function writeSharedFiles(output: string): Promise<void> {
  const files = publishedFiles(await readPlayerFiles());
  for (const [name, bytes] of files) await writeChanged(join(output, name), bytes);
  await writeChanged(join(output, PAGE_ICON_NAME), PAGE_ICON);
  await writeChanged(join(output, PAGE_STYLES_NAME), PAGE_STYLES);
}

/** Writes a file unless it has these bytes already; returns whether it wrote. */
async function writeChanged(path: string, data: string | Uint8Array): Promise<boolean> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const former = await readWholeFile(path).catch(() => undefined);
  if (former && Buffer.compare(former, bytes) === 0) return false;
  await writeFileAtomic(path, { data: bytes });
  return true;
}

/**
 * an output folder → the files that may be published, in the order in which they must appear. Nothing
 * else is ever sent: no private record, no file that Lectern did not write.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePath } from '../_internal/http/decode-path.ts';
import { readWholeText } from '../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../_internal/disk/within.ts';
import { LecternError, type Warning } from '../errors.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { namedBeside } from '../feed/check/named-beside.ts';
import {
  IMMUTABLE,
  isArtworkFile,
  isFeedPage,
  isHashedName,
  mediaTypeOf,
} from '../edition/media-types.ts';
import {
  draftWarning,
  expiredNotice,
  heldNotice,
  readEditions,
  scheduledNotice,
  type FoundEditions,
} from '../edition/read-editions.ts';

/** Steps of publishing: no file of a later step is sent before all files of the earlier ones. */
export const STEPS = ['hashed', 'edition', 'script', 'page', 'feed'] as const;

/** A file to publish. */
export type PublishFile = {
  readonly step: (typeof STEPS)[number];
  /** Its address from the target's root, with slashes. */
  readonly path: string;
  /** Where it is on disk. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly cacheControl: string;
  /** Whether its name contains a digest of its content. */
  readonly immutable: boolean;
  /** The digest that its edition states. */
  readonly sha256?: string | undefined;
};

/**
 * What will be published, in order; `leftOut` are folders whose edition is not to be used, `removed`
 * those of editions that were removed, have expired or are scheduled: none of their files stays at
 * the target.
 */
export type PublishPlan = {
  readonly files: readonly PublishFile[];
  readonly leftOut: readonly string[];
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
};

/** Options of `planPublish`. */
export type PlanPublishOptions = {
  /**
   * Slugs of editions about to be removed: the plan is for the state afterwards, except for the lists,
   * which are not written yet. @default none
   */
  readonly removing?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Long enough to reduce the load of a feed that is requested all day, short enough for corrections to
 * arrive.
 */
const SHORT = 'public, max-age=300';

/** Pages and data of an edition besides the files it names; each may be missing. */
const EDITION_PAGES = ['embed.html', 'oembed.json', 'index.html'] as const;

/** The list of editions, and what all pages share, in the root of an output folder. */
const SHARED_FILES = /^(?:index\.html|lectern-[\w.-]+\.(?:js|css|svg))$/;

/** Whether a file in the root of an output folder is published. */
function isRootFile(name: string): boolean {
  return isArtworkFile(name) || isFeedPage(name) || SHARED_FILES.test(name);
}

/**
 * Lists the files of an output folder to publish; empty if all its editions were removed.
 * @throws LecternError `EDITION_DRAFT` when all are drafts; `PUBLISH_FAILED` when there is no edition, or
 * a file that an edition or the feed names is missing, damaged or leads out of the folder.
 */
export async function planPublish(
  output: string,
  options: PlanPublishOptions = {},
): Promise<PublishPlan> {
  const { removing = [] } = options;
  const found = await readEditions(output, options);
  const { drafts, scheduled, expired, held, leftOut } = found;
  const notices = [
    ...scheduled.map(scheduledNotice),
    ...expired.map(expiredNotice),
    ...held.map(heldNotice),
  ];
  const warnings = [...found.warnings, ...notices];
  const removed = [...new Set([...found.removed, ...removing])];
  const visible = [...found.editions, ...found.unlisted];
  const heldSlugs = new Set(held.map(({ edition }) => edition.slug));
  // What is public of a held edition stays at the target as it is there.
  const editions = visible.filter(({ slug }) => !removing.includes(slug) && !heldSlugs.has(slug));
  if (visible.length === 0 && removed.length === 0 && held.length === 0)
    throw nothingToPublish(output, { drafts, warnings });
  const files: PublishFile[] = [];
  for (const edition of editions)
    for (const each of await editionFiles(output, edition)) files.push(each);
  for (const each of await rootFiles(output)) files.push(each);
  files.sort(inOrder);
  if (removing.length === 0) {
    const staying = held.flatMap(({ former }) => (former ? filesOf(former) : []));
    const paths = new Set([...files.map(({ path }) => path), ...staying]);
    await refuseStaleFeed(files, paths);
    await refuseStaleIndex(files, paths);
  }
  const tones = editions.filter((edition) => edition.testTones === true).map(tonesWarning);
  return {
    files,
    leftOut: [...leftOut, ...drafts.map(({ slug }) => slug), ...heldSlugs],
    removed: [...removed, ...[...scheduled, ...expired].map(({ slug }) => slug)],
    warnings: [...warnings, ...drafts.map(draftWarning), ...tones],
  };
}

function nothingToPublish(
  output: string,
  { drafts, warnings }: Pick<FoundEditions, 'drafts' | 'warnings'>,
): LecternError {
  const [draft] = drafts;
  if (draft)
    return new LecternError(`${output} contains only drafts, which are not published`, {
      code: 'EDITION_DRAFT',
      hint: draftWarning(draft).hint!,
    });
  return new LecternError(`${output} contains no edition to publish`, {
    code: 'PUBLISH_FAILED',
    hint: warnings[0]?.message ?? 'Run `lectern build` first, or name the folder with --output.',
  });
}

/** Files come before those that refer to them. */
function inOrder(a: PublishFile, b: PublishFile): number {
  const steps = STEPS.indexOf(a.step) - STEPS.indexOf(b.step);
  return steps || rankOf(a) - rankOf(b) || (a.path < b.path ? -1 : 1);
}

function tonesWarning({ slug }: Edition): Warning {
  return {
    code: 'FEED_TEST_TONES',
    message: `${slug} is test tones, not speech`,
    hint: 'Build it again with a voice.',
  };
}

/**
 * A feed older than the editions names audio that no longer exists, which apps would fail to load.
 */
async function refuseStaleFeed(
  files: readonly PublishFile[],
  planned: ReadonlySet<string>,
): Promise<void> {
  for (const feed of files.filter((file) => file.step === 'feed')) {
    const missing = namedBeside(await readWholeText(feed.file)).find((path) => !planned.has(path));
    if (missing === undefined) continue;
    const fault = `${feed.path} names ${missing}, which is not published`;
    throw new LecternError(`${fault}: the feed is older than the editions`, {
      code: 'PUBLISH_FAILED',
      hint: 'Run `lectern feed`, then publish again; nothing was published.',
    });
  }
}

/** The list of editions is written by a build: it may still have editions removed since. */
async function refuseStaleIndex(
  files: readonly PublishFile[],
  planned: ReadonlySet<string>,
): Promise<void> {
  const index = files.find((file) => file.path === 'index.html');
  const html = index ? await readWholeText(index.file) : '';
  const listed = [...html.matchAll(/<h2><a href="([^"/]+)\/index\.html"/g)].map(
    (match) => `${decodePath(match[1]!)}/index.html`,
  );
  const missing = listed.find((path) => !planned.has(path));
  if (missing !== undefined)
    throw new LecternError(`index.html lists ${missing}, which is not published`, {
      code: 'PUBLISH_FAILED',
      hint:
        'Run `lectern build` again, with any article, to update the list. ' +
        'Nothing was published.',
    });
}

/**
 * Lists come after what they name: the list of editions after their pages, the first page of a feed
 * after the others.
 */
function rankOf(file: PublishFile): number {
  return file.path === 'index.html' || file.path === 'feed.xml' ? 1 : 0;
}

/** Paths of what an edition has at the target. */
function filesOf({ slug, files }: Edition): readonly string[] {
  return [...files.map(({ name }) => name), 'edition.json', ...EDITION_PAGES].map(
    (name) => `${slug}/${name}`,
  );
}

async function editionFiles(output: string, edition: Edition): Promise<readonly PublishFile[]> {
  const { slug } = edition;
  const there = await Promise.all(
    edition.files.map((file) => describe(output, { path: `${slug}/${file.name}`, step: 'hashed' })),
  );
  const named = edition.files.map((file, i) => requireWhole(there[i], { slug, file }));
  const own = await describe(output, { path: `${slug}/edition.json`, step: 'edition' });
  const pages = await Promise.all(
    EDITION_PAGES.map((name) => describe(output, { path: `${slug}/${name}`, step: 'page' })),
  );
  return [...named, own, ...pages].filter((file) => file !== undefined);
}

/** A file that an edition names must exist and be complete. */
function requireWhole(
  found: PublishFile | undefined,
  about: { readonly slug: string; readonly file: EditionFile },
): PublishFile {
  const { slug, file } = about;
  if (found?.sizeBytes === file.sizeBytes) return { ...found, sha256: file.sha256 };
  const fault = found ? `${found.sizeBytes} bytes, not ${file.sizeBytes}` : 'missing';
  throw new LecternError(`${slug}/${file.name} is ${fault}, but its edition.json names it`, {
    code: 'PUBLISH_FAILED',
    hint: 'Build that article again; nothing was published.',
  });
}

async function rootFiles(output: string): Promise<readonly PublishFile[]> {
  const entries = await readdir(output, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const feed = await readWholeText(join(output, 'feed.xml')).catch(() => '');
  // Artwork of an earlier feed is not published.
  const wanted = names
    .filter(isRootFile)
    .filter((name) => !name.startsWith('artwork.') || feed.includes(`/${name}`));
  const found = await Promise.all(
    wanted.map((name) => describe(output, { path: name, step: stepOf(name) })),
  );
  return found.filter((file) => file !== undefined);
}

function stepOf(name: string): PublishFile['step'] {
  if (isHashedName(name)) return 'hashed';
  if (name.endsWith('.xml')) return 'feed';
  return name.endsWith('.html') ? 'page' : 'script';
}

async function describe(
  output: string,
  about: { readonly path: string; readonly step: PublishFile['step'] },
): Promise<PublishFile | undefined> {
  const file = join(output, about.path);
  const facts = await stat(file).catch(() => undefined);
  if (!facts?.isFile()) return undefined;
  await refuseLinkOutside(file, output);
  const immutable = about.step === 'hashed' && isHashedName(about.path);
  return {
    ...about,
    file,
    sizeBytes: facts.size,
    mediaType: mediaTypeOf(about.path.split('/').at(-1)!),
    cacheControl: immutable ? IMMUTABLE : SHORT,
    immutable,
  };
}

/** Files outside the folder were not meant to be public. */
async function refuseLinkOutside(file: string, output: string): Promise<void> {
  const [real, folder] = [await resolveLinks(file), await resolveLinks(output)];
  if (isInFolder(real, folder)) return;
  throw new LecternError(`${file} is a link to a place outside ${output}`, {
    code: 'PUBLISH_FAILED',
    hint: 'Replace the link with the file itself, or build that article again; nothing was published.',
  });
}

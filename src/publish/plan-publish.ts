/**
 * an output folder → the files that may be published, in the order in which readers must meet them.
 * Nothing else ever leaves: no private record, no stranger's file.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readWholeText } from '../_internal/disk/regular-file.ts';
import { isInFolder, resolveLinks } from '../_internal/disk/within.ts';
import { LecternError, type Warning } from '../errors.ts';
import type { Edition, EditionFile } from '../edition/edition.ts';
import { decodePath, namedBeside } from '../feed/check/named-beside.ts';
import { isArtworkFile, isFeedPage, isHashedName, mediaTypeOf } from '../edition/media-types.ts';
import {
  draftWarning,
  readEditions,
  scheduledNotice,
  type FoundEditions,
} from '../edition/read-editions.ts';

/** Steps of a publication: nothing of a later one is sent before all of an earlier one is there. */
export const STEPS = ['hashed', 'edition', 'script', 'page', 'feed'] as const;

/** A file to publish. */
export type PublishFile = {
  readonly step: (typeof STEPS)[number];
  /** Its address from the target's root, with slashes. */
  readonly path: string;
  /** Where it lies. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly cacheControl: string;
  /** Whether its name holds a digest of its content. */
  readonly immutable: boolean;
  /** What its edition says of its content. */
  readonly sha256?: string | undefined;
};

/**
 * What will be published, in order; `leftOut` are folders whose edition cannot be taken, `removed`
 * those of editions that were taken back.
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
   * Slugs of editions that will be taken back: the plan is that of afterwards, but for the lists,
   * which are not written yet. @default none
   */
  readonly removing?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** A year, as long as caches go. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Long enough to take the load of a feed that is asked for all day, short enough for a correction
 * to be heard.
 */
const SHORT = 'public, max-age=300';

/** Pages and data of an edition beside the files it names; each may be missing but the first. */
const EDITION_PAGES = ['embed.html', 'oembed.json', 'index.html'] as const;

/** The list of editions, and what all pages share, in the root of an output folder. */
const SHARED_FILES = /^(?:index\.html|lectern-[\w.-]+\.(?:js|css|svg))$/;

/** Whether the root of an output folder may give a file. */
function isRootFile(name: string): boolean {
  return isArtworkFile(name) || isFeedPage(name) || SHARED_FILES.test(name);
}

/**
 * Lists what is published of an output folder; nothing where all of it was taken back.
 * @throws LecternError `EDITION_DRAFT` where all are drafts, `PUBLISH_FAILED` where there is no edition, a file that an edition or the
 * feed names is missing, one is not whole, or one leads out of the folder: nothing is half published.
 */
export async function planPublish(
  output: string,
  options: PlanPublishOptions = {},
): Promise<PublishPlan> {
  const { removing = [] } = options;
  const found = await readEditions(output, options);
  const { drafts, scheduled, leftOut } = found;
  const warnings = [...found.warnings, ...scheduled.map(scheduledNotice)];
  const removed = [...new Set([...found.removed, ...removing])];
  const editions = found.editions.filter(({ slug }) => !removing.includes(slug));
  if (editions.length === 0 && removed.length === 0)
    throw nothingToPublish(output, { drafts, warnings });
  const files: PublishFile[] = [];
  for (const edition of editions)
    for (const each of await editionFiles(output, edition)) files.push(each);
  for (const each of await rootFiles(output)) files.push(each);
  files.sort(inOrder);
  if (removing.length === 0) {
    await refuseBehindFeed(files);
    await refuseBehindIndex(files);
  }
  const tones = editions.filter((edition) => edition.testTones === true).map(tonesWarning);
  return {
    files,
    leftOut: [...leftOut, ...drafts.map(({ slug }) => slug)],
    removed,
    warnings: [...warnings, ...drafts.map(draftWarning), ...tones],
  };
}

function nothingToPublish(
  output: string,
  { drafts, warnings }: Pick<FoundEditions, 'drafts' | 'warnings'>,
): LecternError {
  const [draft] = drafts;
  if (draft)
    return new LecternError(`${output} holds drafts alone, and these are not published`, {
      code: 'EDITION_DRAFT',
      hint: draftWarning(draft).hint!,
    });
  return new LecternError(`${output} holds no edition to publish`, {
    code: 'PUBLISH_FAILED',
    hint: warnings[0]?.message ?? 'Run `lectern build` first, or name the folder with --output.',
  });
}

/** What others name comes before them. */
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
 * A feed that is older than the editions names audio that is no longer there: apps would ask for it
 * in vain.
 */
async function refuseBehindFeed(files: readonly PublishFile[]): Promise<void> {
  const planned = new Set(files.map((file) => file.path));
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

/** The page of all editions is made by a build: what was removed since is still in it. */
async function refuseBehindIndex(files: readonly PublishFile[]): Promise<void> {
  const index = files.find((file) => file.path === 'index.html');
  const html = index ? await readWholeText(index.file) : '';
  const listed = [...html.matchAll(/<h2><a href="([^"/]+)\/index\.html"/g)].map(
    (match) => `${decodePath(match[1]!)}/index.html`,
  );
  const missing = listed.find((path) => !files.some((file) => file.path === path));
  if (missing !== undefined)
    throw new LecternError(`index.html lists ${missing}, which is not published`, {
      code: 'PUBLISH_FAILED',
      hint:
        'Run `lectern build` again, with any article: it lists what is there. ' +
        'Nothing was published.',
    });
}

/**
 * Lists come after what they name: the page of all editions after each of them, the first page of a
 * feed after the others.
 */
function rankOf(file: PublishFile): number {
  return file.path === 'index.html' || file.path === 'feed.xml' ? 1 : 0;
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

/** A file that an edition names must be there, and whole. */
function requireWhole(
  found: PublishFile | undefined,
  about: { readonly slug: string; readonly file: EditionFile },
): PublishFile {
  const { slug, file } = about;
  if (found?.sizeBytes === file.sizeBytes) return { ...found, sha256: file.sha256 };
  const fault = found ? `${found.sizeBytes} bytes, not ${file.sizeBytes}` : 'missing';
  throw new LecternError(`${slug}/${file.name} is ${fault}, and its edition.json names it`, {
    code: 'PUBLISH_FAILED',
    hint: 'Build that article again; nothing was published.',
  });
}

async function rootFiles(output: string): Promise<readonly PublishFile[]> {
  const entries = await readdir(output, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const feed = await readWholeText(join(output, 'feed.xml')).catch(() => '');
  // Artwork of an earlier feed stays behind.
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
  await refuseOutward(file, output);
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

/** What is published is for everybody; what lies elsewhere was not meant to be. */
async function refuseOutward(file: string, output: string): Promise<void> {
  const [real, folder] = [await resolveLinks(file), await resolveLinks(output)];
  if (isInFolder(real, folder)) return;
  throw new LecternError(`${file} leads out of ${output}, by a link`, {
    code: 'PUBLISH_FAILED',
    hint: 'Put the file itself there, or build that article again; nothing was published.',
  });
}

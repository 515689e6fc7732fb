/**
 * the editions of an output folder → `feed.xml` and its later pages on disk, the first page written
 * last.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { checkOptions, KINDS, type ExpectedOptions } from '../_internal/check-options.ts';
import { removeLeftovers, writeFileAtomic } from '../_internal/disk/files.ts';
import { untypesetWarning } from '../artwork/draw-cover.ts';
import type { CoverColours } from '../artwork/cover-colours.ts';
import { refusedWarning } from './refused-warning.ts';
import { LecternError, type Warning, type WarningCode } from '../errors.ts';
import { audioOf, type Edition } from '../edition/edition.ts';
import { drawArtwork, readArtwork } from '../site/artwork.ts';
import { writeIndexPage } from '../site/write-pages.ts';
import { claimEdition } from '../edition/claim-edition.ts';
import { readEdition } from '../edition/read-edition.ts';
import { isArtworkFile } from '../edition/media-types.ts';
import {
  draftWarning,
  expiredNotice,
  heldNotice,
  readEditions,
  scheduledNotice,
} from '../edition/read-editions.ts';
import {
  hasFormerFiles,
  removeFormerFiles,
  removeTakenFiles,
} from '../edition/remove-former-files.ts';
import { readRemovedSlugs } from '../edition/removal/removals.ts';
import { buildFeed, type FeedPage } from './build-feed.ts';
import type { FeedEdition } from './build-item.ts';
import { requirePodcast, type FeedSettings, type Podcast } from './feed-settings.ts';

/** Options of `writeFeed`. */
export type WriteFeedOptions = {
  /** The folder of editions; the feed is written into it. */
  readonly output: string;
  /** Facts of the podcast: `feed` of a configuration file. */
  readonly feed: FeedSettings;
  /** BCP 47, used if `feed` has no language. */
  readonly language: string;
  /** Colours of drawn artwork. @default those of the author's name */
  readonly artwork?: CoverColours | undefined;
  /** The largest number of items; the newest are kept. @default all */
  readonly limit?: number | undefined;
  /**
   * Whether a feed without items is written when there is no edition: for subscribers of a feed whose
   * last item was removed. @default false
   */
  readonly allowEmpty?: boolean;
  /** Whether a warning is an error; nothing is written then. @default false */
  readonly strict?: boolean;
  /** Codes of warnings that `strict` does not turn into errors. @default none */
  readonly allowWarnings?: readonly WarningCode[];
  /** Aborts while editions are read; every file is written completely or not at all. */
  readonly signal?: AbortSignal;
};

const EXPECTED: ExpectedOptions = {
  required: {
    output: KINDS.text,
    feed: KINDS.object,
    language: KINDS.text,
  },
  optional: {
    artwork: KINDS.object,
    limit: KINDS.count,
    allowEmpty: KINDS.flag,
    strict: KINDS.flag,
    allowWarnings: KINDS.list,
    signal: KINDS.signal,
  },
};

/** What was written. `files` are names in the output folder, the feed first. */
export type WrittenFeed = {
  readonly files: readonly string[];
  readonly itemCount: number;
  readonly warnings: readonly Warning[];
};

/**
 * Writes the feed of every edition in a folder. The same editions and settings give the same bytes.
 * @throws ConfigError naming a missing key; LecternError `FEED_EMPTY` when there is no edition,
 * `OUTPUT_UNWRITABLE` when a file cannot be written, and with `strict` the code of the first
 * warning; TypeError for a wrong option.
 */
export async function writeFeed(options: WriteFeedOptions): Promise<WrittenFeed> {
  checkOptions('writeFeed', options, EXPECTED);
  const { pages, artwork, itemCount, warnings, editions } = await writeComposed(options);
  await removeFormerAudio(editions, options);
  await renewIndexPage(options);
  await removeTaken(options);
  const names = pages.map((page) => page.name);
  const files = artwork.file ? [...names, artwork.file.name] : names;
  return { files, itemCount, warnings };
}

/** Updates the page that lists the editions: it shows the artwork and where to subscribe. */
async function renewIndexPage({ output, feed, signal }: WriteFeedOptions): Promise<void> {
  const page = await stat(join(output, 'index.html')).catch(() => undefined);
  if (!page) return;
  await writeIndexPage({ output, baseUrl: feed.baseUrl, feedTitle: feed.title, signal });
}

/** Writes the feed, and again if a concurrent build has meanwhile removed a file that it names. */
async function writeComposed(options: WriteFeedOptions): Promise<ComposedFeed> {
  const { output } = options;
  let composed = await composeFeed(options);
  for (;;) {
    const refused = refusedWarning(composed.warnings, options);
    if (refused) throw refused;
    await writePages(composed.pages, { output, artwork: composed.artwork });
    if (await holdsAudio(composed.editions, output)) return composed;
    const again = await composeFeed(options);
    if (isSameFeed(again, composed)) return composed;
    composed = again;
  }
}

async function holdsAudio(editions: readonly Edition[], output: string): Promise<boolean> {
  for (const edition of editions) {
    const audio = join(output, edition.slug, audioOf(edition).name);
    if (!(await stat(audio).catch(() => undefined))) return false;
  }
  return true;
}

function isSameFeed(one: ComposedFeed, other: ComposedFeed): boolean {
  return (
    one.pages.length === other.pages.length &&
    one.pages.every(({ xml }, i) => xml === other.pages[i]!.xml)
  );
}

/** Removes former files that builds kept because the previous feed named them. */
async function removeFormerAudio(
  editions: readonly Edition[],
  options: Pick<WriteFeedOptions, 'output' | 'signal'>,
): Promise<void> {
  const { output, signal } = options;
  for (const edition of editions) {
    if (!(await hasFormerFiles(edition, { output }))) continue;
    await using claim = await claimEdition(edition.slug, { output, signal });
    const current = await readEdition(join(output, edition.slug));
    if (current) await removeFormerFiles(current, { output, claim });
  }
}

/** Removes files of removed editions that the previous feed named. */
async function removeTaken(options: Pick<WriteFeedOptions, 'output' | 'signal'>): Promise<void> {
  for (const slug of await readRemovedSlugs(options)) await removeTakenFiles(slug, options);
}

/** A feed that has not been written yet. */
export type ComposedFeed = {
  readonly editions: readonly Edition[];
  readonly pages: readonly FeedPage[];
  readonly artwork: Artwork;
  readonly itemCount: number;
  readonly warnings: readonly Warning[];
};

/** Builds the feed of every edition in a folder without writing it. @throws like `writeFeed`. */
export async function composeFeed(options: WriteFeedOptions): Promise<ComposedFeed> {
  const { output, limit } = options;
  const podcast = requirePodcast(options.feed, options);
  const found = await readEditions(output, options);
  const leftOut = [
    ...found.scheduled.map(scheduledNotice),
    ...found.expired.map(expiredNotice),
    ...found.held.map(heldNotice),
    ...found.drafts.map(draftWarning),
  ];
  if (found.editions.length === 0 && options.allowEmpty !== true)
    throw noEdition(output, [...leftOut, ...found.warnings]);
  const entries = await Promise.all(found.editions.map((edition) => withPage(edition, output)));
  const artwork = await artworkOf(podcast, options.artwork);
  const feed = buildFeed(entries, { podcast, imageUrl: artwork.url, limit });
  const warnings = [...found.warnings, ...leftOut, ...feed.warnings, ...artwork.warnings];
  const { editions } = found;
  return { editions, pages: feed.pages, artwork, itemCount: feed.itemCount, warnings };
}

function noEdition(output: string, warnings: readonly Warning[]): LecternError {
  return new LecternError(`${output} contains no edition`, {
    code: 'FEED_EMPTY',
    hint: warnings[0]?.message ?? 'Run `lectern build` first, or name the folder with --output.',
  });
}

/**
 * Files that others refer to come first: the artwork, the later pages, and last the page that apps
 * request.
 */
async function writePages(
  pages: readonly FeedPage[],
  options: { readonly output: string; readonly artwork: Artwork },
): Promise<void> {
  const { output, artwork } = options;
  try {
    if (artwork.file)
      await writeFileAtomic(join(output, artwork.file.name), { data: artwork.file.bytes });
    for (const page of pages.toReversed())
      await writeFileAtomic(join(output, page.name), { data: page.xml });
    await removeFurtherPages(output, pages.length);
    await removeFormerArtwork(output, artwork.file?.name);
    await removeLeftovers(output);
  } catch (error) {
    throw asDiskError(error, { path: output });
  }
}

/**
 * Adds whether an edition has a page of its own, which its item links to if the article has no
 * address.
 */
async function withPage(edition: Edition, output: string): Promise<FeedEdition> {
  const page = await stat(join(output, edition.slug, 'index.html')).catch(() => undefined);
  return { edition, hasPage: page?.isFile() === true };
}

/** The address of the artwork, and its file if that is published with the feed. */
type Artwork = {
  readonly url: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  readonly warnings: readonly Warning[];
};

async function artworkOf(podcast: Podcast, colours?: CoverColours): Promise<Artwork> {
  const { image, title, author, baseUrl, language } = podcast;
  if (image !== undefined && /^https?:\/\//i.test(image))
    return { url: new URL(image).href, warnings: [] };
  if (image !== undefined) {
    const file = await readArtwork(image);
    return { url: `${baseUrl}/${file.name}`, file, warnings: [] };
  }
  const file = await drawArtwork({ title, publication: author, language }, colours);
  const warnings = file.isTypeset ? [] : [untypesetWarning(title, language)];
  return { url: `${baseUrl}/${file.name}`, file, warnings };
}

/** Later pages of a previous, longer feed would keep old items alive. */
async function removeFurtherPages(output: string, pageCount: number): Promise<void> {
  for (const name of await readdir(output)) {
    const page = Number(/^feed-(\d+)\.xml$/.exec(name)?.[1] ?? 0);
    if (page > pageCount) await rm(join(output, name), { force: true });
  }
}

/** Artwork that this feed does not name belongs to a previous one. */
async function removeFormerArtwork(output: string, name: string | undefined): Promise<void> {
  for (const each of await readdir(output)) {
    if (each !== name && isArtworkFile(each)) await rm(join(output, each), { force: true });
  }
}

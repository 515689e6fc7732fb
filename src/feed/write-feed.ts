/** the editions of an output folder → `feed.xml` and its further pages on disk, the first page last of all. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDiskError } from '../_internal/disk-errors.ts';
import { writeFileAtomic } from '../_internal/files.ts';
import { LecternError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import { drawArtwork, readArtwork } from '../site/artwork.ts';
import type { Edition } from '../edition/edition.ts';
import { readEditions } from '../edition/read-editions.ts';
import { buildFeed } from './build-feed.ts';
import type { FeedEdition } from './build-item.ts';
import { requirePodcast } from './feed-settings.ts';
import type { FeedSettings, Podcast } from './feed-settings.ts';

/** Options of `writeFeed`. */
export type WriteFeedOptions = {
  /** The folder of editions; the feed is written into it. */
  readonly output: string;
  readonly feed: FeedSettings;
  /** BCP 47, where `feed` names none. */
  readonly language: string;
  /** Only so many of the newest items. @default all */
  readonly limit?: number | undefined;
  /** Whether a warning is an error; nothing is written then. @default false */
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
};

/** What was written: names of files in the output folder, the feed first. */
export type WrittenFeed = {
  readonly files: readonly string[];
  readonly itemCount: number;
  readonly warnings: readonly Warning[];
};

/**
 * Writes the feed of every edition in a folder. The same editions and settings give the same bytes.
 * @throws ConfigError naming a missing key; LecternError `FEED_EMPTY` where there is no edition.
 */
export async function writeFeed(options: WriteFeedOptions): Promise<WrittenFeed> {
  const podcast = requirePodcast(options.feed, options);
  const found = await readEditions(options.output, options);
  if (found.editions.length === 0) {
    throw new LecternError(`${options.output} holds no edition`, {
      code: 'FEED_EMPTY',
      hint:
        found.warnings[0]?.message ??
        'Run `lectern build` first, or name the folder with --output.',
    });
  }
  const entries = await Promise.all(
    found.editions.map((edition) => withPage(edition, options.output)),
  );
  const artwork = await artworkOf(podcast);
  const feed = buildFeed(entries, { podcast, imageUrl: artwork.url, limit: options.limit });
  const warnings = [...found.warnings, ...feed.warnings];
  const [warning] = warnings;
  if (options.strict && warning) throw new LecternError(warning.message, warning);
  try {
    if (artwork.file)
      await writeFileAtomic(join(options.output, artwork.file.name), { data: artwork.file.bytes });
    for (const page of feed.pages.toReversed())
      await writeFileAtomic(join(options.output, page.name), { data: page.xml });
    await removeFurtherPages(options.output, feed.pages.length);
  } catch (error) {
    throw asDiskError(error, { path: options.output });
  }
  const files = [
    ...feed.pages.map((page) => page.name),
    ...(artwork.file ? [artwork.file.name] : []),
  ];
  return { files, itemCount: feed.itemCount, warnings };
}

/** Whether an edition has a page of its own: what its item links to where the article has no address. */
async function withPage(edition: Edition, output: string): Promise<FeedEdition> {
  const page = await stat(join(output, edition.slug, 'index.html')).catch(() => undefined);
  return { edition, hasPage: page?.isFile() === true };
}

async function artworkOf(podcast: Podcast): Promise<{
  readonly url: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}> {
  const { image, title, baseUrl } = podcast;
  if (image !== undefined && /^https?:\/\//i.test(image)) return { url: new URL(image).href };
  const file = image === undefined ? drawArtwork(title) : await readArtwork(image);
  return { url: `${baseUrl}/${file.name}`, file };
}

/** Pages of a longer feed before this one would keep old items alive. */
async function removeFurtherPages(output: string, pageCount: number): Promise<void> {
  const names = await readdir(output);
  const further = names.filter(
    (name) => /^feed-\d+\.xml$/.test(name) && Number(name.slice(5, -4)) > pageCount,
  );
  for (const name of further) await rm(join(output, name), { force: true });
}

/** an output folder → its feed and the page of all editions, written again. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import type { CoverColours } from '../../artwork/cover-colours.ts';
import type { Warning, WarningCode } from '../../errors.ts';
import type { FeedSettings } from '../../feed/feed-settings.ts';
import { writeFeed } from '../../feed/write-feed.ts';
import { writeIndexPage } from '../../site/write-pages.ts';

/** A list beside the folders of editions. */
export type ListName = 'feed.xml' | 'index.html';

/** Options of `renewLists`. */
export type RenewListsOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** What the podcast is; needed for a feed. @default no podcast */
  readonly feed?: FeedSettings | undefined;
  /** BCP 47, where `feed` names none. @default 'en' */
  readonly language?: string | undefined;
  /** Colours of artwork that is drawn. @default those of the author's name */
  readonly artwork?: CoverColours | undefined;
  /** At most so many items in the feed, the newest. @default all */
  readonly limit?: number | undefined;
  /** Whether a warning of the feed is an error; nothing is written then. @default false */
  readonly strict?: boolean | undefined;
  /** Codes of warnings that `strict` does not turn into errors. @default none */
  readonly allowWarnings?: readonly WarningCode[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** The lists that stand in an output folder. */
export async function listsIn(output: string): Promise<readonly ListName[]> {
  const names = ['feed.xml', 'index.html'] as const;
  const there = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(output, name)).catch(() => undefined);
      return facts?.isFile() ? [name] : [];
    }),
  );
  return there.flat();
}

/**
 * Writes lists again; a feed renews the page of all editions itself, where that stands.
 * @throws like `writeFeed` and `writeIndexPage`
 */
export async function renewLists(
  lists: readonly ListName[],
  options: RenewListsOptions,
): Promise<readonly Warning[]> {
  const { output, feed = {}, language = READING_DEFAULTS.language, signal } = options;
  if (lists.includes('feed.xml')) {
    const { artwork, limit, strict = false, allowWarnings = [] } = options;
    const abortable = signal && { signal };
    const about = { output, feed, language, artwork, limit, strict, allowWarnings, ...abortable };
    return (await writeFeed({ ...about, allowEmpty: true })).warnings;
  }
  const { baseUrl, title: feedTitle } = feed;
  if (lists.includes('index.html')) await writeIndexPage({ output, baseUrl, feedTitle, signal });
  return [];
}

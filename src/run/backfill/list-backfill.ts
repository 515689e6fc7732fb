/** a feed, a sitemap or a folder → every article that it names, with its date and what tells a change of it. */
import { open, stat } from 'node:fs/promises';
import { factsOfFile, settledAt } from '../../_internal/disk/file-facts.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import { canonicalJson, sha256, type JsonValue } from '../../_internal/hash.ts';
import { LONGEST_FRONT_MATTER } from '../../article/front-matter/data-block.ts';
import { splitFrontMatter } from '../../article/front-matter/split-front-matter.ts';
import {
  dateOfEntry,
  readFeed,
  type FeedSource,
  type ReadFeedOptions,
} from '../../article/readers/feed/feed.ts';
import { dayFromPath } from '../../article/slug.ts';
import { nameSource } from '../project/places.ts';
import { expandSources, isAddress } from '../sources/expand-sources.ts';
import { feedOptions, sourceOfEntry } from '../sources/expand-feed.ts';
import { listArticles } from '../sources/list-articles.ts';
import { readSourceList } from '../sources/read-list.ts';
import type { ExpandedSource, ExpandSourcesOptions } from '../sources/source.ts';

/** An article of a list. */
export type BackfillArticle = {
  readonly source: ExpandedSource;
  /** The source as `record.json` names it. */
  readonly name: string;
  /**
   * Differs where the article was changed since: the date that its list gives, a digest of the words
   * that stand there, what the disk says of a file. Empty if unknown.
   */
  readonly version: string;
  /** When it was last published or changed, in milliseconds since 1970; asked of files alone. */
  readonly dateOf: () => Promise<number | undefined>;
};

/** Options of `listBackfill`. */
export type ListBackfillOptions = Omit<ReadFeedOptions, 'since' | 'limit' | 'sitemaps'> &
  Pick<ExpandSourcesOptions, 'except' | 'generator' | 'includeDrafts' | 'workingFolder'> & {
    /** Folder from which sources are named. */
    readonly root: string;
    /** Given where the list is a file of sources, one a line: what `-` reads. @default it is not one */
    readonly linesFrom?: AsyncIterable<Uint8Array> | undefined;
  };

/** More than any list has: a backfill leaves nothing out by default. */
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * Every article of a feed or a sitemap (its address or its file; an index of sitemaps with all of
 * them), or of a folder and those within. Only the lists themselves are fetched.
 * @throws ArticleError where the list cannot be read, or names nothing.
 */
export async function listBackfill(
  list: string,
  options: ListBackfillOptions,
): Promise<readonly BackfillArticle[]> {
  if (options.linesFrom) return listLines(list, { ...options, stdin: options.linesFrom });
  const isRemote = isAddress(list);
  const { workingFolder } = options;
  const file = { kind: 'file', path: list, workingFolder } as const;
  const facts = isRemote ? undefined : await stat(locateFile(file)).catch(() => undefined);
  if (facts?.isDirectory()) return listFolder(list, options);
  const source: FeedSource = isRemote ? { kind: 'url', url: list } : file;
  const entries = await readFeed(source, {
    ...feedOptions(options),
    limit: ALL,
    sitemaps: ALL,
  });
  return entries.map((entry) => {
    const each = sourceOfEntry(entry, source);
    const date = dateOfEntry(entry);
    const words = entry.content === undefined ? undefined : digest(entry);
    return {
      source: each,
      name: nameSource(each, options),
      version: words ?? date ?? '',
      dateOf: async () => (date === undefined ? undefined : Date.parse(date)),
    };
  });
}

function digest(value: object): string {
  return sha256(canonicalJson(value as JsonValue));
}

async function listFolder(
  folder: string,
  options: ListBackfillOptions,
): Promise<readonly BackfillArticle[]> {
  const found = await listArticles(folder, { ...options, stdin: NOTHING });
  return found.map((source) => articleOf(source, options));
}

/**
 * The sources that a file names, one a line. An address that was done is not looked at again: nothing tells
 * whether its page was changed.
 */
async function listLines(
  list: string,
  options: ListBackfillOptions & Pick<ExpandSourcesOptions, 'stdin'>,
): Promise<readonly BackfillArticle[]> {
  const names = await readSourceList(list, options);
  const found = await expandSources(names, options);
  return found.map((source) => articleOf(source, options));
}

/** An article that no feed gives: of a file, the disk says its date and whether it was changed. */
function articleOf(source: ExpandedSource, options: ListBackfillOptions): BackfillArticle {
  const name = nameOf(source, options);
  if (source.kind !== 'file') return { source, name, version: '', dateOf: async () => undefined };
  const path = locateFile(source);
  const facts = factsOfFile(path);
  // Of a file as young as this moment a further change may not be seen.
  const isSettled = settledAt([facts]) < Date.now() / 1000;
  return {
    source,
    name,
    version: isSettled ? facts.text : `${facts.text} young`,
    dateOf: () => dateOfFile(path, { ...options, fallback: facts.newest * 1000 }),
  };
}

/** A folder asks for nothing of standard input. */
const NOTHING: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: async function* () {} };

function nameOf(source: ExpandedSource, options: ListBackfillOptions): string {
  return source.kind === 'failed' ? source.name : nameSource(source, options);
}

/** The date of its front matter, else of its name, else of the file. */
async function dateOfFile(
  path: string,
  { fallback, timezone }: { readonly fallback: number; readonly timezone?: string | undefined },
): Promise<number> {
  const said = await readBeginning(path)
    .then((text) => splitFrontMatter(text, { timezone }).frontMatter)
    // What is wrong with it is said when it is built.
    .catch(() => undefined);
  const date = said?.modifiedAt ?? said?.publishedAt ?? dayFromPath(path);
  return date === undefined ? fallback : Date.parse(date);
}

async function readBeginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(LONGEST_FRONT_MATTER);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

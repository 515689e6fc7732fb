/** the studio's folder → its articles as they stand, read one after another and again when a file changes. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../../_internal/abort.ts';
import { isFile } from '../../_internal/disk/regular-file.ts';
import { locateFile } from '../../_internal/disk/within.ts';
import type { ArticleSource } from '../../article/article.ts';
import { decisionsPaths } from '../../run/decisions/locate-decisions.ts';
import { nameSource } from '../../run/project/places.ts';
import { planEdition } from '../../run/plan-editions.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { ListedArticle, ProgressAnswer, StudioEvent } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { openArticleRun } from './article-run.ts';
import {
  describeFailed,
  describePassage,
  describePlanned,
  describeUnread,
  progressOf,
} from './describe-article.ts';
import { openArticle, type OpenedArticle } from './open-article.ts';
import { sourceId } from './source-id.ts';

/** The articles of the studio. */
export type Shelf = {
  readonly list: () => readonly ListedArticle[];
  /** @throws ServiceError `SERVICE_NOT_FOUND` */
  readonly find: (id: string) => ListedArticle;
  /** The article as it stands now. @throws ServiceError `SERVICE_NOT_FOUND`; as `openArticle` */
  readonly open: (id: string) => Promise<OpenedArticle>;
  /** Where the articles come from. */
  readonly sources: () => readonly ExpandedSource[];
  /** Looks which files are new, gone or changed, and reads those; resolves when the list is right. */
  readonly rescan: () => Promise<void>;
  /** Reads an article again, whatever its files say: after something was recorded. */
  readonly refresh: (id: string) => Promise<void>;
};

/** Options of `openShelf`. */
export type ShelfOptions = AbortOptions & {
  readonly parts: StudioParts;
  readonly listSources: () => Promise<readonly ExpandedSource[]>;
  /** Files that decide how an article is read, beside its own. */
  readonly filesBeside: (source: ExpandedSource) => readonly string[];
  readonly onChange: (event: StudioEvent) => void;
};

/** One article. */
type Entry = {
  readonly source: ExpandedSource;
  /** How its files stood when it was last looked at. */
  stamp: string;
  listed: ListedArticle;
  opened?: Promise<OpenedArticle> | undefined;
};

/** Articles looked at at once: each may take a thread, and the one that is open comes first. */
const AT_ONCE = 2;

/** Articles that stay open: each has its script and its lexicon. */
const MOST_OPEN = 12;

/** Opens it: nothing is read before `rescan`. */
export function openShelf(options: ShelfOptions): Shelf {
  const { parts, onChange, signal } = options;
  const entries = new Map<string, Entry>();
  const limit = pLimit(AT_ONCE);
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry) return entry;
    throw new ServiceError('There is no such article any more.', {
      code: 'SERVICE_NOT_FOUND',
      hint: 'Its file may have been moved or removed: go back to the list.',
    });
  };
  const look = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (!entry || signal?.aborted) return;
    const listed = await lookAt(entry, parts);
    if (entries.get(id) !== entry || signal?.aborted) return;
    const isSame = JSON.stringify(listed) === JSON.stringify(entry.listed);
    entry.listed = listed;
    if (!isSame) onChange({ type: 'articles' });
  };
  const lookLater = (id: string): void => void limit(() => look(id)).catch(() => undefined);
  const renew = (id: string): void => {
    entryOf(id).opened = undefined;
    onChange({ type: 'article', id });
  };
  const scan = async (): Promise<void> => {
    const found = new Map<string, Entry>();
    for (const source of await options.listSources()) {
      const name =
        source.kind === 'failed' ? source.name : nameSource(source, parts.project.places);
      const id = sourceId(name);
      const stamp = await stampOf(source, options);
      found.set(id, { source, stamp, listed: describeUnread({ id, source: name }) });
    }
    const { added, changed, isOther } = compare(entries, found);
    for (const id of entries.keys()) if (!found.has(id)) entries.delete(id);
    for (const id of added) entries.set(id, found.get(id)!);
    for (const id of changed) entryOf(id).stamp = found.get(id)!.stamp;
    if (isOther) onChange({ type: 'articles' });
    for (const id of changed) renew(id);
    for (const id of [...added, ...changed]) lookLater(id);
  };
  return {
    list: () => [...entries.values()].map(({ listed }) => listed),
    find: (id) => entryOf(id).listed,
    open: (id) => {
      const entry = entryOf(id);
      entry.opened ??= openEntry(entry, parts);
      // One that cannot be read is tried again when it is asked for again.
      entry.opened.catch(() => (entry.opened = undefined));
      keepRecent(entries, id);
      return entry.opened;
    },
    sources: () => [...entries.values()].map(({ source }) => source),
    rescan: oneAtATime(scan),
    refresh: async (id) => {
      renew(id);
      await look(id);
    },
  };
}

async function lookAt(
  { source, listed: { id, source: name } }: Entry,
  parts: StudioParts,
): Promise<ListedArticle> {
  const origin = { id, source: name };
  if (source.kind === 'failed') return describeFailed(origin, source.error);
  try {
    const { run, warnings } = openArticleRun(source, { parts });
    const plan = await planEdition(run);
    const progress = await readProgress(source, { parts, slug: plan.slug });
    return describePlanned(origin, { plan, warnings, progress });
  } catch (error) {
    return describeFailed(origin, error);
  }
}

/** How far an article has been heard, where something has been decided about it. */
async function readProgress(
  source: ArticleSource,
  { parts, slug }: { readonly parts: StudioParts; readonly slug: string },
): Promise<ProgressAnswer | undefined> {
  const { root } = parts.project.places;
  const files = await Promise.all(decisionsPaths(source, { slug, root }).map(isFile));
  if (!files.includes(true)) return undefined;
  const opened = await openArticle(source, { parts });
  return progressOf(opened.passages.map((passage) => describePassage(passage, opened)));
}

async function openEntry({ source }: Entry, parts: StudioParts): Promise<OpenedArticle> {
  if (source.kind === 'failed') throw source.error;
  return openArticle(source, { parts });
}

/** Closes those that were opened longest ago. */
function keepRecent(entries: Map<string, Entry>, id: string): void {
  const entry = entries.get(id)!;
  const open = [...entries.values()].filter(({ opened }) => opened !== undefined);
  if (open.length <= MOST_OPEN) return;
  const oldest = open.find((each) => each !== entry);
  if (oldest) oldest.opened = undefined;
}

/** What a scan found to be different. */
type Comparison = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Whether there are others than before. */
  readonly isOther: boolean;
};

function compare(before: ReadonlyMap<string, Entry>, now: ReadonlyMap<string, Entry>): Comparison {
  const added = [...now.keys()].filter((id) => !before.has(id));
  const removed = [...before.keys()].filter((id) => !now.has(id));
  const changed = [...now].flatMap(([id, { stamp }]) => {
    const known = before.get(id);
    return known && known.stamp !== stamp ? [id] : [];
  });
  return { added, changed, isOther: added.length + removed.length > 0 };
}

/** Sizes and times of the files that decide how a source is read. */
async function stampOf(source: ExpandedSource, options: ShelfOptions): Promise<string> {
  const { root } = options.parts.project.places;
  const own = source.kind === 'file' ? [resolve(root, locateFile(source))] : [];
  const stamps = [...own, ...options.filesBeside(source)].map(async (path) => {
    const facts = await stat(path).catch(() => undefined);
    return facts ? `${facts.size}:${facts.mtimeMs}:${facts.ino}` : '-';
  });
  return (await Promise.all(stamps)).join(' ');
}

/** The same work, which begins again after what is running if it is asked for meanwhile. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = work().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

/** the studio's folder → its articles as they stand, read one after another and again when a file changes. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { nameSource } from '../../run/project/places.ts';
import type { ExpandedSource } from '../../run/sources/source.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { ListedArticle, StudioEvent } from '../answers.ts';
import type { StudioParts } from '../studio-parts.ts';
import { filesOfSource, stampFiles } from './file-stamps.ts';
import { openListTelling } from './list-telling.ts';
import { describeUnread } from './listed-article.ts';
import { openLookQueue } from './look-queue.ts';
import { openListNoting } from './noted-list.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { OpenedArticle } from './open-article.ts';
import { closeEntry, lookAtEntry, openEntry, renewEntry, type ShelfEntry } from './shelf-entry.ts';
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
  /** The same with what the list tells of each. */
  readonly listSources: () => readonly ListedSource[];
  /** Looks which files are new, gone or changed, and reads those; resolves when the list is right. */
  readonly rescan: () => Promise<void>;
  /** Looks whether the files of one article have changed, and reads it again if so. */
  readonly recheck: (id: string) => Promise<void>;
  /** Reads an article again, whatever its files say: after something was recorded. */
  readonly refresh: (id: string) => Promise<void>;
  /** The same of the article whose edition has that name, if there is one. Never throws. */
  readonly refreshSlug: (slug: string) => Promise<void>;
  /** Has articles be read from now on: until then the list has what is known without. */
  readonly begin: () => void;
};

/** A source, and what the list tells of it. */
export type ListedSource = Pick<ShelfEntry, 'source' | 'listed'>;

/** Options of `openShelf`. */
export type ShelfOptions = AbortOptions & {
  readonly parts: StudioParts;
  readonly listSources: () => Promise<readonly ExpandedSource[]>;
  /** Files that decide how every article is read. */
  readonly filesOfAll: () => readonly string[];
  readonly onChange: (event: StudioEvent) => void;
};

/** Articles that stay open: each has its script and its lexicon. */
const MOST_OPEN = 12;

/** Opens it: nothing is read before `rescan`. */
export function openShelf(options: ShelfOptions): Shelf {
  const { parts, onChange, signal } = options;
  const { root } = parts.project.places;
  const entries = new Map<string, ShelfEntry>();
  const { tellRow } = openListTelling({ onChange, signal });
  const notes = openListNoting({ parts, articles: () => entries, signal });
  const entryOf = (id: string): ShelfEntry => {
    const entry = entries.get(id);
    if (entry) return entry;
    throw noArticle();
  };
  const stampOfAll = (): Promise<string> => stampFiles(options.filesOfAll());
  const stampOf = async (
    { source, slug }: Pick<ShelfEntry, 'source' | 'slug'>,
    ofAll: string,
  ): Promise<Pick<ShelfEntry, 'base' | 'stamp'>> => {
    const { own, decided } = filesOfSource(source, { root, slug });
    const base = `${ofAll} ${await stampFiles(own)}`;
    return { base, stamp: `${base} ${await stampFiles(decided)}` };
  };
  const look = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    if (!entry || signal?.aborted) return;
    const { listed, slug } = await lookAtEntry(entry, parts);
    if (entries.get(id) !== entry || signal?.aborted) return;
    if (entry.opened) keepRecent(entries, id);
    const isSame = JSON.stringify(listed) === JSON.stringify(entry.listed);
    entry.listed = listed;
    if (!isSame) tellRow(listed);
    if (slug !== undefined && slug !== entry.slug) await learnSlug(entry, slug);
  };
  /** Only now is it known where else decisions about it may lie. */
  const learnSlug = async (entry: ShelfEntry, slug: string): Promise<void> => {
    const { decided } = filesOfSource(entry.source, { root, slug });
    const stamp = await stampFiles(decided.slice(-1));
    // The files that it was read from keep the stamp of before: they may have changed since.
    entry.stamp = entry.slug === undefined ? `${entry.stamp} ${stamp}` : '';
    entry.slug = slug;
  };
  const queue = openLookQueue({ look, onEmpty: notes.keepLater, signal });
  const renew = (id: string, stamps?: Pick<ShelfEntry, 'base' | 'stamp'>): void => {
    const entry = entryOf(id);
    renewEntry(entry, { isSource: stamps !== undefined && stamps.base !== entry.base });
    Object.assign(entry, stamps);
    onChange({ type: 'article', id });
  };
  /** A new entry, and whether it is shown as it was noted. */
  const enter = async (source: ExpandedSource, name: string, ofAll: string): Promise<Found> => {
    const id = sourceId(name);
    const slug = entries.get(id)?.slug ?? (await notes.slugOf(id));
    const stamps = await stampOf({ source, slug }, ofAll);
    const noted = await notes.recall(id, stamps.stamp);
    const listed = noted ?? describeUnread({ id, source: name });
    return { id, entry: { source, ...stamps, slug, listed }, isNoted: noted !== undefined };
  };
  const refresh = async (id: string): Promise<void> => {
    entryOf(id).fetched = undefined;
    renew(id);
    await look(id);
  };
  const scan = async (): Promise<void> => {
    const sources = await options.listSources();
    const ofAll = await stampOfAll();
    const all = sources.map((source) => enter(source, nameOf(source, parts), ofAll));
    const found = new Map((await Promise.all(all)).map((each) => [each.id, each]));
    const added = [...found.values()].filter(({ id }) => !entries.has(id));
    const removed = [...entries.keys()].filter((id) => !found.has(id));
    const changed = [...found].filter(
      ([id, { entry }]) => (entries.get(id)?.stamp ?? entry.stamp) !== entry.stamp,
    );
    for (const id of removed) entries.delete(id);
    for (const { id, entry } of added) entries.set(id, entry);
    if (added.length + removed.length > 0) {
      sortEntries(entries, [...found.keys()]);
      onChange({ type: 'articles' });
    }
    for (const [id, { entry }] of changed) renew(id, { base: entry.base, stamp: entry.stamp });
    const ids = changed.map(([id]) => id);
    queue.add(ids, 'changed');
    for (const { id, isNoted, entry } of added) {
      // A page is not fetched only to see whether it is as it was.
      if (!isNoted || entry.source.kind !== 'url') queue.add([id], isNoted ? 'noted' : 'added');
    }
  };
  return {
    list: () => [...entries.values()].map(({ listed }) => listed),
    find: (id) => entryOf(id).listed,
    open: (id) => {
      const entry = entryOf(id);
      const opening = openEntry(entry, parts);
      keepRecent(entries, id);
      return opening;
    },
    sources: () => [...entries.values()].map(({ source }) => source),
    listSources: () => [...entries.values()].map(({ source, listed }) => ({ source, listed })),
    rescan: oneAtATime(scan),
    recheck: async (id) => {
      const entry = entries.get(id);
      if (!entry) return;
      const stamps = await stampOf(entry, await stampOfAll());
      if (stamps.stamp === entry.stamp) return;
      renew(id, stamps);
      queue.add([id], 'changed');
    },
    refresh,
    refreshSlug: async (slug) => {
      const entry = [...entries].find(([, { slug: own }]) => own === slug);
      if (entry) await refresh(entry[0]).catch(() => undefined);
    },
    begin: queue.begin,
  };
}

/** An article that a scan found. */
type Found = { readonly id: string; readonly entry: ShelfEntry; readonly isNoted: boolean };

function nameOf(source: ExpandedSource, { project }: StudioParts): string {
  return source.kind === 'failed' ? source.name : nameSource(source, project.places);
}

/** The order in which they are shown is that of their names. */
function sortEntries(entries: Map<string, ShelfEntry>, ids: readonly string[]): void {
  const all = new Map(entries);
  entries.clear();
  for (const id of ids) entries.set(id, all.get(id)!);
}

/** Closes those that were opened longest ago. */
function keepRecent(entries: Map<string, ShelfEntry>, id: string): void {
  const entry = entries.get(id)!;
  const open = [...entries.values()].filter(({ opened }) => opened !== undefined);
  if (open.length <= MOST_OPEN) return;
  const oldest = open.find((each) => each !== entry);
  if (oldest) closeEntry(oldest);
}

function noArticle(): ServiceError {
  return new ServiceError('There is no such article any more.', {
    code: 'SERVICE_NOT_FOUND',
    hint: 'Its file may have been moved or removed: go back to the list.',
  });
}

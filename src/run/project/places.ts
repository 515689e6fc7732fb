/** settings and a folder → where a run reads, keeps and writes: every path absolute, every shared place open. */
import { basename, join, relative, resolve, sep } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import type { KeptElsewhere } from '../../edition/find-edition.ts';
import type { WritePagesOptions } from '../../site/write-pages.ts';
import { openSharedClips, type SharedClips } from '../../speech/clips/shared-clips.ts';
import type { Settings } from '../settings/settings.ts';
import { openSharedOutput, type SharedOutput } from './shared-output.ts';

/** Where a run reads, keeps and writes. */
export type Places = {
  /** Folder from which paths are meant and sources are named. */
  readonly root: string;
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Folder of the clip store. */
  readonly store: string;
  /** Folder of notes on what was made and what was brought; as a rule the store. */
  readonly notes: string;
  /** Folder in which fetched pages are remembered. */
  readonly httpCache: string;
  /** Where the pages of editions are written, and what they say of the site they are part of. */
  readonly site: WritePagesOptions;
  /** Clips that other machines record too. */
  readonly sharedClips: SharedClips | undefined;
  /** Editions that other machines make too. */
  readonly sharedEditions: SharedOutput | undefined;
  /** Whether files of an edition need not lie in the output folder. */
  readonly keptElsewhere: KeptElsewhere | undefined;
};

/** The settings that name places. */
type PlaceSettings = Pick<Settings, 'output' | 'store' | 'sharedStore' | 'sharedOutput' | 'feed'>;

/** Opens the places of a run; makes no request and no folder. */
export function openPlaces(settings: PlaceSettings, { root }: { readonly root: string }): Places {
  const output = resolve(root, settings.output);
  const store = resolve(root, settings.store);
  const sharedClips = openShared(settings.sharedStore, root);
  const sharedEditions = openSharedOutput(settings.sharedOutput, { root });
  const { baseUrl, title: feedTitle } = settings.feed;
  return {
    root,
    output,
    store,
    notes: store,
    httpCache: httpCacheOf({ store }),
    site: { output, baseUrl, feedTitle },
    sharedClips,
    sharedEditions,
    keptElsewhere: undefined,
  };
}

function openShared(address: string | undefined, root: string): SharedClips | undefined {
  if (address === undefined) return undefined;
  return openSharedClips(address.includes('://') ? address : resolve(root, address));
}

/** The same places with those named replaced; pages are written where editions are. */
export function changePlaces(places: Places, changed: Partial<Omit<Places, 'site'>>): Places {
  const { output = places.output } = changed;
  return { ...places, ...changed, site: { ...places.site, output } };
}

/** The same places for a run that only asks what there is: files of editions stay where they are shared. */
export function leaveFiles(places: Places): Places {
  const { sharedEditions: shared } = places;
  if (!shared) return places;
  return changePlaces(places, {
    sharedEditions: { ...shared, brings: 'records' },
    keptElsewhere: async (edition, options) => (await shared.open()).holds(edition, options),
  });
}

/** Ends connections to what other machines share. */
export async function closePlaces({ sharedClips, sharedEditions }: Places): Promise<void> {
  await Promise.all([sharedClips?.close(), sharedEditions?.close()]);
}

/** How `record.json` names a source: its path from the root, else its name, `-` for pasted text, or its address. */
export function nameSource(source: ArticleSource, { root }: Pick<Places, 'root'>): string {
  if (source.kind === 'url') return source.url;
  if (source.kind === 'entry') return source.entry.url ?? source.entry.title ?? '-';
  if (source.kind !== 'file') return source.name ?? source.url ?? '-';
  const path = relative(root, locateFile(source));
  return path.startsWith('..') || resolve(path) === path
    ? basename(source.path)
    : path.split(sep).join('/');
}

/** The folder in which fetched pages are remembered. */
export function httpCacheOf({ store }: Pick<Settings, 'store'>): string {
  return join(store, 'http');
}

/** The folder of an article's edition. */
export function editionFolder(
  { slug }: Pick<Article, 'slug'>,
  { output }: Pick<Places, 'output'>,
): string {
  return join(output, slug);
}

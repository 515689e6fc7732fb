/** The editions of a site as they are now → its lists and its feed, and the files of its folder of audio. */
import type { Edition } from '../../edition/edition.ts';
import { readEditions } from '../../edition/read-editions.ts';
import type { Warning } from '../../errors.ts';
import { describesPodcast } from '../../feed/feed-settings.ts';
import { planPublish } from '../../publish/plan-publish.ts';
import { listsIn, renewLists } from '../publishing/renew-lists.ts';
import type { Settings } from '../settings/settings.ts';
import { writeIndex } from '../stamps/write-index.ts';
import { mirrorAudio, removeCopies, removeFormer, removeLists } from './mirror-audio.ts';
import type { AudioFolderFile, SiteMemory } from './site-memory.ts';

/** Options of `renewSite`. */
export type RenewSiteOptions = {
  readonly settings: Settings;
  /** Folder of editions, and that of the clip store. */
  readonly output: string;
  readonly store: string;
  /** Folder in the site that takes the audio, and ours with copies: see `bringFiles`. */
  readonly target: string;
  readonly copies: string;
  readonly signal: AbortSignal;
};

/** What is public in the site now. */
export type RenewedSite = Pick<SiteMemory, 'files' | 'until'> & {
  readonly warnings: readonly Warning[];
  /** Editions that are public, by slug. */
  readonly editions: ReadonlyMap<string, Edition>;
};

/** Reads every edition, and writes what the site shows of all of them. @throws what the parts throw */
export async function renewSite(options: RenewSiteOptions): Promise<RenewedSite> {
  const { output, target, copies, signal } = options;
  const warnings = await renewSiteLists(options);
  const found = await readEditions(output, { signal });
  const visible = [...found.editions, ...found.unlisted];
  const changes = [
    ...found.scheduled.map(({ publishAt }) => publishAt),
    ...visible.map(({ expiresAt }) => expiresAt),
  ];
  const until = changes.filter((each) => each !== undefined).sort()[0];
  const isEmpty = visible.length + found.removed.length + found.held.length === 0;
  const plan = isEmpty
    ? { files: [], leftOut: [], removed: [], warnings: found.warnings }
    : await planPublish(output, { signal });
  const files = plan.files.map(({ path, file, sizeBytes, immutable }): AudioFolderFile => {
    return { path, file, sizeBytes, immutable };
  });
  // Pages of a site without audio show no empty list of it.
  const shown = visible.length === 0 ? [] : files;
  await mirrorAudio(shown, { folder: target, copies });
  await removeCopies(shown, copies);
  await removeFormer({ ...plan, files: visible.length === 0 ? [] : plan.files }, target);
  if (visible.length === 0) await removeLists(target);
  return {
    files: shown,
    until,
    warnings: [...warnings, ...plan.warnings],
    editions: new Map(visible.map((edition) => [edition.slug, edition])),
  };
}

/** The page of all editions, and the feed where the settings say what it is. */
async function renewSiteLists({
  settings,
  output,
  store,
  signal,
}: RenewSiteOptions): Promise<readonly Warning[]> {
  const { feed, language, artwork, strict, allowWarnings, rehash } = settings;
  const site = { output, baseUrl: feed.baseUrl, feedTitle: feed.title };
  await writeIndex({ site, store, rehash });
  if (!describesPodcast(feed) && !(await listsIn(output)).includes('feed.xml')) return [];
  const about = { output, feed, language, artwork, strict, allowWarnings, signal };
  return renewLists(['feed.xml'], about);
}

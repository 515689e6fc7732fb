/** The editions of a site → its lists, its feed, and what of them goes into the site; nothing where nothing changed. */
import { factsOfEditions, readEditions } from '../../edition/read-editions.ts';
import { sha256 } from '../../_internal/hash.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Warning } from '../../errors.ts';
import { describesPodcast } from '../../feed/feed-settings.ts';
import { planPublish } from '../../publish/plan-publish.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { standingOf } from '../../edition/shared/standing.ts';
import { join } from 'node:path';
import { listsIn, renewLists } from '../publishing/renew-lists.ts';
import type { Settings } from '../settings/settings.ts';
import { writeIndex } from '../stamps/write-index.ts';
import { mirrorAudio, removeFormer, removeLists } from './mirror-audio.ts';
import type { AudioFolderFile, SiteMemory } from './site-memory.ts';

/** Options of `publishSite`. */
export type PublishSiteOptions = {
  readonly settings: Settings;
  /** Folder of editions, and that of the clip store. */
  readonly output: string;
  readonly store: string;
  /** Folder in the site that takes the audio. */
  readonly target: string;
  readonly memory: SiteMemory;
  /** Whether what is remembered of the last time holds. */
  readonly isSameSite: boolean;
  readonly signal: AbortSignal;
};

/** What is public in the site now. */
export type PublishedSite = Pick<SiteMemory, 'files' | 'published' | 'until'> & {
  readonly warnings: readonly Warning[];
  /** Whether an edition has appeared or expired since the last time, by its own date. */
  readonly hasCome: boolean;
  /** The edition of that name as it is public; `undefined` where there is none. */
  readonly editionOf: (slug: string) => Promise<Edition | undefined>;
};

/** Brings the site's folder of audio to the state of the editions. @throws what the parts throw */
export async function publishSite(options: PublishSiteOptions): Promise<PublishedSite> {
  const { output, target, memory, isSameSite } = options;
  const published = await digestEditions(output);
  const hasCome = memory.until !== undefined && Date.parse(memory.until) <= Date.now();
  if (isSameSite && memory.published === published && !hasCome) {
    const { files, until } = memory;
    await mirrorAudio(files, target);
    const editionOf = async (slug: string): Promise<Edition | undefined> =>
      readPublic(slug, output);
    return { files, published, until, hasCome, warnings: [], editionOf };
  }
  return { ...(await renewSite(options)), hasCome };
}

async function renewSite(options: PublishSiteOptions): Promise<Omit<PublishedSite, 'hasCome'>> {
  const { output, target, signal } = options;
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
  await mirrorAudio(shown, target);
  await removeFormer({ ...plan, files: visible.length === 0 ? [] : plan.files }, target);
  if (visible.length === 0) await removeLists(target);
  const bySlug = new Map(visible.map((edition) => [edition.slug, edition]));
  return {
    files: shown,
    published: await digestEditions(output),
    until,
    warnings: [...warnings, ...plan.warnings],
    editionOf: async (slug) => bySlug.get(slug),
  };
}

/** The page of all editions, and the feed where the settings say what it is. */
async function renewSiteLists({
  settings,
  output,
  store,
  signal,
}: PublishSiteOptions): Promise<readonly Warning[]> {
  const { feed, language, artwork, strict, allowWarnings, rehash } = settings;
  const site = { output, baseUrl: feed.baseUrl, feedTitle: feed.title };
  await writeIndex({ site, store, rehash });
  if (!describesPodcast(feed) && !(await listsIn(output)).includes('feed.xml')) return [];
  const about = { output, feed, language, artwork, strict, allowWarnings, signal };
  return renewLists(['feed.xml'], about);
}

async function readPublic(slug: string, output: string): Promise<Edition | undefined> {
  const edition = await readEdition(join(output, slug)).catch(() => undefined);
  if (!edition) return undefined;
  return ['published', 'unlisted'].includes(standingOf(edition)) ? edition : undefined;
}

/** Changes whenever an edition is written, held or gone. */
async function digestEditions(output: string): Promise<string> {
  const facts = Object.entries(await factsOfEditions(output));
  return sha256(JSON.stringify(facts.map(([folder, { text }]) => [folder, text])));
}

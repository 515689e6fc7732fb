/** the output folder of a service → its lists renewed, and the place where it is published brought to the same state. */
import { readEditions, type FoundEditions } from '../../../edition/read-editions.ts';
import type { Warning } from '../../../errors.ts';
import { describesPodcast } from '../../../feed/feed-settings.ts';
import { publishEditions } from '../../../publish/publish-editions.ts';
import {
  findUnapproved,
  refuseUnapproved,
  type WaitingEdition,
} from '../../../run/decisions/find-unapproved.ts';
import { listsIn, renewLists } from '../../../run/publishing/renew-lists.ts';
import { bringEditions } from '../../../run/sharing/bring-editions.ts';
import { writeIndex } from '../../../run/stamps/write-index.ts';
import type { EditionParts } from '../edition-parts.ts';

/** Where editions are, and what is written about them. */
export type PublishParts = Pick<EditionParts, 'project' | 'loaded'>;

/** What was published. */
export type PublishedOutput = {
  /** What there is now. */
  readonly found: FoundEditions;
  readonly warnings: readonly Warning[];
};

/**
 * Publishes every edition that is not held, as `lectern feed` and `lectern publish` do one after the other.
 * @throws what these throw
 */
export async function publishOutput(
  parts: PublishParts,
  { signal }: { readonly signal: AbortSignal },
): Promise<PublishedOutput> {
  const { places } = parts.project;
  const { output, store, site, sharedEditions: shared } = places;
  const { publish, trustEndpoint } = parts.loaded.settings;
  if (shared)
    await bringEditions({
      shared: { ...shared, brings: 'everything' },
      output,
      store,
      site,
      signal,
    });
  await refuseUnapprovedIn(parts, { signal });
  const listing = await renewOutputLists(parts, { signal });
  const found = await readEditions(output, { signal });
  if (publish.to === undefined || !holdsAnything(found)) return { found, warnings: listing };
  const { warnings } = await publishEditions(publish.to, {
    output,
    endpoint: publish.endpoint,
    region: publish.region,
    trustedHosts: trustEndpoint,
    signal,
  });
  return { found, warnings: [...listing, ...warnings] };
}

/**
 * Writes the page of all editions, and the feed where one stands or the configuration says what it is.
 * @throws like `writeFeed` and `writeIndex`
 */
export async function renewOutputLists(
  { project, loaded }: PublishParts,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<readonly Warning[]> {
  const { output, store, site } = project.places;
  const { feed, language, artwork, strict, allowWarnings, rehash } = loaded.settings;
  await writeIndex({ site, store, rehash });
  const hasFeed = describesPodcast(feed) || (await listsIn(output)).includes('feed.xml');
  if (!hasFeed) return [];
  const about = { output, feed, language, artwork, strict, allowWarnings, signal };
  return renewLists(['feed.xml'], about);
}

/** As `lectern feed` and `lectern publish` do. @throws LecternError `DECISIONS_WAITING` */
async function refuseUnapprovedIn(
  parts: PublishParts,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  refuseUnapproved(await findUnapprovedIn(parts, { signal }));
}

/** Editions that wait for an approval, where that is required; of `slugs` alone, also if they are held. */
export async function findUnapprovedIn(
  { project, loaded }: PublishParts,
  options: { readonly slugs?: readonly string[]; readonly signal: AbortSignal },
): Promise<readonly WaitingEdition[]> {
  const { requireApproval } = loaded.settings;
  if (requireApproval === 'none') return [];
  const { output } = project.places;
  return findUnapproved({ output, root: loaded.root, requireApproval, ...options });
}

/** Of an empty folder there is nothing to publish, and nothing is wrong. */
function holdsAnything({ editions, unlisted, removed }: FoundEditions): boolean {
  return editions.length + unlisted.length + removed.length > 0;
}

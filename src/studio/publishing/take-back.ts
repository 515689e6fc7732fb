/** a public edition → taken back: its files, its entries in lists, its copies at the target; and put back as it was. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { planEdition } from '../../run/plan-editions.ts';
import { removeEditions, type RemovalReport } from '../../run/removal/remove-editions.ts';
import { bringEditions } from '../../run/sharing/bring-editions.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { TakeBackAnswer } from '../check-answers.ts';
import { openArticleRun } from '../articles/article-run.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import { makeEdition } from '../making/make-edition.ts';
import type { StudioParts } from '../studio-parts.ts';
import { findPublicVersion } from './public-version.ts';
import type { Publications, SeenEdition } from './publications.ts';

/** Options of these functions. */
export type TakeBackOptions = AbortOptions & { readonly parts: StudioParts };

/** What taking an edition back would do; nothing is done. @throws as `removeEditions` */
export async function foreseeTakeBack(
  slug: string,
  options: TakeBackOptions,
): Promise<TakeBackAnswer> {
  const { editions, lists, published } = await remove(slug, { ...options, dryRun: true });
  const { files = [], left = [] } = editions[0] ?? {};
  return {
    files: files.length,
    targetFiles: published?.removed.length ?? 0,
    lists,
    left,
  };
}

/** Takes it back. @throws ServiceError `SERVICE_CONFLICT` where another one is public now; as `removeEditions` */
export async function takeBack(seen: SeenEdition, options: TakeBackOptions): Promise<void> {
  const found = await findPublicVersion(seen.slug, options);
  if (found?.edition.key !== seen.key)
    throw new ServiceError(
      'Another edition is public now than was shown. Nothing was taken back.',
      {
        code: 'SERVICE_CONFLICT',
        hint: 'Look at the article as it is now, and take it back then.',
      },
    );
  const { output, store, site, sharedEditions: shared } = options.parts.project.places;
  const brings = { brings: 'everything' } as const;
  if (shared)
    await bringEditions({ shared: { ...shared, ...brings }, output, store, site, ...options });
  await remove(seen.slug, { ...options, dryRun: false });
}

function remove(
  slug: string,
  { parts, dryRun, signal }: TakeBackOptions & { readonly dryRun: boolean },
): Promise<RemovalReport> {
  const { output, store } = parts.project.places;
  const { feed, language, artwork, publish, sharedOutput, trustEndpoint } = parts.loaded.settings;
  const { to, endpoint, region } = publish;
  return removeEditions([slug], {
    output,
    store,
    feed,
    language,
    artwork,
    sharedOutput,
    to,
    endpoint,
    region,
    trustedHosts: trustEndpoint,
    dryRun,
    signal,
  });
}

/**
 * Puts back what was taken back: makes it again of its recordings, and publishes it where it is the same. Where the article
 * has changed since, what is made waits until someone publishes it.
 * @throws ServiceError `SERVICE_CONFLICT` where something would have to be recorded; as `makeEdition` and `Publications.publish`
 */
export async function putBack(
  opened: OpenedArticle,
  {
    key,
    parts,
    publications,
  }: {
    readonly key: string;
    readonly parts: StudioParts;
    readonly publications: Pick<Publications, 'publish'>;
  },
): Promise<void> {
  const { run } = openArticleRun(opened.source, { parts, restore: true });
  const plan = await planEdition(run);
  if (plan.segments.some(({ state }) => state !== 'stored'))
    throw new ServiceError('The edition cannot be put back without recording parts of it again.', {
      code: 'SERVICE_CONFLICT',
      hint: 'The article or its recordings have changed since: record and build it, and publish it then.',
    });
  const edition = await makeEdition(opened, { parts });
  if (edition.key === key) await publications.publish({ slug: edition.slug, key });
}

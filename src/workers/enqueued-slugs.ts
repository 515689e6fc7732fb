/** open orders and shared editions → slugs of articles that need no work. */
import type { AbortOptions } from '../_internal/abort.ts';
import { openSharedOutput } from '../run/project/shared-output.ts';
import { listWanted } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Where editions are shared, if they are. */
export type EnqueuedSlugsOptions = AbortOptions & {
  readonly sharedOutput?: string | undefined;
  readonly root: string;
};

/** Lists both; editions that exist only in this machine's output folder are not included. */
export async function findEnqueuedSlugs(
  { place }: Pick<Workplace, 'place'>,
  { sharedOutput, root, signal }: EnqueuedSlugsOptions,
): Promise<ReadonlySet<string>> {
  const wanted = await listWanted(place, { signal });
  const slugs = new Set(wanted.map(({ slug }) => slug));
  const shared = openSharedOutput(sharedOutput, { root });
  if (!shared) return slugs;
  try {
    const editions = await shared.open();
    for await (const { slug } of editions.list({ signal })) slugs.add(slug);
    return slugs;
  } finally {
    await shared.close();
  }
}

/** the editions that machines share → the output folder of this one, with the page that lists them. */
import pLimit from 'p-limit';
import type { Warning } from '../../errors.ts';
import { writeIndex } from '../stamps/write-index.ts';
import { bringEdition } from './bring-edition.ts';
import type { BringPlace } from './bring-edition.ts';

/** What was brought. */
export type BroughtEditions = {
  /** How many were not here before, or are others now. */
  readonly brought: number;
  /** How many were taken back. */
  readonly removed: number;
  readonly warnings: readonly Warning[];
};

/** Editions on their way at once: enough to hide a store's latency. */
const AT_ONCE = 8;

/**
 * Brings every edition that is not here, or not as it is there; those that were made here alone stay.
 * @throws LecternError `OUTPUT_UNWRITABLE`, and what the place throws.
 */
export async function bringEditions(place: BringPlace): Promise<BroughtEditions> {
  const { shared, signal } = place;
  const editions = await shared.open();
  const limit = pLimit(AT_ONCE);
  const warnings: Warning[] = [];
  const counts = { brought: 0, removed: 0 };
  const bringing: Promise<void>[] = [];
  for await (const { slug, version } of editions.list({ signal })) {
    const one = limit(async () => {
      signal?.throwIfAborted();
      const done = await bringEdition({ ...place, slug, listed: version });
      if (done.state === 'brought' || done.state === 'removed') counts[done.state]++;
      for (const each of done.warnings) warnings.push(each);
    });
    // Its failure is met where all are waited for.
    one.catch(() => undefined);
    bringing.push(one);
  }
  await Promise.all(bringing);
  await writeIndex(place);
  return { ...counts, warnings };
}

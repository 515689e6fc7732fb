/** the editions that machines share → the output folder of this one, with the page that lists them. */
import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import type { ListedEdition } from '../../edition/store/edition-store.ts';
import type { Warning } from '../../errors.ts';
import { writeIndex } from '../stamps/write-index.ts';
import { bringEdition, type BringPlace } from './bring-edition.ts';

/** What was brought. */
export type BroughtEditions = {
  /** How many were not here before, or are others now. */
  readonly brought: number;
  /** How many were removed. */
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
  // What fails once fails for all, as on a full disk: those that wait are left then.
  const failure = new AbortController();
  const fail = (error: unknown): void => failure.abort(error);
  const ending = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  // Every file on its way listens to it.
  setMaxListeners(0, ending);
  const bringOne = async ({ slug, version }: ListedEdition): Promise<void> => {
    ending.throwIfAborted();
    const done = await bringEdition({ ...place, slug, listed: version, signal: ending });
    if (done.state === 'brought' || done.state === 'removed') counts[done.state]++;
    for (const each of done.warnings) warnings.push(each);
  };
  const bringing: Promise<void>[] = [];
  try {
    for await (const listed of editions.list({ signal })) {
      if (ending.aborted) break;
      bringing.push(limit(() => bringOne(listed)).catch(fail));
    }
  } catch (error) {
    fail(error);
  }
  await Promise.all(bringing);
  ending.throwIfAborted();
  await writeIndex(place);
  return { ...counts, warnings };
}

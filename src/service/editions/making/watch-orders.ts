/** orders that are with the workers → whether they are done: one look at the queue for all that are waited for. */
import { abortable, waitsThrough, type AbortOptions } from '../../../_internal/abort.ts';
import { LecternError, type ErrorCode } from '../../../errors.ts';
import { listWanted } from '../../../workers/article-order.ts';
import type { Workplace } from '../../../workers/workplace.ts';

/** Options of `watchOrders`. */
export type WatchOrdersOptions = {
  readonly onTrouble: (message: string) => void;
  /** Seconds between two looks. @default 1 */
  readonly seconds?: number | undefined;
};

/** The watch. */
export type OrderWatch = {
  /**
   * Fulfils when the order of an edition is settled.
   * @throws LecternError with the reason where workers have given it up; the signal's reason
   */
  readonly untilMade: (slug: string, options: AbortOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Seconds between two looks: an edition takes longer. */
const INTERVAL = 1;

/** Failures that are read at once: more are found in later looks. */
const FAILURES = 1000;

type Waiting = { readonly settle: () => void; readonly fail: (error: LecternError) => void };

/** Begins to look when the first order is waited for. */
export function watchOrders(
  { place, queue }: Pick<Workplace, 'place' | 'queue'>,
  { onTrouble, seconds = INTERVAL }: WatchOrdersOptions,
): OrderWatch {
  const waiting = new Map<string, Waiting>();
  const closing = new AbortController();
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    // Who begins to wait during a look is looked for in the next.
    const asked = [...waiting];
    const wanted = await listWanted(place, {});
    const slugs = new Map(wanted.map(({ slug, digest }) => [digest, slug]));
    const open = new Set(slugs.values());
    for (const [slug, each] of asked) if (!open.has(slug)) each.settle();
    for (const { order, reason } of await queue.parked({ limit: FAILURES })) {
      const slug = slugs.get(order);
      if (slug !== undefined) waiting.get(slug)?.fail(givenUp(reason));
    }
  };
  const lookOften = async (): Promise<void> => {
    while (waiting.size > 0 && (await waitsThrough(seconds, closing)))
      await look().catch((error: Error) => onTrouble(error.message));
    looking = undefined;
  };
  return {
    untilMade: async (slug, options) => {
      const made = new Promise<void>((settle, fail) => waiting.set(slug, { settle, fail }));
      looking ??= lookOften();
      try {
        await abortable(made, options);
      } finally {
        waiting.delete(slug);
      }
    },
    close: async () => {
      closing.abort();
      await looking;
    },
  };
}

/** The failure of a worker: its code, and its message. */
function givenUp(reason: string): LecternError {
  const [, code = 'QUEUE_JOB', message = reason] =
    /^([A-Z]+(?:_[A-Z]+)*): (.*)$/s.exec(reason) ?? [];
  return new LecternError(message, {
    code: code as ErrorCode,
    hint: 'See lectern queue status; lectern queue retry has the workers try again.',
  });
}

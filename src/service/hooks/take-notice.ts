/** what a system says of an article → its jobs, each once, where nothing later is known. */
import { sha256 } from '../../_internal/hash.ts';
import type { Sender } from './hook.ts';
import type { NoticeMemory } from './notice-memory.ts';
import type { HookOrder, Notice } from './notices/hook-notice.ts';

/** Takes what is to be done for an article. */
export type HookJobs = {
  /**
   * Resolves when it is on disk. `key`: the same for the same order, so that it is taken once.
   * @throws ServiceError for an order that is wrong, or cannot be taken now
   */
  readonly order: (
    order: HookOrder,
    options: { readonly caller: string; readonly key: string; readonly mayPublish: boolean },
  ) => Promise<{ readonly id: string; readonly slug: string }>;
};

/** What became of a notice. */
export type NoticeOutcome = {
  readonly jobs: readonly { readonly id: string; readonly slug: string }[];
  /** Why nothing, or the opposite of publishing, is done. */
  readonly reason?: string | undefined;
};

/** Options of `takeNotice`. */
export type TakeNoticeOptions = {
  readonly sender: Sender;
  readonly memory: NoticeMemory;
  readonly jobs: HookJobs;
};

/** Orders what a notice asks for; `undefined` for one that was taken before. @throws what `order` throws */
export function takeNotice(
  notice: Notice & { readonly id: string },
  { sender, memory, jobs }: TakeNoticeOptions,
): Promise<NoticeOutcome | undefined> {
  const { id, subject, savedAt, orders, reason } = notice;
  return memory.take({ id, subject, savedAt, made: madeBy(orders) }, async () => {
    if (subject !== undefined && savedAt !== undefined && (await memory.hasLater(subject, savedAt)))
      return { jobs: [], reason: 'a later state of the article was received before' };
    const added = [];
    for (const [index, order] of orders.entries()) {
      const key = `hook-${sha256(`${sender.name} ${id} ${index}`).slice(0, 40)}`;
      const mayPublish = sender.publishes ?? false;
      added.push(await jobs.order(order, { caller: `hook:${sender.name}`, key, mayPublish }));
    }
    return { jobs: added, reason };
  });
}

/** The name of the edition that is there afterwards. */
function madeBy(orders: readonly HookOrder[]): string | undefined {
  const last = orders.at(-1);
  return last?.kind === 'edition' ? last.request.slug : undefined;
}

/** What the store says is wanted, and a queue in memory that has lost it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  listWanted,
  readOrder,
  removeOldOrders,
  settleOrder,
} from '../../src/workers/article-order.ts';
import { reconcileQueue } from '../../src/workers/reconcile.ts';
import { openQuietWorkplace, type QuietWorkplace } from '../helpers/quiet-workplace.ts';

const DAY = 86_400;

let workplace: QuietWorkplace;
let digest: string;
let writtenAt: number;
beforeEach(async () => {
  workplace = await openQuietWorkplace();
  await workplace.enqueue('# The ferry\n\nIt left at noon.\n');
  const [wanted] = await listWanted(workplace.place, {});
  ({ digest, writtenAt } = wanted!);
});
afterEach(() => workplace.close());

/** Looks so many seconds after the order was written. */
async function lookAfter(seconds: number, of: Partial<QuietWorkplace> = {}): Promise<number> {
  const project = workplace.project();
  const options = { workplace: { ...workplace, ...of }, project, now: writtenAt + seconds };
  return reconcileQueue(options).finally(() => project.close());
}

const isThere = (): Promise<boolean> =>
  readOrder(workplace.place, { digest }).then(
    () => true,
    () => false,
  );

describe('an article that is wanted', () => {
  it('is left where it waits or is in work, and where it was parked', async () => {
    for (const state of ['waiting', 'active', 'parked'] as const) {
      workplace.queue.states.set(digest, state);
      expect(await lookAfter(100)).toBe(0);
    }
    expect(workplace.queue.added).toHaveLength(1);
  });

  it('is added again where the queue has lost it, unless someone may be adding it', async () => {
    workplace.queue.states.clear();
    expect(await lookAfter(29)).toBe(0);
    expect(await lookAfter(30)).toBe(1);
    expect(workplace.queue.added[1]).toEqual(workplace.queue.added[0]);
  });

  it('is added again with its segments where it waits for some that no one will do', async () => {
    const { queue } = workplace;
    queue.states.set(digest, 'stuck');
    expect(await lookAfter(1)).toBe(1);
    expect(queue.added[1]).toEqual(queue.added[0]);
  });

  it('is left alone where it has begun meanwhile', async () => {
    const { queue } = workplace;
    const asked: string[] = [];
    const begun: QuietWorkplace['queue'] = {
      ...queue,
      stateOf: async () => 'stuck',
      remove: async () => false,
      add: async ({ order }) => {
        asked.push(order);
        return 'added';
      },
    };
    expect(await lookAfter(1, { queue: begun })).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('what someone else has written among the orders', () => {
  const put = (path: string, text: string): Promise<boolean> =>
    workplace.place.put(path, { bytes: Buffer.from(text), mediaType: 'application/json' });

  it('is added as it is, so that a worker parks it, and holds up no other article', async () => {
    const odd = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    for (const each of odd) await put(`queue/wanted/a-${each[0]}/${each}`, '{}');
    await put(`queue/orders/bb/${odd[1]}.json`, '{"version":1');
    await put(`queue/orders/cc/${odd[2]}.json`, '{"version":1,"script":{"article":{}}}');
    workplace.queue.states.clear();
    expect(await lookAfter(100)).toBe(4);
    const added = workplace.queue.added.slice(1);
    expect(added.slice(0, 3)).toEqual(
      odd.map((order) => ({ order, segments: [], priority: 'backfill' })),
    );
    expect(added[3]).toEqual(workplace.queue.added[0]);
  });

  it('is passed over where it names no order', async () => {
    for (const path of ['queue/wanted/stray', 'queue/wanted/a/b:c', 'queue/wanted/A B/1'])
      await put(path, '{}');
    expect(await lookAfter(100)).toBe(0);
  });
});

describe('two orders for one edition', () => {
  it('leave the later one, whichever is listed first', async () => {
    const { slug } = (await listWanted(workplace.place, {}))[0]!;
    for (const [one, other] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const listed = [
        { path: `queue/wanted/${slug}/${digest}`, writtenAt: writtenAt + one, sizeBytes: 1 },
        {
          path: `queue/wanted/${slug}/${'f'.repeat(64)}`,
          writtenAt: writtenAt + other,
          sizeBytes: 1,
        },
      ];
      const removed: string[] = [];
      const place: QuietWorkplace['place'] = {
        ...workplace.place,
        list: async function* (prefix, options) {
          if (prefix.startsWith('queue/wanted')) yield* listed;
          else yield* workplace.place.list(prefix, options);
        },
        remove: async (path) => void removed.push(path),
      };
      const queue = { ...workplace.queue, stateOf: async () => 'waiting' as const };
      expect(await lookAfter(100, { place, queue })).toBe(0);
      expect(removed).toEqual([listed[one > other ? 1 : 0]!.path]);
    }
  });
});

describe('an order', () => {
  it('is kept for as long as it is wanted', async () => {
    await lookAfter(30 * DAY);
    expect(await isThere()).toBe(true);
  });

  it('is kept for a day after that: a worker may be reading it', async () => {
    await settleOrder(workplace.place, { slug: 'the-ferry', digest });
    await lookAfter(DAY - 60);
    expect(await isThere()).toBe(true);
    await lookAfter(DAY + 60);
    expect(await isThere()).toBe(false);
  });

  it('of the very moment up to which orders are removed stays', async () => {
    const orders: { readonly writtenAt: number }[] = [];
    for await (const each of workplace.place.list('queue/orders/', {})) orders.push(each);
    const before = orders[0]!.writtenAt;
    await removeOldOrders(workplace.place, { wanted: [], before });
    expect(await isThere()).toBe(true);
    await removeOldOrders(workplace.place, { wanted: [], before: before + 1 });
    expect(await isThere()).toBe(false);
  });
});

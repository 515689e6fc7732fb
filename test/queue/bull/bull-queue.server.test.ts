/** A queue of articles with workers that do next to nothing, on each server. */
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ArticleQueue, QueueWorker, WorkOptions } from '../../../src/queue/article-queue.ts';
import { openBullQueue } from '../../../src/queue/bull/bull-queue.ts';
import { describeOnServers } from '../../helpers/queue-kinds.ts';

const SECONDS = 60_000;
const NOTHING = { waiting: 0, active: 0, parked: 0, segments: { waiting: 0, active: 0 } };

describeOnServers('a queue of articles', ({ address, running }, kind) => {
  let queue: ArticleQueue;
  let workers: QueueWorker[];
  beforeEach(async () => {
    queue = await openBullQueue(address());
    await queue.drain({ parked: true });
    workers = [];
  }, SECONDS);
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop({ graceSeconds: 5 })));
    await queue.close();
  }, SECONDS);

  const add = (order: string, segments: readonly string[] = []): Promise<string> =>
    queue.add({ order, segments, priority: 'fresh' });
  const work = async (options: Partial<WorkOptions> = {}): Promise<void> => {
    const worker = await queue.work({
      segment: async () => undefined,
      article: async () => undefined,
      isFinal: () => true,
      isHopeless: () => false,
      isLacking: () => false,
      concurrency: 2,
      onTrouble: () => undefined,
      ...options,
    });
    workers.push(worker);
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it(
    'tells where each article is, from the moment it is added until it is done',
    async () => {
      let finish = (): void => undefined;
      const gate = new Promise<void>((resolve) => (finish = resolve));
      expect(await queue.stateOf('ferry')).toBe('absent');
      expect(await queue.counts()).toEqual({ ...NOTHING, isPaused: false, workers: 0 });
      expect(await add('ferry', ['s1', 's2'])).toBe('added');
      expect(await add('ferry', ['s1', 's2'])).toBe('waiting');
      expect(await queue.counts()).toMatchObject({ waiting: 1, segments: { waiting: 2 } });
      await work({ article: () => gate });
      await until(async () => (await queue.stateOf('ferry')) === 'active');
      expect(await queue.counts()).toMatchObject({ ...NOTHING, active: 1 });
      expect(await queue.remove('ferry')).toBe(false);
      finish();
      await until(async () => (await queue.stateOf('ferry')) === 'absent');
      expect(await queue.counts()).toMatchObject(NOTHING);
    },
    SECONDS,
  );

  it(
    'tries every parked article again when it is told to, and says how many',
    async () => {
      expect(await queue.retry()).toBe(0);
      let isBroken = true;
      const article = async (): Promise<void> => {
        if (isBroken) throw new Error('no voice');
      };
      for (const order of ['ferry', 'bridge', 'lamps']) await add(order);
      await work({ article });
      await until(async () => (await queue.counts()).parked === 3);
      expect(await queue.reasonOf('ferry')).toBe('no voice');
      expect(await queue.stateOf('bridge')).toBe('parked');
      isBroken = false;
      expect(await queue.retry()).toBe(3);
      await until(async () => (await queue.stateOf('lamps')) === 'absent');
      await until(async () => (await queue.counts()).waiting === 0);
      expect(await queue.counts()).toMatchObject({ parked: 0 });
    },
    SECONDS,
  );

  it.each(kind === 'redis' ? ['segments'] : [])(
    'reports an article that waits for %s that no worker will do',
    async () => {
      await add('ferry', ['s1', 's2']);
      const redis = new Redis(running().url);
      await redis.del('bull:lectern-articles:ferry:dependencies');
      redis.disconnect();
      expect(await queue.stateOf('ferry')).toBe('stuck');
      expect(await queue.remove('ferry')).toBe(true);
      expect(await add('ferry', ['s2'])).toBe('added');
      expect(await queue.stateOf('ferry')).toBe('waiting');
    },
    SECONDS,
  );

  it.each(kind === 'postgres' ? ['four connections'] : [])(
    'takes %s for its articles, however much is asked at once',
    async () => {
      const client = new pg.Client(running().url);
      await client.connect();
      const count = async (): Promise<number> => {
        const { rows } = await client.query<{ count: number }>(
          "SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
        );
        return rows[0]!.count;
      };
      const other = await openBullQueue(address());
      const before = await count();
      await Promise.all(Array.from({ length: 60 }, (_, i) => other.stateOf(`ferry ${i}`)));
      // One of them it had from the start.
      expect(await count()).toBeLessThanOrEqual(before + 3);
      await other.close();
      await client.end();
    },
    SECONDS,
  );

  it(
    'is emptied of all that waits, however much that is, and leaves what is in work',
    async () => {
      const orders = Array.from({ length: 205 }, (_, i) => `ferry ${i}`);
      let finish = (): void => undefined;
      const gate = new Promise<void>((resolve) => (finish = resolve));
      await add('taken');
      await work({ article: () => gate });
      await until(async () => (await queue.stateOf('taken')) === 'active');
      await queue.pause();
      await Promise.all(orders.map((order) => add(order)));
      expect([...(await queue.drain({ parked: false }))].sort()).toEqual([...orders].sort());
      expect(await queue.stateOf('taken')).toBe('active');
      await queue.resume();
      finish();
      await until(async () => (await queue.stateOf('taken')) === 'absent');
    },
    SECONDS,
  );
});

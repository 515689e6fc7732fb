/** Workers of one queue, in this process, on each server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noteRemoval } from '../../src/edition/removal/removals.ts';
import { narrate } from '../../src/run/narrate.ts';
import { drainQueue, listWanted } from '../../src/workers/article-order.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { article, fleetForEach } from '../helpers/worker-fleet.ts';

const SECONDS = 60_000;

describeOnServers('workers', (server) => {
  const fleet = fleetForEach(server, SECONDS);

  const audioOf = (output: string, slug: string): Buffer => {
    const folder = join(output, slug);
    const name = readdirSync(folder).find((each) => each.endsWith('.mp3'))!;
    return readFileSync(join(folder, name));
  };

  it(
    'list what they made as soon as nothing waits, while they work on',
    async () => {
      await fleet().enqueue([article('lantern'), article('anchor')]);
      fleet().startWorker();
      const page = join(fleet().output, 'index.html');
      const isListed = (title: string): boolean =>
        existsSync(page) && readFileSync(page, 'utf8').includes(title);
      while (!isListed('The lantern') || !isListed('The anchor'))
        await new Promise((resolve) => setTimeout(resolve, 100));
      await fleet().untilIdle();
    },
    SECONDS,
  );

  it(
    'make together what one machine makes alone, and record each clip once',
    async () => {
      const articles = ['ferry', 'bridge', 'harbour'].map((name) => article(name));
      const enqueued = await fleet().enqueue(articles);
      expect(enqueued.map((each) => 'state' in each && each.state)).toEqual(Array(3).fill('added'));
      expect(fleet().requests).toEqual([]);
      fleet().startWorker();
      fleet().startWorker();
      await fleet().untilIdle();

      expect(fleet().requests.length).toBeGreaterThan(10);
      expect(new Set(fleet().requests).size).toBe(fleet().requests.length);
      const alone = join(fleet().folder, 'alone');
      const store = join(fleet().folder, 'alone-store');
      for (const [i, content] of articles.entries()) {
        const source = { kind: 'markdown', content } as const;
        const { slug } = await narrate(source, { provider: 'tone', output: alone, store });
        expect(audioOf(fleet().output, slug).equals(audioOf(alone, slug)), `article ${i}`).toBe(
          true,
        );
      }
      expect(await listWanted(fleet().workplace.place, {})).toEqual([]);
      expect(await fleet().enqueue(articles.slice(0, 1))).toMatchObject([{ state: 'upToDate' }]);
    },
    SECONDS,
  );

  it(
    'take an article once, however often it is enqueued, and the later of two versions',
    async () => {
      await fleet().workplace.queue.pause();
      await fleet().enqueue([article('ferry')]);
      expect(await fleet().enqueue([article('ferry')])).toMatchObject([{ state: 'waiting' }]);
      await fleet().enqueue([article('ferry', 2)]);
      const worker = fleet().startWorker();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(worker.done).toEqual([]);
      await fleet().workplace.queue.resume();
      await fleet().untilIdle();
      expect(worker.done.filter(({ type }) => type === 'edition')).toHaveLength(1);
      expect(fleet().requests.filter((text) => text.includes('day 3'))).toEqual([]);
    },
    SECONDS,
  );

  it(
    'are not asked for an edition that was taken back',
    async () => {
      await noteRemoval({ slug: 'the-ferry', clips: [] }, { output: fleet().output });
      const [refusal] = await fleet().enqueue([article('ferry')]);
      expect(refusal).toMatchObject({ error: { code: 'EDITION_REMOVED' } });
      expect(await listWanted(fleet().workplace.place, {})).toEqual([]);
      const narrate = { restore: true };
      expect(await fleet().enqueue([article('ferry')], { narrate })).toMatchObject([
        { state: 'added', slug: 'the-ferry' },
      ]);
    },
    SECONDS,
  );

  it(
    'take fresh articles before those of an archive',
    async () => {
      await fleet().workplace.queue.pause();
      await fleet().enqueue([article('archive'), article('chronicle')], { priority: 'backfill' });
      await fleet().enqueue([article('news')]);
      const worker = fleet().startWorker({ concurrency: 1 });
      await fleet().workplace.queue.resume();
      await fleet().untilIdle();
      const editions = worker.done.flatMap((event) => (event.type === 'edition' ? event.slug : []));
      expect(editions[0]).toBe('the-news');
    },
    SECONDS,
  );

  it(
    'add again what the queue has lost',
    async () => {
      await fleet().enqueue([article('ferry'), article('bridge')]);
      for (const { digest } of await listWanted(fleet().workplace.place, {}))
        await fleet().workplace.queue.remove(digest);
      expect(await fleet().workplace.queue.counts()).toMatchObject({ waiting: 0 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      const worker = fleet().startWorker();
      while (worker.done.filter(({ type }) => type === 'edition').length < 2)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(worker.troubles.join()).toContain('2 articles were missing from the queue');
    },
    SECONDS,
  );

  it(
    'leave nothing in the queue or wanted that is taken out',
    async () => {
      await fleet().enqueue([article('ferry'), article('bridge')]);
      expect(await drainQueue(fleet().workplace, { parked: false })).toBe(2);
      expect(await listWanted(fleet().workplace.place, {})).toEqual([]);
      expect(await fleet().workplace.queue.counts()).toMatchObject({
        waiting: 0,
        segments: { waiting: 0 },
      });
    },
    SECONDS,
  );
});

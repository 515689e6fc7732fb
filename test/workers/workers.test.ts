/** Workers of one queue, in this process, on each server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noteRemoval } from '../../src/edition/removal/removals.ts';
import { ProviderError } from '../../src/errors.ts';
import { narrate } from '../../src/run/narrate.ts';
import { toneProvider } from '../../src/speech/providers/tone.ts';
import { drainQueue } from '../../src/workers/drain-queue.ts';
import { listWanted } from '../../src/workers/article-order.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { openFleet } from '../helpers/worker-fleet.ts';
import type { Fleet } from '../helpers/worker-fleet.ts';

const article = (name: string, paragraphs = 4): string =>
  [
    `# The ${name}`,
    ...Array.from({ length: paragraphs }, (_, i) => `The ${name} was seen on day ${i} again.`),
  ].join('\n\n');

const refused = (kind: 'invalid-input' | 'auth'): ProviderError =>
  new ProviderError('no.', {
    code: kind === 'auth' ? 'PROVIDER_AUTH' : 'PROVIDER_FAILED',
    provider: 'tone',
    kind,
    retryable: false,
  });

const SECONDS = 60_000;

describeOnServers('workers', ({ running }) => {
  let fleet: Fleet;
  beforeEach(async () => {
    fleet = await openFleet(running().url);
  }, SECONDS);
  afterEach(() => fleet.close(), SECONDS);

  const audioOf = (output: string, slug: string): Buffer => {
    const folder = join(output, slug);
    const name = readdirSync(folder).find((each) => each.endsWith('.mp3'))!;
    return readFileSync(join(folder, name));
  };

  it(
    'list what they made as soon as nothing waits, while they work on',
    async () => {
      await fleet.enqueue([article('lantern'), article('anchor')]);
      fleet.startWorker();
      const page = join(fleet.output, 'index.html');
      const isListed = (title: string): boolean =>
        existsSync(page) && readFileSync(page, 'utf8').includes(title);
      while (!isListed('The lantern') || !isListed('The anchor'))
        await new Promise((resolve) => setTimeout(resolve, 100));
      await fleet.untilIdle();
    },
    SECONDS,
  );

  it(
    'make together what one machine makes alone, and record each clip once',
    async () => {
      const articles = ['ferry', 'bridge', 'harbour'].map((name) => article(name));
      const enqueued = await fleet.enqueue(articles);
      expect(enqueued.map((each) => 'state' in each && each.state)).toEqual(Array(3).fill('added'));
      expect(fleet.requests).toEqual([]);
      fleet.startWorker();
      fleet.startWorker();
      await fleet.untilIdle();

      expect(fleet.requests.length).toBeGreaterThan(10);
      expect(new Set(fleet.requests).size).toBe(fleet.requests.length);
      const alone = join(fleet.folder, 'alone');
      const store = join(fleet.folder, 'alone-store');
      for (const [i, content] of articles.entries()) {
        const source = { kind: 'markdown', content } as const;
        const { slug } = await narrate(source, { provider: 'tone', output: alone, store });
        expect(audioOf(fleet.output, slug).equals(audioOf(alone, slug)), `article ${i}`).toBe(true);
      }
      expect(await listWanted(fleet.workplace.place, {})).toEqual([]);
      expect(await fleet.enqueue(articles.slice(0, 1))).toMatchObject([{ state: 'upToDate' }]);
    },
    SECONDS,
  );

  it(
    'take an article once, however often it is enqueued, and the later of two versions',
    async () => {
      await fleet.workplace.queue.pause();
      await fleet.enqueue([article('ferry')]);
      expect(await fleet.enqueue([article('ferry')])).toMatchObject([{ state: 'waiting' }]);
      await fleet.enqueue([article('ferry', 2)]);
      const worker = fleet.startWorker();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(worker.done).toEqual([]);
      await fleet.workplace.queue.resume();
      await fleet.untilIdle();
      expect(worker.done.filter(({ type }) => type === 'edition')).toHaveLength(1);
      expect(fleet.requests.filter((text) => text.includes('day 3'))).toEqual([]);
    },
    SECONDS,
  );

  it(
    'are not asked for an edition that was taken back',
    async () => {
      await noteRemoval({ slug: 'the-ferry', clips: [] }, { output: fleet.output });
      const [refusal] = await fleet.enqueue([article('ferry')]);
      expect(refusal).toMatchObject({ error: { code: 'EDITION_REMOVED' } });
      expect(await listWanted(fleet.workplace.place, {})).toEqual([]);
      const narrate = { restore: true };
      expect(await fleet.enqueue([article('ferry')], { narrate })).toMatchObject([
        { state: 'added', slug: 'the-ferry' },
      ]);
    },
    SECONDS,
  );

  it(
    'take fresh articles before those of an archive',
    async () => {
      await fleet.workplace.queue.pause();
      await fleet.enqueue([article('archive'), article('chronicle')], { priority: 'backfill' });
      await fleet.enqueue([article('news')]);
      const worker = fleet.startWorker({ concurrency: 1 });
      await fleet.workplace.queue.resume();
      await fleet.untilIdle();
      const editions = worker.done.flatMap((event) => (event.type === 'edition' ? event.slug : []));
      expect(editions[0]).toBe('the-news');
    },
    SECONDS,
  );

  it(
    'park an article that nobody can speak, say why, make the others, and try again when told',
    async () => {
      let isBroken = true;
      const before = async ({ text }: { readonly text: string }): Promise<void> => {
        if (isBroken && text.includes('bridge')) throw refused('invalid-input');
      };
      await fleet.enqueue([article('ferry'), article('bridge')]);
      fleet.startWorker({ before });
      await fleet.untilIdle();
      expect(existsSync(join(fleet.output, 'the-ferry', 'edition.json'))).toBe(true);
      const { queue } = fleet.workplace;
      expect(await queue.counts()).toMatchObject({ parked: 1 });
      const [parked] = await queue.parked({ limit: 5 });
      expect(parked!.reason).toMatch(/^PROVIDER_FAILED: Segment \S+: no\./);
      expect(await fleet.enqueue([article('bridge')])).toMatchObject([{ state: 'parked' }]);

      isBroken = false;
      expect(await queue.retry()).toBe(1);
      await fleet.untilIdle();
      expect(await queue.counts()).toMatchObject({ parked: 0 });
      expect(existsSync(join(fleet.output, 'the-bridge', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );

  it(
    'give jobs back where they can do none, and end',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const locked = fleet.startWorker({
        before: async () => {
          throw refused('auth');
        },
      });
      await expect(locked.ended).rejects.toMatchObject({ code: 'PROVIDER_AUTH' });
      expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
      fleet.startWorker();
      await fleet.untilIdle();
      expect(existsSync(join(fleet.output, 'the-ferry', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );

  it(
    'give back what they cannot finish when they stop',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const stuck = fleet.startWorker({
        before: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      });
      while (fleet.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await stuck.stop();
      const { segments } = await fleet.workplace.queue.counts();
      expect(segments.active).toBe(0);
      expect(segments.waiting).toBeGreaterThan(0);
      fleet.startWorker();
      await fleet.untilIdle();
      expect(existsSync(join(fleet.output, 'the-ferry', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );

  it(
    'add again what the queue has lost',
    async () => {
      await fleet.enqueue([article('ferry'), article('bridge')]);
      for (const { digest } of await listWanted(fleet.workplace.place, {}))
        await fleet.workplace.queue.remove(digest);
      expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 0 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      const worker = fleet.startWorker();
      while (worker.done.filter(({ type }) => type === 'edition').length < 2)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(worker.troubles.join()).toContain('2 articles were missing in the queue');
    },
    SECONDS,
  );

  it(
    'leave nothing in the queue or wanted that is taken out',
    async () => {
      await fleet.enqueue([article('ferry'), article('bridge')]);
      expect(await drainQueue(fleet.workplace, { parked: false })).toBe(2);
      expect(await listWanted(fleet.workplace.place, {})).toEqual([]);
      expect(await fleet.workplace.queue.counts()).toMatchObject({
        waiting: 0,
        segments: { waiting: 0 },
      });
    },
    SECONDS,
  );

  it(
    'spend no character more than a run may, whoever works',
    async () => {
      const articles = ['ferry', 'bridge', 'harbour', 'market'].map((name) => article(name));
      const maxChars = 400;
      await fleet.enqueue(articles, { run: { id: `run ${Math.random()}`, maxChars } });
      fleet.startWorker();
      fleet.startWorker();
      await fleet.untilIdle();
      const sent = fleet.requests.reduce((sum, text) => sum + text.length, 0);
      expect(sent).toBeLessThanOrEqual(maxChars);
      expect(sent).toBeGreaterThan(maxChars / 2);
      const reasons = await fleet.workplace.queue.parked({ limit: 10 });
      expect(reasons.length).toBeGreaterThan(0);
      for (const { reason } of reasons) expect(reason).toMatch(/^BUDGET_REACHED: /);
    },
    SECONDS,
  );

  it(
    'refuse a job that would sound differently here, and say so',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const provider = { ...toneProvider(), revision: 99 };
      fleet.startWorker({ narrate: { provider } });
      await fleet.untilIdle();
      const [parked] = await fleet.workplace.queue.parked({ limit: 1 });
      expect(parked!.reason).toMatch(/^QUEUE_JOB: the order \w+ would sound differently here/);
      expect(existsSync(join(fleet.output, 'the-ferry'))).toBe(false);
    },
    SECONDS,
  );
});

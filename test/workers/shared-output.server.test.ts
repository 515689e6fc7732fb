/** Workers without a common folder: editions meet in a place that they share. */
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEditionStore, type EditionStore } from '../../src/edition/store/edition-store.ts';
import { narrate } from '../../src/run/narrate.ts';
import { bringEditions } from '../../src/run/sharing/bring-editions.ts';
import type { Project } from '../../src/run/project/project.ts';
import { openSharedPlace } from '../../src/speech/clips/shared-place.ts';
import { listWanted } from '../../src/workers/article-order.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { article, openFleet, type Fleet } from '../helpers/worker-fleet.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SECONDS = 60_000;

describeOnServers('workers that share no folder', ({ running }) => {
  let fleet: Fleet;
  let editions: EditionStore;
  let place: ReturnType<typeof temporaryFolder>;
  beforeEach(async () => {
    place = temporaryFolder();
    fleet = await openFleet(running().url, { sharedOutput: place.path });
    editions = openEditionStore(await openSharedPlace(place.path));
  }, SECONDS);
  afterEach(async () => {
    await fleet.close();
    place.remove();
  }, SECONDS);

  const bring = async (project: Project, brings?: 'records'): Promise<readonly string[]> => {
    const { sharedEditions, output, store, site } = project.places;
    const shared = { ...sharedEditions!, ...(brings && { brings }) };
    await bringEditions({ shared, output, store, site });
    return readdirSync(output).filter((name) => !/[.]/.test(name));
  };
  const keyOf = async (slug: string): Promise<string | undefined> => {
    const stored = await editions.read(slug, {});
    return stored?.state === 'edition' ? stored.edition.key : stored?.state;
  };

  it(
    'put what they make where any machine finds it, and keep nothing of it',
    async () => {
      const articles = ['ferry', 'bridge', 'harbour', 'market'].map((name) => article(name));
      await fleet.enqueue(articles);
      const workers = [fleet.startWorker(), fleet.startWorker()];
      await fleet.untilIdle();
      const machines = readdirSync(fleet.folder).filter((name) => name.startsWith('machine-'));
      const made = machines.flatMap((name) =>
        readdirSync(join(fleet.folder, name), { recursive: true, encoding: 'utf8' }),
      );
      expect(made.filter((name) => name.endsWith('.mp3'))).toEqual([]);
      await Promise.all(workers.map(({ stop }) => stop()));
      const told = workers.flatMap(({ done }) => done.filter(({ type }) => type === 'edition'));
      // One that was begun on a machine that is too busy may be done again.
      expect(new Set(told.map(({ slug }) => slug)).size).toBe(4);

      const reader = fleet.project();
      expect(await bring(reader)).toHaveLength(4);
      const alone = join(fleet.folder, 'alone');
      const store = join(fleet.folder, 'alone-store');
      for (const content of articles) {
        const source = { kind: 'markdown', content } as const;
        const { slug, files } = await narrate(source, { provider: 'tone', output: alone, store });
        for (const name of ['edition.json', ...files.map((file) => file.name)])
          expect(readFileSync(join(reader.places.output, slug, name))).toEqual(
            readFileSync(join(alone, slug, name)),
          );
      }
      await reader.close();
    },
    SECONDS,
  );

  it(
    'are asked for nothing that another machine has made, and no file is fetched to find that out',
    async () => {
      await fleet.enqueue([article('ferry')]);
      fleet.startWorker();
      await fleet.untilIdle();
      expect(await fleet.enqueue([article('ferry')])).toMatchObject([{ state: 'upToDate' }]);
      const machines = readdirSync(fleet.folder).filter((name) => name.startsWith('machine-'));
      const folder = machines.map((name) => join(fleet.folder, name, 'output', 'the-ferry'));
      const [here] = folder.filter((each) => existsSync(each));
      expect(readdirSync(here!).sort()).toEqual([
        'edition.json',
        'embed.html',
        'index.html',
        'record.json',
      ]);
    },
    SECONDS,
  );

  it(
    'make a later version in the place of an earlier one, whose job may come at any time',
    async () => {
      let open = (): void => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      await fleet.enqueue([article('ferry')]);
      const [first] = await listWanted(fleet.workplace.place, {});
      const slow = fleet.startWorker({ before: () => gate });
      while (fleet.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await fleet.enqueue([article('ferry', 5)]);
      open();
      await fleet.untilIdle();
      const later = await keyOf('the-ferry');
      expect(later).toMatch(/^[0-9a-f]{64}$/);
      // As a stalled job does that a server gives out again.
      await fleet.workplace.queue.add({ order: first!.digest, segments: [], priority: 'fresh' });
      await fleet.untilIdle();
      expect(await keyOf('the-ferry')).toBe(later);
      expect(await fleet.enqueue([article('ferry', 5)])).toMatchObject([{ state: 'upToDate' }]);
      expect(slow.troubles.join()).not.toMatch(/CONFLICT/);
    },
    SECONDS,
  );

  it(
    'make nothing of an edition that was taken back, and make it again when it is restored',
    async () => {
      await fleet.enqueue([article('ferry')]);
      fleet.startWorker();
      await fleet.untilIdle();
      const reader = fleet.project();
      expect(await bring(reader, 'records')).toEqual(['the-ferry']);
      await editions.remove({ slug: 'the-ferry', clips: [] }, {});
      expect(await bring(reader, 'records')).toEqual([]);
      const [refusal] = await fleet.enqueue([article('ferry', 5)]);
      expect(refusal).toMatchObject({ error: { code: 'EDITION_REMOVED' } });
      const narrate = { restore: true };
      expect(await fleet.enqueue([article('ferry', 5)], { narrate })).toMatchObject([
        { state: 'added' },
      ]);
      await fleet.untilIdle();
      expect(await bring(reader)).toEqual(['the-ferry']);
      await reader.close();
    },
    SECONDS,
  );

  it(
    'keep no word of what they made in their store',
    async () => {
      const store = join(fleet.folder, 'store-of-a-worker');
      await fleet.enqueue([article('ferry'), article('bridge')]);
      const worker = fleet.startWorker({ narrate: { store } });
      await fleet.untilIdle();
      await worker.stop();
      expect(await keyOf('the-ferry')).toMatch(/^[0-9a-f]{64}$/);
      expect(readdirSync(store).sort()).toEqual(['claims', 'clips', 'tmp']);
    },
    SECONDS,
  );

  it(
    'forget that an edition was taken back once it is restored, and take it up again where it was parked',
    async () => {
      await fleet.workplace.queue.pause();
      await fleet.enqueue([article('ferry')]);
      await editions.remove({ slug: 'the-ferry', clips: [] }, {});
      fleet.startWorker();
      await fleet.workplace.queue.resume();
      await fleet.untilIdle();
      const [parked] = await fleet.workplace.queue.parked({ limit: 5 });
      expect(parked!.reason).toMatch(/^EDITION_REMOVED: /);
      const narrate = { restore: true };
      expect(await fleet.enqueue([article('ferry')], { narrate })).toMatchObject([
        { state: 'added' },
      ]);
      await fleet.untilIdle();
      expect(await fleet.workplace.queue.counts()).toMatchObject({ parked: 0 });
      expect(await keyOf('the-ferry')).toMatch(/^[0-9a-f]{64}$/);
    },
    SECONDS,
  );

  it(
    'end at the start where the place of editions cannot be read, and leave the jobs to others',
    async () => {
      const loop = join(fleet.folder, 'loop');
      symlinkSync(loop, loop);
      await fleet.enqueue([article('ferry')]);
      const worker = fleet.startWorker({ narrate: { sharedOutput: join(loop, 'editions') } });
      await expect(worker.ended).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
      expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
    },
    SECONDS,
  );
});

/** What goes wrong around workers is stated, tried again or parked: nothing is lost, and nothing paid twice. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProviderError } from '../../src/errors.ts';
import { parseQueueAddress } from '../../src/queue/queue-address.ts';
import { loadBull, SEGMENTS } from '../../src/queue/bull/bull-connection.ts';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { mountSmall, requireMounts } from '../helpers/small-disks.ts';
import { article, openFleet, type Fleet } from '../helpers/worker-fleet.ts';

const WORKER = fileURLToPath(new URL('../helpers/queue-worker.mjs', import.meta.url));
const SECONDS = 90_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describeOnServers('workers', ({ running }) => {
  let fleet: Fleet;
  beforeEach(async () => {
    fleet = await openFleet(running().url);
  }, SECONDS);
  afterEach(async () => {
    vi.unstubAllEnvs();
    await fleet.close();
  }, SECONDS);

  const isMade = (slug: string): boolean => existsSync(join(fleet.output, slug, 'edition.json'));
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await pause(50);
  };
  const parkedReasons = async (): Promise<readonly string[]> =>
    (await fleet.workplace.queue.parked({ limit: 10 })).map(({ reason }) => reason);
  const noteRequest = (): { readonly twice: () => readonly string[] } => ({
    twice: () => fleet.requests.filter((text, i) => fleet.requests.indexOf(text) !== i),
  });

  it(
    'park orders and jobs of an older release, and take them when they are enqueued again',
    async () => {
      await fleet.enqueue([article('ferry'), article('bridge')]);
      const orders = join(fleet.folder, 'shared', 'queue', 'orders');
      const [old] = readdirSync(orders, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      );
      const content = readFileSync(join(orders, old!), 'utf8');
      writeFileSync(join(orders, old!), content.replace('"version":1', '"version":0'));
      fleet.startWorker();
      await fleet.untilIdle();
      expect(await parkedReasons()).toEqual([
        expect.stringMatching(/^QUEUE_JOB: the order \w+ was made by another release/),
      ]);
      expect([isMade('the-ferry'), isMade('the-bridge')].sort()).toEqual([false, true]);

      await fleet.workplace.queue.drain({ parked: true });
      await fleet.enqueue([article('ferry'), article('bridge')]);
      await fleet.untilIdle();
      expect([isMade('the-ferry'), isMade('the-bridge')]).toEqual([true, true]);
    },
    SECONDS,
  );

  it(
    'do nothing with a segment that another release enqueued',
    async () => {
      await fleet.workplace.queue.pause();
      const address = parseQueueAddress(running().url);
      const segments = (await loadBull(address, () => undefined)).queue(SEGMENTS);
      const job = { version: 0, order: 'an order', segment: 'a segment' };
      await segments.add('segment', job, { attempts: 5, removeOnFail: true });
      const worker = fleet.startWorker();
      await fleet.workplace.queue.resume();
      await until(() => worker.troubles.length > 0);
      await segments.close();
      expect(worker.troubles[0]).toMatch(/^segment failed .* was made by another release \(0\)/);
      expect(fleet.requests).toEqual([]);
    },
    SECONDS,
  );

  it(
    'pay nothing twice where the shared store is away for a while',
    async () => {
      const shared = join(fleet.folder, 'shared');
      await fleet.enqueue([article('ferry', 10), article('bridge', 10)]);
      const { twice } = noteRequest();
      const before = (): Promise<void> => pause(100);
      fleet.startWorker({ before });
      fleet.startWorker({ before });
      await until(() => fleet.requests.length > 4);
      renameSync(shared, `${shared}-away`);
      writeFileSync(shared, 'no folder');
      await pause(2_500);
      rmSync(shared);
      renameSync(`${shared}-away`, shared);
      await fleet.untilIdle();
      expect([isMade('the-ferry'), isMade('the-bridge')]).toEqual([true, true]);
      expect(twice()).toEqual([]);
    },
    SECONDS,
  );

  it.runIf(requireMounts())(
    'end where their disk is full, and leave their jobs to others',
    async () => {
      const disk = mountSmall('size=256k')!;
      try {
        await fleet.enqueue([article('ferry', 8)]);
        const full = fleet.startWorker({ concurrency: 1, narrate: { store: disk.path } });
        await expect(full.ended).rejects.toMatchObject({
          code: 'STORE_UNWRITABLE',
          message: expect.stringContaining('the disk is full') as string,
        });
        expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
        const { length } = fleet.requests;
        fleet.startWorker();
        await fleet.untilIdle();
        expect(isMade('the-ferry')).toBe(true);
        // What was being asked for when the disk was full is asked for again.
        expect(fleet.requests.length - new Set(fleet.requests).size).toBeLessThanOrEqual(1);
        expect(length).toBeGreaterThan(1);
      } finally {
        disk.remove();
      }
    },
    SECONDS,
  );

  it(
    'end at the start where the store refuses them, and touch no job',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const refusing = createServer((_, answer) => void answer.writeHead(403).end());
      await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
      const { port } = refusing.address() as AddressInfo;
      vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'wrong');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's3cret-and-wrong');
      const settings = { queue: running().url, sharedStore: 's3://bucket/clips' };
      const { ended } = fleet.startWorker({ settings });
      await expect(ended).rejects.toMatchObject({
        code: 'STORE_UNREADABLE',
        message: expect.not.stringContaining('s3cret') as string,
      });
      refusing.close();
      expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
    },
    SECONDS,
  );

  it(
    'end at the start where there is no such bucket, and touch no job',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const empty = createServer(({ method }, answer) => {
        const error = '<Error><Code>NoSuchBucket</Code><Message>There is none.</Message></Error>';
        answer.writeHead(404).end(method === 'HEAD' ? '' : error);
      });
      await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
      const { port } = empty.address() as AddressInfo;
      vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
      const settings = { queue: running().url, sharedStore: 's3://bucket/clips' };
      const { ended } = fleet.startWorker({ settings });
      await expect(ended).rejects.toMatchObject({
        message: expect.stringContaining('NoSuchBucket') as string,
      });
      empty.close();
      expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
    },
    SECONDS,
  );

  it(
    'leave articles in a voice that they lack to the one that has it',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const tone = toneProvider();
      const unknown = new ProviderError('no such voice.', {
        code: 'VOICE_UNKNOWN',
        provider: 'tone',
        kind: 'voice-not-found',
        retryable: false,
      });
      const capabilities = (): never => {
        throw unknown;
      };
      const startLacking = () =>
        fleet.startWorker({ narrate: { provider: { ...tone, capabilities } } });
      const lacking = [startLacking(), startLacking()];
      await until(() => lacking.some(({ troubles }) => troubles.length > 0));
      fleet.startWorker();
      await until(() => isMade('the-ferry'));
      await until(() => lacking.every(({ troubles }) => troubles.length > 0));
      for (const trouble of lacking.flatMap(({ troubles }) => troubles))
        expect(trouble).toMatch(/^(segment|article) .*: VOICE_UNKNOWN: no such voice\.$/);
      expect(noteRequest().twice()).toEqual([]);
    },
    SECONDS,
  );

  it(
    'record segments again that failed before, where all that was made since is lost',
    async () => {
      await fleet.enqueue([article('ferry')]);
      const refusing = fleet.startWorker({
        before: async () => {
          throw new ProviderError('not that text.', {
            code: 'PROVIDER_FAILED',
            provider: 'tone',
            kind: 'invalid-input',
            retryable: false,
          });
        },
      });
      while ((await parkedReasons()).length === 0) await pause(50);
      await refusing.stop();
      const able = fleet.startWorker();
      await fleet.workplace.queue.retry();
      await fleet.untilIdle();
      expect(isMade('the-ferry')).toBe(true);
      await able.stop();
      for (const lost of ['output/the-ferry', 'shared/clips', 'shared/queue'])
        rmSync(join(fleet.folder, lost), { recursive: true });

      await fleet.enqueue([article('ferry')]);
      fleet.startWorker();
      await fleet.untilIdle();
      expect(isMade('the-ferry')).toBe(true);
    },
    SECONDS,
  );

  it.each([
    ['ahead of', 3_600],
    ['behind', -3_600],
  ])(
    'end where their clock is an hour %s that of the server, and touch no job',
    async (side, clockSeconds) => {
      await fleet.enqueue([article('ferry')]);
      const options = {
        queue: running().url,
        sharedStore: join(fleet.folder, 'shared'),
        output: fleet.output,
        store: join(fleet.folder, 'skewed'),
        root: fleet.folder,
        clockSeconds,
      };
      const child = spawn(process.execPath, [WORKER, JSON.stringify(options)], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect(code).toBe(1);
      expect(said).toMatch(new RegExp(`clock of this machine is 3\\d{3} s ${side}`));
      expect(isMade('the-ferry')).toBe(false);
      fleet.startWorker();
      // What a test before left in the queue may be in work still.
      await until(() => isMade('the-ferry'));
    },
    SECONDS,
  );
});

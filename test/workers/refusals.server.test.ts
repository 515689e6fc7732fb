/** Credentials that are refused while workers are at work: they wait or try again, and nothing is lost or paid twice. */
import { existsSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, expect, it, vi } from 'vitest';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import type { QueueServerKind } from '../helpers/queue-servers.d.mts';
import { requireThat } from '../helpers/requirements.ts';
import { hasMoto, startS3Server } from '../helpers/s3-server.ts';
import { article, openFleet, type Fleet } from '../helpers/worker-fleet.ts';

const SECONDS = 120_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Who may refuse and allow everyone else. */
type Doorkeeper = {
  readonly refuse: () => Promise<void>;
  readonly allow: () => Promise<void>;
};

async function openDoor(kind: QueueServerKind, url: string): Promise<Doorkeeper & AsyncDisposable> {
  if (kind === 'redis') {
    const admin = new Redis(url);
    return {
      refuse: async () => {
        await admin.config('SET', 'requirepass', 'another');
        await admin.call('CLIENT', 'KILL', 'SKIPME', 'yes');
      },
      allow: async () => void (await admin.config('SET', 'requirepass', '')),
      [Symbol.asyncDispose]: async () => admin.disconnect(),
    };
  }
  const first = new pg.Client(url);
  await first.connect();
  await first.query('CREATE ROLE doorkeeper SUPERUSER LOGIN');
  await first.end();
  const admin = new pg.Client(url.replace('postgres@', 'doorkeeper@'));
  await admin.connect();
  return {
    refuse: async () => {
      await admin.query('ALTER ROLE postgres NOLOGIN');
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
      );
    },
    allow: async () => void (await admin.query('ALTER ROLE postgres LOGIN')),
    [Symbol.asyncDispose]: () => admin.end(),
  };
}

/** A store behind a proxy that refuses every call while it is told to. */
async function openGuardedStore(): Promise<Doorkeeper & AsyncDisposable> {
  const moto = await startS3Server();
  let isRefusing = false;
  const proxy: Server = createServer((asked, answer) => {
    if (isRefusing) {
      asked.resume();
      const told = '<Error><Code>InvalidAccessKeyId</Code><Message>No such key.</Message></Error>';
      answer.writeHead(403).end(told);
      return;
    }
    const { method, url, headers } = asked;
    const inner = request(moto.endpoint, { method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    inner.on('error', () => answer.destroy());
    asked.pipe(inner);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_REGION', 'us-east-1');
  const { port } = proxy.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  const client = new S3Client({ endpoint: moto.endpoint, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: 'objects' }));
  client.destroy();
  return {
    refuse: async () => void (isRefusing = true),
    allow: async () => void (isRefusing = false),
    [Symbol.asyncDispose]: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await moto.close();
    },
  };
}

/** Two articles, two workers, and credentials that are refused for a while in the middle. */
async function workThrough(
  fleet: Fleet,
  { refuse, allow }: Doorkeeper,
): Promise<readonly string[]> {
  await fleet.enqueue([article('ferry', 10), article('bridge', 10)]);
  const before = (): Promise<void> => pause(100);
  const workers = [fleet.startWorker({ before }), fleet.startWorker({ before })];
  while (fleet.requests.length < 5) await pause(20);
  await refuse();
  await pause(3_000);
  await allow();
  await fleet.untilIdle();
  for (const slug of ['the-ferry', 'the-bridge'])
    expect(existsSync(join(fleet.output, slug, 'edition.json'))).toBe(true);
  expect(fleet.requests.length).toBe(new Set(fleet.requests).size);
  return workers.flatMap(({ troubles }) => troubles);
}

describeOnServers('workers whose credentials are refused meanwhile', ({ running }, kind) => {
  let fleet: Fleet | undefined;
  afterEach(async () => {
    await fleet?.close();
    vi.unstubAllEnvs();
  }, SECONDS);

  it(
    'by the server of the queue, go on when they are taken again',
    async () => {
      await using door = await openDoor(kind, running().url);
      fleet = await openFleet(running().url);
      const troubles = await workThrough(fleet, door);
      expect(troubles.join('\n')).toMatch(/is not responding|cannot be used/);
      expect(troubles.join('\n')).not.toContain('another');
    },
    SECONDS,
  );

  it.runIf(requireThat(hasMoto(), 'moto (Python) is not installed: no object store is tried'))(
    'by the store, go on when they are taken again',
    async () => {
      await using store = await openGuardedStore();
      fleet = await openFleet(running().url, { sharedStore: 's3://objects/shared' });
      const troubles = await workThrough(fleet, store);
      expect(troubles.join('\n')).toContain('InvalidAccessKeyId');
      await fleet.close();
      fleet = undefined;
    },
    SECONDS,
  );
});

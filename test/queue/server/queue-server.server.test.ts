import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseQueueAddress } from '../../../src/queue/queue-address.ts';
import { openQueueServer } from '../../../src/queue/server/open-server.ts';
import type { QueueServer } from '../../../src/queue/server/queue-server.ts';
import { describeOnServers } from '../../helpers/queue-kinds.ts';
import type { QueueServerKind } from '../../helpers/queue-servers.d.mts';

let names = 0;
const newName = (): string => `name ${++names}`;

describeOnServers('what workers share', ({ address, running }, kind) => {
  let server: QueueServer;
  let other: QueueServer;

  beforeEach(async () => {
    server = await openQueueServer(address());
    other = await openQueueServer(address());
  });
  afterEach(() => Promise.all([server.close(), other.close()]));

  it('gives a lease to one owner, who renews it, until it is ended', async () => {
    const name = newName();
    expect(await server.takeLease(name, { owner: 'a', seconds: 30 })).toBe('a');
    expect(await server.takeLease(name, { owner: 'a', seconds: 30 })).toBe('a');
    expect(await other.takeLease(name, { owner: 'b', seconds: 30 })).toBe('a');
    other.endLease({ name, owner: 'b' });
    expect(await other.takeLease(name, { owner: 'b', seconds: 30 })).toBe('a');
    server.endLease({ name, owner: 'a' });
    // Who ended it may take it at once, for others it is free a moment later.
    expect(await server.takeLease(name, { owner: 'c', seconds: 30 })).toBe('c');
    server.endLease({ name, owner: 'c' });
    await vi.waitFor(async () =>
      expect(await other.takeLease(name, { owner: 'b', seconds: 30 })).toBe('b'),
    );
  });

  it('ends leases before it is closed', async () => {
    const held = Array.from({ length: 5 }, () => ({ name: newName(), owner: 'a' }));
    const closing = await openQueueServer(address());
    for (const { name, owner } of held) await closing.takeLease(name, { owner, seconds: 30 });
    for (const lease of held) closing.endLease(lease);
    await closing.close();
    for (const { name } of held)
      expect(await other.takeLease(name, { owner: 'b', seconds: 30 })).toBe('b');
  });

  it('gives a lease that was not renewed to the next worker', async () => {
    const name = newName();
    await server.takeLease(name, { owner: 'a', seconds: 0.1 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await other.takeLease(name, { owner: 'b', seconds: 30 })).toBe('b');
  });

  it('gives one of many that ask at once a lease', async () => {
    const name = newName();
    const owners = Array.from({ length: 20 }, (_, i) => `owner ${i}`);
    const holders = await Promise.all(
      owners.map((owner, i) => (i % 2 ? server : other).takeLease(name, { owner, seconds: 30 })),
    );
    expect(new Set(holders).size).toBe(1);
  });

  it('counts requests of a minute over all connections, and says when the next may go', async () => {
    const group = newName();
    const turn = { characters: 10, requestsPerMinute: 5 };
    const waits = await Promise.all(
      Array.from({ length: 8 }, (_, i) => (i % 2 ? server : other).takeTurn(group, turn)),
    );
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    for (const seconds of waits.filter((each) => each > 0)) {
      expect(seconds).toBeGreaterThan(50);
      expect(seconds).toBeLessThanOrEqual(61);
    }
    expect(await server.takeTurn(newName(), turn)).toBe(0);
  });

  it('counts characters of a minute', async () => {
    const group = newName();
    const turn = { characters: 40, charactersPerMinute: 100 };
    expect(await server.takeTurn(group, turn)).toBe(0);
    expect(await other.takeTurn(group, turn)).toBe(0);
    expect(await server.takeTurn(group, turn)).toBeGreaterThan(50);
    expect(await server.takeTurn(group, { ...turn, characters: 20 })).toBe(0);
  });

  it('sends a request that alone is above the limit when the minute is empty', async () => {
    const group = newName();
    const turn = { characters: 500, charactersPerMinute: 100 };
    expect(await server.takeTurn(group, turn)).toBe(0);
    expect(await server.takeTurn(group, turn)).toBeGreaterThan(50);
  });

  it('holds back the whole group for the stated time', async () => {
    const group = newName();
    await server.pause(group, 30);
    await other.pause(group, 5);
    expect(await other.takeTurn(group, { characters: 1 })).toBeGreaterThan(25);
  });

  it('learns longer pauses, and counts refusals of one moment once', async () => {
    const group = newName();
    const waitNow = (): Promise<number> => server.takeTurn(group, { characters: 1 });
    await Promise.all([server.pause(group), other.pause(group), server.pause(group)]);
    const first = await waitNow();
    expect(first).toBeGreaterThan(0.3);
    expect(first).toBeLessThanOrEqual(1);
    await new Promise((resolve) => setTimeout(resolve, first * 1000 + 50));
    expect(await waitNow()).toBe(0);
    await other.pause(group);
    const second = await waitNow();
    expect(second).toBeGreaterThan(1.2);
    expect(second).toBeLessThanOrEqual(2);
  });

  it('never holds more in an account than it may, whoever enters', async () => {
    const account = newName();
    const entries = Array.from({ length: 60 }, (_, i) =>
      (i % 2 ? server : other).enter(account, { id: `${account} ${i}`, amount: 7, max: 100 }),
    );
    const made = (await Promise.all(entries)).filter(({ isMade }) => isMade);
    expect(made).toHaveLength(14);
    expect(await server.totalOf(account)).toBe(98);
    const { isMade, total } = await server.enter(account, { id: newName(), amount: 2, max: 100 });
    expect({ isMade, total }).toEqual({ isMade: true, total: 100 });
  });

  it('makes an entry once, however often it is sent, and gives back', async () => {
    const account = newName();
    const entry = { id: newName(), amount: 2 ** 48, max: 2 ** 50 };
    await server.enter(account, entry);
    expect(await other.enter(account, entry)).toEqual({ isMade: true, total: 2 ** 48 });
    await other.enter(account, { id: newName(), amount: -1 });
    expect(await server.totalOf(account)).toBe(2 ** 48 - 1);
    expect(await server.totalOf(newName())).toBe(0);
  });

  it('tells the time of its own clock', async () => {
    const apart = Date.now() / 1000 - (await server.now());
    expect(Math.abs(apart)).toBeLessThan(5);
  });

  it('refuses a name or a database that is not there, and repeats no password', async () => {
    const { host } = new URL(running().url);
    const wrong = {
      redis: `redis://anna:s3cret@${host}`,
      postgres: `postgres://anna:s3cret@${host}/postgres`,
    };
    const refusal = openQueueServer(parseQueueAddress(wrong[kind]));
    await expect(refusal).rejects.toMatchObject({
      code: 'QUEUE_UNREACHABLE',
      message: expect.not.stringContaining('s3cret') as string,
      hint: expect.stringContaining('password') as string,
    });
  });

  it('is left alone where another release keeps its data there', async () => {
    await setVersion(kind, { url: running().url, version: 2 });
    await expect(openQueueServer(address())).rejects.toMatchObject({
      code: 'QUEUE_UNREACHABLE',
      message: expect.stringContaining(
        'data of version 2, but this release reads version 1',
      ) as string,
    });
    await setVersion(kind, { url: running().url, version: 1 });
    await (await openQueueServer(address())).close();
  });

  it('goes on after a restart of the server, with what it held', async () => {
    const account = newName();
    await server.enter(account, { id: newName(), amount: 60, max: 100 });
    await running().stop();
    const waiting = server.enter(account, { id: newName(), amount: 60, max: 100 });
    await running().start();
    expect(await waiting).toEqual({ isMade: false, total: 60 });
  }, 60_000);
});

describe('a server that is not there', () => {
  it.each(['redis', 'postgres'])('is named without its password: %s', async (protocol) => {
    const port = await closedPort();
    const address = parseQueueAddress(`${protocol}://anna:s3cret@127.0.0.1:${port}/1`);
    await expect(openQueueServer(address)).rejects.toMatchObject({
      code: 'QUEUE_UNREACHABLE',
      message: expect.stringContaining(`${protocol}://127.0.0.1:${port}/1`) as string,
    });
    await expect(openQueueServer(address)).rejects.not.toMatchObject({
      message: expect.stringContaining('s3cret') as string,
    });
  });
});

async function setVersion(
  kind: QueueServerKind,
  { url, version }: { readonly url: string; readonly version: number },
): Promise<void> {
  if (kind === 'redis') {
    const client = new Redis(url);
    await client.set('lectern:{version:}', version);
    client.disconnect();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query('UPDATE lectern.version SET number = $1', [version]);
  await client.end();
}

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const listener = createServer();
    listener.listen(0, '127.0.0.1', () => {
      const { port } = listener.address() as AddressInfo;
      listener.close(() => resolve(port));
    });
  });
}

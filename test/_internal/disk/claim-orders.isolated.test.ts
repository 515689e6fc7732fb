/**
 * Claims while their holders and those who want them are on different hosts, in many orders of
 * their single file operations: whatever the order, one holds it at a time, and nothing stays.
 */
import type * as files from 'node:fs/promises';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as settled } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { takeClaim } from '../../../src/_internal/disk/claim.ts';
import { randomNumbers } from '../../helpers/random-numbers.ts';

/** What each file operation waits for, and whom it tells when it is over. */
const turns = vi.hoisted(() => ({
  take: async (): Promise<void> => undefined,
  end: (): void => undefined,
}));

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof files>();
  const inTurn =
    <Given extends unknown[], Made>(act: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      await turns.take();
      try {
        return await act(...given);
      } finally {
        turns.end();
      }
    };
  // A new file is created in one step and written in another.
  const create = inTurn(actual.open);
  const writeFile = async (path: string, text: string): Promise<void> => {
    const handle = await create(path, 'wx');
    await inTurn(() => handle.writeFile(text))().finally(() => handle.close());
  };
  const { link, lstat, readFile, rename, rm, stat, unlink, utimes } = actual;
  const acts = { link, lstat, readFile, rename, rm, stat, unlink, utimes };
  const watched = Object.entries(acts).map(([name, act]) => [name, inTurn(act as never)]);
  return { ...actual, ...Object.fromEntries(watched), writeFile };
});

// Nothing is known of processes on other hosts: leases decide.
vi.mock('../../../src/_internal/disk/owner.ts', () => ({
  thisOwner: () => ({ machine: 'elsewhere', pid: 1, started: 1 }),
  isKnownAlive: () => false,
  isKnownDead: () => false,
}));

const folder = mkdtempSync(join(tmpdir(), 'lectern-claim-orders-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets one operation of one of them happen at a time, in an order of that seed. */
async function inOrder(seed: number, runs: readonly (() => Promise<void>)[]): Promise<void> {
  const random = randomNumbers(seed);
  const waiting: (() => void)[] = [];
  let ended = (): void => undefined;
  turns.take = () => new Promise((resolve) => waiting.push(resolve));
  turns.end = () => ended();
  const left = new Set(runs);
  const done = Promise.all(runs.map((run) => run().finally(() => left.delete(run))));
  done.catch(() => undefined);
  for (await settled(); left.size > 0; await settled()) {
    const [next] = waiting.splice(Math.floor(random() * waiting.length), 1);
    if (!next) continue;
    await new Promise<void>((resolve) => {
      ended = resolve;
      next();
    });
  }
  turns.take = async () => undefined;
  await done;
}

const WANTING = 4;
const LOOKS = 5;
const ORDERS = 12;

/** Several that want one claim: how often it was held, and how often by more than one. */
async function contend(seed: number, before: (path: string) => void) {
  const place = join(folder, String(seed));
  const path = join(place, 'k.claim');
  mkdirSync(place);
  before(path);
  let [holders, held, shared] = [0, 0, 0];
  const want = async (): Promise<void> => {
    for (let look = 0; look < LOOKS; look++) {
      const claim = await takeClaim(path);
      if (!claim) continue;
      held++;
      if (++holders > 1) shared++;
      for (let step = 0; step < 3; step++) {
        await turns.take();
        turns.end();
      }
      holders--;
      await claim.release();
    }
  };
  await inOrder(
    seed,
    Array.from({ length: WANTING }, () => () => want()),
  );
  const stays = readdirSync(place);
  rmSync(place, { recursive: true });
  return { held, shared, stays };
}

function leaveStale(path: string): void {
  writeFileSync(path, JSON.stringify({ machine: 'gone', pid: 1, started: 1, token: 'x' }));
  const past = new Date(Date.now() - 70_000);
  utimesSync(path, past, past);
}

test.each<[string, (path: string) => void]>([
  ['that is free', () => undefined],
  ['whose holder is gone', leaveStale],
])('a claim %s is held by one at a time', async (_name, before) => {
  for (let seed = 1; seed <= ORDERS; seed++) {
    const { held, shared, stays } = await contend(seed, before);
    expect({ seed, shared, stays }).toEqual({ seed, shared: 0, stays: [] });
    expect(held).toBeGreaterThan(0);
  }
});

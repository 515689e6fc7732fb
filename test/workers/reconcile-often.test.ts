/** Looks for what the queue has lost: of all workers one at a time, and every time one. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Project } from '../../src/run/project/project.ts';
import { reconcileOften } from '../../src/workers/reconcile-often.ts';
import type { Workplace } from '../../src/workers/workplace.ts';
import { openMemoryQueue, openMemoryServer } from '../helpers/memory-queue.ts';

const SECONDS = 120;

/** A store in which nothing is wanted, and which answers at once. */
const EMPTY = { list: async function* () {} } as unknown as Workplace['place'];

let looks: string[];
let troubles: string[];
let isAway: boolean;
let stopping: Record<string, AbortController>;
let server: ReturnType<typeof openMemoryServer>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  [looks, troubles, isAway] = [[], [], false];
  [stopping, server] = [{}, openMemoryServer()];
});
afterEach(() => {
  for (const each of Object.values(stopping)) each.abort();
  vi.useRealTimers();
});

/** Starts a worker that notes its name at each look. */
function start(name: string): { readonly ended: Promise<void> } {
  const workplace: Workplace = {
    queue: openMemoryQueue(),
    place: EMPTY,
    close: async () => undefined,
  };
  stopping[name] = new AbortController();
  const { signal } = stopping[name];
  const counting = {
    ...server,
    now: async () => {
      looks.push(name);
      if (isAway) throw new Error('the server is away');
      return server.now();
    },
  };
  const shared = { workplace, server: counting, project: {} as Project, seconds: SECONDS };
  return {
    ended: reconcileOften({ ...shared, signal, onTrouble: (message) => troubles.push(message) }),
  };
}

const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1000);

it('one of two workers looks, at the start and again after each while', async () => {
  start('a');
  start('b');
  await pass(1);
  expect(looks).toEqual(['a']);
  await pass(SECONDS);
  await pass(SECONDS);
  expect(looks).toHaveLength(3);
});

it('the other looks the next time where the one has died', async () => {
  start('a');
  await pass(1);
  start('b');
  await pass(1);
  stopping['a']!.abort();
  await pass(SECONDS);
  expect(looks).toEqual(['a', 'b']);
});

it('it ends at once when it is told to', async () => {
  const { ended } = start('a');
  await pass(1);
  stopping['a']!.abort();
  await expect(ended).resolves.toBeUndefined();
  await pass(SECONDS * 2);
  expect(looks).toEqual(['a']);
});

it('a server that is away is told of, and asked again', async () => {
  isAway = true;
  start('a');
  await pass(1);
  expect(troubles).toEqual(['the server is away']);
  isAway = false;
  await pass(SECONDS);
  expect([looks, troubles]).toEqual([['a', 'a'], ['the server is away']]);
});

it('nothing is told of a look that is broken off', async () => {
  isAway = true;
  start('a');
  stopping['a']!.abort();
  await pass(1);
  expect(troubles).toEqual([]);
});

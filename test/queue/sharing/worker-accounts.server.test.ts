/** The accounts of all workers, on a server in memory and on those that a queue can be on. */
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { openQueueServer } from '../../../src/queue/server/open-server.ts';
import type { QueueServer } from '../../../src/queue/server/queue-server.ts';
import { openWorkerAccounts } from '../../../src/queue/sharing/worker-accounts.ts';
import { limitSpending } from '../../../src/speech/money/budget.ts';
import { openMemoryServer } from '../../helpers/memory-queue.ts';
import { describeOnServers } from '../../helpers/queue-kinds.ts';
import { describeAccountStore } from '../../speech/money/account-store-contract.ts';

let names = 0;
const storesOn = (servers: readonly QueueServer[]) => {
  const run = `run ${++names}`;
  const [store, ...others] = servers.map((server) => openWorkerAccounts({ server, run }));
  return { store: store!, others };
};

describeAccountStore('a server in memory', async () => {
  const server = openMemoryServer();
  return { ...storesOn([server, server]), account: { period: 'run', unit: 'characters' } };
});

describeOnServers('accounts of workers', ({ address }) => {
  const servers: QueueServer[] = [];
  beforeEach(async () => {
    servers.push(await openQueueServer(address()), await openQueueServer(address()));
  });
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
  afterAll(() => expect(servers).toEqual([]));

  describeAccountStore('characters of a run', async () => ({
    ...storesOn(servers),
    account: { period: 'run', unit: 'characters' },
  }));
  describeAccountStore('money of a month', async () => ({
    ...storesOn(servers),
    account: { period: `${1900 + ++names}-05`, unit: 'USD' },
  }));
});

it('a clip is held in the accounts of its run and of the month, or in none', async () => {
  const server = openMemoryServer();
  const open = (maxCost: number, perMonth: number) =>
    limitSpending(
      { maxChars: 100, maxCost, budget: { perMonth, currency: 'USD' } },
      {
        store: openWorkerAccounts({ server, run: 'tonight' }),
        now: () => Date.UTC(2026, 4, 1),
      },
    );
  const clip = { characters: 60, cost: { nanos: 2e9, currency: 'USD' }, for: 'tone' };
  const held = () => Object.fromEntries(server.accounts);

  for (const [maxCost, perMonth] of [
    [3, 1],
    [1, 3],
  ] as const) {
    const refusal = open(maxCost, perMonth).reserve(clip, {});
    await expect(refusal).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    expect(Object.values(held()).filter((sum) => sum !== 0)).toEqual([]);
  }

  const reservation = await open(3, 10).reserve(clip, {});
  expect(held()).toEqual({
    'characters:tonight': 60,
    'money:tonight:USD': 2e9,
    'money:2026-05:USD': 2e9,
  });
  const attempt = await reservation.attempt({ characters: 60, nanos: 2e9 }, {});
  attempt.settle({ characters: 50, nanos: 15e8 });
  await reservation.settle();
  expect(held()).toEqual({
    'characters:tonight': 50,
    'money:tonight:USD': 15e8,
    'money:2026-05:USD': 15e8,
  });
});

it.each([
  [
    { maxChars: 50 },
    'The cap of 50 characters would be exceeded: 40 were sent by all workers, and the next request needs 30',
    'enqueue the rest again with a higher --max-chars',
  ],
  [
    { maxCost: 5 },
    'The cap of 5.00 USD would be exceeded: 4.00 USD were spent by all workers, and the next clip needs 3.00 USD',
    'enqueue the rest again with a higher --max-cost',
  ],
  [
    { budget: { perMonth: 5, currency: 'USD' } },
    'The budget of 5.00 USD for 2026-05 would be exceeded: 4.00 USD were spent by all workers, and the next clip needs 3.00 USD',
    'run lectern queue retry next month',
  ],
])('says what all workers spent, and what to do: %j', async (limits, message, hint) => {
  const store = openWorkerAccounts({ server: openMemoryServer(), run: 'tonight' });
  const { reserve } = limitSpending(limits, { store, now: () => Date.UTC(2026, 4, 1) });
  const clip = (size: number) => ({
    characters: size * 10,
    cost: { nanos: size * 1e9, currency: 'USD' },
    for: 'tone',
  });
  await reserve(clip(4), {});
  await expect(reserve(clip(3), {})).rejects.toMatchObject({
    code: 'BUDGET_REACHED',
    message,
    hint: expect.stringContaining(hint) as string,
  });
});

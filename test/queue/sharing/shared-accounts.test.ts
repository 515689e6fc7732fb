/** Money of a run and of a month, on a server in memory: it is taken from both, or from none. */
import { beforeEach, expect, it } from 'vitest';
import { joinLedgers, openSharedLedger } from '../../../src/queue/sharing/shared-accounts.ts';
import { openMemoryServer } from '../../helpers/memory-queue.ts';

const cost = (nanos: number) => ({ nanos, currency: 'USD', for: 'tone' });
const now = (): number => Date.UTC(2026, 4, 1);

let server: ReturnType<typeof openMemoryServer>;
beforeEach(() => {
  server = openMemoryServer();
});
const open = ({ run, month }: { readonly run: number; readonly month: number }) =>
  joinLedgers([
    openSharedLedger({ server, run: 'tonight', maxNanos: run, now }),
    openSharedLedger({ server, maxNanos: month, now }),
  ])!;
const held = (): Record<string, number> => Object.fromEntries(server.accounts);

it('what is reserved is held in both, and settled in both', async () => {
  const { settle } = await open({ run: 300, month: 1_000 }).reserve(cost(200), {});
  expect(held()).toEqual({ 'money:tonight:USD': 200, 'money:2026-05:USD': 200 });
  await settle(150);
  expect(held()).toEqual({ 'money:tonight:USD': 150, 'money:2026-05:USD': 150 });
});

it.each([
  { run: 300, month: 100 },
  { run: 100, month: 300 },
])('where one of them refuses, nothing is held in the other: %j', async (caps) => {
  const refusal = open(caps).reserve(cost(200), {});
  await expect(refusal).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
  expect(Object.values(held()).filter((nanos) => nanos !== 0)).toEqual([]);
});

it('one alone is itself, and none is none', async () => {
  const ledger = openSharedLedger({ server, maxNanos: 1_000, now });
  expect(joinLedgers([ledger])).toBe(ledger);
  expect(joinLedgers([])).toBeUndefined();
});

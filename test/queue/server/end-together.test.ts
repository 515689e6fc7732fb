/** Leases that end together: few calls, none forgotten, no one held up by a server that is away. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endTogether, type HeldLease } from '../../../src/queue/server/end-together.ts';

let calls: HeldLease[][];
beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
});
afterEach(() => void vi.useRealTimers());

const lease = (name: string): HeldLease => ({ name, owner: 'a' });
const noting = async (leases: readonly HeldLease[]): Promise<void> => void calls.push([...leases]);

it('ends those of a fifth of a second in one call, and those after it in another', async () => {
  const ends = endTogether(noting);
  ends.note(lease('one'));
  await vi.advanceTimersByTimeAsync(150);
  ends.note(lease('two'));
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(50);
  expect(calls).toEqual([[lease('one'), lease('two')]]);
  ends.note(lease('three'));
  await vi.advanceTimersByTimeAsync(200);
  expect(calls.slice(1)).toEqual([[lease('three')]]);
});

it('ends what waits before its name is taken again, and waits for no other name', async () => {
  const ends = endTogether(noting);
  ends.note(lease('one'));
  await ends.flushIf('two');
  expect(calls).toEqual([]);
  await ends.flushIf('one');
  expect(calls).toEqual([[lease('one')]]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(calls).toHaveLength(1);
});

it('goes on after a call that failed', async () => {
  const ends = endTogether(async (leases) => {
    await noting(leases);
    throw new Error('away');
  });
  for (const name of ['one', 'two']) {
    ends.note(lease(name));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(calls).toEqual([[lease('one')], [lease('two')]]);
});

it('closes within a second, also where the server does not answer', async () => {
  const ends = endTogether(() => new Promise(() => undefined));
  ends.note(lease('one'));
  const closed = ends.close().then(() => 'closed');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await closed).toBe('closed');
});

it('asks for nothing where nothing has ended', async () => {
  await endTogether(noting).close();
  expect(calls).toEqual([]);
});

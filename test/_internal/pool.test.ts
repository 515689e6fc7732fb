import { describe, expect, it } from 'vitest';
import { Pool } from '../../src/_internal/pool.ts';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Pool', () => {
  it('starts tasks in the order they came, at most `size` at once', async () => {
    let running = 0;
    let busiest = 0;
    const started: number[] = [];
    const pool = new Pool({ size: 2, create: async () => ({}) });
    const tasks = [0, 1, 2, 3, 4].map((task) =>
      pool.run(async () => {
        started.push(task);
        busiest = Math.max(busiest, ++running);
        await soon();
        running--;
        return task;
      }, {}),
    );
    expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    expect(busiest).toBe(2);
  });

  it('makes no worker before the first task, and keeps it for later ones', async () => {
    let made = 0;
    const pool = new Pool({ size: 3, create: async () => ++made });
    expect(made).toBe(0);
    expect(await pool.run(async (worker) => worker, {})).toBe(1);
    expect(await pool.run(async (worker) => worker, {})).toBe(1);
    expect(made).toBe(1);
  });

  it('fails the waiting task when no worker can be made, and tries again for the next', async () => {
    let tries = 0;
    const create = async (): Promise<string> => {
      if (++tries === 1) throw new Error('no memory');
      return 'worker';
    };
    const pool = new Pool({ size: 1, create });
    const [first, second] = await Promise.allSettled([
      pool.run(async () => 1, {}),
      pool.run(async () => 2, {}),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'no memory' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: 2 });
  });

  it('goes on after a task that fails', async () => {
    const pool = new Pool({ size: 1, create: async () => ({}) });
    await expect(pool.run(async () => Promise.reject(new Error('broken')), {})).rejects.toThrow(
      'broken',
    );
    expect(await pool.run(async () => 'fine', {})).toBe('fine');
  });

  it('never starts a task whose signal aborted while it waited', async () => {
    const pool = new Pool({ size: 1, create: async () => ({}) });
    const control = new AbortController();
    let ran = false;
    const first = pool.run(soon, {});
    const second = pool.run(async () => void (ran = true), { signal: control.signal });
    control.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    await first;
    expect(ran).toBe(false);
  });
});

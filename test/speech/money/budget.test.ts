import { describe, expect, it } from 'vitest';
import { openBudget } from '../../../src/speech/money/budget.ts';

describe('a budget', () => {
  const clip = (characters: number) => ({ characters, for: 'tone' });
  const taking = (characters: number) => ({ characters, nanos: 0 });

  it('gives what it holds, refuses what would pass it, and nothing after that', async () => {
    const budget = openBudget(100);
    const first = await budget.reserve(clip(60), {});
    await budget.reserve(clip(40), {});
    expect(budget.spent()).toBe(100);
    await first.attempt(taking(10), {});
    await first.settle();
    expect(budget.spent()).toBe(50);
    await expect(budget.reserve(clip(51), {})).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
      message:
        'The cap of 100 characters would be exceeded: 50 were sent in this run, and the next request needs 51',
      hint: expect.stringContaining('run the same command again') as string,
    });
    await expect(budget.reserve(clip(1), {})).rejects.toThrow('The cap of 100 characters');
    expect(budget.spent()).toBe(50);
  });

  it('says what a request takes that fits under no cap', async () => {
    await expect(openBudget(10).reserve(clip(25), {})).rejects.toMatchObject({
      hint: 'No run can record it under this cap: it needs at least --max-chars 25.',
    });
  });

  it.each([NaN, -1, '1000', null])('refuses %j as a cap', (max) => {
    expect(() => openBudget(max as never)).toThrow(
      new TypeError('openBudget: max, when given, must be a number of characters, 0 or more'),
    );
  });

  it('without a cap counts, and refuses nothing', async () => {
    const budget = openBudget();
    await budget.reserve(clip(1e9), {});
    expect(budget.spent()).toBe(1e9);
    expect(budget.cost()).toBeUndefined();
  });

  it('a reservation is spent first, then the budget, and its rest comes back', async () => {
    const budget = openBudget(100);
    const reservation = await budget.reserve(clip(60), {});
    expect(budget.spent()).toBe(60);
    await reservation.attempt(taking(50), {});
    const second = await reservation.attempt(taking(30), {});
    expect(budget.spent()).toBe(80);
    second.settle(taking(0));
    await reservation.settle();
    await reservation.settle();
    expect(budget.spent()).toBe(50);
  });

  it('an attempt that cannot be paid for takes nothing, whoever else makes one meanwhile', async () => {
    const budget = openBudget(100);
    const reservation = await budget.reserve(clip(60), {});
    const attempts = [50, 30, 30].map((each) => reservation.attempt(taking(each), {}));
    expect((await Promise.allSettled(attempts)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(budget.spent()).toBe(80);
    await reservation.settle();
    expect(budget.spent()).toBe(80);
  });
});

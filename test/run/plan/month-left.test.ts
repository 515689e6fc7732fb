import { afterAll, expect, test } from 'vitest';
import { readMonthLeft } from '../../../src/run/plan/month-left.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

test('without a budget nothing is read', async () => {
  expect(await readMonthLeft({ store: 'store' }, { root: folder.path })).toBeUndefined();
});

test('a month without a request has the whole budget left', async () => {
  const budget = { perMonth: 20, currency: 'EUR' } as const;
  const found = await readMonthLeft({ budget, store: 'store' }, { root: folder.path });
  const [nothing, all] = [0, 20e9].map((nanos) => ({ nanos, currency: 'EUR' }));
  expect(found).toEqual({
    month: expect.stringMatching(/^\d{4}-\d{2}$/),
    perMonth: all,
    spent: nothing,
    open: nothing,
    left: all,
  });
});

/** The accounts of a run, in its process and in the ledger of its store. */
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openRunAccounts } from '../../../src/speech/money/run-accounts.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { describeAccountStore } from './account-store-contract.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let places = 0;

describeAccountStore('a process', async () => ({
  store: openRunAccounts(),
  others: [],
  account: { period: 'run', unit: 'characters' },
}));

describeAccountStore('a ledger', async () => {
  const store = join(folder.path, `store-${++places}`);
  const open = () => openRunAccounts({ store });
  return { store: open(), others: [open(), open()], account: { period: '2026-11', unit: 'USD' } };
});

it('one refusal ends the account of a run, so that the order of its articles decides alone', async () => {
  const { reserve } = openRunAccounts();
  const entry = { account: { period: 'run', unit: 'USD' }, max: 100, for: 'tone', at: 0 };
  const first = await reserve({ ...entry, amount: 60 }, {});
  expect(await reserve({ ...entry, amount: 41 }, {})).toEqual({ isMade: false, total: 60 });
  if (first.isMade) await first.settle(0);
  expect(await reserve({ ...entry, amount: 1 }, {})).toEqual({ isMade: false, total: 0 });
});

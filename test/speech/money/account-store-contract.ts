/** a store of accounts → the suite that every store passes: what is reserved and settled, and how much. */
import { describe, expect, it } from 'vitest';
import type {
  Account,
  AccountStore,
  NewReservation,
} from '../../../src/speech/money/account-store.ts';

/** A store and others that keep the same accounts, as another process has them. */
export type ContractStores = () => Promise<{
  readonly store: AccountStore;
  readonly others: readonly AccountStore[];
  /** An account that nothing was reserved in. */
  readonly account: Account;
}>;

/** Runs the suite. `open` is called in each test. */
export function describeAccountStore(name: string, open: ContractStores): void {
  describe(`${name}, as a store of accounts`, () => {
    const entryIn = (account: Account, amount: number, max = 100): NewReservation => {
      const at = Date.parse(
        `${account.period === 'run' ? '2026-11' : account.period}-30T23:59:59Z`,
      );
      return { account, amount, max, at, for: 'tone' };
    };

    it('reserves up to the limit, and refuses what would pass it whole', async () => {
      const { store, account } = await open();
      expect(await store.reserve(entryIn(account, 60), {})).toMatchObject({ isMade: true });
      expect(await store.reserve(entryIn(account, 40), {})).toMatchObject({ isMade: true });
      expect(await store.reserve(entryIn(account, 1), {})).toEqual({ isMade: false, total: 100 });
      expect(await store.totalOf(account)).toMatchObject({ total: 100 });
    });

    it.each([
      ['less', 10],
      ['nothing, where it was refused', 0],
      ['as much', 60],
      ['more, beyond the limit too', 130],
    ])('settles by what a reservation came to: %s', async (_, paid) => {
      const { store, account } = await open();
      const reserved = await store.reserve(entryIn(account, 60), {});
      if (reserved.isMade) await reserved.settle(paid);
      expect(await store.totalOf(account)).toMatchObject({ total: paid });
      const rest = Math.max(0, 100 - paid);
      const { isMade } = await store.reserve(entryIn(account, rest), {});
      expect(isMade).toBe(paid <= 100);
    });

    it('settles once: the first amount counts', async () => {
      const { store, account } = await open();
      const reserved = await store.reserve(entryIn(account, 60), {});
      if (!reserved.isMade) throw new Error('not reserved');
      await Promise.all([reserved.settle(25), reserved.settle(25)]);
      await reserved.settle(60);
      expect(await store.totalOf(account)).toMatchObject({ total: 25 });
    });

    it('counts a reservation that no one settled whole, for all who spend', async () => {
      const { store, others, account } = await open();
      await store.reserve(entryIn(account, 80), {});
      for (const each of [store, ...others]) {
        expect(await each.totalOf(account)).toMatchObject({ total: 80 });
        expect(await each.reserve(entryIn(account, 21), {})).toEqual({ isMade: false, total: 80 });
      }
    });

    it('never holds more than the limit, however many reserve at once', async () => {
      const { store, others, account } = await open();
      const stores = [store, ...others];
      const tries = Array.from({ length: 30 }, (_, i) =>
        stores[i % stores.length]!.reserve(entryIn(account, 10), {}),
      );
      const made = (await Promise.all(tries)).filter(({ isMade }) => isMade);
      expect(made).toHaveLength(10);
      expect(await store.totalOf(account)).toMatchObject({ total: 100 });
    });

    it('keeps accounts apart by their period and their unit', async () => {
      const { store, account } = await open();
      const other = { ...account, period: account.period === 'run' ? '2031-01' : '2031-02' };
      await store.reserve(entryIn(account, 60), {});
      await store.reserve(entryIn(other, 70), {});
      expect(await store.totalOf(account)).toMatchObject({ total: 60 });
      expect(await store.totalOf(other)).toMatchObject({ total: 70 });
    });
  });
}

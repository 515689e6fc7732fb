import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/errors.ts';
import { limitSpending, type ClipExpense } from '../../../src/speech/money/budget.ts';
import type { Reservation } from '../../../src/speech/money/reservation.ts';
import { openRunAccounts } from '../../../src/speech/money/run-accounts.ts';
import { nanosOf } from '../../../src/speech/prices/price.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const NOVEMBER = Date.parse('2026-11-30T23:59:59Z');
const usd = (amount: number): ClipExpense => ({
  characters: 0,
  cost: { nanos: nanosOf(amount), currency: 'USD' },
  for: 'google Neural2',
});
let places = 0;
let store = '';
beforeEach(() => {
  store = join(folder.path, `store-${++places}`);
});
const file = (month = '2026-11'): string => join(store, 'ledger', `${month}.jsonl`);
type LedgerOptions = {
  readonly currency?: string;
  readonly now?: () => number;
  readonly onWarning?: (warning: Warning) => void;
};
const ledger = ({ currency = 'USD', now = () => NOVEMBER, onWarning }: LedgerOptions = {}) =>
  limitSpending(
    { budget: { perMonth: 1, currency } },
    { store: openRunAccounts({ store, onWarning }), now },
  );
const totalOf = (month = '2026-11') =>
  openRunAccounts({ store }).totalOf({ period: month, unit: 'USD' });
const spent = async (month?: string): Promise<number> => (await totalOf(month)).total / 1e9;
const pay = async (reservation: Reservation, amount: number): Promise<void> => {
  await reservation.attempt({ characters: 0, nanos: nanosOf(amount) }, {});
  await reservation.settle();
};

describe('a ledger', () => {
  it('reserves, settles by what was paid, and refuses what would pass the budget', async () => {
    const { reserve } = ledger();
    const first = await reserve(usd(0.6), {});
    await expect(reserve(usd(0.5), {})).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
      message:
        'The budget of 1.00 USD for 2026-11 would be exceeded: 0.60 USD have been spent, and the next clip needs 0.50 USD',
    });
    await pay(first, 0.25);
    await first.settle();
    await reserve(usd(0.75), {});
    expect(await spent()).toBe(1);
  });

  it('counts a month of UTC, and the next begins with nothing', async () => {
    await ledger().reserve(usd(1), {});
    const december = ledger({ now: () => NOVEMBER + 1000 });
    await december.reserve(usd(0.9), {});
    expect([await spent(), await spent('2026-12')]).toEqual([1, 0.9]);
  });

  it('is one for all who hold the store, and a reservation that no one settled counts whole', async () => {
    const ledgers = [ledger(), ledger(), ledger()];
    const tries = Array.from({ length: 30 }, (_, i) =>
      ledgers[i % 3]!.reserve(usd(0.1), {}).then(
        () => 1,
        (error: { code: string }) => (error.code === 'BUDGET_REACHED' ? 0 : Promise.reject(error)),
      ),
    );
    const taken = (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0);
    expect(taken).toBe(10);
    expect(await totalOf()).toEqual({ total: nanosOf(1), open: nanosOf(1) });
  });

  it('ends a last line that was cut off at any byte, says so, and goes on', async () => {
    const { reserve } = ledger();
    await reserve(usd(0.25), {});
    await reserve(usd(0.25), {});
    const whole = readFileSync(file(), 'utf8');
    const firstLine = whole.indexOf('\n') + 1;
    for (const length of [firstLine + 1, firstLine + 40, whole.length - 2, whole.length - 1]) {
      writeFileSync(file(), whole);
      truncateSync(file(), length);
      const told: string[] = [];
      const again = ledger({ onWarning: ({ message }) => told.push(message) });
      await again.reserve(usd(0.5), {});
      const isWhole = length === whole.length - 1;
      expect([await spent(), told.length]).toEqual(isWhole ? [1, 0] : [0.75, 1]);
      await ledger().reserve(usd(0), {});
    }
  });

  it('refuses a ledger whose middle cannot be read: what the month cost is not known', async () => {
    await ledger().reserve(usd(0.1), {});
    appendFileSync(file(), 'nonsense\n');
    await ledger()
      .reserve(usd(0.1), {})
      .catch(() => undefined);
    const damaged = {
      code: 'LEDGER_DAMAGED',
      message: expect.stringContaining('cannot be read at line 2') as string,
    };
    await expect(ledger().reserve(usd(0.1), {})).rejects.toMatchObject(damaged);
    await expect(spent()).rejects.toMatchObject(damaged);
    rmSync(file());
    mkdirSync(file());
    await expect(ledger().reserve(usd(0.1), {})).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
  });

  it('refuses another currency than that of the month', async () => {
    await ledger().reserve(usd(0.1), {});
    const euros = { characters: 0, cost: { nanos: 1, currency: 'EUR' }, for: 'azure' };
    await expect(ledger({ currency: 'EUR' }).reserve(euros, {})).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'The budget is in EUR, but spending in 2026-11 is in USD',
    });
  });

  it('goes on with a file that an earlier release wrote, and writes lines that it reads', async () => {
    mkdirSync(join(store, 'ledger'), { recursive: true });
    writeFileSync(
      file(),
      [
        '{"do":"reserve","id":"a","at":"2026-11-02T10:00:00.000Z","nanos":300000000,"currency":"USD","for":"google Neural2"}',
        '{"do":"settle","id":"a","nanos":200000000}',
        '{"do":"reserve","id":"b","at":"2026-11-02T10:00:01.000Z","nanos":100000000,"currency":"USD","for":"azure standard"}\n',
      ].join('\n'),
    );
    expect(await totalOf()).toEqual({ total: nanosOf(0.3), open: nanosOf(0.1) });
    await pay(await ledger().reserve(usd(0.7), {}), 0.5);
    const [reserved, settled] = readFileSync(file(), 'utf8').trimEnd().split('\n').slice(3);
    const { id, ...line } = JSON.parse(reserved!) as { readonly id: string };
    expect(line).toEqual({
      do: 'reserve',
      at: '2026-11-30T23:59:59.000Z',
      nanos: nanosOf(0.7),
      currency: 'USD',
      for: 'google Neural2',
    });
    expect(JSON.parse(settled!)).toEqual({ do: 'settle', id, nanos: nanosOf(0.5) });
  });
});

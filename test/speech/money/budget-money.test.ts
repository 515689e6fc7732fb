import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError, type ProviderErrorKind } from '../../../src/errors.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { limitSpending, type Budget } from '../../../src/speech/money/budget.ts';
import { openRunAccounts } from '../../../src/speech/money/run-accounts.ts';
import { nanosOf, type Price } from '../../../src/speech/prices/price.ts';
import { recordClips } from '../../../src/speech/record-clips.ts';
import { scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider, type ScriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let places = 0;
let store = '';
beforeEach(() => {
  store = join(folder.path, `store-${++places}`);
});

/** Twelve paragraphs of 21 characters, at a cent a character. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, i) => [
  `This is paragraph ${String(i).padStart(2, '0')}.`,
]);
const PRICE: Price = { perMillion: 10_000, currency: 'USD' };
const failure = (kind: ProviderErrorKind): ProviderError =>
  new ProviderError('no.', { code: 'PROVIDER_FAILED', provider: 'tone', kind, retryable: true });

function record(
  provider: ScriptedProvider,
  options: { budget: Budget; price?: Price; paragraphs?: string[][] },
): Promise<Recording> {
  const { budget, price = PRICE, paragraphs = PARAGRAPHS } = options;
  const retry = { firstDelay: 0.001 };
  return recordClips(scriptOf(paragraphs), { provider, store, price, budget, retry });
}
const stored = (): number =>
  existsSync(join(store, 'clips'))
    ? readdirSync(join(store, 'clips'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      ).length
    : 0;

describe('a run under a cap in money', () => {
  it('stops before the request that would pass it, keeps what is done, and goes on in the next run', async () => {
    const provider = scriptedProvider({ capabilities: { maxConcurrency: 4 }, delay: 0.002 });
    const budget = limitSpending({ maxCost: 0.7 });
    await expect(record(provider, { budget })).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
      message:
        'The cap of 0.70 USD would be exceeded: 0.63 USD were spent in this run, and the next clip needs 0.21 USD',
    });
    expect([provider.requests.length, stored()]).toEqual([3, 3]);
    expect(budget.cost()).toEqual({ nanos: nanosOf(0.63), currency: 'USD' });
    await record(scriptedProvider(), { budget: limitSpending({ maxCost: 1.89 }) });
    expect(stored()).toBe(12);
  });

  it('says what a clip costs that fits under no cap, and refuses a price that no one knows', async () => {
    await expect(
      record(scriptedProvider(), { budget: limitSpending({ maxCost: 0.1 }) }),
    ).rejects.toMatchObject({
      hint: 'No run can record it under this cap: it needs at least --max-cost 0.21.',
    });
    const provider = { ...scriptedProvider(), id: 'strange' };
    const unpriced = recordClips(scriptOf(PARAGRAPHS), {
      provider,
      store,
      budget: limitSpending({ maxCost: 1e-9 }),
    });
    await expect(unpriced).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('No price is known for strange') as string,
    });
    expect(provider.requests).toEqual([]);
  });

  it('pays a second attempt where the first may have been spoken, and not where it was refused', async () => {
    const one = { paragraphs: [PARAGRAPHS[0]!] };
    const paid = limitSpending({});
    await record(scriptedProvider({ turns: [failure('timeout')] }), { ...one, budget: paid });
    expect(paid.cost()?.nanos).toBe(nanosOf(0.42));
    store = join(folder.path, `store-${++places}`);
    const free = limitSpending({});
    await record(scriptedProvider({ turns: [failure('unavailable')] }), { ...one, budget: free });
    expect(free.cost()?.nanos).toBe(nanosOf(0.21));
  });
});

describe('the budget of a month', () => {
  const now = (): number => Date.parse('2026-11-15T12:00:00Z');
  const monthly = (perMonth: number): Budget => {
    const limits = { budget: { perMonth, currency: 'USD' } };
    return limitSpending(limits, { store: openRunAccounts({ store }), now });
  };
  const spent = (): Promise<object> =>
    openRunAccounts({ store }).totalOf({ period: '2026-11', unit: 'USD' });

  it('holds over runs, and is settled to what was billed', async () => {
    await expect(record(scriptedProvider(), { budget: monthly(1) })).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
    });
    expect(stored()).toBe(4);
    expect(await spent()).toEqual({ total: nanosOf(0.84), open: 0 });
    await expect(record(scriptedProvider(), { budget: monthly(1.26) })).rejects.toThrow('2026-11');
    expect([stored(), await spent()]).toEqual([6, { total: nanosOf(1.26), open: 0 }]);
  });

  it('refuses a price in another currency', async () => {
    const provider = scriptedProvider();
    const price = { ...PRICE, currency: 'EUR' };
    await expect(record(provider, { budget: monthly(1), price })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(
        /^The price of .* is in EUR, and the budget in USD$/,
      ) as string,
    });
    expect(provider.requests).toEqual([]);
  });
});
